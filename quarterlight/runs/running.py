"""Making a run and keeping it: a folder that says everything about itself.

`inputs/` is a workspace of its own, with the choices, figures and commentary as they were used;
`results.json` is what came of them; `manifest.json` has the code's version and the digest of
every file. The same workspace gives the same bytes, and so the same folder.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, replace
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
from quarterlight.runs.assembling import assemble
from quarterlight.runs.manifest import MANIFEST, changed, digests, refuse_changed
from quarterlight.runs.results import results
from quarterlight.runs.standing import standing_figures
from quarterlight.saving import refusal, written
from quarterlight.scorecard.choices import load
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import Scorecard
from quarterlight.workspace.benchmarks import read_benchmarks
from quarterlight.workspace.commentary import file_of, read_commentary
from quarterlight.workspace.figures import read_figures
from quarterlight.workspace.folder import SETTINGS, Workspace
from quarterlight.workspace.judgements import read_judgements
from quarterlight.workspace.supplied_rows import BENCHMARKS, JUDGEMENTS, files

_ORDER, _RESULTS = "order.txt", "results.json"
_TABLES = ("", JUDGEMENTS, BENCHMARKS)


@dataclass(frozen=True, slots=True)
class Run:
    """A run: its scorecard with findings, its results as plain data, and what to know of its files."""

    scorecard: Scorecard
    findings: list[Finding]
    results: dict[str, Any]
    notices: tuple[str, ...] = ()


def make(workspace: Workspace, quarter: Quarter, name: str | None) -> Run:
    """The run of a quarter, not yet kept. Raises WorkspaceError or ChoicesError for what cannot be used."""
    path = workspace.scorecard(name)
    choices = load(path)
    notices: list[str] = []
    elsewhere = cache(lambda: workspace.names_elsewhere(path))
    figures = read_figures(workspace.figures, choices, elsewhere, notices)
    standing = standing_figures(choices, figures, quarter)
    judgements = read_judgements(workspace.figures, notices)
    commentary = read_commentary(workspace.commentary, quarter, choices, elsewhere)
    benchmarks = read_benchmarks(workspace.figures, choices, elsewhere, notices)
    scorecard = assemble(choices, quarter, standing, judgements, commentary, benchmarks)
    findings = check(scorecard)
    said = results(path.stem, choices, scorecard, standing, findings)
    return Run(scorecard, findings, said, tuple(notices))


def keep(workspace: Workspace, run: Run) -> Path:
    """Write a run's folder, whole or not at all; where the same run is there, that one."""
    quarter = run.scorecard.quarter
    try:
        workspace.runs.mkdir(exist_ok=True)
        beside = Path(mkdtemp(dir=workspace.runs, prefix=".run."))
    except OSError as error:
        raise refusal(workspace.runs, error) from None
    try:
        _copy_inputs(workspace, beside / "inputs", quarter)
        (beside / _RESULTS).write_bytes(_json(run.results))
        manifest = {"version": __version__, "quarter": str(quarter), "files": digests(beside)}
        (beside / MANIFEST).write_bytes(_json(manifest))
        digest = hashlib.sha256((beside / MANIFEST).read_bytes()).hexdigest()[:12]
        folder = workspace.runs / f"{file_of(Path(), quarter).stem}-{digest}"
        if folder.exists() and changed(folder):
            shutil.rmtree(folder)  # somebody changed it, and this is what it was
        if not folder.exists():
            beside.chmod(0o755)
            beside.rename(folder)
    except OSError as error:
        raise refusal(workspace.runs, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    _note(workspace, folder.name)
    return folder


def _copy_inputs(workspace: Workspace, inputs: Path, quarter: Quarter) -> None:
    """Copy what the run was made of, as a workspace of its own."""
    commentary = file_of(workspace.commentary, quarter)
    used = [workspace.root / SETTINGS, *workspace.scorecards().values()]
    used += [path for begins in _TABLES for path in files(workspace.figures, begins)]
    used += [commentary] if commentary.exists() else []
    for path in used:
        copied = inputs / path.relative_to(workspace.root)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(path.read_bytes())


def _json(data: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def _note(workspace: Workspace, run: str) -> None:
    """Keep the order in which runs were made; a run made again is the latest again."""
    path = workspace.runs / _ORDER
    earlier = [line for line in _order(workspace) if line != run]
    with written(path) as file:
        file.write("\n".join([*earlier, run, ""]).encode())


def _order(workspace: Workspace) -> list[str]:
    path = workspace.runs / _ORDER
    return path.read_text("utf-8").split() if path.exists() else []


def kept(workspace: Workspace, run: str | None) -> tuple[str, Run]:
    """A kept run by its id, or the latest, made again from its own inputs.

    Refuses one whose files are no longer those of its manifest. Where this version of the code
    makes other results of the same inputs, the run's notices say so.
    """
    order = [each for each in _order(workspace) if (workspace.runs / each).is_dir()]
    if not order:
        raise WorkspaceError(
            "There is no run yet.",
            str(workspace.runs),
            'Make one: quarterlight run --quarter "2016-17 Q3".',
        )
    name = order[-1] if run in (None, "latest") else str(run)
    if name not in order:
        near = get_close_matches(name, order, n=1) or order[-1:]
        raise WorkspaceError(
            f"There is no run “{name}”.",
            str(workspace.runs),
            f"Did you mean “{near[0]}”? The latest is {order[-1]}.",
        )
    folder = workspace.runs / name
    refuse_changed(folder)
    return name, _again(folder)


def _again(folder: Path) -> Run:
    said = msgspec.json.decode((folder / _RESULTS).read_bytes())
    inputs = Workspace(folder / "inputs")
    made = make(inputs, Quarter.parse(said["quarter"]), said["scorecard"])
    if msgspec.json.decode(_json(made.results)) != said:
        version = msgspec.json.decode((folder / MANIFEST).read_bytes()).get("version", "?")
        says = f"Version {version} made this run; version {__version__} says otherwise of the same inputs."
        return replace(made, notices=(*made.notices, says))
    return made
