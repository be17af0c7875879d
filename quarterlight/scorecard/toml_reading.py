"""A TOML file of a workspace: read, parsed and held against its schema, each refusal with its line."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from pathlib import Path as FilePath
from typing import Any, TypeVar

import msgspec

from quarterlight.errors import QuarterlightError
from quarterlight.scorecard.schema_messages import Tables, in_words
from quarterlight.scorecard.toml_places import line_of, path_of, pinned

Kind = type[QuarterlightError]
_Table = TypeVar("_Table", bound=msgspec.Struct)


def text_of(path: FilePath, kind: Kind) -> str:
    """The text of a file; raises `kind` where there is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise kind(
            f"The file cannot be read ({error.strerror or error}).",
            str(path),
            "Close it elsewhere, or check its name and who may read it.",
        ) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise kind(
            "The file is not UTF-8 text.", f"{path}, line {line}", "Save it as UTF-8."
        ) from None


def parsed(text: str, name: str, kind: Kind) -> dict[str, Any]:
    """The tables of a TOML text, days without quotes as text; `name` is the file's, for messages."""
    try:
        return {key: _with_days_as_text(value) for key, value in tomllib.loads(text).items()}
    except tomllib.TOMLDecodeError as error:
        said, _, place = str(error).partition(" (at ")
        line = re.search(r"line (\d+)", place)
        last = max(text.count("\n") + (not text.endswith("\n")), 1)
        raise kind(
            f"This is no TOML: {said[:1].lower()}{said[1:]}.",
            f"{name}, line {line[1] if line else last}",
            "Mend this line, or the one before it: a text stands in quotes, a list in brackets.",
        ) from None


def _with_days_as_text(value: Any) -> Any:
    """A value with the days in it as `2017-03-31`: TOML lets them stand with quotes or without."""
    if isinstance(value, dict):
        return {key: _with_days_as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_days_as_text(each) for each in value]
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return value.isoformat() if is_day else value


def held(
    raw: dict[str, Any], text: str, name: str, schema: type[_Table], tables: Tables, kind: Kind
) -> _Table:
    """The file as its schema has it; unknown keys and wrong types are refused at their line."""
    try:
        return msgspec.convert(raw, schema)
    except msgspec.ValidationError as error:
        path = pinned(raw, path_of(str(error)))
        what, remedy = in_words(str(error), path, tables)
        unknown = re.search(r"unknown field `([^`]*)`", str(error))
        line = line_of(text, (*path, unknown[1]) if unknown else path)
        raise kind(what, f"{name}, line {line}", remedy) from None
