"""Writing a file whole or not at all: beside its place first, then renamed into it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from quarterlight.errors import UnwritableFile

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PROGRAMS = {".docx": "Word", ".xlsx": "Excel", ".xlsm": "Excel"}


@contextmanager
def written(out: Path) -> Iterator[BinaryIO]:
    """A file beside `out`, which takes its place when all is written; else nothing is left of it."""
    beside = out.with_name(f".{token_hex(6)}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except OSError as error:
        raise refusal(out, error) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def refusal(out: Path, error: OSError) -> UnwritableFile:
    """Why a file cannot be written, and what to do."""
    if error.errno in _FULL:
        what, remedy = "The disk is full.", "Free some space, or give a name in another folder."
    elif isinstance(error, PermissionError) and out.is_file():
        program = _PROGRAMS.get(out.suffix.lower(), "the program that shows it")
        what, remedy = (
            "The file is open or protected.",
            f"Close it in {program}, or give another name.",
        )
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        what = "Nothing may be written in this folder."
        remedy = "Give a name in a folder of your own."
    else:
        what = f"The file cannot be written ({error.strerror or error})."
        remedy = "Give a shorter name, or a name in another folder."
    return UnwritableFile(what, str(out), remedy)
