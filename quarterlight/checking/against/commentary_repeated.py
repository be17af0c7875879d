"""The last issue's commentary stands again under another figure.

A text that explains one figure seldom explains the next; it was left over, or nobody asked
again. Letter case, spaces and punctuation do not count, nor does a word in ten of a longer
text, nor the name of the quarter in a text of eight words or more; a text whose own
numbers were brought up to date is another one. Under an unchanged figure or state the same text
may be true again.

What to do: ask the measure's owner what happened this time.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.sameness import same_figure, same_text
from quarterlight.checking.succession import Pair, Succession
from quarterlight.scorecard.model import Cell, Comment, Scorecard

SEVERITY = Severity.WARNING
SHOWN = 120


def check(succession: Succession) -> Iterator[Finding]:
    """Each comment that is the last issue's again, said of the first measure whose figure moved."""
    if not succession.follows:
        return
    for comment in succession.this.comments:
        moved = [
            pair
            for pair in succession.pairs
            if pair.position in comment.measures
            and _has_moved(succession, pair)
            and any(
                same_text(old.text, comment.text)
                for old in succession.last.comments_on(pair.last_position)
            )
        ]
        if moved:
            yield _finding(succession, comment, moved)


def _has_moved(succession: Succession, pair: Pair) -> bool:
    """Whether the newest figure or state of the last issue is not that of this one."""
    before, now = _newest(succession.last, pair)[0], _newest(succession.this, pair)[1]
    if before is None or now is None:
        return False
    if before.figure and now.figure:
        return not same_figure(before.figure, now.figure)
    return before.figure is not None or now.figure is not None or before.state is not now.state


def _newest(card: Scorecard, pair: Pair) -> tuple[Cell | None, Cell | None]:
    return pair.last.cells.get(card.quarter), pair.this.cells.get(card.quarter)


def _finding(succession: Succession, comment: Comment, moved: list[Pair]) -> Finding:
    first, *others = moved
    before, now = (
        first.last.cells[succession.last.quarter],
        first.this.cells[succession.this.quarter],
    )
    text = " ".join(comment.text.split())
    return on_measure(
        first.this,
        f"{first.this.label} went from {_said(before)} to {_said(now)}, but its commentary is the last issue's.",
        comment.place,
        quarter=now.quarter,
        shown=text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…",
        expected="commentary on this quarter",
        others=tuple(
            pair.this.number if pair.this.number is not None else pair.this.title for pair in others
        ),
    )


def _said(cell: Cell) -> str:
    return cell.figure.display if cell.figure else cell.state.words
