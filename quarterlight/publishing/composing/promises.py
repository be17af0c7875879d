"""What was promised in earlier quarters and what became of it: late first, then open, then closed."""

from __future__ import annotations

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.document import Block, Heading, Listing, Paragraph, Tone, Words
from quarterlight.publishing.promises import day, since_words, standing_words
from quarterlight.scorecard.ledger import counts, since_closing
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.promised import Promise, Standing

_TONES = {Standing.LATE: Tone.WARNING, Standing.OPEN: Tone.NOTE}


def promise_blocks(scorecard: Scorecard) -> list[Block]:
    """The section of promises; nothing where no earlier quarter promised anything."""
    if not scorecard.promises:
        return []
    numbers = counts(scorecard.promises)
    said = ", ".join(f"{number} {standing}" for standing, number in numbers.items() if number)
    order = list(Standing)
    ordered = sorted(scorecard.promises, key=lambda each: order.index(each.standing))
    as_at = day(scorecard.quarter.last_day)
    return [
        Heading("What was promised", anchor="promises"),
        Paragraph((Words(f"Promises of earlier quarters, as at {as_at}: {said}."),)),
        Listing(tuple(_entry(scorecard, promise) for promise in ordered), role="findings"),
    ]


def _entry(scorecard: Scorecard, promise: Promise) -> tuple[Words, ...]:
    action = promise.action
    owner = f" ({action.owner})" if action.owner else " (nobody named)"
    words = [
        Words(promise.standing.value.capitalize(), _TONES.get(promise.standing, Tone.QUIET)),
        *(_link(scorecard, position) for position in promise.measures),
        Words(f"{action.what.rstrip('.')}{owner}, promised in {promise.quarter}:"),
        Words(f"{standing_words(promise)}."),
    ]
    for position in promise.measures:
        measure = scorecard.measures[position]
        if since := since_words(since_closing(promise, measure, scorecard.quarter)):
            words.append(Words(f"{measure.label}: {since}", Tone.QUIET))
    return tuple(words)


def _link(scorecard: Scorecard, position: int) -> Words:
    measure = scorecard.measures[position]
    text = str(measure.number) if measure.number is not None else measure.title
    return Words(text, target=measure_anchor(position), spoken=f"{measure.label}: {measure.title}")
