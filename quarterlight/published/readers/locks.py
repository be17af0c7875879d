"""What to say of a file that another program holds, or that the reader may not open."""

from __future__ import annotations

from pathlib import Path

from quarterlight.errors import UnreadableFile

_WORD = (".docx",)
_TEXT = (".txt", ".tsv", ".tab", ".html", ".htm", ".xhtml")


def locked(path: Path) -> UnreadableFile:
    """The refusal for a file that may not be opened: open elsewhere, or not permitted."""
    suffix = path.suffix.lower()
    program = "Word" if suffix in _WORD else "the program that has it open"
    program = program if suffix in _WORD + _TEXT else "Excel"
    if any(lock.exists() for lock in _lock_files(path)):
        return UnreadableFile("The file is open.", str(path), f"Close it in {program} first.")
    return UnreadableFile(
        "The file may not be read.",
        str(path),
        f"Close it in {program} first; if it is not open, ask for permission to read it.",
    )


def _lock_files(path: Path) -> list[Path]:
    # Excel keeps the whole name; Word overwrites its first two letters; LibreOffice its own way.
    names = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return [path.with_name(name) for name in names]
