"""How many met what was asked: `only 3 of the 5 cases met the standard`, `in 9 of the 10 the auditor agreed`.

That is the question of an audit measure itself, so the share is the row's own percentage, or that of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.figures import Unit, percentage, truncated_percentage
from quarterlight.scorecard.model import Measure
from quarterlight.wording.cases import CASES, is_further
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.numbers import COUNT, is_loose, whole
from quarterlight.wording.sentences import Sentence

_QUARTER = r"(?: (?:audited )?(?:this quarter|in q[1-4]|in the quarter))?"
_MET = (
    r"(?:(?:had )?(?:fully )?(?:met|did not meet|didn't meet|failed to meet|had not met) (?:the"
    r"|this) (?:standard|measure|timescale|requirement)s?"
    r"|(?:was|were) (?:not )?(?:in|within) (?:the )?timescales?|(?:was|were) (?:not )?(?:on time|compliant"
    r"|in time))"
)
_AGREED = r"(?:where )?the auditors? (?:agreed|disagreed|did not agree|didn't agree)"
_END = r"(?= with the (?:outcome|decision)|[.,;]|$)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        (
            rf"^(?:only |in total,? |overall,? |just )?(?P<part>{COUNT}) (?:of"
            rf"|out of) the (?P<whole>{COUNT}) {CASES}{_QUARTER} {_MET}"
            rf"{_QUARTER}(?=[.,;]|$)"
        ),
        (
            rf"^(?:in|for) (?:only |just )?(?P<part>{COUNT}) (?:of"
            rf"|out of) the (?P<whole>{COUNT}) {CASES}{_QUARTER},? {_AGREED}{_END}"
        ),
        (
            rf"^(?:from|of|out of) the (?P<whole>{COUNT}) {CASES}{_QUARTER},? there (?:was|were) (?:only "
            rf"|just )?(?P<part>{COUNT})"
            rf" cases? {_AGREED}{_END}"
        ),
    )
)


def contradictions(
    sentence: Sentence, measure: Measure, latest: Quarter
) -> Iterator[Contradiction]:
    """Shares that met, or did not meet, and neither of which is the row's latest figure."""
    figure = measure.figure(latest)
    if not figure or measure.unit is not Unit.PERCENT or measure.span is not Span.QUARTER:
        return
    if is_further(sentence.plain) or is_further(sentence.before):
        return
    for form in _FORMS:
        for found in form.finditer(sentence.plain):
            part, all_of = whole(found["part"]), whole(found["whole"])
            if (
                not 0 <= part <= all_of
                or not all_of
                or is_loose(sentence.plain, found.start("part"))
            ):
                continue
            right = _displayed(part, all_of, figure.decimals)
            if figure.value not in right and not figure.display.startswith(("<", ">")):
                yield Contradiction(
                    sentence.shown(found),
                    figure.display,
                    f"{part} of {all_of} is {percentage(part, all_of, figure.decimals)}%, "
                    f"and the row shows {figure.display} in {latest}",
                )


def _displayed(part: int, all_of: int, decimals: int) -> set[object]:
    return {
        rounded(n, all_of, decimals)
        for n in (part, all_of - part)
        for rounded in (percentage, truncated_percentage)
    }
