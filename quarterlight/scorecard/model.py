"""A scorecard: measures with their cells by quarter, judgement tables, commentary, notes.

One model serves a page that somebody published and a scorecard that a run has made. What a
page printed beside its figures (arrows, status words, bands) is kept as printed, so that the
checks can hold it against the figures. Every part knows its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from quarterlight.periods import Month, Quarter, Span
from quarterlight.scorecard.bands import Bands, Direction
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.grading import NO_GRADE, Grade, grade
from quarterlight.scorecard.parts import Beside
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.promised import Promise, PromisedAction
from quarterlight.scorecard.sign_off import SignOff
from quarterlight.scorecard.states import State
from quarterlight.scorecard.words import merit

_COUNTS = re.compile(r"(?:the |total )*(?:number|no\.?|count) of\b", re.IGNORECASE)
_NO_COUNT = re.compile(
    r"£|\b(?:average|mean|median|rates?|ratio|score|index|per|days|weeks|months|hours"
    r"|time (?:to|from|taken|between|until)|cost|spend\w*|budget"
    r"|underspend|overspend|income|saving\w*)\b",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """Whether a measure comes from audits of case files or from case records."""

    AUDIT = "audit"
    DATA = "data"


class Heading(StrEnum):
    """What an arrow or a word of travel says: the number's way, or better and worse."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"
    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow, sign or word of travel as printed, with its place."""

    heading: Heading
    shown: str
    place: Place


@dataclass(frozen=True, slots=True)
class PrintedGrade:
    """A grade, status word or traffic light that the page prints for a figure."""

    word: str
    shown: str
    place: Place
    by_colour: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One measure in one quarter: a figure, or the state that says why there is none.

    `shown` is the whole text of the cell. A blank has `shown` "". `reason` is what the cell
    itself says beyond its state word. `marks` are those of a run (provisional, restated, …);
    `rivals` what other sources give for the same cell, with their names. `issued` is the grade
    with which an issue showed it, which later bands do not change. `previous` is what a
    restatement or revision replaced, in words, and `replaced_because` why and by whose word;
    `is_news` where that was first shown in this scorecard's quarter. `contradicts` is what was
    supplied, then what records give, where these differ.
    """

    quarter: Quarter
    state: State
    shown: str
    place: Place
    figure: Figure | None = None
    reason: str = ""
    arrow: Arrow | None = None
    printed_grade: PrintedGrade | None = None
    marks: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    issued: Grade | None = None
    previous: str = ""
    replaced_because: str = ""
    is_news: bool = False
    contradicts: tuple[str, str] | None = None

    @property
    def is_blank(self) -> bool:
        return not self.shown


@dataclass(slots=True)
class Measure:
    """A row of the scorecard. `number` is an integer where the page's is, else its text or None.

    `bands_printed` is what the page prints as thresholds: heading and text, in its order.
    `earlier_bands` are those that counted in a quarter, where they were others than `bands`.
    `cells` holds the quarters that the row's table shows; `table` counts the page's tables of
    measures. `kind`, `code` and `better` are None
    where neither the page nor the catalogue says. `beside` are words that a workspace knows and no
    page shows: benchmarks with their own period, the same quarter last year. `parts` are those of
    the latest figure, where it was computed from cases.
    """

    number: int | str | None
    title: str
    place: Place
    section: str | None = None
    kind: Kind | None = None
    code: str | None = None
    unit: Unit = Unit.NUMBER
    span: Span = Span.QUARTER
    bands: Bands = field(default_factory=Bands)
    bands_printed: tuple[tuple[str, str], ...] = ()
    bands_place: Place | None = None
    stated_direction: Direction | None = None
    cells: dict[Quarter, Cell] = field(default_factory=dict)
    arrow: Arrow | None = None
    owner: str | None = None
    table: int = 0
    earlier_bands: dict[Quarter, Bands] = field(default_factory=dict)
    beside: tuple[str, ...] = ()
    parts: Beside | None = None

    @property
    def better(self) -> Direction | None:
        """The direction: of the bands, else as stated."""
        return self.bands.better or self.stated_direction

    @property
    def bands_shown(self) -> str:
        """The printed thresholds as one text."""
        return "; ".join(f"{heading} {text}" for heading, text in self.bands_printed)

    @property
    def decimals(self) -> int:
        """The row's own precision: the most decimals that any of its figures shows."""
        return max((cell.figure.decimals for cell in self.cells.values() if cell.figure), default=0)

    @property
    def is_by_target(self) -> bool:
        """Whether the page prints a target in place of bands."""
        return any("target" in heading.lower() for heading, _ in self.bands_printed)

    @property
    def is_count(self) -> bool:
        """Whether it counts cases: not a share, an average, a rate, a time or money."""
        if self.unit is Unit.PERCENT:
            return False
        return bool(_COUNTS.match(self.title)) or not _NO_COUNT.search(self.title)

    @property
    def label(self) -> str:
        """How sentences name it: its number where it has one, else its title."""
        return f"Measure {self.number}" if self.number is not None else f"“{self.title}”"

    def figure(self, quarter: Quarter) -> Figure | None:
        """The figure of a quarter, or None."""
        cell = self.cells.get(quarter)
        return cell.figure if cell else None

    def grade(self, quarter: Quarter) -> Grade:
        """The grade of a quarter's figure: of the bands, without any the page's own word."""
        cell = self.cells.get(quarter)
        if cell is None or cell.figure is None:
            return NO_GRADE
        if cell.issued:
            return cell.issued
        if not self.bands and cell.printed_grade:
            return Grade(cell.printed_grade.word, NO_GRADE.standing)
        own = grade(cell.figure.value, self.earlier_bands.get(quarter, self.bands))
        if self.is_by_target and cell.printed_grade and own.word not in self.bands.names:
            # The page's own word for a missed target, where it is no word for a met one.
            word = cell.printed_grade.word
            return Grade(word, own.standing) if (merit(word) or 0) > 1 else own
        return own


@dataclass(frozen=True, slots=True)
class Comment:
    """A text of commentary and the measures that it answers for (positions in the scorecard).

    `beside` is the row that it stands in, None outside the table. `restates`: it says that past
    figures were reworked; `disputes`: it contests the row's own figure. Whoever makes the comment
    reads these out of its words. `waived` is why no commentary is owed after all; without any
    other text it is the text.
    """

    text: str
    measures: tuple[int, ...]
    place: Place
    beside: int | None = None
    restates: bool = False
    disputes: bool = False
    waived: str = ""
    actions: tuple[PromisedAction, ...] = ()


@dataclass(frozen=True, slots=True)
class JudgementCell:
    """A share of audits: percent as printed with its decimals, and the count where one stands.

    `previous` is what a restatement or revision of its column replaced.
    """

    shown: str
    place: Place
    percent: Decimal | None = None
    decimals: int = 0
    count: int | None = None
    display: str = ""
    previous: str = ""


@dataclass(slots=True)
class JudgementRow:
    """One judgement of a table, with a cell for each column and its printed arrow."""

    name: str
    key: str
    place: Place
    cells: list[JudgementCell]
    arrow: Arrow | None = None


@dataclass(frozen=True, slots=True)
class JudgementColumn:
    """A quarter of a judgement table, with the audit month below it where one stands.

    `marks` are those of a run; `origin` says where the column comes from (None: a page);
    `replaced_because` why it replaced another; `contradicts` is what was supplied and what records
    give, where they differ.
    """

    quarter: Quarter
    shown: str
    place: Place
    audit_month: Month | None = None
    marks: tuple[str, ...] = ()
    origin: str | None = None
    replaced_because: str = ""
    contradicts: tuple[str, str] | None = None


@dataclass(slots=True)
class JudgementTable:
    """How audits were judged, by quarter: a stream's or a work type's. A total row is not kept.

    `group` counts the headings above the tables, so that tables under one heading share it;
    `heading` is that heading, "" where there is none.
    """

    title: str
    place: Place
    columns: list[JudgementColumn]
    rows: list[JudgementRow]
    group: int = 0
    heading: str = ""

    @property
    def is_all(self) -> bool:
        """Whether it sums up the tables after it: its title begins with the word All."""
        return re.match(r"all\b", self.title, re.IGNORECASE) is not None

    def column(self, position: int) -> list[JudgementCell]:
        """The cells of one quarter, in the order of the rows."""
        return [row.cells[position] for row in self.rows]


@dataclass(frozen=True, slots=True)
class QuarterHeading:
    """A quarter as a table of measures heads a column."""

    quarter: Quarter
    shown: str
    place: Place


@dataclass(frozen=True, slots=True)
class Note:
    """A text of the page outside its tables, or a cell of a table that is neither row nor heading."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader could not read, or took in a certain way. `is_doubt` where a figure is lost."""

    says: str
    place: Place
    shown: str = ""
    is_doubt: bool = True
    measure: Measure | None = None
    quarter: Quarter | None = None


@dataclass(slots=True)
class Scorecard:
    """A whole scorecard. `quarters` run from the oldest to the newest; `headings` as printed,
    one list for each table of measures. `quarter` is the latest. `promises` are those of earlier
    quarters, as at the end of this one; a published page has none."""

    title: str
    quarter: Quarter
    quarters: list[Quarter]
    measures: list[Measure]
    judgements: list[JudgementTable] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    headings: list[list[QuarterHeading]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    title_place: Place = field(default_factory=Place)
    idle_restatements: list[str] = field(default_factory=list)
    sign_off: SignOff | None = None
    promises: list[Promise] = field(default_factory=list)

    def comments_on(self, position: int) -> list[Comment]:
        """The comments that answer for a measure."""
        return [comment for comment in self.comments if position in comment.measures]

    def commentary(self, position: int) -> str | None:
        """The text that answers for a measure, or None; several texts stand apart by a blank line."""
        return "\n\n".join(comment.text for comment in self.comments_on(position)) or None

    def latest(self) -> Iterator[tuple[int, Measure, Cell]]:
        """Each measure that shows the latest quarter, with its position and that cell."""
        for position, measure in enumerate(self.measures):
            cell = measure.cells.get(self.quarter)
            if cell:
                yield position, measure, cell
