"""How a scorecard was issued, and which of its figures replaced others, with the old ones beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.document import Block, Heading, Listing, Paragraph, Tone, Words
from quarterlight.publishing.wording import MARKS, quarter_label
from quarterlight.scorecard.model import Cell as ScorecardCell
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.sign_off import SignOff, Waived


def sign_off_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """Who signed the issue and when, and what it corrects; nothing on the page of a run."""
    said = scorecard.sign_off
    if said is None:
        return
    yield Heading("Issued", anchor="issued")
    yield Paragraph(
        (Words(_signature(said), is_strong=True), Words(f"Seal {said.seal}.", Tone.QUIET))
    )
    if said.corrects:
        many = f"{len(said.changes)} changes" if len(said.changes) != 1 else "one change"
        yield Paragraph((Words(f"It corrects {said.corrects}: {many}."),))
        if said.changes:
            yield Listing(tuple((Words(each),) for each in said.changes))


def waiver_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """What was let pass when it was issued, why and by whom; nothing where nothing was."""
    if scorecard.sign_off and scorecard.sign_off.waived:
        yield Heading("Waived", anchor="waived")
        yield Listing(tuple(_waiver(each) for each in scorecard.sign_off.waived))


def _signature(said: SignOff) -> str:
    return f"{said.issue}: signed by {said.signed_by}, {said.role}, on {said.on}."


def _waiver(each: Waived) -> tuple[Words, ...]:
    first = f", first in {each.first_in}" if each.first_in else ""
    sentences = " ".join(each.says)
    return (
        Words(each.what, Tone.NOTE),
        Words(f"{sentences} Waived by {each.by}{first}: {each.because.rstrip('.')}.".strip()),
    )


def replaced_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """Each figure and column that a restatement or a revision replaced; nothing where there is none."""
    entries = [*_replaced_figures(scorecard), *_replaced_columns(scorecard)]
    if entries:
        yield Heading("Figures that replaced others", anchor="replaced")
        yield Listing(tuple(entries))


def _replaced_figures(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    """An entry for each measure and reason, with its figures and the old ones."""
    for position, measure in enumerate(scorecard.measures):
        replaced = [cell for _, cell in sorted(measure.cells.items()) if _mark(cell.marks)]
        own = [cell for cell in replaced if cell.previous]
        for (mark, why), cells in groupby(own, lambda c: (_mark(c.marks), c.replaced_because)):
            said = ", ".join(_replaced(cell) for cell in cells)
            yield (
                Words(MARKS[mark].capitalize(), Tone.NOTE),
                Words(measure.label, target=measure_anchor(position)),
                Words(f"{said}. {why}".strip()),
            )


def _mark(marks: tuple[str, ...]) -> str:
    return next((mark for mark in ("restated", "revised") if mark in marks), "")


def _replaced(cell: ScorecardCell) -> str:
    """`Q1 2016-17: 62%, was 71%`, in one quarter."""
    now = cell.figure.display if cell.figure else cell.state.words
    return f"{quarter_label(cell.quarter)} {now} (was {cell.previous})"


def _replaced_columns(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    for table in scorecard.judgements:
        for n, column in enumerate(table.columns):
            mark = _mark(column.marks)
            if mark:
                was = ", ".join(
                    f"{row.name} {row.cells[n].shown or '–'}, was {row.cells[n].previous or '–'}"
                    for row in table.rows
                    if row.cells[n].previous != row.cells[n].shown
                )
                why = f" {column.replaced_because}" if column.replaced_because else ""
                says = f"{table.title} in {column.quarter}: {was}.{why}"
                yield Words(MARKS[mark].capitalize(), Tone.NOTE), Words(says)
