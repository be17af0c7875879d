"""A commentary file's text with some of its entries changed: all else stays letter by letter.

Comments of the file (`# …`) outside a changed entry stay where they are; those within one move
under its heading. What comes of it is proved to say what was meant before anybody writes it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.workspace.commentary import file_from
from quarterlight.workspace.commentary_schema import Action, Comment
from quarterlight.workspace.toml_text import Value, table

_HEADING = re.compile(r"^\s*\[\[\s*comment\s*\]\]")
_REMARK = re.compile(r"^\s*#")


def with_comments(
    text: str, path: Path, changed: Mapping[int, Comment], added: Sequence[Comment]
) -> str:
    """The text with the comments of these numbers replaced, and others at its end.

    Raises WorkspaceError where the file is written so that its entries cannot be told apart.
    """
    before = file_from(text, path).comment if text else []
    meant = [changed.get(n, comment) for n, comment in enumerate(before)] + list(added)
    lines = text.splitlines(keepends=True)
    starts = _starts(lines)
    if len(starts) != len(before):
        raise WorkspaceError(
            "The comments of this file are not written as [[comment]] tables.",
            str(path),
            "Write each as a [[comment]] of its own, as `quarterlight commentary collect` does.",
        )
    for n in sorted(changed, reverse=True):
        end = starts[n + 1] if n + 1 < len(starts) else len(lines)
        lines[starts[n] : end] = _replaced(lines[starts[n] : end], changed[n])
    made = "".join(lines)
    for comment in added:
        gap = "" if not made else "\n" if made.endswith("\n") else "\n\n"
        made += gap + written_comment(comment)
    if file_from(made, path).comment != meant:
        raise WorkspaceError(
            "The file cannot be changed without changing another of its comments.",
            str(path),
            "Change it by hand, in a text editor.",
        )
    return made


def written_comment(comment: Comment, remarks: Sequence[str] = ()) -> str:
    """A comment with its actions as TOML; remarks (`# …`) stand under its heading."""
    head, *rest = table("[[comment]]", _values(comment, {"action"})).splitlines(keepends=True)
    said = [head, *(f"{remark.strip()}\n" for remark in remarks), *rest]
    said += [table("[[comment.action]]", _values(action, set())) for action in comment.action]
    return "".join(said)


def _values(struct: Comment | Action, without: set[str]) -> dict[str, Value | None]:
    """The keys of an entry that say anything, in the order of the schema."""
    values = {name: getattr(struct, name) for name in struct.__struct_fields__}
    return {
        name: value
        for name, value in values.items()
        if name not in without and value not in ("", None, {})
    }


def _starts(lines: list[str]) -> list[int]:
    """The lines on which a comment begins: not those that only look so, within a long text."""
    likely = [n for n, line in enumerate(lines) if _HEADING.match(line)]
    return [n for n in likely if _is_whole("".join(lines[:n]))]


def _is_whole(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _replaced(lines: list[str], comment: Comment) -> list[str]:
    """The lines of an entry anew; blank lines and remarks after it are the next one's, and stay."""
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or _REMARK.match(lines[end - 1])):
        end -= 1
    if not _is_whole("".join(lines[:end])):
        end = len(lines)
    return [written_comment(comment, list(_remarks(lines[:end]))), *lines[end:]]


def _remarks(lines: list[str]) -> Iterator[str]:
    """The remarks of an entry on lines of their own; a `#` within a long text is none."""
    for n, line in enumerate(lines):
        if _REMARK.match(line) and _is_whole("".join(lines[:n])):
            yield line
