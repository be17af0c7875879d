"""Bringing forms back into `figures/`: all of them or nothing, and no figure over another unsaid."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quarterlight.saving import refusal, written
from quarterlight.scorecard.choices import Choices
from quarterlight.workspace.columns import RowOf, as_csv
from quarterlight.workspace.figures import FIGURES, SuppliedFigure, figure_of
from quarterlight.workspace.partner_forms.reading import Returned
from quarterlight.workspace.supplied_rows import BENCHMARKS, JUDGEMENTS, rows_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """A figure that is there already with another value, and whether it may be replaced."""

    measure: str
    quarter: str
    there: str
    given: str
    where: str
    can_be_replaced: bool

    @property
    def says(self) -> str:
        """Both values in one sentence."""
        return f"{self.measure} for {self.quarter}: {self.there} is there ({self.where}), {self.given} came."


def file_of(folder: Path, returned: Returned) -> Path:
    """The file of a partner's figures for a quarter."""
    name = re.sub(r"[^a-z0-9]+", "-", returned.partner.casefold()).strip("-") or "partner"
    if name.startswith((JUDGEMENTS, BENCHMARKS)):
        name = f"from-{name}"
    return folder / f"{name}-{str(returned.quarter).lower().replace(' ', '-')}.csv"


def conflicts(
    folder: Path, forms: Iterable[Returned], there: list[SuppliedFigure]
) -> Iterator[Conflict]:
    """The figures that are there with another value: in the forms' own files, in others, between forms."""
    came: dict[tuple[str, str], SuppliedFigure] = {}
    for form in forms:
        own = file_of(folder, form).name
        for figure, _ in form.given:
            key = (figure.measure, str(figure.quarter))
            twin = came.setdefault(key, figure)
            rivals = [twin] if _differ(twin, figure) else []
            rivals += [each for each in there if _is_of(each, figure, own, form.partner)]
            for other in rivals:
                if _differ(other, figure):
                    is_own = other.file == own and other is not twin
                    yield Conflict(*key, other.says, figure.says, other.where, is_own)


def _is_of(there: SuppliedFigure, figure: SuppliedFigure, own: str, partner: str) -> bool:
    """Whether a figure of the workspace is the same partner's for the same cell."""
    same = (there.measure, there.quarter) == (figure.measure, figure.quarter)
    whose = there.source.casefold().split(",")[0].strip() == partner.casefold().strip()
    return same and not there.published and (there.file == own or whose)


def _differ(one: SuppliedFigure, other: SuppliedFigure) -> bool:
    return _told(one) != _told(other)


def _told(each: SuppliedFigure) -> tuple[object, ...]:
    figure = each.figure
    return (figure and (figure.value, figure.numerator, figure.denominator), each.state)


def write(folder: Path, forms: Iterable[Returned], choices: Choices) -> list[Path]:
    """Write each partner's file, with what it held for other measures; its paths."""
    lines: dict[Path, dict[str, dict[str, str]]] = {}
    for form in forms:
        path = file_of(folder, form)
        kept = lines.setdefault(path, _there(path))
        kept |= {figure.measure: line for figure, line in form.given}
    texts = {path: _text(by_measure) for path, by_measure in lines.items()}
    for path, text in texts.items():
        _prove(text, path, choices)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise refusal(folder, error) from None
    for path, text in texts.items():
        with written(path) as file:
            file.write(text.encode())
    return list(texts)


def _text(by_measure: dict[str, dict[str, str]]) -> str:
    """A figures file of these lines, by measure."""
    ordered = [by_measure[code] for code in sorted(by_measure)]
    return as_csv(FIGURES, ([line.get(name, "") for name in FIGURES] for line in ordered))


def _there(path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    return {
        row["measure"]: dict(row.values) for row in rows_of(path, FIGURES, ("measure", "quarter"))
    }


def _prove(text: str, path: Path, choices: Choices) -> None:
    """Hold what is about to be written against the scorecard once more, as a run will."""
    named = {measure.code: measure for measure in choices.measures}
    for n, values in enumerate(csv.DictReader(io.StringIO(text)), 2):
        if values["measure"] in named:
            figure_of(RowOf(values, f"{path}, line {n}"), named[values["measure"]], path.name)
