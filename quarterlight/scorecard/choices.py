"""A scorecard's choices: read from TOML, held against the catalogue, and resolved.

Every message names the file, the line and the remedy. Unknown keys and codes are refused with
the nearest known one. Bands that overlap, leave a hole or have no order are refused, unless the
file says `as_published = true`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from importlib.resources import files
from pathlib import Path as FilePath
from typing import Any

from quarterlight.errors import ChoicesError, PeriodError
from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.audit_codes import audit_code
from quarterlight.scorecard.bands import Bands, Direction
from quarterlight.scorecard.catalogue import Entry, entries, with_code
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Kind
from quarterlight.scorecard.own_measures import own_entry
from quarterlight.scorecard.restatements import Restatement, restatements
from quarterlight.scorecard.schema import MeasureChoice, ScorecardChoice, SectionChoice
from quarterlight.scorecard.schema_messages import TABLES
from quarterlight.scorecard.soundness import (
    Refuse,
    refuse_confirmation,
    refuse_revision,
    refuse_twice,
    refuse_unsound,
)
from quarterlight.scorecard.targets import Target, bands_of_target
from quarterlight.scorecard.toml_places import Path, line_of
from quarterlight.scorecard.toml_reading import held, parsed, text_of

PACKAGED = "quality_improvement_plan"
_MOST_QUARTERS = 40
Known = Callable[[str], Entry | None]


@dataclass(frozen=True, slots=True)
class SuspendedFrom:
    """Quarters without the measure, to the last one (None: until further notice), and why."""

    begins: Quarter
    ends: Quarter | None
    reason: str

    def __contains__(self, quarter: Quarter) -> bool:
        return self.begins <= quarter and (self.ends is None or quarter <= self.ends)


@dataclass(frozen=True, slots=True)
class BandsInForce:
    """Bands with their texts as printed, and the quarter from which they count (None: always)."""

    begins: Quarter | None
    bands: Bands
    printed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChosenMeasure:
    """A measure of a scorecard with everything resolved: what the catalogue or a default gives.

    `bands` are all that ever counted, oldest first; `bands_in` gives those of a quarter.
    """

    code: str
    number: int | str | None
    title: str
    section: str
    kind: Kind | None
    unit: Unit
    span: Span
    service: str | None
    owner: str | None
    precision: int
    grade_on: str
    better: Direction | None
    bands: tuple[BandsInForce, ...]
    first_quarter: Quarter | None
    suspensions: tuple[SuspendedFrom, ...]
    quarters_shown: int | list[int]
    choice: MeasureChoice

    def bands_in(self, quarter: Quarter) -> BandsInForce:
        """The bands that count in a quarter; without any, none that grade."""
        current = [each for each in self.bands if each.begins is None or each.begins <= quarter]
        return current[-1] if current else BandsInForce(None, Bands(), ())

    def quarters(self, latest: Quarter) -> list[Quarter]:
        """The quarters that the measure shows on a page to `latest`, oldest first."""
        return quarters_to(latest, self.quarters_shown)


@dataclass(frozen=True, slots=True)
class Choices:
    """A scorecard's choices, checked: the file as read, its measures in their order, restatements.

    `name` is that of the file.
    """

    file: ScorecardChoice
    measures: tuple[ChosenMeasure, ...]
    restatements: tuple[Restatement, ...] = ()
    name: str = ""

    @property
    def title(self) -> str:
        """The scorecard's title without its quarter: what a form that is sent out is known by."""
        return self.file.title.replace("{quarter}", "").strip(" -–:,")


def quarters_to(latest: Quarter, shown: int | list[int]) -> list[Quarter]:
    """The quarters of a page: so many to the latest, or those so far before it, oldest first."""
    offsets = range(shown) if isinstance(shown, int) else shown
    return sorted(latest - offset for offset in set(offsets))


def load(path: FilePath) -> Choices:
    """The choices of a TOML file; raises ChoicesError."""
    return read(text_of(path, ChoicesError), str(path), path.parent.parent)


def packaged() -> Choices:
    """The choices that come with the package: the 42 measures of a quarterly improvement plan."""
    name = f"{PACKAGED}.toml"
    return read(files("quarterlight.scorecard").joinpath(name).read_text("utf-8"), name)


def read(text: str, name: str, workspace: FilePath | None = None) -> Choices:
    """The choices of a TOML text; `name` is the file's, for messages.

    `workspace` is the folder whose own measures it may name.
    """
    return of_tables(parsed(text, name, ChoicesError), text, name, workspace)


def of_tables(
    raw: dict[str, Any], text: str, name: str, workspace: FilePath | None = None
) -> Choices:
    """The choices of a file's tables; `text` is where messages look for their lines."""
    refuse = partial(_refuse, text, name)
    file = held(raw, text, name, ScorecardChoice, TABLES, ChoicesError)
    _refuse_no_quarters(file.quarters_shown, (), refuse)
    refuse_revision(file.revise, (), refuse)
    known = partial(_known_entry, workspace)
    measures = tuple(_measures(file, known, refuse))
    refuse_twice(file, [measure.code for measure in measures], refuse)
    names = {str(m.number): m.code for m in reversed(measures) if m.number is not None}
    names |= {measure.code: measure.code for measure in measures}
    restated = tuple(restatements(file.restate, names, refuse))
    return Choices(file, measures, restated, FilePath(name).name)


def _refuse(text: str, name: str, path: Path, what: str, remedy: str) -> ChoicesError:
    return ChoicesError(what, f"{name}, line {line_of(text, path)}", remedy)


def _refuse_no_quarters(shown: int | list[int] | None, path: Path, refuse: Refuse) -> None:
    """Refuse a page of no quarters, of quarters to come, or of more than ten years."""
    offsets = [shown - 1] if isinstance(shown, int) else [0] if shown is None else shown
    if not offsets or min(offsets) < 0 or max(offsets) > _MOST_QUARTERS:
        raise refuse(
            (*path, "quarters_shown"),
            "quarters_shown names no quarters that a page could show.",
            "Write how many, such as 7, or how far before the latest each is: [4, 1, 0].",
        )


def _known_entry(workspace: FilePath | None, code: str) -> Entry | None:
    return with_code(code) or (own_entry(code, workspace) if workspace else None)


def _measures(file: ScorecardChoice, known: Known, refuse: Refuse) -> Iterator[ChosenMeasure]:
    for s, section in enumerate(file.section):
        for m, choice in enumerate(section.measure):
            path: Path = ("section", s, "measure", m)
            yield _resolved(file, section, choice, path, known, refuse)


def _resolved(
    file: ScorecardChoice,
    section: SectionChoice,
    choice: MeasureChoice,
    path: Path,
    known: Known,
    refuse: Refuse,
) -> ChosenMeasure:
    code = _code(choice, path, refuse)
    entry = _entry(code, choice, path, known, refuse)
    title = choice.title or (entry.title if entry else "")
    if not title:
        raise _no_title(code, path, refuse)
    _refuse_no_quarters(choice.quarters_shown, path, refuse)
    refuse_confirmation(choice, path, refuse)
    refuse_revision(choice.revise, path, refuse)
    first = _quarter(choice.first_quarter, (*path, "first_quarter"), refuse)
    suspensions = tuple(_suspensions(choice, (*path, "suspended"), refuse))
    better = choice.better or (entry.better if entry else None)
    precision = file.precision if choice.precision is None else choice.precision
    bands = tuple(_bands(file, choice, better, precision, path, refuse))
    return ChosenMeasure(
        code,
        choice.number,
        title,
        section.title,
        choice.kind or (entry.kind if entry else None),
        choice.unit or (entry.unit if entry else Unit.PERCENT),
        choice.span or (entry.span if entry else Span.QUARTER),
        choice.service or (choice.audit.service if choice.audit else None),
        choice.owner,
        precision,
        choice.grade_on or file.grade_on,
        (bands[-1].bands.better if bands else None) or better,
        bands,
        first,
        suspensions,
        file.quarters_shown if choice.quarters_shown is None else choice.quarters_shown,
        choice,
    )


def _no_title(code: str, path: Path, refuse: Refuse) -> ChoicesError:
    return refuse(
        path,
        f"The measure {code} has no title, and the catalogue does not know it.",
        f"{_near(code, _known())}Else give it a title of your own.".strip(),
    )


def _quarter(text: str | None, path: Path, refuse: Refuse) -> Quarter | None:
    try:
        return Quarter.parse(text) if text is not None else None
    except PeriodError as error:
        raise refuse(path, error.what, error.remedy) from None


def _suspensions(choice: MeasureChoice, path: Path, refuse: Refuse) -> Iterator[SuspendedFrom]:
    for n, each in enumerate(choice.suspended):
        begins = _quarter(each.from_quarter, (*path, n, "from"), refuse) or Quarter(0, 1)
        ends = _quarter(each.to_quarter, (*path, n, "to"), refuse)
        if ends and ends < begins:
            raise refuse(
                (*path, n, "to"),
                f"A suspension ends in {ends}, before it begins in {begins}.",
                "Swap `from` and `to`.",
            )
        yield SuspendedFrom(begins, ends, each.reason)


def _code(choice: MeasureChoice, path: Path, refuse: Refuse) -> str:
    if choice.audit and choice.measure:
        raise refuse(path, "The measure names both `measure` and `audit`.", "Keep one of them.")
    if choice.audit:
        return audit_code(choice.audit.question, choice.audit.service)
    if choice.measure:
        return choice.measure
    if not choice.title:
        raise refuse(
            path, "The measure does not say which it is.", "Give it `measure`, `audit` or `title`."
        )
    return supplied_code(choice.title)


def supplied_code(title: str) -> str:
    """The code of a measure that the catalogue does not know: `supplied.` and its title."""
    return "supplied." + "_".join(title.lower().split())


def _entry(
    code: str, choice: MeasureChoice, path: Path, known: Known, refuse: Refuse
) -> Entry | None:
    entry = known(code)
    # A question that only this council asks, and a figure that somebody supplies, are its own.
    if entry or choice.audit or code.startswith("supplied.") or choice.supplied:
        return entry
    hint = _near(code, _known()) or "See the catalogue, or say `supplied = true`."
    raise refuse((*path, "measure"), f"There is no measure “{code}”.", hint.strip())


def _known() -> list[str]:
    return [entry.code for entry in entries()]


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Did you mean “{near[0]}”? " if near else ""


def _bands(
    file: ScorecardChoice,
    choice: MeasureChoice,
    better: Direction | None,
    precision: int,
    path: Path,
    refuse: Refuse,
) -> Iterator[BandsInForce]:
    place = (*path, "bands")
    if choice.target:
        yield _target(file, choice, better, path, refuse)
        return
    for key in ("tolerance", "floor", "words"):
        if getattr(choice, key):
            raise refuse((*path, key), f"There is `{key}` and no target.", "Add `target`.")
    for begins, printed in _printed(file, choice, place, refuse):
        bands = Bands.read(printed.items(), better, choice.below or file.below)
        if not file.as_published:
            refuse_unsound(bands, choice.better, precision, place, refuse)
        yield BandsInForce(begins, bands, tuple(printed.items()))


def _target(
    file: ScorecardChoice,
    choice: MeasureChoice,
    better: Direction | None,
    path: Path,
    refuse: Refuse,
) -> BandsInForce:
    if choice.bands:
        raise refuse(
            (*path, "target"), "The measure has both bands and a target.", "Keep one of them."
        )
    target = Target(choice.target, choice.tolerance, choice.floor)
    bands = bands_of_target(target, better, choice.words, choice.unit or Unit.PERCENT)
    if not bands and better is not Direction.NONE and not file.as_published:
        raise refuse(
            (*path, "target"),
            f"The target “{target.target}” grades nothing: it is no number, or has no direction.",
            'Write it as 95%, ≥ 95 or < 10, and say `better = "higher"`, "lower" or "none".',
        )
    printed = (("Target", target.target), ("Tolerance", target.tolerance), ("Floor", target.floor))
    return BandsInForce(None, bands, tuple(pair for pair in printed if pair[1]))


def _printed(
    file: ScorecardChoice, choice: MeasureChoice, place: Path, refuse: Refuse
) -> Iterator[tuple[Quarter | None, dict[str, str]]]:
    """The printed bands of a measure with the quarter from which each set counts, oldest first."""
    if isinstance(choice.bands, list):
        sets: dict[Quarter | None, dict[str, str]] = {}
        for n, each in enumerate(choice.bands):
            begins = _quarter(each.from_quarter, (*place, n, "from"), refuse)
            if begins in sets:
                since = f"from {begins}" if begins else "from the beginning"
                raise refuse((*place, n), f"Two sets of bands count {since}.", "Keep one of them.")
            sets[begins] = each.are
        yield from sorted(sets.items(), key=lambda pair: pair[0] or Quarter(0, 1))
    elif isinstance(choice.bands, dict):
        yield None, choice.bands
    elif choice.bands:
        if choice.bands not in file.bands:
            hint = _near(choice.bands, file.bands) or f"Add them under [bands.{choice.bands}]."
            raise refuse(place, f"There are no bands named “{choice.bands}”.", hint.strip())
        yield None, file.bands[choice.bands]
