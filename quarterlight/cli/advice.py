"""What the coach says, a line each, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import click


def advice_lines(advice: Sequence[dict[str, Any]], in_full: bool = True) -> Iterator[str]:
    """The heading and a line for each piece of advice, or for each kind; nothing where there is none."""
    if not advice:
        return
    yield ""
    yield click.style(
        f"Advice on the commentary ({len(advice)}); none of it has to be taken", bold=True
    )
    if in_full:
        for each in advice:
            yield f"  {each['number']}: {each['says']} [{each['code']}]"
        return
    for code, kind in groupby(sorted(advice, key=_code), key=_code):
        numbers = dict.fromkeys(str(each["number"]) for each in kind)
        yield f"  {code.replace('_', ' ')}: {', '.join(numbers)}"


def _code(each: dict[str, Any]) -> str:
    return str(each["code"])
