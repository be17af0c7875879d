"""Commentary files, one for each quarter: read, held against the scorecard, refused with their line."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.soundness import is_day
from quarterlight.scorecard.toml_places import Path as TomlPath
from quarterlight.scorecard.toml_places import line_of
from quarterlight.scorecard.toml_reading import held, parsed, text_of
from quarterlight.workspace.commentary_schema import TABLES, Comment, CommentaryFile

_Refuse = Callable[[TomlPath, str, str], WorkspaceError]
_DAYS = ("written_on", "cleared_on")
_WORDS = ("text", "happened", "why", "so_what", "evidence", "waived")


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A comment with the positions of its measures, and where it stands."""

    comment: Comment
    positions: tuple[int, ...]
    place: Place


def file_of(folder: Path, quarter: Quarter) -> Path:
    """The commentary file of a quarter."""
    return folder / f"{str(quarter).lower().replace(' ', '-')}.toml"


def read_commentary(
    folder: Path,
    quarter: Quarter,
    choices: Choices,
    elsewhere: Callable[[], Collection[str]] = tuple,
) -> list[PlacedComment]:
    """The comments of a quarter on this scorecard; none without a file.

    `elsewhere` gives the names of measures of the workspace's other scorecards: comments on
    those are left out. A file whose name is no quarter's would never be read, and is refused.
    """
    _refuse_misnamed(folder)
    path = file_of(folder, quarter)
    if not path.exists():
        return []
    text = text_of(path, WorkspaceError)
    raw = parsed(text, str(path), WorkspaceError)
    file = held(raw, text, str(path), CommentaryFile, TABLES, WorkspaceError)
    refuse = partial(_refuse, text, path)
    return list(_placed(file, path, text, choices, elsewhere, refuse))


def _placed(
    file: CommentaryFile,
    path: Path,
    text: str,
    choices: Choices,
    elsewhere: Callable[[], Collection[str]],
    refuse: _Refuse,
) -> Iterator[PlacedComment]:
    for n, comment in enumerate(file.comment):
        _refuse_unsound(comment, ("comment", n), refuse)
        found = [_position(name, n, choices, elsewhere, refuse) for name in comment.measures]
        positions = tuple(dict.fromkeys(each for each in found if each is not None))
        if positions:
            where = Place(sheet=f"commentary/{path.name}", line=line_of(text, ("comment", n)))
            yield PlacedComment(comment, positions, where)


def _refuse_misnamed(folder: Path) -> None:
    for path in sorted(folder.glob("*.toml")):
        if not re.fullmatch(r"\d{4}-\d\d-q[1-4]", path.stem):
            raise WorkspaceError(
                "The name of this file is no quarter's, so that it would never be read.",
                str(path),
                "Name it after its quarter: 2016-17-q3.toml.",
            )


def _refuse(text: str, path: Path, where: TomlPath, what: str, remedy: str) -> WorkspaceError:
    return WorkspaceError(what, f"{path}, line {line_of(text, where)}", remedy)


def _refuse_unsound(comment: Comment, path: TomlPath, refuse: _Refuse) -> None:
    """Refuse a comment that answers for nothing or says nothing, and days that are none."""
    if not comment.measures:
        raise refuse((*path, "measures"), "The comment answers for no measure.", "Name one: [40].")
    if not any(getattr(comment, word).strip() for word in _WORDS):
        raise refuse(path, "The comment says nothing.", "Write its `text`, or take it out.")
    for day in _DAYS:
        _refuse_no_day(getattr(comment, day), (*path, day), refuse)
    for n, action in enumerate(comment.action):
        _refuse_no_day(action.due, (*path, "action", n, "due"), refuse)
        if not action.what.strip():
            raise refuse((*path, "action", n), "The action does not say what.", "Write its `what`.")


def _refuse_no_day(text: str, path: TomlPath, refuse: _Refuse) -> None:
    if text and not is_day(text):
        raise refuse(path, f"“{text}” is no day.", "Write it as 2017-03-31.")


def _position(
    name: int | str,
    n: int,
    choices: Choices,
    elsewhere: Callable[[], Collection[str]],
    refuse: _Refuse,
) -> int | None:
    for position, measure in enumerate(choices.measures):
        if name in (measure.number, measure.code) or str(name) == str(measure.number):
            return position
    if str(name) in elsewhere():
        return None
    known = [str(key) for m in choices.measures for key in (m.number, m.code) if key is not None]
    near = get_close_matches(str(name), known, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "Give its number or its code."
    raise refuse(
        ("comment", n, "measures"),
        f"There is no measure “{name}” on the scorecard.",
        f"{hint} If it has left the scorecard, take it out here too.",
    )


def whole_text(comment: Comment) -> str:
    """The text as a page prints it: the text itself, then what its parts say, a line each."""
    parts = (comment.happened, comment.why, comment.so_what, comment.evidence)
    return "\n".join(part.strip() for part in (comment.text, *parts) if part.strip())
