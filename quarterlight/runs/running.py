"""Making a run and keeping it: a folder that says everything about itself.

`inputs/` is a workspace of its own, with the choices, figures and commentary as they were used;
`results.json` is what came of them; `manifest.json` has the code's version and the digest of
every file. The same workspace gives the same bytes, and so the same folder.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import msgspec

from quarterlight import __version__
from quarterlight.checking.catalogue import check
from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.publishing.promises import promise_data
from quarterlight.runs.assembling import assemble
from quarterlight.runs.computing import measured as measured_file
from quarterlight.runs.computing.gathering import add_beside, measure, said_beside
from quarterlight.runs.computing.measured import Measured
from quarterlight.runs.issuing.settled import keep_settled, read_settled
from quarterlight.runs.manifest import MANIFEST, changed, digests, refuse_changed
from quarterlight.runs.results import results
from quarterlight.runs.standing import Settled
from quarterlight.runs.standing.idle import idle_restatements
from quarterlight.runs.standing.stood import Stood, files_of, stand
from quarterlight.saving import refusal, written
from quarterlight.scorecard.choices import load
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import Scorecard
from quarterlight.workspace.benchmarks import read_benchmarks
from quarterlight.workspace.commentary import file_of, read_commentary
from quarterlight.workspace.commentary_coach import advice_on
from quarterlight.workspace.commentary_promises import current_promises, quarters_written
from quarterlight.workspace.figures import read_figures
from quarterlight.workspace.folder import SETTINGS, Workspace
from quarterlight.workspace.judgements import read_judgements
from quarterlight.workspace.purged import purged
from quarterlight.workspace.supplied_rows import BENCHMARKS, JUDGEMENTS, files

_ORDER, _RESULTS, CASES = "order.txt", "results.json", "cases.parquet"
_TABLES = ("", JUDGEMENTS, BENCHMARKS)


@dataclass(frozen=True, slots=True)
class Run:
    """A run: its scorecard with findings, its results as plain data, and what to know of its files.

    `stood` is what stands in it, `settled` what issues and restatements said.
    """

    scorecard: Scorecard
    findings: list[Finding]
    results: dict[str, Any]
    notices: tuple[str, ...]
    stood: Stood
    settled: Settled
    measured: Measured
    cases: bytes | None = None


def make(
    workspace: Workspace,
    quarter: Quarter,
    name: str | None,
    snapshot: str | None = None,
    stood: Stood | None = None,
) -> Run:
    """The run of a quarter, not yet kept. Raises WorkspaceError or ChoicesError for what cannot be used.

    Its figures come from the records of the snapshot (an id; None: the latest, where there is one).
    `stood` is what stands in it where that is settled already, as in an issue.
    """
    path = workspace.scorecard(name)
    choices = load(path)
    notices: list[str] = []
    elsewhere = cache(lambda: workspace.names_elsewhere(path))
    figures = read_figures(workspace.figures, choices, elsewhere, notices)
    judgements = read_judgements(workspace.figures, notices)
    measured, cases = measure(workspace, choices, quarter, snapshot)
    notices += measured.notices
    computed = measured.computed
    settled = read_settled(workspace, path.stem, choices, quarter)
    stood = stood or stand(choices, quarter, figures, judgements, computed, settled)
    commentary = read_commentary(workspace.commentary, quarter, choices, elsewhere)
    benchmarks = read_benchmarks(workspace.figures, choices, elsewhere, notices)
    scorecard = assemble(choices, quarter, stood.figures, stood.columns, commentary, benchmarks)
    scorecard.idle_restatements = idle_restatements(choices, stood, quarter, settled)
    add_beside(scorecard, measured)
    scorecard.promises = current_promises(workspace.commentary, choices, quarter)
    findings = check(scorecard)
    said = results(path.stem, choices, scorecard, stood, computed, findings)
    said |= {"snapshot": measured.snapshot, "as_at": measured.as_at} | said_beside(measured)
    said["promises"] = [promise_data(each, scorecard) for each in scorecard.promises]
    said["advice"] = advice_on(commentary, scorecard, choices)
    return Run(scorecard, findings, said, tuple(notices), stood, settled, measured, cases)


def keep(workspace: Workspace, run: Run) -> Path:
    """Write a run's folder, whole or not at all; where the same run is there, that one."""
    quarter = run.scorecard.quarter
    try:
        workspace.runs.mkdir(exist_ok=True)
        beside = Path(mkdtemp(dir=workspace.runs, prefix=".run."))
    except OSError as error:
        raise refusal(workspace.runs, error) from None
    try:
        _write(workspace, run, beside)
        digest = hashlib.sha256((beside / MANIFEST).read_bytes()).hexdigest()[:12]
        folder = workspace.runs / f"{file_of(Path(), quarter).stem}-{digest}"
        if folder.exists() and (changed(folder) or (run.cases is not None and purged(folder))):
            # Somebody changed it, or its cases were purged, and this is what it was.
            shutil.rmtree(folder)
        if not folder.exists():
            # Rows about children are their owner's alone; a run of supplied figures has none.
            beside.chmod(0o755 if run.cases is None else 0o700)
            beside.rename(folder)
    except OSError as error:
        raise refusal(workspace.runs, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    _note(workspace, folder.name)
    return folder


def _write(workspace: Workspace, run: Run, folder: Path) -> None:
    """Write all files of a run into its folder, the manifest last."""
    quarter = run.scorecard.quarter
    _copy_inputs(workspace, folder / "inputs", quarter)
    keep_settled(run.settled, folder / "inputs")
    (folder / "inputs" / measured_file.FILE).write_bytes(measured_file.bytes_of(run.measured))
    if run.cases is not None:
        (folder / CASES).write_bytes(run.cases)
        (folder / CASES).chmod(0o600)
    for name, content in {_RESULTS: _json(run.results), **files_of(run.stood)}.items():
        (folder / name).write_bytes(content)
    manifest = {"version": __version__, "quarter": str(quarter), "files": digests(folder)}
    (folder / MANIFEST).write_bytes(_json(manifest))


def _copy_inputs(workspace: Workspace, inputs: Path, quarter: Quarter) -> None:
    """Copy what the run was made of, as a workspace of its own."""
    used = [workspace.root / SETTINGS, *workspace.scorecards().values()]
    used += [path for begins in _TABLES for path in files(workspace.figures, begins)]
    used += [path for q, path in quarters_written(workspace.commentary).items() if q <= quarter]
    used += sorted(workspace.measures.rglob("*.py"))
    for path in used:
        copied = inputs / path.relative_to(workspace.root)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(path.read_bytes())


def _json(data: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def _note(workspace: Workspace, run: str) -> None:
    """Keep the order in which runs were made; a run made again is the latest again."""
    path = workspace.runs / _ORDER
    earlier = [f"{name} {day}".strip() for name, day in order(workspace).items() if name != run]
    with written(path) as file:
        file.write("\n".join([*earlier, f"{run} {date.today()}", ""]).encode())


def order(workspace: Workspace) -> dict[str, str]:
    """The runs in the order in which they were made, each with the day ("" where it is not known)."""
    path = workspace.runs / _ORDER
    lines = path.read_text("utf-8", "replace").splitlines() if path.exists() else []
    there = {each.name for each in workspace.runs.glob("????-??-q?-*") if each.is_dir()}
    named = (line.partition(" ") for line in lines)
    known = {name: day for name, _, day in named if name in there}
    # A run that the file does not name is a run all the same: an older one, as far as is known.
    return dict.fromkeys(sorted(there - known.keys()), "") | known


def kept(workspace: Workspace, run: str | None) -> tuple[str, Run]:
    """A kept run by its id, or the latest, made again from its own inputs.

    Refuses one whose files are no longer those of its manifest. Where this version of the code
    makes other results of the same inputs, the run's notices say so.
    """
    name = run_named(workspace, run)
    folder = workspace.runs / name
    refuse_changed(folder)
    return name, again(folder)


def run_named(workspace: Workspace, run: str | None) -> str:
    """The id of a run, or of the latest; raises WorkspaceError where there is none."""
    made = list(order(workspace))
    if not made:
        raise WorkspaceError(
            "There is no run yet.",
            str(workspace.runs),
            'Make one: quarterlight run --quarter "2016-17 Q3".',
        )
    name = made[-1] if run in (None, "latest") else str(run)
    if name not in made:
        near = get_close_matches(name, made, n=1) or made[-1:]
        raise WorkspaceError(
            f"There is no run “{name}”.",
            str(workspace.runs),
            f"Did you mean “{near[0]}”? The latest is {made[-1]}.",
        )
    return name


def again(folder: Path) -> Run:
    """The run, or the issue, of a folder, made again of what it keeps; its notices say what differs."""
    said = msgspec.json.decode((folder / _RESULTS).read_bytes())
    inputs = Workspace(folder / "inputs")
    made = make(inputs, Quarter.parse(said["quarter"]), said["scorecard"])
    if says_otherwise(made, folder):
        says = f"Version {_version(folder)} made this run; version {__version__} says otherwise of the same inputs."
        return replace(made, notices=(*made.notices, says))
    return made


def says_otherwise(made: Run, folder: Path) -> bool:
    """Whether the run made again is another than the one that its folder keeps."""
    said = msgspec.json.decode((folder / _RESULTS).read_bytes())
    return bool(msgspec.json.decode(_json(made.results)) != said)


def _version(folder: Path) -> str:
    """The version that made a run, or sealed an issue."""
    said = [msgspec.json.decode(path.read_bytes()) for path in folder.glob("*.json")]
    named = (each.get("version") for each in said if isinstance(each, dict))
    return next((version for version in named if version), "?")
