"""The chance guard: how much of what moved would have moved though nothing had changed."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.cohorts import is_too_few
from quarterlight.publishing.document import Block, Heading, Paragraph, Words
from quarterlight.scorecard.honesty import Chance, chance
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.movement import FEW


def chance_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """What chance alone would do on this page, and which shares are too few to rate; nothing without."""
    guard, few = chance(scorecard), list(_few(scorecard))
    if guard is None and not few:
        return
    yield Heading("What chance alone would do", anchor="chance")
    if guard:
        yield Paragraph((Words(_moved(guard)),))
        yield Paragraph((Words(_clear(guard)),))
    if few:
        many = f"{len(few)} measures have" if len(few) > 1 else "One measure has"
        said = f"{many} fewer than {FEW} cases, too few to rate:"
        yield Paragraph((Words(said), *few))


def _few(scorecard: Scorecard) -> Iterator[Words]:
    for position, measure, cell in scorecard.latest():
        if is_too_few(cell.figure):
            text = str(measure.number) if measure.number is not None else measure.title
            spoken = f"{measure.label}: {measure.title}" if measure.number is not None else ""
            yield Words(text, target=measure_anchor(position), spoken=spoken)


def _moved(guard: Chance) -> str:
    return (
        f"Of the {guard.compared} shares that can be compared with an earlier quarter, "
        f"{guard.moved} moved and {guard.regraded} changed their grade. Had nothing changed in "
        f"practice, about {guard.expected_moved:.0f} would have moved all the same, and about "
        f"{guard.expected_regraded:.0f} would have changed their grade: other cases came up."
    )


def _clear(guard: Chance) -> str:
    clear = {0: "None of the changes is", 1: "One change is"}.get(
        guard.clear, f"{guard.clear} changes are"
    )
    alarms = f"{guard.false_alarms:.0f}" if guard.false_alarms >= 1.5 else "one"
    return (
        f"{clear} more than chance brings about in a measure taken by itself. Of {guard.compared} "
        f"comparisons up to {alarms} would look so by chance alone."
    )
