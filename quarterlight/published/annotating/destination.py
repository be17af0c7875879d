"""Where the annotated file goes: never onto the file itself, never unasked onto another."""

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


def check_destination(source: Path, out: Path, *, replace: bool) -> None:
    """Refuses a name that the annotated copy of a file cannot or must not have."""
    try:
        _check(source, out, replace)
    except OSError as error:
        raise _refusal(out, error) from None


def _check(source: Path, out: Path, replace: bool) -> None:
    ending, place = source.suffix.lower(), str(out)
    if out.is_dir():
        raise UnwritableFile("This is a folder.", place, f"Give a file name that ends in {ending}.")
    if out.suffix.lower() != ending:
        raise UnwritableFile(
            f"The annotated copy of a {ending} file must end in {ending} too.",
            place,
            f"Name it {out.stem}{ending}.",
        )
    if not out.parent.is_dir():
        what = "There is no such folder to write to."
        raise UnwritableFile(what, str(out.parent), "Make it, or give another.")
    if out.resolve() == source.resolve() or (out.exists() and out.samefile(source)):
        raise UnwritableFile(
            "This is the file itself, which is never written over.",
            place,
            f"Give the annotated copy another name, such as “{source.stem} (checked){ending}”.",
        )
    if os.path.lexists(out) and not replace:
        what = "A file of this name is there already, and was left as it is."
        raise UnwritableFile(what, place, "Give another name, or move that file away.")


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
        raise _refusal(out, error) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _refusal(out: Path, error: OSError) -> UnwritableFile:
    if error.errno in _FULL:
        what, remedy = "The disk is full.", "Free some space, or give a name in another folder."
    elif isinstance(error, PermissionError) and out.exists():
        program = "Word" if out.suffix.lower() == ".docx" else "Excel"
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
