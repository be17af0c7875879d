"""What was promised in earlier quarters and what became of it: late first, then open, then closed."""

from __future__ import annotations

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.document import Block, Heading, Listing, Paragraph, Tone, Words
from quarterlight.publishing.promises import day, since_words, standing_words
from quarterlight.scorecard.ledger import counts, since_closing
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.promised import Promise, Standing

_TONES = {Standing.LATE: Tone.WARNING}


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
    action, measures = promise.action, [scorecard.measures[n] for n in promise.measures]
    named = [str(m.number) if m.number is not None else m.title for m in measures]
    whose = ", ".join([*named, *promise.gone])
    said = f"{whose} {action.what.rstrip('.')} ({action.owner or 'nobody named'})"
    words = [
        Words(promise.standing.value.capitalize(), _TONES.get(promise.standing, Tone.NOTE)),
        Words(f"{said}, promised in {promise.quarter}: {standing_words(promise)}."),
    ]
    for measure in measures:
        if since := since_words(since_closing(promise, measure, scorecard.quarter)):
            words.append(Words(f"{measure.label}: {since}", Tone.QUIET))
    if promise.measures:
        target = measure_anchor(promise.measures[0])
        words.append(Words("Show", target=target, spoken=f"Show: {said}"))
    return tuple(words)
