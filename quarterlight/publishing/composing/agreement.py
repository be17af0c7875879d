"""Does the audit agree? What data, audits, dip samples and judgements say of one practice."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.disagreeing import Disagreement, disagreements
from quarterlight.publishing.document import Block, Heading, Listing, Words
from quarterlight.scorecard.model import Scorecard


def agreement_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """The questions, each leading to its measures; nothing where there is nothing to ask."""
    found = disagreements(scorecard)
    if found:
        yield Heading("Does the audit agree?", anchor="agreement")
        yield Listing(tuple(_entry(scorecard, each) for each in found), role="agreement")


def _entry(scorecard: Scorecard, asked: Disagreement) -> tuple[Words, ...]:
    words = [Words(asked.text)]
    for position in asked.measures:
        measure = scorecard.measures[position]
        shown = f"Show {measure.number}" if measure.number is not None else "Show"
        spoken = f"Show {measure.label}: {measure.title}"
        words.append(Words(shown, target=measure_anchor(position), spoken=spoken))
    return tuple(words)
