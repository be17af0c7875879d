"""Commentary files: `commentary/2016-17-q3.toml`, one for each quarter, texts and promised actions."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.toml_places import line_of, path_of


def _says(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was promised."""

    what: Annotated[str, _says("What will be done.")]
    owner: Annotated[str, _says("Who does it: a name or a role.")] = ""
    due: Annotated[str, _says("By when, as YYYY-MM-DD.")] = ""
    expects: Annotated[str, _says("What it is expected to change.")] = ""
    state: Annotated[
        Literal["planned", "in_progress", "completed", "late", "dropped"], _says("How far it is.")
    ] = "planned"


class Comment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A comment on one or several measures."""

    measures: Annotated[list[int | str], _says("The measures it answers for, by number or code.")]
    text: Annotated[str, _says("The text; a blank line parts paragraphs.")] = ""
    happened: Annotated[str, _says("What happened.")] = ""
    why: Annotated[str, _says("The cause.")] = ""
    so_what: Annotated[str, _says("What it means for children.")] = ""
    evidence: Annotated[str, _says("What shows it.")] = ""
    written_by: Annotated[str, _says("Who wrote it.")] = ""
    written_on: Annotated[str, _says("When, as YYYY-MM-DD.")] = ""
    disputes: Annotated[bool, _says("Whether it contests the measure's own figure.")] = False
    waived: Annotated[str, _says("Why no commentary is owed after all, and who says so.")] = ""
    public_text: Annotated[str, _says("The text for a public edition.")] = ""
    cleared_by: Annotated[str, _says("Who cleared it for the public.")] = ""
    cleared_on: Annotated[str, _says("When, as YYYY-MM-DD.")] = ""
    action: Annotated[list[Action], _says("What was promised.")] = []


class CommentaryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The commentary of a quarter."""

    comment: Annotated[list[Comment], _says("The comments, in their order.")] = []


def file_of(folder: Path, quarter: Quarter) -> Path:
    """The commentary file of a quarter."""
    return folder / f"{str(quarter).lower().replace(' ', '-')}.toml"


def read_commentary(
    folder: Path, quarter: Quarter, choices: Choices
) -> list[tuple[Comment, tuple[int, ...]]]:
    """The comments of a quarter, each with the positions of its measures; none without a file."""
    path = file_of(folder, quarter)
    if not path.exists():
        return []
    text = path.read_text("utf-8-sig")
    file = _parsed(text, path)
    return [
        (comment, tuple(_position(name, n, text, path, choices) for name in comment.measures))
        for n, comment in enumerate(file.comment)
    ]


def _parsed(text: str, path: Path) -> CommentaryFile:
    try:
        return msgspec.convert(tomllib.loads(text), CommentaryFile)
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(
            f"This is no TOML: {error}.", str(path), "Mend the line that it names."
        ) from None
    except msgspec.ValidationError as error:
        what, _, _ = str(error).partition(" - at `")
        where = f"{path}, line {line_of(text, path_of(str(error)))}"
        known = ", ".join(field.name for field in msgspec.structs.fields(Comment))
        raise WorkspaceError(f"{what}.", where, f"A comment has: {known}.") from None


def _position(name: int | str, n: int, text: str, path: Path, choices: Choices) -> int:
    for position, measure in enumerate(choices.measures):
        if name in (measure.number, measure.code) or str(name) == str(measure.number):
            return position
    known = [str(key) for m in choices.measures for key in (m.number, m.code) if key is not None]
    near = get_close_matches(str(name), known, n=1)
    raise WorkspaceError(
        f"There is no measure “{name}” on the scorecard.",
        f"{path}, line {line_of(text, ('comment', n))}",
        f"Did you mean “{near[0]}”?" if near else "Give its number or its code.",
    )


def whole_text(comment: Comment) -> str:
    """The text as a page prints it: the text itself, then what its parts say, a line each."""
    parts = (comment.happened, comment.why, comment.so_what, comment.evidence)
    return "\n".join(part.strip() for part in (comment.text, *parts) if part.strip())
