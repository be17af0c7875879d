"""What a page should give, written by hand from interfaces.md and never by running the program.

Figures are drawn as the page is: a row per measure, `88 G` a figure with its grade, `70 -` a
figure without one, a word of STATES a cell without a figure, `?` what the promise leaves open.
A measure stands under its number, or under its title where the page has no number for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from councils.page import Block
from councils.writers import EVERY_FORM

JUDGEMENTS = {
    "O": "Outstanding",
    "G": "Good",
    "R": "Requires Improvement",
    "I": "Inadequate",
}
COLOURS = {"G": "Green", "A": "Amber", "R": "Red"}
STATES = {
    "none": "no_relevant_cases",
    "unaudited": "not_audited",
    "new": "not_yet_introduced",
    "suspended": "suspended",
    "awaited": "awaited",
    "suppressed": "suppressed",
}
FOUR_JUDGEMENTS = ("outstanding", "good", "requires_improvement", "inadequate")
OPEN = "?"


@dataclass(frozen=True)
class Finding:
    """A finding: the fields that are not given may be anything."""

    code: str
    severity: str
    number: int | str | None = None
    table: str | None = None
    quarter: str | None = None
    shown_twice: bool = False  # more than one such finding is right too


@dataclass(frozen=True)
class Owed:
    """An exception: its measure, its triggers, some words of the text that answers for it."""

    number: int | str
    triggers: tuple[str, ...]
    answer: str | None = None
    few: bool = False


@dataclass(frozen=True)
class Council:
    """A made-up council's page, the forms that can hold it, and all that should be read in it."""

    name: str
    page: tuple[Block, ...]
    title: str
    quarters: tuple[str, ...]  # from the oldest to the newest
    figures: str
    words: dict[str, str] = field(default_factory=lambda: JUDGEMENTS)
    judgements: dict[str, str] = field(default_factory=dict)
    commentary: tuple[tuple[tuple[int | str, ...], str], ...] = ()
    exceptions: tuple[Owed, ...] = ()
    findings: tuple[Finding, ...] = ()
    allowed: tuple[Finding, ...] = ()  # what the promise neither asks for nor rules out
    exit_status: int = 0
    also_shown: tuple[str, ...] = ()  # quarters that a reader may list or leave
    by_title: bool = False  # where the page's numbers do not tell its measures apart
    forms: tuple[str, ...] = EVERY_FORM

    @property
    def measures(self) -> int:
        return len(self.figures.strip().splitlines())

    def cells(self) -> dict[tuple[int | str, str], tuple[str, object, object]]:
        """State, value and grade of every measure in every quarter."""
        found = {}
        for line in self.figures.strip().splitlines():
            name, *cells = (part.strip() for part in line.split("|"))
            assert len(cells) == len(self.quarters), f"{self.name}, {name}: {len(cells)} figures"
            for quarter, cell in zip(self.quarters, cells, strict=True):
                found[key(name), quarter] = self._cell(cell)
        return found

    def _cell(self, cell: str) -> tuple[str, object, object]:
        if cell in STATES:
            return STATES[cell], None, None
        value, _, grade = cell.partition(" ")
        words = {**self.words, "-": None, OPEN: OPEN}
        return "value", float(value), words[grade]

    def judgement_cells(self) -> dict[tuple[str, str], tuple[str | None, dict[str, tuple]]]:
        """Audit month, and (percent, count) by judgement, of every table in every quarter."""
        found = {}
        for table, drawing in self.judgements.items():
            for line in drawing.strip().splitlines():
                quarter, month, *cells = (part.strip() for part in line.split("|"))
                shares = zip(FOUR_JUDGEMENTS, map(_share, cells), strict=True)
                found[table, quarter] = (month or None, dict(shares))
        return found


def key(name: str) -> int | str:
    """A measure's number as the page has it, or its title."""
    return int(name) if name.isdigit() else name


def _share(text: str) -> tuple[float, object]:
    """`58 (15)` is 58% and 15 cases, `58` has no count, `0 (?)` leaves the count open."""
    percent, _, count = text.partition(" (")
    count = count.rstrip(")")
    return float(percent), OPEN if count == OPEN else int(count) if count else None
