"""What stood in a run, and what could have: kept beside its results, so that both can be read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.standing.cells import recomputed_figures, standing_figures
from quarterlight.runs.standing.columns import recomputed_columns, standing_columns
from quarterlight.runs.standing.model import Cells, Settled, Standing, StandingColumn
from quarterlight.scorecard.choices import Choices
from quarterlight.workspace.figures import SuppliedFigure
from quarterlight.workspace.judgements import SuppliedJudgement

STANDING, RECOMPUTED = "standing.json", "recomputed.json"


@dataclass(frozen=True, slots=True)
class Computed:
    """What records give: figures or states by measure and quarter, and columns of judgement tables."""

    figures: Cells = field(default_factory=dict)
    judgements: tuple[SuppliedJudgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Stood:
    """What stands in a run's cells and columns, and what records, else a supplier, give for each."""

    figures: dict[tuple[str, Quarter], Standing]
    columns: list[StandingColumn]
    recomputed: dict[tuple[str, Quarter], Standing]
    recomputed_columns: list[StandingColumn]


class _Cell(msgspec.Struct, omit_defaults=True):
    measure: str
    quarter: Quarter
    stands: Standing


class _File(msgspec.Struct):
    figures: list[_Cell]
    columns: list[StandingColumn]


@dataclass(frozen=True, slots=True)
class Shown:
    """Cells and columns, as a file keeps them."""

    figures: dict[tuple[str, Quarter], Standing]
    columns: list[StandingColumn]


def stand(
    choices: Choices,
    latest: Quarter,
    figures: list[SuppliedFigure],
    judgements: Iterable[SuppliedJudgement],
    computed: Computed,
    settled: Settled,
) -> Stood:
    """What stands, of everything that a workspace holds."""
    given = list(judgements)
    return Stood(
        standing_figures(choices, figures, latest, computed.figures, settled),
        standing_columns(choices, given, latest, computed.judgements, settled),
        recomputed_figures(choices, figures, latest, computed.figures),
        recomputed_columns(given, computed.judgements),
    )


def files_of(stood: Stood) -> dict[str, bytes]:
    """The files that keep it, by their names."""
    return {
        STANDING: _bytes(stood.figures, stood.columns),
        RECOMPUTED: _bytes(stood.recomputed, stood.recomputed_columns),
    }


def read_stood(folder: Path) -> Stood:
    """What stood, from the folder of a run or an issue, with what could have."""
    standing, recomputed = _read(folder / STANDING), _read(folder / RECOMPUTED)
    return Stood(standing.figures, standing.columns, recomputed.figures, recomputed.columns)


def read_standing(folder: Path) -> Shown:
    """What stood, from the folder of a run or an issue."""
    return _read(folder / STANDING)


def _bytes(figures: Cells, columns: list[StandingColumn]) -> bytes:
    cells = [_Cell(measure, quarter, stands) for (measure, quarter), stands in figures.items()]
    said = msgspec.json.encode(_File(cells, columns))
    return msgspec.json.format(said, indent=1) + b"\n"


def _read(path: Path) -> Shown:
    file = msgspec.json.decode(path.read_bytes(), type=_File)
    return Shown({(each.measure, each.quarter): each.stands for each in file.figures}, file.columns)
