"""Commentary files, one for each quarter: read, held against the scorecard, refused with their line."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.promised import PromisedAction
from quarterlight.scorecard.soundness import is_day
from quarterlight.scorecard.toml_places import Path as TomlPath
from quarterlight.scorecard.toml_places import line_of
from quarterlight.scorecard.toml_reading import held, parsed, text_of
from quarterlight.workspace.commentary_schema import TABLES, Action, Comment, CommentaryFile

_Refuse = Callable[[TomlPath, str, str], WorkspaceError]
_DAYS = ("written_on", "cleared_on")
_WORDS = ("text", "happened", "why", "so_what", "evidence", "waived")


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A comment with the positions of its measures, and where it stands: its place, its number."""

    comment: Comment
    positions: tuple[int, ...]
    place: Place
    order: int = 0


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
    refuse_misnamed(folder)
    path = file_of(folder, quarter)
    if not path.exists():
        return []
    return placed_comments(text_of(path, WorkspaceError), path, choices, elsewhere)


def placed_comments(
    text: str, path: Path, choices: Choices, elsewhere: Callable[[], Collection[str]] = tuple
) -> list[PlacedComment]:
    """The comments of a commentary file's text; `path` is where it stands or will stand."""
    file = file_from(text, path)
    refuse = partial(_refuse, text, path)
    return list(_placed(file, path, text, choices, elsewhere, refuse))


def file_from(text: str, path: Path) -> CommentaryFile:
    """A commentary file's text as its schema has it, sound, its measures not yet looked up."""
    raw = _with_lists(parsed(text, str(path), WorkspaceError))
    file = held(raw, text, str(path), CommentaryFile, TABLES, WorkspaceError)
    for n, comment in enumerate(file.comment):
        _refuse_unsound(comment, ("comment", n), partial(_refuse, text, path))
    return file


def _with_lists(raw: dict[str, Any]) -> dict[str, Any]:
    """The file's tables, a measure that stands alone as a list of one."""
    comments = raw.get("comment")
    for comment in comments if isinstance(comments, list) else []:
        if isinstance(comment, dict) and isinstance(comment.get("measures"), int | str):
            comment["measures"] = [comment["measures"]]
    return raw


def _placed(
    file: CommentaryFile,
    path: Path,
    text: str,
    choices: Choices,
    elsewhere: Callable[[], Collection[str]],
    refuse: _Refuse,
) -> Iterator[PlacedComment]:
    for n, comment in enumerate(file.comment):
        found = [_position(name, n, choices, elsewhere, refuse) for name in comment.measures]
        positions = tuple(dict.fromkeys(each for each in found if each is not None))
        if positions:
            where = Place(sheet=f"commentary/{path.name}", line=line_of(text, ("comment", n)))
            yield PlacedComment(comment, positions, where, n)


def refuse_misnamed(folder: Path) -> None:
    """Refuse a file whose name is no quarter's, so that it would never be read."""
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
        _refuse_unsound_action(action, (*path, "action", n), refuse)


def _refuse_unsound_action(action: Action, path: TomlPath, refuse: _Refuse) -> None:
    """Refuse an action of nothing, days that are none, and an end that its state does not have."""
    if not action.what.strip():
        raise refuse(path, "The action does not say what.", "Write its `what`.")
    for day in ("due", "completed_on"):
        _refuse_no_day(getattr(action, day), (*path, day), refuse)
    for key, state in (("completed_on", "completed"), ("dropped_because", "dropped")):
        if getattr(action, key).strip() and action.state != state:
            raise refuse(
                (*path, key),
                f"The action has `{key}`, and its state is “{action.state}”.",
                f'Say `state = "{state}"`, or take `{key}` out.',
            )


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


def known_measures(comment: Comment, choices: Choices) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The positions of a comment's measures, and the names of those that have left the scorecard."""
    by_name = {str(m.number): n for n, m in enumerate(choices.measures) if m.number is not None}
    by_name |= {measure.code: n for n, measure in enumerate(choices.measures)}
    names = list(dict.fromkeys(map(str, comment.measures)))
    found = dict.fromkeys(by_name[name] for name in names if name in by_name)
    return tuple(found), tuple(name for name in names if name not in by_name)


def whole_text(comment: Comment) -> str:
    """The text as a page prints it: the text itself, then what its parts say, a line each."""
    parts = (comment.happened, comment.why, comment.so_what, comment.evidence)
    return "\n".join(part.strip() for part in (comment.text, *parts) if part.strip())


def promised_action(action: Action) -> PromisedAction:
    """An action as a scorecard has it: its days as days."""
    due, completed = (
        date.fromisoformat(day) if day else None for day in (action.due, action.completed_on)
    )
    return PromisedAction(
        action.what.strip(),
        action.owner.strip(),
        due,
        action.expects.strip(),
        action.state,
        completed,
        action.dropped_because.strip(),
        action.superseded_by.strip(),
    )
