"""The shape of a commentary file, `commentary/2016-17-q3.toml`: texts and promised actions."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from quarterlight.scorecard.schema_messages import Tables


def _says(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was promised."""

    what: Annotated[str, _says("What will be done.")]
    owner: Annotated[str, _says("Who does it: a name or a role.")] = ""
    due: Annotated[str, _says("By when, as YYYY-MM-DD.")] = ""
    expects: Annotated[str, _says("What it is expected to change.")] = ""
    state: Annotated[
        Literal["planned", "in_progress", "completed", "late", "dropped"],
        _says("How far it is: `planned`, `in_progress`, `completed`, `late` or `dropped`."),
    ] = "planned"
    completed_on: Annotated[str, _says("When it was completed, as YYYY-MM-DD.")] = ""
    dropped_because: Annotated[str, _says("Why it was dropped.")] = ""
    superseded_by: Annotated[str, _says("What takes its place, where something does.")] = ""


class Comment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A comment on one or several measures."""

    measures: Annotated[
        list[int | str],
        _says("The measures it answers for, by number or code: `[41, 42]`."),
    ]
    text: Annotated[str, _says("The text; a blank line parts paragraphs.")] = ""
    happened: Annotated[str, _says("What happened.")] = ""
    why: Annotated[str, _says("The cause.")] = ""
    so_what: Annotated[str, _says("What it means for children.")] = ""
    evidence: Annotated[str, _says("What shows it.")] = ""
    written_by: Annotated[str, _says("Who wrote it.")] = ""
    written_on: Annotated[str, _says("When, as YYYY-MM-DD.")] = ""
    written_beside: Annotated[
        dict[str, str],
        _says(
            "The figures it was written beside, by code, as “60% (6 of 10)”; `commentary collect` "
            "keeps them. Where one moved since, the coach says so."
        ),
    ] = {}
    disputes: Annotated[
        bool | None,
        _says("Whether it contests the measure's own figure; without, its words decide."),
    ] = None
    waived: Annotated[str, _says("Why no commentary is owed after all, and who says so.")] = ""
    public_text: Annotated[str, _says("The text for a public edition.")] = ""
    cleared_by: Annotated[str, _says("Who cleared it for the public.")] = ""
    cleared_on: Annotated[str, _says("When, as YYYY-MM-DD.")] = ""
    action: Annotated[list[Action], _says("What was promised.")] = []


class CommentaryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The commentary of a quarter."""

    comment: Annotated[list[Comment], _says("The comments, in their order.")] = []


TABLES: Tables = {
    (): CommentaryFile,
    ("comment",): Comment,
    ("comment", "action"): Action,
}
