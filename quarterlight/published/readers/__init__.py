"""Readers of published scorecards: `read` gives what a person sees in a file of any form.

A form is one module in `forms`, named after its suffixes. Nothing is interpreted here.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Document
from quarterlight.published.readers import forms
from quarterlight.published.readers.kinds import advice, kind_of
from quarterlight.published.readers.locks import locked


def read(path: str | os.PathLike[str]) -> Document:
    """The grids and paragraphs that a file shows, in reading order.

    The suffix chooses the reader. Raises UnreadableFile, with what to do, for a file that is
    missing, empty, locked, broken, protected, too large, or of another kind than it says.
    """
    path = Path(path)
    try:
        form = _form_of(path)
        _check_content(path, path.suffix.lower())
        document: Document = import_module(f"{forms.__name__}.{form}").read(path)
    except PermissionError:
        raise locked(path) from None
    except RecursionError:
        raise UnreadableFile(
            "Its parts are nested too deeply.",
            str(path),
            "Copy the scorecard alone into a new file, save it and give that.",
        ) from None
    except OSError as error:
        raise UnreadableFile(
            f"The file cannot be read ({error.strerror or error}).",
            str(path),
            "Copy it to your own computer and try again.",
        ) from None
    return document


def suffixes() -> list[str]:
    """The suffixes that are read, with their full stops, in alphabetical order."""
    return sorted(_forms())


@cache
def _forms() -> dict[str, str]:
    names = [module.name for module in iter_modules(forms.__path__)]
    return {f".{suffix}": name for name in names for suffix in name.split("_")}


def _form_of(path: Path) -> str:
    if path.is_dir():
        raise UnreadableFile("This is a folder.", str(path), "Give one file.")
    if not path.exists():
        raise UnreadableFile("There is no such file.", str(path), "Check its name and folder.")
    if not path.is_file():  # a pipe or a device would never end
        raise UnreadableFile("This is no ordinary file.", str(path), "Give a file.")
    if path.name.startswith("~$"):
        what = "Names that begin with ~$ are of the lock files of office programs."
        raise UnreadableFile(what, str(path), "Give the file without these signs in its name.")
    suffix = path.suffix.lower()
    if form := _forms().get(suffix):
        return form
    if remedy := advice(suffix):
        raise UnreadableFile(f"Files that end in {suffix} are not read.", str(path), remedy)
    what = f"The ending {suffix} is unknown." if suffix else "The name has no ending."
    raise UnreadableFile(what, str(path), f"These are read: {', '.join(suffixes())}.")


def _check_content(path: Path, suffix: str) -> None:
    """Refuses an empty file, and one whose content is of another kind than its ending says."""
    if not path.stat().st_size:
        raise UnreadableFile("The file is empty.", str(path), "Save it again where it came from.")
    kind = kind_of(path)
    if kind is None or suffix in kind.suffixes:
        return
    if not kind.suffixes:
        raise UnreadableFile(f"This is {kind.name}.", str(path), kind.remedy)
    own = kind.suffixes[0]
    remedy = f"Rename it to end in {own}." if own in _forms() else advice(own)
    raise UnreadableFile(f"This is {kind.name} with the ending {suffix}.", str(path), remedy or "")
