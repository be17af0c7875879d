"""The last issue promised something by a date that has passed, and this page does not mention it.

A promise that nobody comes back to teaches readers not to believe the next one. Taken are only
plain commitments with a day, month or quarter of their own, which ended by the end of this
page's quarter. A comment on the measure that shares any of the promise's key words answers it.

What to do: say on the page whether it was done, and if not, by when it will be.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.promises import Promise, is_answered, is_taken_up, promises
from quarterlight.checking.succession import Pair, Succession

SEVERITY = Severity.WARNING
SHOWN = 200


def check(succession: Succession) -> Iterator[Finding]:
    """Each promise whose time is over, said of the first measure that it was made for."""
    if not succession.follows:
        return
    until = succession.this.quarter.last_day
    for comment in succession.last.comments:
        pairs = [succession.by_last[n] for n in comment.measures if n in succession.by_last]
        for promise in promises(comment.text, succession.last.quarter) if pairs else ():
            if promise.due <= until and not _is_mentioned(succession, pairs, promise):
                yield _finding(succession, pairs, promise)


def _is_mentioned(succession: Succession, pairs: list[Pair], promise: Promise) -> bool:
    this, positions = succession.this, {pair.position for pair in pairs}
    own = [c.text for c in this.comments if positions & set(c.measures)]
    own += [cell.reason for pair in pairs for cell in pair.this.cells.values() if cell.reason]
    elsewhere = [c.text for c in this.comments] + [note.text for note in this.notes]
    return any(is_answered(promise, text) for text in own) or any(
        is_taken_up(promise, text) for text in elsewhere
    )


def _finding(succession: Succession, pairs: list[Pair], promise: Promise) -> Finding:
    first, *others = pairs
    comments = succession.this.comments_on(first.position)
    said = promise.text if len(promise.text) <= SHOWN else f"{promise.text[:SHOWN].rstrip()}…"
    due = f"{promise.due.day} {promise.due:%B %Y}"
    return on_measure(
        first.this,
        f"{first.this.label}: the last issue promised something by {due} that this page does not "
        f"mention: “{said}”",
        comments[0].place if comments else None,
        quarter=succession.this.quarter,
        expected=f"what became of it: {said}",
        others=tuple(
            pair.this.number if pair.this.number is not None else pair.this.title for pair in others
        ),
    )
