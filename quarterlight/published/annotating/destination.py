"""Where the annotated file goes: never onto the file itself, never unasked onto another."""

from __future__ import annotations

import os
from pathlib import Path

from quarterlight.errors import UnwritableFile
from quarterlight.saving import refusal


def check_destination(source: Path, out: Path, *, replace: bool) -> None:
    """Refuses a name that the annotated copy of a file cannot or must not have."""
    try:
        _check(source, out, replace)
    except OSError as error:
        raise refusal(out, error) from None


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
