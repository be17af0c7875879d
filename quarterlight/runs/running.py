"""Making a run and keeping it: a folder that says everything about itself.

`inputs/` is a workspace of its own, with the choices, figures and commentary as they were used;
`results.json` is what came of them; `manifest.json` has the code's version and the digest of
every file. The same workspace gives the same bytes, and so the same folder.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import msgspec

from quarterlight import __version__
from quarterlight.checking.catalogue import check
from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.runs.assembling import assemble
from quarterlight.runs.results import results
from quarterlight.runs.standing import standing_figures
from quarterlight.saving import refusal, written
from quarterlight.scorecard.choices import load
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import Scorecard
from quarterlight.workspace.commentary import file_of, read_commentary
from quarterlight.workspace.figures import read_figures, read_judgements
from quarterlight.workspace.folder import SETTINGS, Workspace

_ORDER = "order.txt"


@dataclass(frozen=True, slots=True)
class Run:
    """A run: its scorecard with findings, and its results as plain data."""

    scorecard: Scorecard
    findings: list[Finding]
    results: dict[str, Any]


def make(workspace: Workspace, quarter: Quarter, name: str | None) -> Run:
    """The run of a quarter, not yet kept. Raises WorkspaceError or ChoicesError for what cannot be used."""
    path = workspace.scorecard(name)
    choices = load(path)
    standing = standing_figures(choices, read_figures(workspace.figures, choices), quarter)
    judgements = read_judgements(workspace.figures)
    commentary = read_commentary(workspace.commentary, quarter, choices)
    scorecard = assemble(choices, quarter, standing, judgements, commentary)
    findings = check(scorecard)
    return Run(scorecard, findings, results(path.stem, choices, scorecard, standing, findings))


def keep(workspace: Workspace, run: Run) -> Path:
    """Write a run's folder, whole or not at all; where the same run is there, that one."""
    quarter = run.scorecard.quarter
    beside = Path(mkdtemp(dir=workspace.runs, prefix=".run."))
    try:
        _copy_inputs(workspace, beside / "inputs", quarter, run.results["scorecard"])
        (beside / "results.json").write_bytes(_json(run.results))
        manifest = {"version": __version__, "quarter": str(quarter), "files": _digests(beside)}
        (beside / "manifest.json").write_bytes(_json(manifest))
        digest = hashlib.sha256((beside / "manifest.json").read_bytes()).hexdigest()[:12]
        folder = workspace.runs / f"{file_of(Path(), quarter).stem}-{digest}"
        if not folder.exists():
            beside.chmod(0o755)
            beside.rename(folder)
    except OSError as error:
        raise refusal(workspace.runs, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    _note(workspace, folder.name)
    return folder


def _copy_inputs(workspace: Workspace, inputs: Path, quarter: Quarter, name: str) -> None:
    commentary = file_of(workspace.commentary, quarter)
    used = [
        workspace.root / SETTINGS,
        workspace.scorecard(name),
        *sorted(workspace.figures.iterdir()),
    ]
    used += [commentary] if commentary.exists() else []
    for path in used:
        if path.is_file() and not path.name.startswith(("~", ".")):
            copied = inputs / path.relative_to(workspace.root)
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_bytes(path.read_bytes())


def _digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


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
    """A kept run by its id, or the latest, made again from its own inputs."""
    order = [each for each in _order(workspace) if (workspace.runs / each).is_dir()]
    if not order:
        raise WorkspaceError(
            "There is no run yet.",
            str(workspace.runs),
            'Make one: quarterlight run --quarter "2016-17 Q3".',
        )
    name = order[-1] if run in (None, "latest") else str(run)
    if name not in order:
        raise WorkspaceError(
            f"There is no run “{name}”.", str(workspace.runs), f"The latest is {order[-1]}."
        )
    folder = workspace.runs / name
    said = msgspec.json.decode((folder / "results.json").read_bytes())
    return name, make(
        Workspace(folder / "inputs"), Quarter.parse(said["quarter"]), said["scorecard"]
    )
