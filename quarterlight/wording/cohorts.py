"""Numbers of cases that a comment states: `the total cohort was 10`, `only 2 neglect cases audited`.

A *cohort of N*, or N cases that were *relevant*, is exact; N cases that were *audited* is an upper
bound. Other numbers of cases are alternatives, and so are sums. Dip samples, families, months, ages
and times are none, and what is said of another quarter is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import Figure, percentage, truncated_percentage
from quarterlight.wording.cases import CASES, is_dip_sample, is_further
from quarterlight.wording.numbers import COUNT, is_loose, whole
from quarterlight.wording.quarters import spoken_of
from quarterlight.wording.sentences import Sentence, sentences

_LEAST_THAT_FITS_ALL = 200
_WORDS = (
    r"(?:(?:cared[- ]for|looked[- ]after|in[- ]need|(?!(?:of|the|in|at|to|after|before|from|and|or|with|for|by"
    r"|on|per|out"
    r"|days?|weeks?|months?|years?|hours?|teams?|families|large|more|other|miles|were|was|are|is|had|have)\b)"
    r"[a-z][a-z&/'-]*) ){0,3}?"
)
_N = rf"(?:only |just |a total of |in total |approximately )*(?P<n>{COUNT})"
_OF_CASES = rf"{_N} {_WORDS}{CASES}"
_EXACT = tuple(
    re.compile(form)
    for form in (
        (
            r"\b(?:cohort|denominator)(?: size)?(?: (?:this quarter|for this (?:measure|quarter)|in q\d))?"
            rf" ?(?:was|is|were|of|consist(?:ed|s) of|compris(?:ed|es)|being|=|:|totalled|numbered|made up of"
            rf"|contained) {_N}\b"
        ),
        (
            rf"\b{_OF_CASES} (?:audited )?(?:made up|formed|comprised|were in|in) (?:the|this)(?: total"
            rf"| audit)? cohort"
        ),
        (
            rf"\b{_OF_CASES}(?: (?:audited|this quarter))* (?:(?:was|were) (?:relevant|applicable|eligible|in scope)"
            r"|(?:where|to which|for (?:which|whom)) this (?:was relevant|was applicable|applied|measure applied))"
        ),
        rf"\b{_N} (?:relevant|eligible|applicable) {CASES}",
        (
            rf"\b(?:based|rests?|resting|calculated)(?: solely)? (?:up)?on (?:a (?:small )?(?:cohort|total"
            rf"|number) of )?{_OF_CASES}"
        ),
        rf"\b(?:small|low) (?:numbers?|cohort) \({_N}(?: {_WORDS}{CASES})?\)",
    )
)
_UPPER = tuple(
    re.compile(form)
    for form in (
        (
            rf"\b{_OF_CASES} (?:(?:was|were|have been|had been) )?(?:audited|reviewed by auditors)\b(?! (?:in|by|on"
            rf"|where|who|which|as|for|that)\b"
            r"(?! this quarter| q\d| the quarter))"
        ),
        (
            rf"\b(?:auditors?|audits?) (?:only )?(?:looked at|saw|met|read|reviewed|examined|audited|covered"
            rf"|included) {_OF_CASES}"
        ),
        (
            rf"\bstrategy discussions had taken place in {_OF_CASES} that were audited"
            rf"|\bin {_N.replace('<n>', '<m>')} cases that were"
            r" audited(?=[.,;]|$)"
        ),
        (
            rf"^(?:there (?:was|were) ){_OF_CASES}(?: audited)? (?:this quarter|in q\d|in the quarter"
            rf"|in total)(?=[.,;]|$)"
        ),
    )
)
_LOOSE = re.compile(
    rf"(?<!measure )(?<!measures )(?<!quarter )(?<!aged )(?<!age )(?<!page )\b(?P<n>{COUNT})(?: {_WORDS}{CASES}\b"
    r"|(?= (?:of|in|from|for|at|and|that|who|which|where|was|were|had|did|with|to)\b)|(?=[.,;:)]|$))"
)
_OTHERWISE = re.compile(
    r"\b(?:will|would|expected|if|should|could|may|might|last year|year to date|sub-?group|of (?:whom|which"
    r"|these|those|them)"
    r"|including|included in|nationally|england|target|months?)\b"
)


@dataclass(frozen=True, slots=True)
class Cohort:
    """A number of cases as stated. `is_upper`: no more than so many; `is_sure`: said to be the cohort."""

    cases: int
    shown: str
    is_upper: bool = False
    is_sure: bool = True

    def nearest(self, figure: Figure) -> str:
        """The percentages of so many cases that lie next to a figure: `78% or 89%`."""
        shares = [percentage(n, self.cases, figure.decimals) for n in range(self.cases + 1)]
        near = [max((s for s in shares if s < figure.value), default=None)]
        near.append(min((s for s in shares if s > figure.value), default=None))
        return " or ".join(f"{share}%" for share in near if share is not None)

    def fits(self, figure: Figure) -> bool:
        """Whether some whole number of so many cases (or of fewer, where it is a bound) gives the percentage."""
        if self.cases >= _LEAST_THAT_FITS_ALL * 10**figure.decimals:
            return True
        numbers = range(1, self.cases + 1) if self.is_upper else (self.cases,)
        return any(_gives(n, figure) for n in numbers)


def cohorts(text: str, latest: Quarter) -> list[Cohort]:
    """Every number of cases that a comment states of the latest quarter, the sure ones first."""
    found = [cohort for one in _audit_sentences(text) for cohort in _sure(one, latest)]
    loose = [cohort for one in _audit_sentences(text) for cohort in _alternatives(one)]
    return found + [cohort for cohort in loose if cohort.cases not in {c.cases for c in found}]


def contradicting(text: str, figure: Figure, latest: Quarter) -> Cohort | None:
    """The cohort that a comment is sure of and with which the figure is impossible, or None."""
    stated = cohorts(text, latest)
    sure = [cohort for cohort in stated if cohort.is_sure]
    if not sure or any(cohort.fits(figure) for cohort in [*stated, *_sums(stated)]):
        return None
    return sure[0]


def _audit_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a comment until it turns to a dip sample; from there on its numbers are that one's."""
    for sentence in sentences(text):
        if is_dip_sample(sentence.plain):
            return
        yield sentence


def _sure(sentence: Sentence, latest: Quarter) -> Iterator[Cohort]:
    plain = sentence.plain
    elsewhere = any(latest not in quarters for quarters in spoken_of(plain, latest))
    if elsewhere or is_further(plain) or _OTHERWISE.search(plain):
        return
    for forms, is_upper in ((_EXACT, False), (_UPPER, True)):
        for form in forms:
            for found in form.finditer(plain):
                number = next(n for n in found.groupdict().values() if n)
                if whole(number) and not is_loose(plain, found.start()):
                    yield Cohort(whole(number), sentence.shown(found), is_upper)


def _alternatives(sentence: Sentence) -> Iterator[Cohort]:
    for found in _LOOSE.finditer(sentence.plain):
        if 0 < whole(found["n"]) < 1900:
            yield Cohort(whole(found["n"]), sentence.shown(found), is_sure=False)


def _sums(stated: list[Cohort]) -> Iterator[Cohort]:
    """The sums that the numbers of a comment may make: of the sure ones, of two of them, of all."""
    sure = [cohort for cohort in stated if cohort.is_sure]
    is_upper = any(cohort.is_upper for cohort in sure)
    for group in (sure, stated, *([a, b] for a in stated for b in stated if a is not b)):
        yield Cohort(sum(cohort.cases for cohort in group), "", is_upper)


def _gives(cases: int, figure: Figure) -> bool:
    if figure.display.startswith(("<", ">")):
        return True
    return any(
        figure.value
        in (percentage(n, cases, figure.decimals), truncated_percentage(n, cases, figure.decimals))
        for n in range(cases + 1)
    )
