"""What issues and restatements have settled of a workspace's past, for a run to stand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.runs.issuing.issues import RESULTS, Issue, issued
from quarterlight.runs.manifest import refuse_changed
from quarterlight.runs.standing import Settled, Standing, StandingColumn
from quarterlight.runs.standing.model import ISSUED, RECORDS
from quarterlight.runs.standing.stood import RECOMPUTED, Stood, read_standing, read_stood
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.restatements import Restatement
from quarterlight.workspace.folder import Workspace

Key = tuple[str, Quarter]
SETTLED = "settled.json"


class _Cell(msgspec.Struct):
    measure: str
    quarter: Quarter
    stands: Standing
    restatement: Restatement | None = None


class _Column(msgspec.Struct):
    stands: StandingColumn
    restatement: Restatement | None = None


class _File(msgspec.Struct):
    cells: list[_Cell]
    columns: list[_Column]
    carried: list[str]


@dataclass(slots=True)
class _History:
    """What the issues show, the latest last, and which restatements each of their cells carries."""

    cells: dict[Key, Standing] = field(default_factory=dict)
    columns: dict[Key, StandingColumn] = field(default_factory=dict)
    carried: dict[Key, set[str]] = field(default_factory=dict)
    carriers: set[str] = field(default_factory=set)


def read_settled(
    workspace: Workspace,
    scorecard: str,
    choices: Choices,
    latest: Quarter,
    restates: bool = True,
) -> Settled:
    """What a run of a scorecard to `latest` stands on; of the inputs of a run, what it stood on.

    Issues of another scorecard of the workspace are none of this one's; those of a scorecard that
    is no longer there are, since it may have been renamed. Raises WorkspaceError for an issue that
    is not as it was sealed, and for a restatement whose run is not there or of another scorecard;
    without `restates` restatements are left aside.
    """
    if (workspace.root / SETTLED).is_file():
        return _kept(workspace.root / SETTLED)
    others = workspace.scorecards().keys() - {scorecard}
    history, shown = _History(), _shown(choices, latest)
    oldest = min((quarter for _, quarter in shown), default=latest)
    for issue in issued(workspace):
        if issue.file.scorecard not in others:
            history.carriers |= set(issue.file.restatements)
            if issue.quarter >= oldest:
                _add(history, issue)
    _leave_out(history, shown, oldest, latest)
    settled = Settled(history.cells, history.columns, {}, {}, frozenset(history.carriers))
    for n, restatement in enumerate(choices.restatements if restates else ()):
        stood = _source(workspace, scorecard, restatement, n, history)
        if stood:
            _restate(settled, restatement, stood, latest, history)
    return settled


def keep_settled(settled: Settled, folder: Path) -> None:
    """Keep among the inputs of a run what it stood on, so that no issue and no other run is read again."""
    cells = [_Cell(*key, stands) for key, stands in settled.cells.items()]
    cells += [_Cell(*key, stands, by) for key, (by, stands) in settled.restated.items()]
    columns = [_Column(stands) for stands in settled.columns.values()]
    columns += [_Column(stands, by) for by, stands in settled.restated_columns.values()]
    said = msgspec.json.encode(_File(cells, columns, sorted(settled.carried)))
    (folder / SETTLED).write_bytes(msgspec.json.format(said, indent=1) + b"\n")


def _kept(path: Path) -> Settled:
    said = msgspec.json.decode(path.read_bytes(), type=_File)
    settled = Settled(carried=frozenset(said.carried))
    for cell in said.cells:
        key = (cell.measure, cell.quarter)
        if cell.restatement:
            settled.restated[key] = (cell.restatement, cell.stands)
        else:
            settled.cells[key] = cell.stands
    for column in said.columns:
        at = (column.stands.table, column.stands.quarter)
        if column.restatement:
            settled.restated_columns[at] = (column.restatement, column.stands)
        else:
            settled.columns[at] = column.stands
    return settled


def _shown(choices: Choices, latest: Quarter) -> set[Key]:
    """The cells that a run can show of the quarters before its own, and the same quarter last year."""
    return {
        (measure.code, quarter)
        for measure in choices.measures
        for quarter in {*measure.quarters(latest), latest.year_before}
        if quarter < latest
    }


def _leave_out(history: _History, shown: set[Key], oldest: Quarter, latest: Quarter) -> None:
    """Leave out what this run cannot show: other measures, its own quarter and later, the far past."""
    history.cells = {key: each for key, each in history.cells.items() if key in shown}
    history.columns = {
        key: each for key, each in history.columns.items() if oldest <= key[1] < latest
    }


def _add(history: _History, issue: Issue) -> None:
    standing, said = read_standing(issue.folder), issue.results()
    ids = set(issue.file.restatements)
    entries = {(each["measure"], each["quarter"]): each for each in said["results"]}
    for key, stands in standing.figures.items():
        entry = entries.get((key[0], str(key[1])))
        if entry:
            history.cells[key] = _as_issued(stands, entry, issue)
            history.carried.setdefault(key, set()).update(ids)
    for column in standing.columns:
        at = (column.table, column.quarter)
        history.columns[at] = replace(
            column, origin=ISSUED, first_origin=column.source, issue=issue.id
        )
        history.carried.setdefault(at, set()).update(ids)


def _as_issued(stands: Standing, entry: dict[str, Any], issue: Issue) -> Standing:
    """A cell as an issue showed it: with the grade and the marks that it had there."""
    return replace(
        stands,
        origin=ISSUED,
        first_origin=stands.source,
        marks=tuple(entry["marks"]),
        grade=entry["grade"] or "",
        definition=entry["definition"] if stands.source == RECORDS else "",
        issue=issue.id,
        issued_on=issue.file.on,
        rivals=(),
        contradicts=None,
    )


def _restate(
    settled: Settled, restatement: Restatement, stood: Stood, latest: Quarter, history: _History
) -> None:
    """What the restatement's run puts in place of each cell that no issue shows restated yet."""
    for key in _open_keys(restatement, stood, latest, history):
        if restatement.measure:
            settled.restated[key] = (restatement, stood.recomputed[key])
    for column in stood.recomputed_columns:
        at = (column.table, column.quarter)
        if restatement.table == column.table and _is_open(restatement, at, latest, history):
            settled.restated_columns[at] = (restatement, column)


def _open_keys(
    restatement: Restatement, stood: Stood, latest: Quarter, history: _History
) -> Iterator[Key]:
    for key in stood.recomputed:
        if key[0] == restatement.measure and _is_open(restatement, key, latest, history):
            yield key


def _is_open(restatement: Restatement, key: Key, latest: Quarter, history: _History) -> bool:
    if key[1] not in restatement or key[1] > latest:
        return False
    # What was issued of the run's own quarter does not stand in it, and so is restated again.
    return key[1] == latest or restatement.id not in history.carried.get(key, ())


def _source(
    workspace: Workspace,
    scorecard: str,
    restatement: Restatement,
    n: int,
    history: _History,
) -> Stood | None:
    """What the restatement's run gave; None where its folder is gone and issues show all of it."""
    folder = workspace.runs / restatement.run
    is_safe = restatement.run == Path(restatement.run).name and not restatement.run.startswith(".")
    if not (is_safe and folder.is_dir()):
        if restatement.id in history.carriers:
            return None
        raise _no_run(workspace, scorecard, restatement, n)
    refuse_changed(folder)
    said = msgspec.json.decode((folder / RESULTS).read_bytes())
    if said["scorecard"] != scorecard and said["scorecard"] in workspace.scorecards():
        raise WorkspaceError(
            f"The restatement of {restatement.of_what} names a run of the scorecard “{said['scorecard']}”.",
            str(workspace.scorecard(scorecard)),
            "Name a run of this one: `quarterlight runs` lists them.",
        )
    if not (folder / RECOMPUTED).is_file():
        raise WorkspaceError(
            f"The run {restatement.run} was made by an older version, which did not keep what a "
            "restatement takes.",
            str(folder),
            "Make it anew with `quarterlight run`, and name the new one.",
        )
    return read_stood(folder)


def _no_run(
    workspace: Workspace, scorecard: str, restatement: Restatement, n: int
) -> WorkspaceError:
    there = [path.name for path in workspace.runs.glob("*") if path.is_dir()]
    near = get_close_matches(restatement.run, there, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "`quarterlight runs` lists those that are."
    return WorkspaceError(
        f"There is no run “{restatement.run}”, which the restatement of {restatement.of_what} names.",
        f"{workspace.scorecard(scorecard)}, [[restate]] {n + 1}",
        hint,
    )
