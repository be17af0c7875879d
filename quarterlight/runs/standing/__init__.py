"""Which figure stands, of measures and of judgement tables, and why it is not another."""

from quarterlight.runs.standing.cells import recomputed_figures, standing_figures
from quarterlight.runs.standing.columns import recomputed_columns, standing_columns
from quarterlight.runs.standing.differing import differs
from quarterlight.runs.standing.model import (
    Previous,
    PreviousColumn,
    Settled,
    Standing,
    StandingColumn,
)

__all__ = [
    "Previous",
    "PreviousColumn",
    "Settled",
    "Standing",
    "StandingColumn",
    "differs",
    "recomputed_columns",
    "recomputed_figures",
    "standing_columns",
    "standing_figures",
]
