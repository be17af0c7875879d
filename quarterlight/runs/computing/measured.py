"""What measuring gave a run: figures with their cases, judgements, what stands beside, what failed.

It is kept among the inputs of a run, so that a run can be read again without any record.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.standing import Standing
from quarterlight.runs.standing.stood import Computed
from quarterlight.scorecard.parts import Beside
from quarterlight.workspace.judgements import SuppliedJudgement

FILE = "computed.json"


class Rule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A measure's rule in words, as it was when the run was made."""

    asks: str
    leaves_out: list[str] = []
    not_met_when: list[str] = []
    met_when: str = ""
    source: str = ""
    written_by: str = ""
    checked_by: str = ""
    definition: str = ""


class Failure(msgspec.Struct, frozen=True):
    """A measure that could not be computed, with its error."""

    measure: str
    error: str


class Cell(msgspec.Struct, frozen=True, omit_defaults=True):
    """A computed figure or state."""

    measure: str
    quarter: Quarter
    stands: Standing


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """All of it, of one snapshot and one quarter."""

    snapshot: str | None = None
    as_at: dict[str, str] = {}
    figures: list[Cell] = []
    judgements: list[SuppliedJudgement] = []
    beside: dict[str, Beside] = {}
    rules: dict[str, Rule] = {}
    failed: list[Failure] = []
    notices: list[str] = []

    @property
    def computed(self) -> Computed:
        """What stands where nothing else does."""
        cells = {(each.measure, each.quarter): each.stands for each in self.figures}
        return Computed(cells, tuple(self.judgements))


def kept(folder: Path) -> Measured | None:
    """What a run's inputs keep of it; None where there is nothing."""
    path = folder / FILE
    return msgspec.json.decode(path.read_bytes(), type=Measured) if path.is_file() else None


def bytes_of(measured: Measured) -> bytes:
    """The file that keeps it."""
    return msgspec.json.format(msgspec.json.encode(measured), indent=1) + b"\n"
