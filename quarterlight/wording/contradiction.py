"""What a claim says that the page itself proves wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The words as written, what should stand instead, and why: the end of “…, but”.

    `is_slight` where a percentage was only cut off instead of rounded.
    """

    shown: str
    expected: str
    because: str
    is_slight: bool = False
