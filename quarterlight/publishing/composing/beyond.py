"""What a workspace knows and a published page does not: marks, waivers, promised actions.

All of it is added beside the council's own words, so that a reader of the page takes only those.
"""

from __future__ import annotations

from quarterlight.publishing.document import Tone, Words
from quarterlight.publishing.wording import ACTION_STATES, MARKS
from quarterlight.scorecard.model import Cell, Comment
from quarterlight.scorecard.promised import PromisedAction


def mark_words(cell: Cell) -> tuple[Words, ...]:
    """The marks of a cell in words, with what a restatement or a revision replaced.

    That a figure was published before is none worth printing.
    """
    return tuple(Words(_mark(mark, cell), Tone.NOTE) for mark in cell.marks if mark in MARKS)


def _mark(mark: str, cell: Cell) -> str:
    replaced = mark in ("restated", "revised") and cell.previous
    return f"{MARKS[mark]}, was {cell.previous}" if replaced else MARKS[mark]


def comment_words(comment: Comment) -> tuple[Words, ...]:
    """What stands under a commentary: that it was waived, and what was promised."""
    said = [Words(_action(action), Tone.QUIET) for action in comment.actions]
    if comment.waived:
        why = "" if comment.text == comment.waived else f": {comment.waived}"
        said.insert(0, Words(f"Commentary waived{why}", Tone.NOTE))
    return tuple(said)


def _action(action: PromisedAction) -> str:
    """`Action: train all teams (Head of Service), due 31 March 2017, in progress. To raise it to 80%.`"""
    owner = f" ({action.owner})" if action.owner else " (nobody named)"
    due = f"due {action.due.day} {action.due:%B %Y}" if action.due else "no date"
    expects = f" Expected: {action.expects.rstrip('.')}." if action.expects else ""
    what = action.what.rstrip(".")
    return f"Action: {what}{owner}, {due}, {ACTION_STATES[action.state]}.{expects}"
