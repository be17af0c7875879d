"""What other areas had: `figures/benchmarks*.csv`, each with its own period, which is rarely ours."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from quarterlight.published.interpreting.figures import read_figure
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.figures import Unit
from quarterlight.workspace import supplied_rows
from quarterlight.workspace.columns import RowOf
from quarterlight.workspace.figures import measure_of
from quarterlight.workspace.supplied_rows import files, rows_of

BENCHMARKS = ("measure", "area", "period", "value", "source")


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Another area's figure for a measure, in a period of its own."""

    measure: str
    area: str
    period: str
    shown: str
    source: str
    where: str

    @property
    def says(self) -> str:
        """In words with its own year: `England 2015-16: 22%`."""
        return f"{self.area} {self.period}: {self.shown}"


def read_benchmarks(
    folder: Path,
    choices: Choices,
    elsewhere: Callable[[], Collection[str]] = tuple,
    notices: list[str] | None = None,
) -> list[Benchmark]:
    """The benchmarks of the scorecard's measures, by area; of each area the latest period only.

    Two values for one area and period are refused: a page prints one.
    """
    named = {measure.code: measure for measure in choices.measures}
    named |= {str(m.number): m for m in choices.measures if m.number is not None}
    found: dict[tuple[str, str, str], Benchmark] = {}
    for path in files(folder, supplied_rows.BENCHMARKS):
        for row in rows_of(path, BENCHMARKS, BENCHMARKS[:4], notices):
            measure = measure_of(row, named, elsewhere)
            if measure is None:
                continue
            given = _benchmark(row, measure)
            key = (given.measure, given.area.casefold(), given.period)
            earlier = found.setdefault(key, given)
            if earlier.shown != given.shown:
                raise row.refuse(
                    f"{given.says} here, and {earlier.shown} at {earlier.where}.",
                    "Keep one of them.",
                )
    latest = {key[:2]: each for key, each in sorted(found.items())}
    return list(latest.values())


def _benchmark(row: RowOf, measure: ChosenMeasure) -> Benchmark:
    for name in ("area", "period", "value"):
        if not row[name].strip():
            raise row.refuse(f"The {name} is missing.", "Give it: England, 2015-16, 22%.")
    figure = read_figure(row["value"])
    if figure is None:
        raise row.refuse(f"“{row['value']}” is no figure.", "Write it as 22% or 31.")
    lacks_sign = measure.unit is Unit.PERCENT and figure.unit is Unit.NUMBER
    return Benchmark(
        measure.code,
        row["area"].strip(),
        row["period"].strip(),
        f"{figure.display}%" if lacks_sign else figure.display,
        row["source"].strip(),
        row.where,
    )
