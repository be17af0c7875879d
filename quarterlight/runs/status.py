"""The analyst's Monday morning: what a quarter still waits for, from whom, and how long they have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from quarterlight.periods import Quarter
from quarterlight.runs.comparing.changes import changes_between
from quarterlight.runs.issuing.blocking import Point, points, unwaived, waivers
from quarterlight.runs.issuing.issues import Issue, issued
from quarterlight.runs.listing import latest_of
from quarterlight.runs.running import Run, make
from quarterlight.scorecard.choices import Choices, load
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.ledger import ledger
from quarterlight.scorecard.promised import Standing as Stands
from quarterlight.scorecard.states import State
from quarterlight.workspace.commentary_promises import recorded_promises
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.snapshots import latest
from quarterlight.workspace.timetable import Step, steps, working_days_left


@dataclass(frozen=True, slots=True)
class _Now:
    """A quarter as it would run now, on a day."""

    workspace: Workspace
    choices: Choices
    made: Run
    on: date
    steps: dict[str, Step]
    issues: list[Issue]

    def due(self, step: str) -> dict[str, Any]:
        """When a step is due and how many working days are left."""
        day = self.steps[step].due
        return {"due": str(day), "working_days_left": working_days_left(self.on, day)}


def status(workspace: Workspace, quarter: Quarter, name: str | None, on: date) -> dict[str, Any]:
    """Where a quarter stands on a day: each list names whose turn it is, and by when.

    It is read from the workspace as it is now, whatever was run before; `would_change` says what a
    new run would change in the latest one of the quarter (null where there is none).
    """
    path = workspace.scorecard(name)
    choices, made = load(path), make(workspace, quarter, path.stem)
    timetable = {step.key: step for step in steps(workspace.settings().timetable, quarter)}
    own = [each for each in issued(workspace) if each.file.scorecard == path.stem]
    now = _Now(workspace, choices, made, on, timetable, own)
    before = latest_of(workspace, quarter, path.stem)
    in_the_way = _in_the_way(now, quarter)
    said = {
        "quarter": str(quarter),
        "on": str(on),
        "scorecard": path.stem,
        "run": before[0] if before else None,
        "issued": [each.id for each in own if each.quarter == quarter],
        "timetable": [_step(now, step) for step in timetable.values()],
        "awaited": _awaited(now),
        "commentary_owed": _owed(now, in_the_way),
        "actions_overdue": _overdue(now, quarter),
        "blocking": [each.plain for each in in_the_way if not each.measure],
        "waived": _waived(now, quarter),
        "as_at": _as_at(now, quarter),
        "failed": made.results["failed"],
        "would_change": _would_change(now, before),
    }
    return said | {"next": list(_next(said))}


def _next(said: dict[str, Any]) -> Iterator[str]:
    """What to type next, in its order, to bring the quarter to its issue."""
    quarter = f'--quarter "{said["quarter"]}"'
    change = said["would_change"]
    if said["issued"] and not (change and change["changes"]):
        return
    for whom in dict.fromkeys(e["from"] for e in said["awaited"] if e["by_partner"]):
        yield f'quarterlight figures request --from "{whom}" {quarter} --to FILE'
    if any(each["provisional"] for each in said["as_at"]):
        yield "quarterlight load FOLDER --as-at DATE"
    if any(each["triggers"] != ["awaited"] for each in said["commentary_owed"]):
        yield f"quarterlight commentary request {quarter} --by owner --to FOLDER"
    if change is None or change["changes"]:
        yield f"quarterlight run {quarter}"
    if not (said["awaited"] or said["commentary_owed"] or said["blocking"]):
        yield f"quarterlight issue {quarter} --run latest --signed-by NAME --role ROLE --on DATE"


def _step(now: _Now, step: Step) -> dict[str, Any]:
    return {"step": step.key, "what": step.what, "who": step.who, **now.due(step.key)}


def _awaited(now: _Now) -> list[dict[str, Any]]:
    """The measures of the latest quarter without a figure, with who supplies it."""
    found = []
    for position, measure, cell in now.made.scorecard.latest():
        if cell.state is State.AWAITED:
            choice = now.choices.measures[position].choice
            step = "partners" if choice.supplied_by else "audits" if choice.audit else "records"
            found.append(
                {
                    "number": measure.number,
                    "measure": measure.code,
                    "title": measure.title,
                    "from": choice.supplied_by or now.steps[step].who,
                    "by_partner": choice.supplied_by is not None,
                    "reason": cell.reason,
                    **now.due(step),
                }
            )
    return found


def _owed(now: _Now, in_the_way: list[Point]) -> list[dict[str, Any]]:
    owing = [point.measure for point in in_the_way]
    return [
        {
            "number": entry.measure.number,
            "measure": entry.measure.code,
            "title": entry.measure.title,
            "owner": entry.measure.owner,
            "triggers": [trigger.value for trigger in entry.triggers],
            **now.due("commentary"),
        }
        for entry in exceptions(now.made.scorecard)
        if entry.is_owed and any(entry.measure is each for each in owing)
    ]


def _overdue(now: _Now, quarter: Quarter) -> list[dict[str, Any]]:
    """Actions of the quarter's commentary and earlier ones' whose day has passed, the latest first."""
    recorded = recorded_promises(now.workspace.commentary, now.choices, quarter)
    found = ledger([each.promise for each in recorded], now.on)
    late = [promise for promise in found if promise.standing is Stands.LATE]
    measures = now.choices.measures
    return [
        {
            "quarter": str(each.quarter),
            "numbers": [measures[n].number or measures[n].code for n in each.measures],
            "what": each.action.what,
            "owner": each.action.owner,
            "due": str(each.action.due) if each.action.due else None,
            "days_late": each.days_late,
        }
        for each in sorted(late, key=lambda each: -each.days_late)
    ]


def _in_the_way(now: _Now, quarter: Quarter) -> list[Point]:
    """Errors and owed commentary that would refuse an issue; not what the quarter's own issue let pass."""
    found = points(now.made)
    given = waivers(found, [], "", now.made, now.issues)
    let_pass = {says for issue in _own(now, quarter) for w in issue.file.waivers for says in w.says}
    return [each for each in unwaived(found, given) if each.says not in let_pass]


def _own(now: _Now, quarter: Quarter) -> list[Issue]:
    """The latest issue of the quarter, or nothing."""
    return [each for each in now.issues if each.quarter == quarter][-1:]


def _waived(now: _Now, quarter: Quarter) -> list[dict[str, Any]]:
    return [
        {"what": each.what, "because": each.because, "by": each.by, "issue": issue.id}
        for issue in _own(now, quarter)
        for each in issue.file.waivers
    ]


def _as_at(now: _Now, quarter: Quarter) -> list[dict[str, Any]]:
    """Each table that was loaded, with its as-at day; provisional where the quarter ends after it."""
    snapshot = latest(now.workspace)
    tables = snapshot.tables if snapshot else {}
    made = {name for name, info in tables.items() if info.made_of}
    return [
        {"table": table, "as_at": day, "provisional": day < str(quarter.last_day)}
        for table, day in sorted(now.made.results.get("as_at", {}).items())
        if table not in made
    ]


def _would_change(now: _Now, before: tuple[str, dict[str, Any]] | None) -> dict[str, Any] | None:
    if before is None:
        return None
    found = changes_between(before[1], now.made.results)
    return {"run": before[0], "changes": [each.plain for each in found]}
