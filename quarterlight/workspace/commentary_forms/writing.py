"""The workbook of a form: what to do, the measures, more actions, and what was promised before."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, BinaryIO

from quarterlight.errors import UnwritableFile
from quarterlight.saving import refusal, written
from quarterlight.workspace.commentary_forms.form import (
    ACTION_CELLS,
    COMMENTARY,
    MEASURE_HEADINGS,
    MEASURE_KEYS,
    MEASURE_WRITTEN,
    MORE,
    MORE_HEADINGS,
    PROMISE_HEADINGS,
    PROMISE_KEYS,
    PROMISE_WRITTEN,
    PROMISES,
    READ_ME,
    STATES,
    Form,
)
from quarterlight.workspace.commentary_forms.instructions import facts, instructions
from quarterlight.workspace.commentary_forms.sheets import Columns, read_me, table

if TYPE_CHECKING:
    from openpyxl import Workbook

_BLANK_ACTIONS = 12
# Lines of room in a row that owes commentary; it grows with what is written.
_TO_WRITE = 9
_MEASURES = Columns(
    MEASURE_HEADINGS,
    (7, 23, 26, 28, 18, 52, 48, 22, 13, 11, 16, 11, 9, 9, 11, 8, 8, 8, 8),
    frozenset(MEASURE_WRITTEN),
    len(MEASURE_KEYS),
    page_break="Last quarter",
)
_ACTIONS = Columns(MORE_HEADINGS, (9, 60, 26, 14, 40, 14), frozenset(MORE_HEADINGS), 0)
_PROMISES = Columns(
    PROMISE_HEADINGS,
    (7, 22, 11, 42, 20, 30, 12, 12, 20, 20, 8, 8),
    frozenset(PROMISE_WRITTEN),
    len(PROMISE_KEYS),
)


def write_all(forms: Mapping[str, Form], folder: Path) -> list[Path]:
    """Write each form under its name: all of them or none, and never over a file that is there.

    The folder is made where there is none; it is one of its own beside others that exist.
    """
    for name in forms:
        if (folder / name).exists():
            raise UnwritableFile(
                "There is a workbook of this name, and it may have been filled.",
                str(folder / name),
                "Collect it, or name another folder.",
            )
    try:
        beside = Path(mkdtemp(dir=folder if folder.is_dir() else folder.parent, prefix=".new."))
    except OSError as error:
        raise refusal(folder, error) from None
    try:
        for name, form in forms.items():
            with written(beside / name) as file:
                _save(form, file)
        return _in_place(beside, folder, list(forms))
    except OSError as error:
        raise refusal(folder, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _in_place(beside: Path, folder: Path, names: list[str]) -> list[Path]:
    """Move the finished workbooks where they belong; where one cannot be, none stays."""
    if not folder.exists():
        beside.chmod(0o755)
        beside.rename(folder)
        return [folder / name for name in names]
    done: list[Path] = []
    try:
        for name in names:
            (beside / name).rename(folder / name)
            done.append(folder / name)
    except OSError:
        for path in done:
            with suppress(OSError):
                path.unlink()
        raise
    return done


def _save(form: Form, file: BinaryIO) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = READ_ME
    read_me(book.active, f"Commentary for {form.quarter}", facts(form), instructions(form))
    if form.promises:
        table(book.create_sheet(PROMISES), _PROMISES, form.promises, _promise_choices())
    least = [_TO_WRITE if row["No."] in form.owed else 3 for row in form.rows]
    table(book.create_sheet(COMMENTARY), _MEASURES, form.rows, _measure_choices(), least)
    _more_actions(book, form)
    book.save(file)


def _promise_choices() -> dict[str, str]:
    return {"State": _listed(STATES)}


def _measure_choices() -> dict[str, str]:
    return {"State": _listed(STATES), "Disputed": _listed(("Y",))}


def _listed(words: tuple[str, ...]) -> str:
    return f'"{",".join(words)}"'


def _more_actions(book: Workbook, form: Form) -> None:
    """Rows for further actions; which measure one is for is chosen from the form's own."""
    blank = dict.fromkeys(ACTION_CELLS, "")
    rows = [*form.more_actions, *(blank for _ in range(_BLANK_ACTIONS))]
    last = len(form.numbers) + 1
    choices = {"No.": f"'{COMMENTARY}'!$A$2:$A${last}", "State": _listed(STATES)}
    table(book.create_sheet(MORE), _ACTIONS, rows, choices, [2] * len(rows))
