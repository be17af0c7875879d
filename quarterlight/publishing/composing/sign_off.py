"""How a scorecard was issued, and which of its figures replaced others, with the old ones beside them."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.document import Block, Heading, Listing, Paragraph, Tone, Words
from quarterlight.publishing.wording import MARKS
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
    for position, measure in enumerate(scorecard.measures):
        for quarter, cell in sorted(measure.cells.items()):
            mark = next((m for m in ("restated", "revised") if m in cell.marks), None)
            if mark and cell.previous:
                now = cell.figure.display if cell.figure else cell.state.words
                why = f" {cell.replaced_because}" if cell.replaced_because else ""
                yield (
                    Words(MARKS[mark].capitalize(), Tone.NOTE),
                    Words(measure.label, target=measure_anchor(position, quarter)),
                    Words(f"in {quarter}: {now}, was {cell.previous}.{why}"),
                )


def _replaced_columns(scorecard: Scorecard) -> Iterator[tuple[Words, ...]]:
    for table in scorecard.judgements:
        for n, column in enumerate(table.columns):
            mark = next((m for m in ("restated", "revised") if m in column.marks), None)
            if mark:
                was = ", ".join(
                    f"{row.name} {row.cells[n].shown or '–'}, was {row.cells[n].previous or '–'}"
                    for row in table.rows
                    if row.cells[n].previous != row.cells[n].shown
                )
                why = f" {column.replaced_because}" if column.replaced_because else ""
                says = f"{table.title} in {column.quarter}: {was}.{why}"
                yield Words(MARKS[mark].capitalize(), Tone.NOTE), Words(says)
