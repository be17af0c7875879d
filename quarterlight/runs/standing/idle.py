"""Restatements that changed nothing in a run that was the first to be told of them."""

from __future__ import annotations

from quarterlight.periods import Quarter
from quarterlight.runs.standing.model import RESTATED, Settled, why
from quarterlight.runs.standing.stood import Stood
from quarterlight.scorecard.choices import Choices


def idle_restatements(
    choices: Choices, stood: Stood, latest: Quarter, settled: Settled
) -> list[str]:
    """A sentence on each: the run that it names gives nothing else than what stands."""
    said = [
        (code, each.previous.why)
        for (code, _), each in stood.figures.items()
        if each.previous and RESTATED in each.marks
    ]
    said += [
        (each.table, each.previous.why)
        for each in stood.columns
        if each.previous and RESTATED in each.marks
    ]
    return [
        f"The restatement of {each.of_what} from {each.begins} changes nothing: where it would, the run "
        f"{each.run} gives what stands already, or nothing."
        for each in choices.restatements
        if each.id not in settled.carried
        and each.begins <= latest
        and (each.of_what, why(each)) not in said
    ]
