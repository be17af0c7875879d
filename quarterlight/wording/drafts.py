"""A text of commentary as the coach reads it: with its measures, its actions, and what it was beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure
from quarterlight.scorecard.promised import PromisedAction


@dataclass(frozen=True, slots=True)
class Draft:
    """A text, the measures that it answers for (all show the quarter), and what stands beside it.

    `cause` is a cause that is given in a part of its own. `beside` are the figures that it was
    written beside, by the measure's code, as `wording.figures.shown` gives them.
    """

    text: str
    measures: tuple[Measure, ...]
    quarter: Quarter
    actions: tuple[PromisedAction, ...] = ()
    cause: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_weak(self) -> bool:
        """Whether it answers for a figure that is worse than Good, or fell a band."""
        return any(self._is_weak(measure) for measure in self.measures)

    def _is_weak(self, measure: Measure) -> bool:
        now, before = (measure.grade(q).word for q in (self.quarter, self.quarter - 1))
        ranks = measure.bands.rank(now), measure.bands.rank(before)
        fell = None not in ranks and (ranks[0] or 0) > (ranks[1] or 0)
        return measure.bands.is_worse_than_good(now) or fell


@dataclass(frozen=True, slots=True)
class Advice:
    """A piece of advice: its code, and what it says in one line."""

    code: str
    says: str
