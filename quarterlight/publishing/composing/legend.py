"""The legend: what the words and tints of this page mean, made from the rules that it uses."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.periods import Span
from quarterlight.publishing.document import Block, Heading, Listing, Tone, Words
from quarterlight.publishing.wording import MEANINGS, SPANS, TRIGGERS, tone_of
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.grading import Standing
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.movement import FEW, LEAST_CASES, LEAST_POINTS, Meaning, change
from quarterlight.scorecard.states import State

_STATES = {
    State.NO_RELEVANT_CASES: "there was no case to which the question applied",
    State.NOT_AUDITED: "nothing was audited in that quarter",
    State.NOT_YET_INTRODUCED: "the measure did not exist yet",
    State.SUSPENDED: "the measure or its service was suspended",
    State.AWAITED: "the figure is missing and expected",
    State.SUPPRESSED: "the figure is withheld, so that nobody can be recognised",
}
_MEANINGS = {
    Meaning.BETTER: "chance alone does not explain the movement, and it is the good way",
    Meaning.WORSE: "chance alone does not explain the movement, and it is the bad way",
    Meaning.NO_CLEAR_CHANGE: (
        f"under {LEAST_POINTS} points, or under {LEAST_CASES} cases, or no more than chance brings about"
    ),
    Meaning.TOO_FEW_TO_SAY: f"fewer than {FEW} cases on one of the sides",
    Meaning.CASES_UNKNOWN: "without the number of cases nobody can tell a change from chance",
    Meaning.NOT_COMPARABLE: "there is no figure to compare with, or it may be of another definition",
}


def legend_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """The legend, with only what the page uses."""
    yield Heading("How to read this page", anchor="legend")
    entries = [
        *_grades(scorecard),
        *_states(scorecard),
        *_changes(scorecard),
        *_triggers(scorecard),
    ]
    yield Listing(tuple(entries), role="legend")


def _grades(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    latest = {
        m.grade(q).word: m.bands for m in scorecard.measures for q in m.cells if m.grade(q).word
    }
    for word, bands in sorted(
        latest.items(), key=lambda pair: (pair[1].rank(pair[0]) or 0, pair[0] or "")
    ):
        lowest = word not in bands.names
        says = (
            "the figure is worse than every printed band"
            if lowest
            else "the printed band that holds the figure"
        )
        yield Words(word or "", tone_of(word, bands)), Words(says)
    standings = {
        m.grade(q).standing for m in scorecard.measures for q, c in m.cells.items() if c.figure
    }
    if standings - {Standing.IN_BAND, Standing.WORSE}:
        yield (
            Words("No grade", Tone.QUIET),
            Words("no printed band holds the figure, or there are no bands"),
        )
    if latest:
        yield (
            Words("Grading", Tone.QUIET),
            Words("by the figure as displayed, in whole numbers where it is one"),
        )


def _states(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    used = {cell.state for measure in scorecard.measures for cell in measure.cells.values()}
    for state, says in _STATES.items():
        if state in used:
            yield Words(state.words.capitalize(), Tone.QUIET), Words(says)


def _changes(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    moved = [(measure, change(measure, scorecard.quarter)) for measure in scorecard.measures]
    yield (
        Words("Up, down, level", Tone.QUIET),
        Words("the way of the displayed figure, not whether that is good"),
    )
    spans = {m.span for m, c in moved if c.movement} & {Span.YEAR_TO_DATE, Span.ROLLING_YEAR}
    if spans:
        said = " and ".join(SPANS[span] for span in sorted(spans))
        yield (
            Words("Compared with", Tone.QUIET),
            Words(f"the quarter before; for {said}, the same quarter a year before"),
        )
    used = {c.meaning for _, c in moved}
    for meaning, says in _MEANINGS.items():
        if meaning in used:
            yield Words(MEANINGS[meaning].capitalize(), Tone.QUIET), Words(says)


def _triggers(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    used = {trigger for entry in exceptions(scorecard) for trigger in entry.triggers}
    if used:
        said = "; ".join(TRIGGERS[trigger] for trigger in TRIGGERS if trigger in used)
        yield (
            Words("Exception", Tone.NOTE),
            Words(f"the measure owes commentary because it is one of: {said}"),
        )
