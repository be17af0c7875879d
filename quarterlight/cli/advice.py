"""What the coach says, a line each, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click


def advice_lines(advice: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The heading and a line for each piece of advice; nothing where there is none."""
    if not advice:
        return
    yield ""
    yield click.style(
        f"Advice on the commentary ({len(advice)}); none of it has to be taken", bold=True
    )
    for each in advice:
        yield f"  {each['number']}: {each['says']} [{each['code']}]"
