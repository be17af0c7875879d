"""From a document to its scorecard: tables found, rows read, texts given to their measures."""

from __future__ import annotations

from pathlib import PurePath

from quarterlight.errors import NotAScorecard
from quarterlight.periods import Quarter, read_quarter
from quarterlight.published.grid import Document, Grid, Paragraph
from quarterlight.published.interpreting.answers import settle_answers
from quarterlight.published.interpreting.blanks import explain_signs, settle_blanks, unread_cells
from quarterlight.published.interpreting.commentary import answer, belongs_to, is_only_a_label
from quarterlight.published.interpreting.found import Found, FoundText
from quarterlight.published.interpreting.headers import Header, find_headers
from quarterlight.published.interpreting.kinds import settle_kinds
from quarterlight.published.interpreting.numbering import number_from_titles
from quarterlight.published.interpreting.quarters import resolve_quarters
from quarterlight.published.interpreting.tables import read_tables
from quarterlight.published.interpreting.targets import settle_targets
from quarterlight.published.interpreting.twins import settle_twins
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.place import Place

CANNOT_SPAN = ("txt", "csv", "tsv")


def interpret(document: Document, name: str = "") -> Scorecard:
    """The scorecard that a document shows. Raises NotAScorecard where there is none."""
    headers = {id(grid): find_headers(grid) for grid in document.blocks if isinstance(grid, Grid)}
    titled = read_quarter(_title(document, headers, name, None)[0])
    latest = _resolve(headers, titled)
    found = Found()
    read_tables(document, headers, found, titled)
    title, title_place = _title(document, headers, name, _latest(headers, latest))
    _refuse_without_tables(found, document)
    number_from_titles(found.measures)
    settle_twins(found)
    settle_kinds(found, found.notes)
    settle_targets(found)
    found.remarks.extend(explain_signs(found.measures, found.notes))
    found.remarks.extend(unread_cells(found.measures))
    settle_answers(found)
    _take_paragraphs(found)
    quarter = _latest(headers, latest)
    if found.measures:
        quarter = max(q for measure in found.measures for q in measure.cells)
    comments = answer(found, quarter, document.form not in CANNOT_SPAN)
    card = Scorecard(
        title,
        quarter,
        sorted(
            {q for m in found.measures for q in m.cells}
            or {c.quarter for t in found.judgements for c in t.columns}
        ),
        found.measures,
        found.judgements,
        comments,
        found.headings,
        found.notes,
        found.remarks,
        title_place,
    )
    for position, measure in enumerate(card.measures):
        settle_blanks(measure, card.commentary(position) or "")
    return card


def _resolve(headers: dict[int, list[Header]], titled: Quarter | None) -> Quarter:
    """Give all columns their quarters; the newest of them. Refuses a column without any year."""
    everything = [header for group in headers.values() for header in group]
    list(resolve_quarters(everything, None))
    known = [quarter for header in everything for quarter in header.quarters.values()]
    latest = titled or max(known, default=None)
    for header, column in resolve_quarters(everything, latest):
        raise NotAScorecard(
            f"The column “{header.columns[column].text}” says no year, and nothing on the page tells it.",
            str(header.places[column]),
            "Head it with its quarter and year, such as Q3 16/17.",
        )
    known = [quarter for header in everything for quarter in header.quarters.values()]
    return max(known, default=titled or Quarter(2000, 1))


def _latest(headers: dict[int, list[Header]], otherwise: Quarter) -> Quarter:
    """The newest quarter that heads a column."""
    shown = [q for group in headers.values() for header in group for q in header.quarters.values()]
    return max(shown, default=otherwise)


def _title(
    document: Document, headers: dict[int, list[Header]], name: str, latest: Quarter | None
) -> tuple[str, Place]:
    """The page's title: the first text above a first table that reads as one, else the file's.

    Of a workbook with a sheet for each quarter it is the title that names the latest.
    """
    texts = _openings(document, headers)
    named = [text for text in texts if read_quarter(text.text) and len(text.text) <= 160]
    of_latest = [text for text in named if read_quarter(text.text) == latest]
    for text in (*of_latest[:1], *named[:1], *texts):
        if len(text.text.split()) > 1 and not text.text.startswith(("*", "†")):
            return " ".join(text.text.split()), text.place
    return document.title or PurePath(name).stem or "Scorecard", Place()


def _openings(document: Document, headers: dict[int, list[Header]]) -> list[Paragraph]:
    """The texts before the first table, and those above the first table of each further sheet."""
    texts: list[Paragraph] = []
    has_table = False
    for block in document.blocks:
        if isinstance(block, Paragraph):
            texts.extend([] if has_table else [block])
            continue
        found = headers[id(block)]
        if found or not has_table:
            end = found[0].top if found else min(block.height, 10)
            texts.extend(
                Paragraph(c.text, c.place) for row in range(end) for c in block.row(row) if c.text
            )
        has_table = has_table or bool(found)
    return texts


def _refuse_without_tables(found: Found, document: Document) -> None:
    if found.measures or found.judgements:
        return
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    place = next((cell.place for grid in grids for cell in grid.cells.values()), Place())
    if found.headings:
        raise NotAScorecard(
            "There is a row of quarter headings but no measure below it.",
            str(found.headings[0][0].place if found.headings[0] else place),
            "Give the page with its rows of measures.",
        )
    raise NotAScorecard(
        "No table of measures was found: no row heads its columns with quarters."
        if grids
        else "There is no table in the file.",
        str(place),
        "A scorecard has a row of headings with a measure column and quarters such as Q3 16/17.",
    )


def _take_paragraphs(found: Found) -> None:
    """Give the paragraphs outside the tables that begin with a measure to it; a label takes the next ones."""
    label: list[int] = []
    for paragraph in found.paragraphs:
        owners = belongs_to(paragraph, found.measures)
        if owners and is_only_a_label(paragraph, found.measures):
            label = owners
        elif owners or (label and not paragraph.level):
            found.texts.append(
                FoundText(paragraph.text, list(owners or label), paragraph.place, is_in_table=False)
            )
            label = [] if owners else label
        else:
            label = []
