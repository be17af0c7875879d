"""How a form names measures: by number where it is theirs alone, else by code."""

from __future__ import annotations

import re
from collections import Counter

from quarterlight.scorecard.choices import Choices


def labels(choices: Choices) -> dict[str, str]:
    """The label of each measure by its code."""
    counted = Counter(str(measure.number) for measure in choices.measures)
    return {
        measure.code: str(measure.number)
        if measure.number is not None and counted[str(measure.number)] == 1
        else measure.code
        for measure in choices.measures
    }


def codes_in(text: str, choices: Choices) -> tuple[list[str], list[str]]:
    """The codes of the measures that a text such as `41, 42` names, and what in it is none."""
    by_label = {label.casefold(): code for code, label in labels(choices).items()}
    by_label |= {measure.code.casefold(): measure.code for measure in choices.measures}
    parts = [part.strip() for part in re.split(r"[,;&\n]|\band\b", text)]
    # A number may hold a blank, such as CP 40; blanks part only what is none as a whole.
    words = [w for part in parts for w in ([part] if part.casefold() in by_label else part.split())]
    found = [by_label[word.casefold()] for word in words if word.casefold() in by_label]
    return list(dict.fromkeys(found)), [w for w in words if w.casefold() not in by_label]
