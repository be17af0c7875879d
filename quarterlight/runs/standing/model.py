"""What stands in a cell or a column, what it replaced, and what issues and restatements have settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quarterlight.checking.sameness import same_figure
from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.restatements import Restatement
from quarterlight.scorecard.states import State
from quarterlight.workspace.judgements import SuppliedJudgement

PUBLISHED, PROVISIONAL, RESTATED, REVISED, BREAK = (
    "published", "provisional", "restated", "revised", "break",
)  # fmt: skip
ISSUED, RECORDS, SUPPLIED = "issued", "records", "supplied"


@dataclass(frozen=True, slots=True)
class Why:
    """By whose word something was replaced; all empty for a revision, which is a standing rule."""

    reason: str = ""
    approved_by: str = ""
    on: str = ""
    run: str = ""

    @property
    def says(self) -> str:
        """The reason and the approval in words; "" for a revision."""
        if not self.reason:
            return ""
        return f"{self.reason.rstrip('.')}. Approved by {self.approved_by} on {self.on}."


@dataclass(frozen=True, slots=True)
class Previous:
    """The figure or state that a restatement or a revision replaced, with its grade."""

    figure: Figure | None
    state: State
    grade: str = ""
    origin: str | None = None
    issue: str = ""
    why: Why = Why()

    @property
    def says(self) -> str:
        """The figure or the state in words."""
        return self.figure.display if self.figure else self.state.words


@dataclass(frozen=True, slots=True)
class Standing:
    """What a scorecard shows for a measure in a quarter. `origin` is None for a state of no source.

    `grade` is the word that a page printed beside it or, of an issued one, the grade of that issue.
    `first_origin` is where an issued one came from, `issue` and `issued_on` which issue that is and
    when it was signed. `definition` is the digest of what was computed. `replaced_in` is the quarter
    of the run that first put it in the place of `previous`.
    """

    figure: Figure | None
    state: State
    reason: str = ""
    origin: str | None = None
    marks: tuple[str, ...] = ()
    grade: str = ""
    shown: str = ""
    rivals: tuple[str, ...] = ()
    definition: str = ""
    first_origin: str | None = None
    issue: str = ""
    issued_on: str = ""
    previous: Previous | None = None
    replaced_in: Quarter | None = None
    contradicts: tuple[str, str] | None = None

    @property
    def says(self) -> str:
        """The figure or the state in words."""
        return self.figure.display if self.figure else self.state.words

    @property
    def source(self) -> str | None:
        """Where it came from at first: an issued one is from records, a supplier or a published page."""
        return self.first_origin or self.origin

    def is_as(self, other: Standing) -> bool:
        """Whether both say the same: the state, the figure, and the cases that both of them give."""
        if self.figure and other.figure:
            return same_figure(self.figure, other.figure)
        return self.figure is other.figure and self.state is other.state


@dataclass(frozen=True, slots=True)
class PreviousColumn:
    """The column of a judgement table that a restatement or a revision replaced."""

    cells: tuple[SuppliedJudgement, ...]
    origin: str | None = None
    issue: str = ""
    why: Why = Why()


@dataclass(frozen=True, slots=True)
class StandingColumn:
    """A quarter of a judgement table as a whole; the fields are those of Standing."""

    table: str
    quarter: Quarter
    cells: tuple[SuppliedJudgement, ...]
    origin: str | None
    marks: tuple[str, ...] = ()
    first_origin: str | None = None
    issue: str = ""
    previous: PreviousColumn | None = None
    replaced_in: Quarter | None = None
    contradicts: tuple[str, str] | None = None

    @property
    def source(self) -> str | None:
        """Where it came from at first."""
        return self.first_origin or self.origin

    def is_as(self, other: StandingColumn) -> bool:
        """Whether both say the same of every judgement that has a share or a count in either."""
        ours, theirs = ({one.key: one for one in each.filled} for each in (self, other))
        return ours.keys() == theirs.keys() and all(_alike(ours[k], theirs[k]) for k in ours)

    @property
    def says(self) -> str:
        """The judgements that were given, in words."""
        given = (
            f"{each.name} {each.shown or each.count}"
            + (f" ({each.count})" if each.shown and each.count is not None else "")
            for each in self.filled
        )
        return ", ".join(given)

    @property
    def filled(self) -> tuple[SuppliedJudgement, ...]:
        """The cells that say anything but nothing."""
        return tuple(
            each for each in self.cells if each.count or (each.percent and each.percent.value)
        )


def _alike(one: SuppliedJudgement, other: SuppliedJudgement) -> bool:
    if None not in (one.count, other.count) and one.count != other.count:
        return False
    if one.percent is None or other.percent is None:
        return one.percent is other.percent or None not in (one.count, other.count)
    return same_figure(one.percent, other.percent)


Cells = Mapping[tuple[str, Quarter], Standing]


@dataclass(frozen=True, slots=True)
class Settled:
    """What issues and restatements say: the part of a workspace's past that a run stands on.

    `cells` and `columns` are what the latest issue showed. `restated…` give for a restatement that
    no issue carries yet what its run puts in the place of what stands; `carried` are the ids of
    those that any issue carries.
    """

    cells: dict[tuple[str, Quarter], Standing] = field(default_factory=dict)
    columns: dict[tuple[str, Quarter], StandingColumn] = field(default_factory=dict)
    restated: dict[tuple[str, Quarter], tuple[Restatement, Standing]] = field(default_factory=dict)
    restated_columns: dict[tuple[str, Quarter], tuple[Restatement, StandingColumn]] = field(
        default_factory=dict
    )
    carried: frozenset[str] = frozenset()


def why(restatement: Restatement) -> Why:
    """A restatement's reason and approval."""
    return Why(restatement.reason, restatement.approved_by, restatement.on, restatement.run)
