"""Where audits and data, or audits and judgements, say different things: as questions, never as faults."""

from __future__ import annotations

from dataclasses import dataclass

from quarterlight.publishing.anchors import measure_anchor
from quarterlight.publishing.cohorts import TOO_FEW, is_too_few
from quarterlight.scorecard.agreement import Dipped, Parted, Praised, dipped, parted, praised
from quarterlight.scorecard.figures import percentage_figure
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.wording.figures import with_cases


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question, and the positions of the measures that it is about."""

    text: str
    measures: tuple[int, ...]

    @property
    def target(self) -> str:
        """Where on the page it leads."""
        return measure_anchor(self.measures[0])


def disagreements(scorecard: Scorecard) -> list[Disagreement]:
    """Data against audits first, then dip samples, then high answers beside few Good judgements."""
    return [
        *(_parted(scorecard, each) for each in parted(scorecard)),
        *(_dipped(scorecard, each) for each in dipped(scorecard)),
        *(_praised(scorecard, each) for each in praised(scorecard)),
    ]


def _parted(scorecard: Scorecard, pair: Parted) -> Disagreement:
    data, audit = scorecard.measures[pair.data], scorecard.measures[pair.audit]
    text = (
        f"The records say {_said(data, scorecard)}; the audits say {_said(audit, scorecard)}. Do both "
        "look at the same practice, and which of them should be believed?"
    )
    return Disagreement(text, (pair.data, pair.audit))


def _dipped(scorecard: Scorecard, found: Dipped) -> Disagreement:
    measure = scorecard.measures[found.measure]
    sample = percentage_figure(found.sample.met, found.sample.counted)
    text = (
        f"The audits say {_said(measure, scorecard)}; a dip sample says {with_cases(sample)}. Which "
        "is nearer to the practice?"
    )
    return Disagreement(text, (found.measure,))


def _praised(scorecard: Scorecard, found: Praised) -> Disagreement:
    figures = [
        f"{_name(measure)} ({figure.display})"
        for position in found.measures
        if (figure := (measure := scorecard.measures[position]).figure(scorecard.quarter))
    ]
    tables = _listed([scorecard.judgements[n].title for n in found.tables])
    whose = f"Measures {_listed(figures)} are" if len(figures) > 1 else f"Measure {figures[0]} is"
    text = (
        f"{whose} at 80% or above, yet {with_cases(found.good)} of the audits were judged Good or "
        f"better ({tables}). What do the judgements see that these answers do not?"
    )
    return Disagreement(text, found.measures)


def _said(measure: Measure, scorecard: Scorecard) -> str:
    figure = measure.figure(scorecard.quarter)
    word = measure.grade(scorecard.quarter).word
    shown = with_cases(figure) if figure else ""
    few = f", {TOO_FEW}" if is_too_few(figure) else ""
    title = measure.title if measure.number is None else f"{measure.number} {measure.title}"
    return f"{title}: {shown}{f', {word}' if word else ''}{few}"


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _name(measure: Measure) -> str:
    return str(measure.number) if measure.number is not None else measure.title
