"""Findings given back where the analyst works: her own file with a comment at each of them.

A form is one module in `forms`, named after its suffixes. It changes what a comment needs and
nothing else: every other part of the file is copied as it is packed, byte for byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from quarterlight.errors import UnreadableFile, UnwritableFile
from quarterlight.published.annotating import forms
from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.archive import copy_with
from quarterlight.published.annotating.destination import check_destination
from quarterlight.published.annotating.parts import Parts
from quarterlight.published.readers.locks import locked
from quarterlight.published.readers.office import opened
from quarterlight.saving import written

__all__ = ["Annotation", "annotate", "check_annotatable"]


def annotate(
    source: Path, annotations: Sequence[Annotation], out: Path, *, replace: bool = False
) -> list[Annotation]:
    """Writes a copy of a Word or Excel file to `out`, with a comment for each annotation.

    Returns the annotations that have no cell or paragraph of their own to stand at (a header, a
    text box, a whole sheet): their comments are at the first cell or paragraph, and name the place.
    The same file and annotations give the same bytes. `replace` lets an older `out` be written
    over. Raises UnwritableFile or UnreadableFile, and then leaves `out` as it was.
    """
    form = check_annotatable(source, out, replace=replace)
    try:
        with opened(source) as package:
            parts = Parts(package)
            elsewhere: list[Annotation] = _module(form).annotate(parts, annotations)
            changed = parts.changed
    except PermissionError:
        raise locked(source) from None
    except OSError as error:
        raise UnreadableFile(
            f"The file cannot be read ({error.strerror or error}).",
            str(source),
            "Check its name, or copy it to your own computer and try again.",
        ) from None
    with written(out) as file:
        copy_with(source, changed, file)
    return elsewhere


def check_annotatable(source: Path, out: Path, *, replace: bool = False) -> str:
    """Refuses, before any work is done, what `annotate` would refuse by the names alone.

    Gives the form of the file.
    """
    form = _forms().get(source.suffix.lower())
    if form is None:
        raise UnwritableFile(
            "Only Word and Excel files can be annotated.",
            str(source),
            "Save it as .docx or .xlsx first.",
        )
    check_destination(source, out, replace=replace)
    return form


@cache
def _forms() -> dict[str, str]:
    names = [module.name for module in iter_modules(forms.__path__)]
    return {f".{suffix}": name for name in names for suffix in name.split("_")}


def _module(form: str) -> ModuleType:
    return import_module(f"{forms.__name__}.{form}")
