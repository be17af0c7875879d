"""The measures: one table, a row each, under the council's own sections.

Columns that the page printed come back (thresholds under their own headings, quarters as
headed), so that the page can be read again to the same figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from quarterlight.periods import Quarter
from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.cohorts import TOO_FEW, is_too_few
from quarterlight.publishing.composing.behind import behind_cell, behind_columns
from quarterlight.publishing.composing.beyond import comment_words, mark_words
from quarterlight.publishing.composing.charts import line_chart
from quarterlight.publishing.composing.flags import Flags
from quarterlight.publishing.document import (
    Block,
    Cell,
    Column,
    Heading,
    Row,
    RowGroup,
    Table,
    Tone,
    Words,
)
from quarterlight.publishing.wording import (
    ARROWS,
    DIRECTIONS,
    KINDS,
    SPANS,
    TRIGGERS,
    meaning_words,
    movement_words,
    quarter_label,
    tone_of,
)
from quarterlight.scorecard.exceptions import OwedCommentary, exceptions
from quarterlight.scorecard.model import Cell as ScorecardCell
from quarterlight.scorecard.model import Comment, Measure, Scorecard
from quarterlight.scorecard.movement import change
from quarterlight.scorecard.words import read_grade

LONG_REASON = 24


def measure_blocks(scorecard: Scorecard, flags: Flags) -> Iterator[Block]:
    """The heading and the table of the measures; nothing where there are none."""
    if not scorecard.measures:
        return
    yield Heading("Measures", anchor="measures")
    thresholds = list(
        dict.fromkeys(heading for m in scorecard.measures for heading, _ in m.bands_printed)
    )
    by_status = any(_printed_status(measure, scorecard.quarter) for measure in scorecard.measures)
    by_polarity = any(_needs_polarity(measure) for measure in scorecard.measures)
    columns = (
        Column("No", "number"),
        Column("Measure", "title", heads_rows=True),
        Column("Kind", "kind"),
        *(Column(heading, "threshold") for heading in thresholds),
        *((Column("Good is", "polarity"),) if by_polarity else ()),
        *(Column(quarter_label(quarter), "quarter") for quarter in scorecard.quarters),
        *((Column("Status", "status"),) if by_status else ()),
        Column("Direction of travel", "change"),
        *(behind := behind_columns(scorecard)),
        Column("Exception commentary", "commentary"),
    )
    rows = _rows(scorecard, flags, thresholds, by_polarity, by_status, bool(behind))
    groups = (
        RowGroup(title or "", tuple(row for _, row in group))
        for title, group in groupby(rows, key=lambda pair: pair[0].section)
    )
    caption = f"Measures by quarter, to {scorecard.quarter}"
    yield Table(
        caption, columns, tuple(groups), "measures-table", layout="cards", shows_caption=False
    )


def _rows(
    scorecard: Scorecard,
    flags: Flags,
    thresholds: list[str],
    by_polarity: bool,
    by_status: bool,
    has_behind: bool,
) -> Iterator[tuple[Measure, Row]]:
    owed = {entry.position: entry for entry in exceptions(scorecard)}
    for position, measure in enumerate(scorecard.measures):
        anchor = measure_anchor(position)
        printed = dict(measure.bands_printed)
        cells = [
            Cell("" if measure.number is None else str(measure.number), role="number"),
            Cell(measure.title, _about(measure), role="title", flags=flags.at(anchor)),
            Cell(KINDS[measure.kind], role="kind"),
            *(
                Cell(printed.get(heading, ""), label=heading, role="threshold")
                for heading in thresholds
            ),
        ]
        if by_polarity:
            stated = (measure.better or "").capitalize() if _needs_polarity(measure) else ""
            cells.append(Cell(stated, label="Good is", role="polarity"))
        cells += [
            _quarter_cell(scorecard, position, quarter, flags) for quarter in scorecard.quarters
        ]
        if by_status:
            cells.append(
                Cell(_printed_status(measure, scorecard.quarter), label="Status", role="status")
            )
        cells.append(_change_cell(scorecard, position, owed.get(position)))
        cells += [behind_cell(measure, scorecard)] if has_behind else []
        cells += _commentary_cells(scorecard, position, owed.get(position))
        yield measure, Row(tuple(cells), anchor)


def _about(measure: Measure) -> tuple[Words, ...]:
    """Direction, span and owner, as far as they are known."""
    said = [
        DIRECTIONS.get(measure.better, "") if measure.better else "",
        SPANS.get(measure.span, ""),
    ]
    owner = f"owner: {measure.owner}" if measure.owner else ""
    return tuple(Words(text, Tone.QUIET) for text in (*said, owner, *measure.beside) if text)


def _needs_polarity(measure: Measure) -> bool:
    """Whether the thresholds alone do not say which way is better."""
    return bool(measure.better) and (measure.is_by_target or not measure.bands.better)


def _status_in_cell(measure: Measure, quarter: Quarter) -> str:
    """The page's own grade of a figure without bands, where a reader knows its word; else ""."""
    printed = measure.cells[quarter].printed_grade
    if printed is None or (measure.bands and not measure.is_by_target):
        return ""
    return printed.word if read_grade(printed.word, measure.bands.names) == printed.word else ""


def _printed_status(measure: Measure, quarter: Quarter) -> str:
    """The page's own status, in its own words, of a row that has no thresholds to grade by."""
    cell = measure.cells.get(quarter)
    if cell is None or cell.printed_grade is None or (measure.bands and not measure.is_by_target):
        return ""
    return "" if _status_in_cell(measure, quarter) else cell.printed_grade.word


def _state_in_cell(cell: ScorecardCell) -> str:
    """Why there is no figure: a short reason with the state, a long one where the measure's texts are."""
    said = f"{cell.state.words} ({cell.reason})"
    if not cell.reason or (cell.shown == said and len(cell.reason) > LONG_REASON):
        return cell.state.words
    return cell.shown


def _quarter_cell(scorecard: Scorecard, position: int, quarter: Quarter, flags: Flags) -> Cell:
    measure = scorecard.measures[position]
    label = quarter_label(quarter)
    cell = measure.cells.get(quarter)
    if cell is None:
        return Cell("not shown", label=label, role="quarter")
    anchor = measure_anchor(position, quarter)
    if cell.figure is None:
        return Cell(
            _state_in_cell(cell),
            mark_words(cell),
            tone=Tone.QUIET,
            anchor=anchor,
            label=label,
            role="quarter",
            flags=flags.at(anchor),
        )
    word = measure.grade(quarter).word
    figure, status = cell.figure, _status_in_cell(measure, quarter)
    cases = f"{figure.numerator} of {figure.denominator}" if figure.has_cases else ""
    beside = status or (cases if cases != figure.display else "")
    added = () if status else (Words(word or "no grade", tone_of(word, measure.bands)),)
    few = (Words(TOO_FEW, Tone.QUIET),) if is_too_few(figure) else ()
    added = (*added, *few, *mark_words(cell))
    return Cell(
        figure.display,
        added,
        tone_of(word, measure.bands),
        anchor,
        label,
        "quarter",
        beside=f"({beside})" if beside else "",
        flags=flags.at(anchor),
    )


def _change_cell(scorecard: Scorecard, position: int, entry: OwedCommentary | None) -> Cell:
    """Movement and meaning in words with a decorative arrow, the line, and why commentary is owed."""
    measure = scorecard.measures[position]
    moved = change(measure, scorecard.quarter)
    words = []
    if moved.movement:
        words.append(Words(ARROWS[moved.movement], spoken=" "))
        words.append(Words(movement_words(measure, scorecard.quarter, moved), is_strong=True))
    if moved.meaning:
        words.append(Words(meaning_words(moved)))
    if entry:
        why = ", ".join(TRIGGERS[trigger] for trigger in entry.triggers)
        words.append(Words(f"Exception: {why}", Tone.NOTE))
    above = [home_of(comment) for comment in scorecard.comments_on(position)]
    if above and above[0] != position:
        named = scorecard.measures[above[0]].label
        words.append(
            Words(
                f"Commentary with {named[0].lower()}{named[1:]}",
                Tone.QUIET,
                measure_anchor(above[0]),
            )
        )
    return Cell(
        added=tuple(words),
        role="change",
        chart=line_chart(measure, scorecard.quarters),
    )


def _commentary_cells(
    scorecard: Scorecard, position: int, entry: OwedCommentary | None
) -> list[Cell]:
    """The commentary cell; none where the cell of a row above answers for this one too."""
    comments = scorecard.comments_on(position)
    if not comments:
        owed = (
            (Words("Commentary is owed and missing.", Tone.WARNING),)
            if entry and entry.is_owed
            else ()
        )
        return [Cell(added=owed, role="commentary")]
    first, rows = comments[0], _rows_of(scorecard, position)
    home = home_of(first)
    if home != position:
        # Another row answers for this one: its cell spans, or its text names this measure.
        spanned = position in _rows_of(scorecard, home)
        return [] if spanned else [Cell(role="commentary")]
    paragraphs, added = tuple(first.text.split("\n")), comment_words(first)
    return [Cell(added=added, role="commentary", rows=len(rows), paragraphs=paragraphs)]


def home_of(comment: Comment) -> int:
    """The row in which a comment is printed: the first of unbroken rows, else the one it stood in."""
    first, last = comment.measures[0], comment.measures[-1]
    is_unbroken = last - first == len(comment.measures) - 1
    return first if is_unbroken or comment.beside is None else comment.beside


def _rows_of(scorecard: Scorecard, position: int) -> list[int]:
    """The unbroken rows from a measure on that its first comment answers for."""
    comments = scorecard.comments_on(position)
    rows = [position]
    while comments and rows[-1] + 1 in comments[0].measures:
        rows.append(rows[-1] + 1)
    return rows
