"""Proving an issue: that its folder is still what was sealed. Needs no records and no workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.runs.issuing.issues import ISSUE, NAMED, RESULTS, IssueFile, refuse_newer
from quarterlight.runs.issuing.seals import MANIFEST, broken, seal_of


@dataclass(frozen=True, slots=True)
class Proof:
    """What a folder proved: each file that is not as it was sealed, and what else is wrong.

    `file` is what the issue says of itself, None where that cannot be read; `seal` is the digest
    that stands for all of it, "" where something is broken.
    """

    folder: Path
    files: list[tuple[str, str]]
    remarks: list[str]
    file: IssueFile | None
    seal: str

    @property
    def holds(self) -> bool:
        """Whether nothing was changed, taken away or added."""
        return not (self.files or self.remarks)


def verify(folder: Path) -> Proof:
    """Hold a folder against its seal, and against the issues that were sealed after it beside it.

    Raises WorkspaceError for a folder that is no issue, and for one of a newer version.
    """
    if not any((folder / name).is_file() for name in (MANIFEST, ISSUE, RESULTS)):
        there = "There is no such folder." if not folder.exists() else "This folder is no issue."
        raise WorkspaceError(
            there, str(folder), "Name a folder of `issued/`, such as issued/2016-17-q3-1."
        )
    found = broken(folder)
    if (ISSUE, "changed") not in found:
        refuse_newer(folder)
    file = _file(folder)
    seal = "" if found else seal_of(folder)
    remarks = list(_succession(folder, file, seal)) if file and seal else []
    return Proof(folder, found, remarks, file, seal)


def _file(folder: Path) -> IssueFile | None:
    try:
        return msgspec.json.decode((folder / ISSUE).read_bytes(), type=IssueFile)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def _succession(folder: Path, file: IssueFile, seal: str) -> list[str]:
    """Where the issue beside it that follows it names another seal: it was sealed anew since."""
    said = []
    for path in sorted(folder.resolve().parent.glob("*")):
        other = _file(path) if NAMED.fullmatch(path.name) and path.is_dir() else None
        follows = other.follows if other and other.id != file.id else None
        if other and follows and follows.issue == file.id and follows.seal != seal:
            said.append(f"{other.id} follows {file.id} as it was sealed, and this is another")
    return said
