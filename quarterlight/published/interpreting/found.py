"""What the interpreter has gathered so far; it grows as the document is read from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass, field

from quarterlight.periods import Quarter
from quarterlight.published.grid import Grid, Paragraph
from quarterlight.published.interpreting.headers import Header
from quarterlight.scorecard.model import (
    JudgementTable,
    Measure,
    Note,
    PrintedGrade,
    QuarterHeading,
    Remark,
)
from quarterlight.scorecard.place import Place


@dataclass(slots=True)
class FoundText:
    """A text of commentary with the measures it stands beside; `spans` where its cell is merged.

    `beside` is the first row that it stands in, None for a text outside the table.
    """

    text: str
    measures: list[int]
    place: Place
    spans: bool = False
    is_in_table: bool = True
    beside: int | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """The hues of a measure's row, for pages on which colour means something."""

    inks: frozenset[str] = frozenset()
    fills: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a measure was read: its grid, header and row, its hues, and its word of a status column."""

    grid: Grid
    header: Header
    row: int
    marks: Marks
    status: PrintedGrade | None


@dataclass(slots=True)
class Found:
    """Measures with their texts, judgement tables, paragraphs, headings and remarks.

    `sources` runs along with `measures`. `group` counts the headings over judgement tables,
    `heading` is the last of them. `answers` are texts of tables of commentary, with the names that
    stand beside them.
    """

    measures: list[Measure] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    texts: list[FoundText] = field(default_factory=list)
    judgements: list[JudgementTable] = field(default_factory=list)
    headings: list[list[QuarterHeading]] = field(default_factory=list)
    answers: list[tuple[list[str], FoundText]] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    group: int = 0
    heading: str = ""
    remarks: list[Remark] = field(default_factory=list)

    @property
    def notes(self) -> list[Note]:
        """The texts outside the rows and headings of tables."""
        return [Note(paragraph.text, paragraph.place) for paragraph in self.paragraphs]

    def remark(
        self,
        says: str,
        place: Place,
        shown: str = "",
        measure: Measure | None = None,
        quarter: Quarter | None = None,
    ) -> None:
        """Say what could not be read."""
        self.remarks.append(Remark(says, place, shown, measure=measure, quarter=quarter))
