"""Finding measures: one file each, in a folder of themes. The path is the code.

The package's own, and those of a council's workspace (`measures/theme/name.py`). A council's file is
code: it is run from that folder only, and only when a measure is wanted.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from inspect import cleandoc
from pathlib import Path

from quarterlight.errors import QuarterlightError
from quarterlight.measuring.measure import Measure


class MeasureError(QuarterlightError):
    """A measure's file that cannot be used, or a measure that is not there."""


@dataclass(frozen=True, slots=True)
class Defined:
    """A measure as a file defines it: its code, its declaration, the words about it, its digest."""

    code: str
    measure: Measure
    about: str
    path: Path
    definition: str

    @property
    def title(self) -> str:
        """The first line of the words about it."""
        return self.about.splitlines()[0].rstrip(".") if self.about else self.code


def files(*folders: Path) -> dict[str, Path]:
    """The files of measures by their codes; a council's own stands before the package's."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*/**/*.py")):
            if not path.name.startswith("_"):
                code = ".".join(path.relative_to(folder).with_suffix("").parts)
                found.setdefault(code, path)
    return found


def defined(code: str, path: Path) -> Defined:
    """The measure of a file; raises MeasureError with the line where the file cannot be used."""
    spec = spec_from_file_location(
        f"quarterlight_measure_{sha256(code.encode()).hexdigest()[:8]}", path
    )
    assert spec and spec.loader
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # noqa: BLE001 - a council's own code may fail in any way
        raise MeasureError(
            f"The measure {code} cannot be read: {type(error).__name__}: {_first_line(error)}",
            f"{path}, line {_line(error, path)}",
            "Mend the file; `quarterlight test` tries it.",
        ) from None
    measure = getattr(module, "measure", None)
    if not isinstance(measure, Measure):
        raise MeasureError(
            f"The file of {code} declares no measure.",
            str(path),
            "It must have a line `measure = Percentage(…)` or `Count(…)`.",
        )
    return Defined(
        code, measure, cleandoc(module.__doc__ or ""), path, _definition(path.read_bytes())
    )


def _definition(source: bytes) -> str:
    """The digest of what a file declares: not of its comments, its layout, or the words about it."""
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if not _is_docstring(node)]
    return sha256(ast.dump(tree).encode()).hexdigest()[:16]


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [""])[0]


def _line(error: Exception, path: Path) -> int | str:
    if isinstance(error, SyntaxError):
        return error.lineno or "?"
    line: int | str = "?"
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
