"""An issue as it was signed, for its page: its figures, grades and findings, its signature and waivers.

Figures, grades and findings are those that were issued, whatever a later version of this program
would say. Where that version would move or except something otherwise, it is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.issuing.blocking import owed_name
from quarterlight.runs.issuing.issues import Issue, issue_named
from quarterlight.runs.issuing.seals import seal_of
from quarterlight.runs.running import Run, make
from quarterlight.runs.standing.stood import read_stood
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.grading import NO_GRADE, Grade
from quarterlight.scorecard.model import Cell, Comment, Scorecard
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.sign_off import SignOff, Waived
from quarterlight.workspace.folder import Workspace

_PARTS = ("results", "judgements", "commentary", "exceptions")


def shown(workspace: Workspace, name: str) -> tuple[str, Run]:
    """The issue of an id (or the `latest`), with a notice where this version would say otherwise."""
    issue = issue_named(workspace, name)
    said = issue.results()
    inputs = Workspace(issue.folder / "inputs")
    stood = read_stood(issue.folder)
    made = make(inputs, issue.quarter, said["scorecard"], stood=stood)
    _give_grades(made.scorecard, said)
    made.scorecard.sign_off = sign_off(issue)
    made.scorecard.comments.extend(_waived_comments(issue, made.scorecard))
    notices = _otherwise(issue, said, made)
    waived = {each.what: f" Waived by {each.by}: {each.because}" for each in issue.file.waivers}
    findings = [_finding(each, waived) for each in issue.findings()]
    return issue.id, replace(made, results=said, findings=findings, notices=notices)


def _give_grades(scorecard: Scorecard, said: dict[str, Any]) -> None:
    """Put the grades that were issued in the place of those that this version's rules give."""
    issued = {(each["measure"], each["quarter"]): each["grade"] for each in said["results"]}
    for position, measure in enumerate(scorecard.measures):
        cells = {
            quarter: _graded(cell, issued[measure.code or "", str(quarter)])
            for quarter, cell in measure.cells.items()
        }
        scorecard.measures[position] = replace(measure, cells=cells)


def _graded(cell: Cell, word: str | None) -> Cell:
    return replace(cell, issued=Grade(word, NO_GRADE.standing)) if cell.figure else cell


def _waived_comments(issue: Issue, scorecard: Scorecard) -> list[Comment]:
    """What answers for commentary that was owed and that the signature waived: why, and who."""
    waived = {each.what: each for each in issue.file.waivers}
    found = [
        (entry.position, waived.get(owed_name(entry.measure)))
        for entry in exceptions(scorecard)
        if entry.is_owed
    ]
    said = [(n, f"{by.because.rstrip('.')} ({by.by})") for n, by in found if by]
    return [Comment(why, (n,), Place(), beside=n, waived=why) for n, why in said]


def _otherwise(issue: Issue, said: dict[str, Any], made: Run) -> tuple[str, ...]:
    """A notice where this version would say otherwise of what it has in common with that one."""
    now = msgspec.json.decode(msgspec.json.encode(made.results))
    parts = [part for part in _PARTS if not _is_within(said[part], now[part])]
    if not parts:
        return ()
    says = f"Version {issue.file.version} issued this, and this version would say otherwise in its"
    return (f"{says} {' and '.join(parts)}. What was issued is in {issue.folder}.",)


def _is_within(said: Any, now: Any) -> bool:
    """Whether everything that was said is said still; a later version may say more."""
    if isinstance(said, dict) and isinstance(now, dict):
        return all(key in now and _is_within(said[key], now[key]) for key in said)
    if isinstance(said, list) and isinstance(now, list):
        pairs = zip(said, now, strict=False)
        return len(said) == len(now) and all(_is_within(*pair) for pair in pairs)
    return bool(said == now)


def _finding(said: dict[str, Any], waived: Mapping[str, str]) -> Finding:
    """A finding as it was issued, with who waived it and why."""
    why = waived.get(said["waived"] or "", "").rstrip(".")
    return Finding(
        said["says"] + (f"{why}." if why else ""),
        Place(**said["where"]),
        said["shown"],
        said["expected"],
        Severity(said["severity"]),
        number=said["number"],
        title=said["title"],
        others=tuple(said["others"]),
        table=said["table"],
        judgement=said["judgement"],
        quarter=Quarter.parse(said["quarter"]) if said["quarter"] else None,
        code=said["code"],
    )


def sign_off(issue: Issue) -> SignOff:
    """By whose word it was issued."""
    file = issue.file
    return SignOff(
        issue.id,
        file.signed_by,
        file.role,
        file.on,
        seal_of(issue.folder),
        file.corrects or "",
        tuple(change["says"] for change in file.changes),
        tuple(
            Waived(each.what, each.because, each.by, tuple(each.says), each.issue or "")
            for each in file.waivers
        ),
    )
