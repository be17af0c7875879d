"""What was purged from a folder of a snapshot or a run: which files, when, by whom, as they were.

It stands in the folder as `purged.json`, which is written before the first file goes: a purge
that is cut short leaves files that the next one takes, and nothing that nobody answers for.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.saving import written

PURGED = "purged.json"


class PurgedFile(msgspec.Struct, frozen=True):
    """A file as it was: its SHA-256, its bytes, and how many rows it had."""

    digest: str
    size: int
    rows: int


class Purged(msgspec.Struct, frozen=True, kw_only=True):
    """A purge of one folder: its files by name, the moment, who did it, and the day it was asked for."""

    files: dict[str, PurgedFile]
    purged_at: str
    purged_by: str
    before: date

    @property
    def on(self) -> str:
        """The day of the purge, as YYYY-MM-DD."""
        return self.purged_at[:10]


def purged(folder: Path) -> Purged | None:
    """What was purged from a folder; None where nothing was. Raises WorkspaceError for a broken record."""
    path = folder / PURGED
    try:
        return msgspec.json.decode(path.read_bytes(), type=Purged)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        raise WorkspaceError(
            "What was purged here cannot be read.",
            str(path),
            "Put the file back as it was: from a backup, or from version control.",
        ) from None


def record(folder: Path, said: Purged) -> None:
    """Write down what goes, whole or not at all."""
    with written(folder / PURGED) as file:
        file.write(msgspec.json.format(msgspec.json.encode(said), indent=1) + b"\n")
