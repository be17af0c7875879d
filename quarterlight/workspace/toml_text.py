"""TOML as a person would write it: one key a line, long texts over several, comments above."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]


def value(given: Value) -> str:
    """A value on one line, or a text of several lines between three quotes."""
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, int):
        return str(given)
    if isinstance(given, str):
        return _long(given) if "\n" in given else _short(given)
    if isinstance(given, Mapping):
        return (
            "{ " + ", ".join(f"{key(name)} = {value(each)}" for name, each in given.items()) + " }"
        )
    return "[" + ", ".join(value(each) for each in given) + "]"


def key(name: str) -> str:
    """A key, bare where it may be."""
    bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if bare else _short(name)


def table(heading: str, values: Mapping[str, Value | None], comments: Sequence[str] = ()) -> str:
    """A table with its heading ("" for none); values that are None are left out."""
    lines = [heading] if heading else []
    lines += [f"# {' '.join(comment.split())}" for comment in comments]
    lines += [f"{key(name)} = {value(each)}" for name, each in values.items() if each is not None]
    return "\n".join(lines) + "\n"


def _short(text: str) -> str:
    # JSON's escapes are TOML's; DEL is the one control sign that JSON lets stand.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _long(text: str) -> str:
    lines = (_short(line)[1:-1] for line in text.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'
