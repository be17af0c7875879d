"""What a form says of a measure, in words: its figure, what it means, why commentary is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quarterlight.publishing.cohorts import caution
from quarterlight.publishing.parts import part_sentences
from quarterlight.publishing.promises import day, standing_words
from quarterlight.publishing.wording import MARKS, MEANINGS, TRIGGERS, movement_words
from quarterlight.scorecard.exceptions import OwedCommentary
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.scorecard.movement import change
from quarterlight.scorecard.promised import Promise
from quarterlight.wording.figures import shown
from quarterlight.workspace.commentary import whole_text
from quarterlight.workspace.commentary_schema import Comment

# A cell of Excel is at most 409 points high: what is longer would be cut off when printed.
LONGEST_TEXT = 1100


def figure(measure: Measure, scorecard: Scorecard) -> str:
    """The figure with its cases, its grade, the bands, and the marks."""
    quarter = scorecard.quarter
    lines = [shown(measure, quarter)]
    if measure.figure(quarter):
        lines.append(f"Grade: {measure.grade(quarter).word or 'none'}")
    cell = measure.cells[quarter]
    lines += [MARKS[mark] for mark in cell.marks if mark in MARKS]
    if cell.figure is None and cell.reason:
        lines.append(cell.reason)
    lines += [f"{name} {text}" for name, text in measure.bands_printed]
    return "\n".join(lines)


def meaning(measure: Measure, scorecard: Scorecard) -> str:
    """Movement, meaning, what a small cohort may hide, and what the workspace knows beside it."""
    moved = change(measure, scorecard.quarter)
    lines = [movement_words(measure, scorecard.quarter, moved)]
    if moved.meaning:
        lines.append(_sentence(MEANINGS[moved.meaning]))
    now = measure.figure(scorecard.quarter)
    lines += [_sentence(words) for words in caution(now)] if now else []
    lines += [_sentence(words) for words in part_sentences(measure, scorecard.quarter)]
    lines += [_sentence(words) for words in measure.beside]
    return "\n".join(line for line in lines if line)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def why(entry: OwedCommentary | None, waived: str, answered_by: str) -> str:
    """Why commentary is asked for, or that none is owed."""
    lines = []
    if entry:
        triggers = ", ".join(TRIGGERS[trigger] for trigger in entry.triggers)
        lines.append(_sentence(triggers))
        if entry.is_owed:
            lines.append("Commentary is owed.")
        elif entry.few:
            lines.append("Nothing is owed: too few cases.")
    else:
        lines.append("Nothing is owed. Write only what a reader should know.")
    if answered_by:
        lines.append(f"The text of {answered_by} answers for it.")
    if waived:
        lines.append(f"Waived: {waived}")
    return "\n".join(lines)


def last_quarter(comments: Iterable[Comment], promises: Iterable[Promise]) -> str:
    """Last quarter's text, then what was promised in it and what became of that."""
    texts = "\n".join(filter(None, (whole_text(comment) for comment in comments)))
    if len(texts) > LONGEST_TEXT:
        texts = f"{texts[:LONGEST_TEXT].rsplit(' ', 1)[0]} … (cut here)"
    return "\n".join([texts or "No commentary.", *_promised(promises)])


def _promised(promises: Iterable[Promise]) -> Iterator[str]:
    for promise in promises:
        owner = f" ({promise.action.owner})" if promise.action.owner else ""
        yield f"Promised: {promise.action.what.rstrip('.')}{owner}: {standing_words(promise)}."


def promised(promise: Promise) -> str:
    """A promise: what, by whom, by when, and what it should change, a line each."""
    action = promise.action
    lines = [action.what, f"Who: {action.owner or 'nobody named'}"]
    lines.append(f"By when: {day(action.due) if action.due else 'no date'}")
    lines += [f"Expected: {action.expects}"] if action.expects else []
    return "\n".join(lines)
