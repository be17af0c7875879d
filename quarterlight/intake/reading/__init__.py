"""Readers of files of records: one module a form, each with its ENDINGS and a function `read`.

`read(source, progress)` gives the file's batches: bounded numbers of rows, column by column.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from quarterlight.intake.reading.batch import Opened

Progress = Callable[[int], object]


@cache
def _readers() -> dict[str, ModuleType]:
    modules = [
        import_module(f"{__name__}.forms.{module.name}")
        for module in iter_modules([f"{path}/forms" for path in __path__])
    ]
    return {ending: module for module in modules for ending in module.ENDINGS}


def endings() -> list[str]:
    """The endings of files that are read, such as `.csv.gz`."""
    return sorted(_readers())


def opened(path: Path, form: str, progress: Progress) -> Opened:
    """A file of a form, with its columns and its rows in batches; says its progress in bytes."""
    found: Opened = _readers()[form].read(path, progress)
    return found
