"""What stands in the way of an issue: errors that nobody waived, and commentary that is owed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from quarterlight.checking.report import plain_finding
from quarterlight.errors import WorkspaceError
from quarterlight.runs.issuing.issues import Issue, Waiver
from quarterlight.runs.issuing.signing import Asked
from quarterlight.runs.running import Run
from quarterlight.scorecard.exceptions import OwedCommentary, exceptions
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.model import Measure, Scorecard

OWED = "missing_commentary"
# By these an error is the same as one that an earlier issue waived.
_SAME = ("code", "number", "title", "table", "judgement", "quarter", "shown", "expected")


@dataclass(frozen=True, slots=True)
class Point:
    """A finding or an owed comment: what a waiver calls it, its sentence, whether it blocks."""

    what: str
    says: str
    blocks: bool
    finding: Finding | None = None
    measure: Measure | None = None

    @property
    def plain(self) -> dict[str, Any]:
        """As other programs read it."""
        return {"waive": self.what, "says": self.says}


def points(run: Run) -> list[Point]:
    """Everything of a run that can be waived, what blocks first."""
    scorecard = run.scorecard
    owed = [entry for entry in exceptions(scorecard) if entry.is_owed]
    found = [_owed(scorecard, entry) for entry in owed]
    found += [_point(scorecard, finding) for finding in run.findings if finding.code != OWED]
    return sorted(found, key=lambda point: not point.blocks)


def _owed(scorecard: Scorecard, entry: OwedCommentary) -> Point:
    why = ", ".join(trigger.value.replace("_", " ") for trigger in entry.triggers)
    owner = f" ({entry.measure.owner})" if entry.measure.owner else ""
    says = f"{entry.measure.label}{owner} owes commentary for {scorecard.quarter}: {why}."
    return Point(owed_name(entry.measure), says, True, measure=entry.measure)


def owed_name(measure: Measure) -> str:
    """What a waiver of a measure's commentary is called."""
    return f"{OWED}:{_name(measure)}"


def _point(scorecard: Scorecard, finding: Finding) -> Point:
    whose = finding.table
    if finding.number is not None:
        whose = str(finding.number)
    elif finding.title:
        whose = next((_name(m) for m in scorecard.measures if m.title == finding.title), whose)
    what = f"{finding.code}:{whose}" if whose else finding.code
    return Point(what, finding.says, finding.severity is Severity.ERROR, finding)


def _name(measure: Measure) -> str:
    """Its number, or where it has none its code."""
    return str(measure.number) if measure.number is not None else measure.code or measure.title


def waivers(
    found: list[Point], asked: Iterable[Asked], by: str, run: Run, earlier: list[Issue]
) -> list[Waiver]:
    """The waivers of an issue: those that are asked for, and those of what earlier issues waived.

    Raises WorkspaceError for one that matches nothing. An error on a quarter before the run's, just
    as an earlier issue printed and waived it, is waived still: that history cannot be mended.
    """
    given = list(_asked(found, asked, by))
    covered = {what.casefold() for what in (each.what for each in given)}
    rest = [p for p in found if p.blocks and p.finding and p.what.casefold() not in covered]
    return [*given, *_carried(rest, run, earlier)]


def _asked(found: list[Point], asked: Iterable[Asked], by: str) -> Iterator[Waiver]:
    by_what: dict[str, list[Point]] = {}
    for point in found:
        by_what.setdefault(point.what.casefold(), []).append(point)
    for each in asked:
        matched = by_what.get(each.what.strip().casefold())
        if not matched:
            raise _matches_nothing(each.what, found)
        yield Waiver(
            what=matched[0].what, because=each.because, by=by, says=[p.says for p in matched]
        )


def _matches_nothing(what: str, found: list[Point]) -> WorkspaceError:
    known = list(dict.fromkeys(point.what for point in found))
    near = get_close_matches(what, known, n=1)
    blocking = ", ".join(dict.fromkeys(point.what for point in found if point.blocks))
    hint = f"Did you mean “{near[0]}”? " if near else ""
    rest = f"In the way are: {blocking}." if blocking else "Nothing is in the way."
    return WorkspaceError(f"The waiver “{what}” matches nothing.", "", hint + rest)


def _carried(rest: list[Point], run: Run, earlier: list[Issue]) -> Iterator[Waiver]:
    waived: dict[tuple[Any, ...], tuple[Waiver, Issue]] = {}
    for issue in earlier:
        by_what = {each.what: each for each in issue.file.waivers}
        for said in issue.findings():
            if said["waived"] in by_what:
                waived[_identity(said)] = (by_what[said["waived"]], issue)
    for point in rest:
        finding = point.finding
        if finding and finding.quarter and finding.quarter < run.scorecard.quarter:
            found = waived.get(_identity(plain_finding(finding)))
            if found:
                first, issue = found
                yield Waiver(
                    what=point.what,
                    because=first.because,
                    by=first.by,
                    says=[point.says],
                    issue=first.issue or issue.id,
                )


def _identity(finding: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(finding[key] for key in _SAME)


def unwaived(found: list[Point], given: list[Waiver]) -> list[Point]:
    """What still blocks."""
    asked = {each.what for each in given if each.issue is None}
    carried = {says for each in given if each.issue for says in each.says}
    return [p for p in found if p.blocks and p.what not in asked and p.says not in carried]


def waived_by(finding: Finding, found: list[Point], given: list[Waiver]) -> str | None:
    """What the waiver of a finding is called, or None."""
    point = next((p for p in found if p.finding is finding), None)
    if point is None:
        return None
    own = (each for each in given if each.what == point.what and point.says in each.says)
    return next((each.what for each in own), None)
