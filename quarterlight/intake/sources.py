"""Which files hold which tables: a folder's files by their names, or files named one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quarterlight.errors import UnreadableFile
from quarterlight.intake import reading
from quarterlight.intake.audit_sheet.sheet import WORKBOOKS

_SUPPLY = "Name a folder with a file for each table (such as ssd_cin_episodes.csv), or the files."


@dataclass(frozen=True, slots=True)
class Source:
    """One file, the table that its name says, its ending, and whether it was named itself."""

    path: Path
    table: str
    form: str
    is_named: bool = False

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.path.stat().st_size


def find(given: Iterable[Path]) -> Iterator[Source]:
    """The files that are named, or that stand in the folders that are named, in the order of their names.

    Raises UnreadableFile for a path that is not there, a folder without any file of records, and a
    file of another form.
    """
    for path in given:
        if path.is_dir():
            yield from _of_folder(path)
        else:
            yield _of_file(path)


def _of_folder(folder: Path) -> Iterator[Source]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableFile(
            f"The folder cannot be read ({error.strerror}).", str(folder)
        ) from None
    found = [s for path in paths if path.is_file() and (s := _named(path)) is not None]
    if not found:
        raise UnreadableFile("The folder has no file of case records.", str(folder), _SUPPLY)
    yield from found


def _of_file(path: Path) -> Source:
    if not path.exists():
        raise UnreadableFile("There is no such file or folder.", str(path), _SUPPLY)
    source = _named(path, is_named=True)
    if source is None:
        known = ", ".join(_endings())
        raise UnreadableFile(
            "This form of file is not read as case records.", str(path), f"Save it as {known}."
        )
    return source


def _named(path: Path, is_named: bool = False) -> Source | None:
    if path.name.startswith((".", "~$")):
        return None
    lowered = path.name.lower()
    form = next((form for form in _endings() if lowered.endswith(form)), None)
    return Source(path, lowered.removesuffix(form), form, is_named) if form else None


def _endings() -> list[str]:
    return [*reading.endings(), *WORKBOOKS]
