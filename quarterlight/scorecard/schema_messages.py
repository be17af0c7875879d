"""What is wrong with a TOML value, in a user's words, with what the schema says of it as the remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import msgspec

from quarterlight.scorecard.schema import (
    AuditChoice,
    AuditQuestion,
    BandsFrom,
    JudgementChoice,
    MeasureChoice,
    RestateChoice,
    ScorecardChoice,
    SectionChoice,
    Suspension,
)
from quarterlight.scorecard.toml_places import Path

# The tables of a file, by the names on their path.
Tables = Mapping[tuple[str, ...], type[msgspec.Struct]]
TABLES: Tables = {
    (): ScorecardChoice,
    ("section",): SectionChoice,
    ("section", "measure"): MeasureChoice,
    ("section", "measure", "audit"): AuditQuestion,
    ("section", "measure", "bands"): BandsFrom,
    ("section", "measure", "suspended"): Suspension,
    ("judgements",): JudgementChoice,
    ("audit",): AuditChoice,
    ("restate",): RestateChoice,
}
_KINDS = {
    "int": "a whole number",
    "float": "a number with decimals",
    "str": "a text in quotes",
    "object": "a table",
    "array": "a list",
    "bool": "true or false",
    "date": "a date without quotes",
    "datetime": "a time without quotes",
}


def in_words(message: str, path: Path, tables: Tables = TABLES) -> tuple[str, str]:
    """A message of the schema in a user's words, with the remedy; `path` is where it is."""
    said, _, _ = message.partition(" - at `$")
    if "unknown field" in said:
        unknown = said.removeprefix("Object contains unknown field `").rstrip("`")
        known = list(fields_at(path, tables))
        near = get_close_matches(unknown, known, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
        return f"The key “{unknown}” is unknown here.", hint
    if "missing required field" in said:
        missing = said.removeprefix("Object missing required field `").rstrip("`")
        return f"The key “{missing}” is missing.", fields_at(path, tables).get(missing, "Add it.")
    said = re.sub(r"`([^`]+)`", lambda found: _kinds(found[1]), said)
    said = re.sub(r"Invalid enum value '?(.*?)'?$", r"“\1” is none of its words", said)
    names = [part for part in path if isinstance(part, str)]
    return f"{names[-1] if names else 'The file'}: {said[0].lower()}{said[1:]}.", _remedy(
        path, tables
    )


def _kinds(said: str) -> str:
    """`int | str | null` as `a whole number or a text in quotes`."""
    kinds = [kind for kind in said.split(" | ") if kind != "null"]
    return " or ".join(_KINDS.get(kind, f"“{kind}”") for kind in kinds)


def _remedy(path: Path, tables: Tables) -> str:
    """What the schema says of the nearest key around a value."""
    while path:
        says = fields_at(path[:-1], tables).get(str(path[-1]))
        if says and not isinstance(path[-1], int):
            return says
        path = path[:-1]
    return "See the reference of this file."


def fields_at(path: Path, tables: Tables = TABLES) -> dict[str, str]:
    """The keys of the table at a path, with what the schema says of each."""
    names = tuple(part for part in path if isinstance(part, str))
    if names not in tables:
        return {}
    info = msgspec.inspect.type_info(tables[names])
    return {field.encode_name: description_of(field) for field in info.fields}  # type: ignore[attr-defined]


def description_of(field: Any) -> str:
    """What the schema says of a field."""
    extra = getattr(field.type, "extra_json_schema", None) or {}
    return str(extra.get("description", ""))
