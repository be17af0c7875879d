"""What stands behind a measure's latest figure: how few cases it has, its parts, and breakdowns to open."""

from __future__ import annotations

from quarterlight.publishing.cohorts import honesty, is_too_few
from quarterlight.publishing.document import Cell, Column, Fold, Tone, Words
from quarterlight.publishing.parts import breakdowns, part_sentences
from quarterlight.scorecard.model import Measure, Scorecard

ROLE = "behind"


def behind_columns(scorecard: Scorecard) -> tuple[Column, ...]:
    """The column, where any measure has something to say in it."""
    cells = (behind_cell(measure, scorecard) for measure in scorecard.measures)
    if any(cell.added or cell.fold for cell in cells):
        return (Column("Behind the figure", ROLE, is_added=True),)
    return ()


def behind_cell(measure: Measure, scorecard: Scorecard) -> Cell:
    """The cell of a measure: sentences, then a fold with each breakdown."""
    quarter = scorecard.quarter
    tone = Tone.NOTE if is_too_few(measure.figure(quarter)) else Tone.QUIET
    said = [
        Words(f"{text}.", tone if n == 0 else Tone.QUIET)
        for n, text in enumerate(honesty(measure, quarter))
    ]
    said += [Words(f"{text}.", Tone.QUIET) for text in part_sentences(measure, quarter)]
    lists = tuple(breakdowns(measure))
    fold = Fold(_summary(lists), lists) if lists else None
    return Cell(added=tuple(said), role=ROLE, fold=fold)


def _summary(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """`By team, age and sex`."""
    names = [title.removeprefix("By ") for title, _ in lists]
    joined = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"By {joined}"
