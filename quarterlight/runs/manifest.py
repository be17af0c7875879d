"""The manifest of a run: the digest of each of its files, and what no longer is as it says.

Cases that were purged, as `purged.json` says, with the digest that the manifest has, are as they
should be: gone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.workspace.folder import refuse_closed
from quarterlight.workspace.purged import PURGED, purged

MANIFEST = "manifest.json"
# The files of a run with rows about children; nothing else of it is ever purged.
OF_CHILDREN = re.compile(r"cases[^/]*")


class _Manifest(msgspec.Struct):
    files: dict[str, str]


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file of a folder by its path in it, the manifest itself left out.

    Hidden files (what a file manager leaves behind) are no part of a run.
    """
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if (name := path.relative_to(folder).as_posix()) != MANIFEST
    }


def changed(folder: Path) -> list[str]:
    """What is no longer as the manifest says, one sentence each; nothing where all is well."""
    try:
        data = (folder / MANIFEST).read_bytes()
        said = msgspec.json.decode(data, type=_Manifest).files
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return [f"{MANIFEST} is missing or broken"]
    if not folder.name.endswith(hashlib.sha256(data).hexdigest()[:12]):
        return [f"{MANIFEST} was changed"]
    return list(_differences(said, _with_purged(folder, digests(folder))))


def _with_purged(folder: Path, found: dict[str, str]) -> dict[str, str]:
    """The digests of a run's files with those of cases that were purged; the record itself is none."""
    try:
        said = purged(folder)
    except WorkspaceError:
        return found
    if said is None:
        return found
    gone = {name: file.digest for name, file in said.files.items() if OF_CHILDREN.fullmatch(name)}
    return gone | {name: digest for name, digest in found.items() if name != PURGED}


def _differences(said: dict[str, str], found: dict[str, str]) -> Iterator[str]:
    for name in sorted(said.keys() | found.keys()):
        if name not in found:
            yield f"{name} is missing"
        elif name not in said:
            yield f"{name} was added"
        elif said[name] != found[name]:
            yield f"{name} was changed"


def refuse_changed(folder: Path) -> None:
    """Refuse a run whose files are no longer those of its manifest."""
    refuse_closed(folder)
    found = changed(folder)
    if found:
        raise WorkspaceError(
            f"The run is no longer what it was: {', '.join(found)}.",
            str(folder),
            "Put the files back as they were, or make the run anew with `quarterlight run`.",
        )
