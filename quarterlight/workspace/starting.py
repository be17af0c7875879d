"""The files of a new workspace: the package's own scorecard, or an adopted page."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.choices import PACKAGED
from quarterlight.workspace.adopting import adopt
from quarterlight.workspace.folder import LAYOUT, SETTINGS
from quarterlight.workspace.toml_text import table


def blank() -> dict[str, str]:
    """A workspace with the 42 measures of a quarterly improvement plan."""
    name = f"{PACKAGED}.toml"
    choices = files("quarterlight.scorecard").joinpath(name).read_text("utf-8")
    settings = table("", {"layout": LAYOUT, "authority": ""}, ["The council's own settings."])
    return {SETTINGS: settings, f"scorecards/{name}": choices}


def adopted(source: Path) -> tuple[dict[str, str], str, list[str]]:
    """A workspace that says what a page says, the page's quarter, and what could not be read."""
    scorecard = read_scorecard(source)
    unread = [f"{remark.says} ({remark.place})" for remark in scorecard.remarks if remark.is_doubt]
    return adopt(scorecard, PACKAGED, source.name), str(scorecard.quarter), unread
