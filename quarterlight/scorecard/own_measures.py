"""A council's own measures, as far as a scorecard must know them: read from the file, never run.

A measure's file is code. What a scorecard needs of it (its title, whether it is a share or a
number, its span and direction) stands in it as plain text, and is read as such.
"""

from __future__ import annotations

import ast
from pathlib import Path

from quarterlight.periods import Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.catalogue import Entry
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Kind

_UNITS = {"Percentage": Unit.PERCENT, "Count": Unit.NUMBER}


def own_entry(code: str, workspace: Path) -> Entry | None:
    """What the file of a workspace's own measure says of it; None where there is no such file."""
    path = workspace.joinpath("measures", *code.split(".")).with_suffix(".py")
    if not code.replace(".", "").isidentifier() or not path.is_file():
        return None
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return Entry(code, code, Kind.DATA, Unit.PERCENT, Direction.HIGHER)
    calls = [call for call in ast.walk(tree) if isinstance(call, ast.Call)]
    declared = [call for call in calls if _name(call) in _UNITS]
    said = {key.arg: key.value for call in declared for key in call.keywords}
    unit = next((_UNITS[_name(call)] for call in declared), Unit.PERCENT)
    title = (ast.get_docstring(tree) or code).splitlines()[0].rstrip(".")
    return Entry(code, title, Kind.DATA, unit, _better(said.get("better")), _span(said.get("over")))


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _better(node: ast.expr | None) -> Direction:
    word = node.value if isinstance(node, ast.Constant) else "higher"
    return Direction(word) if word in set(Direction) else Direction.HIGHER


def _span(node: ast.expr | None) -> Span:
    name = node.id.lower() if isinstance(node, ast.Name) else "quarter"
    return Span(name) if name in set(Span) else Span.QUARTER
