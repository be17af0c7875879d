"""What is wrong with a TOML value, in a user's words, with what the schema says of it as the remedy."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

import msgspec

from quarterlight.scorecard.schema import (
    AuditQuestion,
    BandsFrom,
    JudgementChoice,
    MeasureChoice,
    ScorecardChoice,
    SectionChoice,
    Suspension,
)
from quarterlight.scorecard.toml_places import Path, path_of

# The tables of the file, by the names on their path.
TABLES: dict[tuple[str, ...], type[msgspec.Struct]] = {
    (): ScorecardChoice,
    ("section",): SectionChoice,
    ("section", "measure"): MeasureChoice,
    ("section", "measure", "audit"): AuditQuestion,
    ("section", "measure", "bands"): BandsFrom,
    ("section", "measure", "suspended"): Suspension,
    ("judgements",): JudgementChoice,
}
_KINDS = {
    "int": "a whole number",
    "str": "a text",
    "object": "a table",
    "array": "a list",
    "bool": "true or false",
}


def in_words(message: str) -> tuple[str, str]:
    """A message of the schema in a user's words, with the remedy."""
    said, _, _ = message.partition(" - at `$")
    path = path_of(message)
    if "unknown field" in said:
        unknown = said.removeprefix("Object contains unknown field `").rstrip("`")
        known = list(fields_at(path))
        near = get_close_matches(unknown, known, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
        return f"The key “{unknown}” is unknown here.", hint
    if "missing required field" in said:
        missing = said.removeprefix("Object missing required field `").rstrip("`")
        return f"The key “{missing}” is missing.", fields_at(path).get(missing, "Add it.")
    key = str(path[-1]) if path else ""
    said = re.sub(
        r"`([^`]+)`",
        lambda found: _KINDS.get(found[1].removesuffix(" | null"), f"“{found[1]}”"),
        said,
    )
    return f"{key}: {said[0].lower()}{said[1:]}.", fields_at(path[:-1]).get(
        key, "See the reference of this file."
    )


def fields_at(path: Path) -> dict[str, str]:
    """The keys of the table at a path, with what the schema says of each."""
    names = tuple(part for part in path if isinstance(part, str))
    info = msgspec.inspect.type_info(TABLES.get(names, ScorecardChoice))
    return {field.encode_name: description_of(field) for field in info.fields}  # type: ignore[attr-defined]


def description_of(field: Any) -> str:
    """What the schema says of a field."""
    extra = getattr(field.type, "extra_json_schema", None) or {}
    return str(extra.get("description", ""))
