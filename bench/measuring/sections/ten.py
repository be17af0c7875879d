"""Ten times England: 22.8 million referrals. It takes disk and many minutes, so only when it is named."""

from __future__ import annotations

from collections.abc import Iterator

from bench.measuring.sections import Ground
from bench.measuring.sections.england import report

BY_ITSELF = False
ROUNDS = 3


def run(ground: Ground) -> Iterator[str]:
    """The report on ten times England."""
    yield from report("Ten times England, 1,530 authorities", ground.records("ten"), ground, ROUNDS)
