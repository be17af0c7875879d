"""Scorecards drawn in one line: `measure("60% 7/10 N/A . 31")`, `table("8(2) 58(14) 29(7) 4(1)")`.

A row's figures run from the oldest quarter to the newest, which is 2016-17 Q3 unless another is
named. `60%` and `31` are figures, `7/10` is a share of cases, `80%(4/5)` one with its printed
percentage, `.` a blank, `N/A` and the words of STATES are states. An arrow may follow a figure
(`60%↑`), and so may a printed grade (`60%=Good`). A column of a judgement table holds its
percentages, `8(2)` with a count, `c` hidden, `.` blank; `|` stands between columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import count

from quarterlight.checking.catalogue import all_checks
from quarterlight.checking.finding import Finding
from quarterlight.periods import Quarter, read_month
from quarterlight.scorecard.bands import Bands, Direction
from quarterlight.scorecard.figures import Figure, Unit, percentage_figure
from quarterlight.scorecard.grading import grade
from quarterlight.scorecard.model import (
    Arrow,
    Cell,
    Comment,
    Heading,
    JudgementCell,
    JudgementColumn,
    JudgementRow,
    JudgementTable,
    Measure,
    Note,
    PrintedGrade,
    QuarterHeading,
    Scorecard,
)
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.states import State
from quarterlight.scorecard.words import canonical_word, judgement_key
from quarterlight.wording.disputing import dispute
from quarterlight.wording.restating import restatement

LATEST = Quarter(2016, 3)
HIGH, LOW = "RI 60-69 | Good 70-79 | Outs. 80-100", "RI 21-25 | Good 11-20 | Outs. 0-10"
STATES = {
    "N/A": State.NO_RELEVANT_CASES,
    "unaudited": State.NOT_AUDITED,
    "new": State.NOT_YET_INTRODUCED,
    "suspended": State.SUSPENDED,
    "TBC": State.AWAITED,
    "c": State.SUPPRESSED,
}
GLYPHS = {
    "↑": Heading.UP,
    "↓": Heading.DOWN,
    "=": Heading.LEVEL,
    "better": Heading.BETTER,
    "worse": Heading.WORSE,
}
_CELL = re.compile(r"(?P<figure>[^↑↓=]+)(?:=(?P<grade>.+)|(?P<glyph>[↑↓]))?")
_FIGURE = re.compile(
    r"(?:(?P<value>[<>]?-?[\d.]+)(?P<percent>%)?(?![\d./]))?"
    r"(?P<cases>\(?(?P<x>\d+)/(?P<n>\d+)\)?)?"
)


def q(text: str) -> Quarter:
    """The quarter `16/3`: the third of 2016-17."""
    year, number = text.split("/")
    return Quarter(2000 + int(year), int(number))


def bands(text: str, better: str | None = None, below: str | None = None) -> Bands:
    """Bands from `RI 60-69 | Good 70-79 | Outs. 80-100`: each a word, then its range."""
    printed = [part.strip().split(maxsplit=1) for part in text.split("|")] if text else []
    named = [(canonical_word(name.replace("_", " ")), shown) for name, shown in printed]
    return Bands.read(named, Direction(better) if better else None, below)


def grade_of(value: str | int, text: str = HIGH, **stated: str) -> str | None:
    """The grade of a value in bands."""
    return grade(Decimal(value), bands(text, **stated)).word


def figure(text: str) -> Figure:
    """The figure that a cell of a drawn row shows."""
    found = _FIGURE.fullmatch(text)
    assert found, text
    x, n = (int(found[key]) if found[key] else None for key in ("x", "n"))
    if found["value"] is None:
        return percentage_figure(x or 0, n or 0)
    bound, digits = re.fullmatch(r"([<>]?)(.*)", found["value"]).groups()
    value = {"<": Decimal(0), ">": Decimal(100)}.get(bound, Decimal(digits))
    unit = Unit.PERCENT if found["percent"] else Unit.NUMBER
    shown = found["value"] + (found["percent"] or "")
    return Figure(value, shown, unit, len(digits.partition(".")[2]), x, n)


def _cell(text: str, quarter: Quarter, state: State, line: int) -> Cell:
    place = Place(line=line, column=quarter - LATEST + 20)
    if text == ".":
        return Cell(quarter, state, "", place)
    if text in STATES:
        return Cell(quarter, STATES[text], text, place)
    found = _CELL.fullmatch(text)
    assert found, text
    return Cell(
        quarter,
        State.VALUE,
        text,
        place,
        figure(found["figure"]),
        arrow=Arrow(GLYPHS[found["glyph"]], found["glyph"], place) if found["glyph"] else None,
        printed_grade=PrintedGrade(found["grade"], found["grade"], place)
        if found["grade"]
        else None,
    )


def measure(
    row: str,
    printed: str = "",
    *,
    number: int | str | None = None,
    title: str = "Visits made",
    latest: Quarter = LATEST,
    arrow: str = "",
    **fields: object,
) -> Measure:
    """A row with its printed bands, and any other field of a Measure."""
    texts, line = row.split(), number if isinstance(number, int) else 1
    entered = [text != "." for text in texts]
    made = Measure(
        number,
        title,
        Place(line=line),
        bands=bands(printed),
        bands_printed=(("", printed),) if printed else (),
    )
    made.bands_place = Place(line=line, column=3)
    for position, text in enumerate(texts):
        quarter = latest - (len(texts) - 1 - position)
        blank = State.AWAITED if not any(entered[position:]) else State.NOT_AUDITED
        state = blank if any(entered[:position]) else State.NOT_YET_INTRODUCED
        made.cells[quarter] = _cell(text, quarter, state, line)
    figures = [cell.figure for cell in made.cells.values() if cell.figure]
    made.unit = Unit.PERCENT if any(f.unit is Unit.PERCENT for f in figures) else Unit.NUMBER
    made.arrow = Arrow(GLYPHS[arrow], arrow, Place(line=line, column=30)) if arrow else None
    for name, value in fields.items():
        assert hasattr(made, name), name
        setattr(made, name, value)
    return made


def scorecard(
    *measures: Measure,
    comments: dict[int | str | tuple[int | str, ...], str] | None = None,
    notes: Iterable[str] = (),
    tables: Iterable[JudgementTable] = (),
    title: str = "Scorecard",
    latest: Quarter = LATEST,
) -> Scorecard:
    """A scorecard of these measures (numbered from 1 where they have no number yet)."""
    for number, each in enumerate(measures, 1):
        each.number = number if each.number is None else each.number
    positions = {each.number: position for position, each in enumerate(measures)}
    found = []
    for place, (numbers, text) in enumerate((comments or {}).items(), 100):
        named = numbers if isinstance(numbers, tuple) else (numbers,)
        found.append(_comment(text, [positions[n] for n in named], measures, Place(line=place)))
    return Scorecard(
        title,
        latest,
        sorted({quarter for each in measures for quarter in each.cells} or {latest}),
        list(measures),
        list(tables),
        found,
        notes=[Note(text, Place(line=200 + n)) for n, text in enumerate(notes)],
        title_place=Place(line=1),
    )


def _comment(
    text: str, positions: list[int], measures: tuple[Measure, ...], place: Place
) -> Comment:
    titles = tuple(measures[position].title for position in positions)
    return Comment(
        text,
        tuple(positions),
        place,
        restates=restatement(text) is not None,
        disputes=dispute(text, titles) is not None,
    )


def headed(*rows: str, **fields: object) -> Scorecard:
    """A scorecard whose tables of measures are headed by quarters such as `16/1 16/2 16/3`."""
    card = scorecard(measure("80%"), **fields)
    card.headings = [
        [QuarterHeading(q(text), text, Place(line=line)) for text in row.split()]
        for line, row in enumerate(rows, 1)
    ]
    card.quarter = max(heading.quarter for row in card.headings for heading in row)
    return card


_lines = count(1)


def table(
    drawing: str,
    title: str = "Referral",
    *,
    rows: tuple[str, ...] = ("Outstanding", "Good", "Requires Improvement", "Inadequate"),
    arrows: str = "",
    months: str = "",
    quarters: str = "",
    group: int = 0,
) -> JudgementTable:
    """A judgement table from its columns, the newest last; `arrows` one a row, `months` one a column."""
    drawn = [column.split() for column in drawing.split("|")]
    named = [q(text) for text in quarters.split()]
    named = named or [LATEST - (len(drawn) - 1 - n) for n in range(len(drawn))]
    months_of = [read_month(text) for text in months.split(",")] if months else [None] * len(drawn)
    line = next(_lines)
    columns = [
        JudgementColumn(quarter, str(quarter), Place(line=line, column=n), month)
        for n, (quarter, month) in enumerate(zip(named, months_of, strict=True))
    ]
    made = []
    for n, name in enumerate(rows):
        place = Place(line=line + n)
        glyph = arrows[n : n + 1].strip()
        arrow = Arrow(GLYPHS[glyph], glyph, place) if glyph else None
        cells = [_share(column[n], place) for column in drawn]
        made.append(JudgementRow(name, judgement_key(name), place, cells, arrow))
    return JudgementTable(title, Place(line=line), columns, made, group)


def _share(text: str, place: Place) -> JudgementCell:
    found = re.fullmatch(r"([<>]?)([\d.]*\d)?(?:\((\d+)\))?", text)
    if not found or text == ".":
        return JudgementCell("" if text == "." else text, place)
    bound, digits, number = found.groups()
    cases = int(number) if number else None
    if digits is None:
        return JudgementCell(text, place, count=cases)
    value = {"<": Decimal(0), ">": Decimal(100)}.get(bound, Decimal(digits))
    decimals = len(digits.partition(".")[2])
    return JudgementCell(text, place, value, decimals, cases, f"{bound}{digits}%")


def found(code: str, card: Scorecard) -> list[Finding]:
    """What the check of this code finds."""
    return list(next(check for check in all_checks() if check.code == code).run(card))


def only(code: str, card: Scorecard) -> Finding:
    """The one finding of the check of this code."""
    findings = found(code, card)
    assert len(findings) == 1, findings
    return findings[0]


def severities(code: str, card: Scorecard) -> list[str]:
    """How grave the findings of the check of this code are."""
    return [str(finding.severity) for finding in found(code, card)]
