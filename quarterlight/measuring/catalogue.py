"""Finding measures: one file each, in a folder of themes. The path is the code.

The package's own, and those of a council's workspace (`measures/theme/name.py`). A council's file is
code: it is run from that folder only, and only when a measure is wanted.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from inspect import cleandoc
from pathlib import Path
from types import ModuleType

from quarterlight import records
from quarterlight.errors import QuarterlightError
from quarterlight.measuring.measure import Measure

_MISSING = re.compile(r"cannot import name '(\w+)' from 'quarterlight\.records'")
_WORDS_ABOUT = ("examples", "source", "written_by", "checked_by", "review_due")
_OBJECT = re.compile(r"<[\w.]+ object at 0x[0-9a-f]+>")  # its address is another each time


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
        for path in sorted(folder.rglob("*.py")):
            parts = path.relative_to(folder).with_suffix("").parts
            if not any(part.startswith(("_", ".")) for part in parts):
                found.setdefault(".".join(parts), path)
    return found


def defined(code: str, path: Path) -> Defined:
    """The measure of a file; raises MeasureError with the line where the file cannot be used."""
    source, own = path.read_bytes(), str(path.absolute())
    module = ModuleType(f"quarterlight_measure_{sha256(code.encode()).hexdigest()[:8]}")
    module.__file__ = own
    with blamed(code, path):
        # Not through the import system, which would leave bytecode beside a council's file and
        # take that for the file where both were changed within a second.
        exec(compile(source, own, "exec", dont_inherit=True), module.__dict__)
    measure = getattr(module, "measure", None)
    if not isinstance(measure, Measure):
        raise MeasureError(
            f"The file of {code} declares no measure.",
            place(code, path),
            "It must have a line `measure = Percentage(…)` or `Count(…)`.",
        )
    return Defined(code, measure, cleandoc(module.__doc__ or ""), path, _definition(source))


@contextmanager
def blamed(code: str, path: Path) -> Iterator[None]:
    """Run what a measure's file makes: whatever it raises is a MeasureError with the file's line.

    What it prints goes to standard error, since a command's answer stands on standard output.
    """
    try:
        with redirect_stdout(sys.stderr):
            yield
    except MeasureError:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a council's own code may fail in any way
        raise MeasureError(
            f"{type(error).__name__}: {_said(error)}",
            place(code, path, _line(error, path)),
            "Mend the file; `quarterlight test` tries it.",
        ) from None


def place(code: str, path: Path, line: int | str = "") -> str:
    """Where a measure's file is, from the folder that has its `measures/`: wherever that stands."""
    inside = path.relative_to(path.parents[len(code.split("."))]).as_posix()
    return f"{inside}, line {line}" if line else inside


def _definition(source: bytes) -> str:
    """The digest of what a file declares: not of its comments, its layout, or the words about it."""
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if not _is_docstring(node)]
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            call.keywords = [each for each in call.keywords if each.arg not in _WORDS_ABOUT]
    return sha256(repr(_plain(tree)).encode()).hexdigest()[:16]


def _plain(node: object) -> object:
    """A syntax tree as plain data, the same in every version of Python."""
    if isinstance(node, ast.AST):
        fields = ((name, _plain(value)) for name, value in ast.iter_fields(node))
        return type(node).__name__, [each for each in fields if each[1] not in (None, [])]
    return [_plain(each) for each in node] if isinstance(node, list) else node


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _said(error: BaseException) -> str:
    """The first line of an error as a sentence, with what was perhaps meant."""
    said = (str(error).strip().splitlines() or ["it gives no reason"])[0]
    said = _OBJECT.sub("a column", said)
    name, known = "", list[str]()
    if isinstance(error, AttributeError):
        name, known = error.name or "", dir(error.obj)
    elif missing := _MISSING.search(said):
        name, known = missing[1], list(records.names())
        said = f"there is no record “{name}”"
    near = get_close_matches(name, known, n=1)
    return f"{said.rstrip('.')}." + (f" Did you mean “{near[0]}”?" if near else "")


def _line(error: BaseException, path: Path) -> int | str:
    """The line of the file that failed last; that of the declaration where it failed later, as a query."""
    own = str(path.absolute())
    if isinstance(error, SyntaxError) and error.filename == own:
        return error.lineno or "?"
    line: int | str = "?"
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == own:
            line = trace.tb_lineno
        trace = trace.tb_next
    return declared_at(path) if line == "?" else line


def declared_at(path: Path) -> int | str:
    """The line of a file at which its measure is declared."""
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(each, ast.Name) and each.id == "measure" for each in node.targets
        ):
            return node.lineno
    return "?"
