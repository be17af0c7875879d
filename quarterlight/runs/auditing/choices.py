"""`audits.toml`: what the headings and words of the council's audit sheet mean, read and written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from quarterlight.errors import ChoicesError
from quarterlight.intake.audit_sheet.mapping import (
    ANSWERS,
    GRADE,
    GRADES,
    LEFT_OUT,
    QUESTION,
    REASON,
    AuditMapping,
    audit_columns,
)
from quarterlight.records import audits
from quarterlight.saving import written
from quarterlight.scorecard.toml_places import line_of
from quarterlight.scorecard.toml_reading import held, parsed, text_of
from quarterlight.workspace.toml_text import table

FILE = "audits.toml"
_Words = dict[str, str]


def _says(text: str) -> msgspec.Meta:
    return msgspec.Meta(description=text)


class AuditsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the council's sheet of audits is read: one row an audit, a column a question."""

    columns: Annotated[
        _Words,
        _says(
            "Each heading and what stands below it: a column of an audit (`audit_id`), "
            "`question.QUESTION`, `grade.WORK_TYPE`, `reason.QUESTION`; empty: left out."
        ),
    ]
    sheet: Annotated[
        str, _says("The sheet of the workbook, if it is not found by its headings.")
    ] = ""
    answers: Annotated[_Words, _says("Words to `Y`, `N`, `NA`; empty: not answered.")] = {}
    grades: Annotated[_Words, _says("Words to the four judgements; empty: not judged.")] = {}
    services: Annotated[_Words, _says("Words to services, such as `front_door`.")] = {}
    streams: Annotated[_Words, _says("Words to streams, as their tables are titled.")] = {}
    statuses: Annotated[
        _Words, _says("Words to the states of an audit; without, all are completed.")
    ] = {}
    types: Annotated[
        _Words, _says("Words to the types of audit; without, all are practice audits.")
    ] = {}
    selections: Annotated[_Words, _says("Words to how a case was selected.")] = {}


_ALLOWED = {
    "answers": ANSWERS,
    "grades": GRADES,
    "statuses": (*audits.columns["status"].codes, ""),
    "types": (*audits.columns["audit_type"].codes, ""),
    "selections": (*audits.columns["selection"].codes, ""),
}
_TOLD = {
    "columns": "Each heading, and what stands below it; with nothing it is left out.",
    "answers": "Y, N, NA; nothing: not answered.",
    "grades": "outstanding, good, requires_improvement, inadequate; nothing: not judged.",
}


def read_mapping(root: Path) -> AuditMapping | None:
    """What a workspace's audits.toml says; None where there is none. Raises ChoicesError for slips."""
    path = root / FILE
    if not path.exists():
        return None
    text = text_of(path, ChoicesError)
    raw = parsed(text, str(path), ChoicesError)
    file = held(raw, text, str(path), AuditsFile, {(): AuditsFile}, ChoicesError)
    for section, word, remedy in _slips(file):
        place = f"{path}, line {line_of(text, (section, word))}"
        said = getattr(file, section)[word]
        raise ChoicesError(f"“{word}” cannot mean “{said}”.", place, remedy)
    return AuditMapping(**{name: getattr(file, name) for name in file.__struct_fields__})


def _slips(file: AuditsFile) -> Iterator[tuple[str, str, str]]:
    columns = audit_columns()
    for heading, means in file.columns.items():
        if (
            means != LEFT_OUT
            and means not in columns
            and not means.startswith((QUESTION, GRADE, REASON))
        ):
            remedy = f"It may be: {', '.join(columns)}, question.…, grade.…, reason.…, or nothing."
            yield "columns", heading, remedy
    for section, allowed in _ALLOWED.items():
        for word, means in getattr(file, section).items():
            if means not in allowed:
                shown = ", ".join(each or "nothing" for each in allowed)
                yield section, word, f"It may be: {shown}."


def write_mapping(root: Path, mapping: AuditMapping, unknown: dict[str, list[str]]) -> Path:
    """Write audits.toml; words that nobody could place stand in it as comments."""
    path = root / FILE
    with written(path) as file:
        file.write(text_of_mapping(mapping, unknown).encode())
    return path


def text_of_mapping(mapping: AuditMapping, unknown: dict[str, list[str]]) -> str:
    """The text of an audits.toml."""
    head = "# How the council's sheet of audits is read: one row an audit, a column a question.\n"
    parts = [head + (table("", {"sheet": mapping.sheet}) if mapping.sheet else "")]
    for section in AuditsFile.__struct_fields__:
        words = getattr(mapping, section)
        if section == "sheet" or not (words or unknown.get(section)):
            continue
        comments = [_TOLD[section]] if section in _TOLD else []
        comments += [f"What does “{word}” mean?" for word in unknown.get(section, ())]
        parts.append(table(f"[{section}]", words, comments))
    return "\n".join(parts)
