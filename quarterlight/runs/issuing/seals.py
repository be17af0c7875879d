"""The seal of an issue: the digest of every file of its folder, under a digest of those digests.

Whatever is changed, taken away or added is found and named, the manifest itself not excepted:
its bytes are the one way to write what it says, and `seal` is the digest of that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from quarterlight.errors import WorkspaceError

MANIFEST = "manifest.json"
# What file managers leave behind is no part of an issue.
_DROPPINGS = (".DS_Store", "Thumbs.db", "desktop.ini")


class Manifest(msgspec.Struct):
    """`manifest.json`: the issue, the SHA-256 of every other file by its path, and the seal."""

    issue: str
    files: dict[str, str]
    seal: str = ""


def sealed(issue: str, files: dict[str, bytes]) -> bytes:
    """The manifest of an issue's files, sealed."""
    digests = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    manifest = Manifest(issue, digests)
    return _bytes(Manifest(issue, digests, hashlib.sha256(_bytes(manifest)).hexdigest()))


def seal_of(folder: Path) -> str:
    """The seal of an issue's folder."""
    return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest).seal


def broken(folder: Path) -> list[tuple[str, str]]:
    """Each file that is not as it was sealed, with what became of it: changed, missing, added."""
    try:
        data = (folder / MANIFEST).read_bytes()
        manifest = msgspec.json.decode(data, type=Manifest)
    except FileNotFoundError:
        return [(MANIFEST, "missing")]
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return [(MANIFEST, "changed")]
    unsealed = _bytes(Manifest(manifest.issue, manifest.files))
    is_whole = data == _bytes(manifest) and manifest.seal == hashlib.sha256(unsealed).hexdigest()
    found = list(_differences(folder, manifest.files))
    return found if is_whole else [(MANIFEST, "changed"), *found]


def refuse_broken(folder: Path, found: list[tuple[str, str]]) -> None:
    """Refuse an issue whose files are not those that were sealed; `found` is what `broken` says."""
    if found:
        raise WorkspaceError(
            f"The issue is no longer what was sealed: {in_words(found)}.",
            str(folder),
            "Put the files back as they were: from a backup, or from version control.",
        )


def in_words(found: list[tuple[str, str]]) -> str:
    """`results.json was changed, issue.json is missing`."""
    words = {"changed": "was changed", "missing": "is missing", "added": "was added"}
    return ", ".join(f"{name} {words[what]}" for name, what in found)


def _differences(folder: Path, said: dict[str, str]) -> Iterator[tuple[str, str]]:
    there = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if not path.is_dir() and path.name not in _DROPPINGS
    }
    for name in sorted((said.keys() | there.keys()) - {MANIFEST}):
        if name not in there:
            yield name, "missing"
        elif name not in said:
            yield name, "added"
        elif there[name].is_symlink() or _digest(there[name]) != said[name]:
            # What a link leads to may change without the folder, and stays behind when that is copied.
            yield name, "changed"


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _bytes(manifest: Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
