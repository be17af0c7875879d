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
from quarterlight.wording.patterns import one_of
from quarterlight.wording.quarters import spoken_of
from quarterlight.wording.sentences import Sentence, sentences

_LEAST_THAT_FITS_ALL = 200
_NO_KIND = one_of(
    """of | the | in | at | to | after | before | from | and | or | with | for | by | on | per | out | days? | weeks?
    | months? | years? | hours? | teams? | families | large | more | other | miles | were | was | are | is | had | have
    | new | newly | late | further"""
)
_KIND = rf"(?:(?:cared[- ]for|looked[- ]after|in[- ]need|(?!{_NO_KIND}\b)[a-z][a-z&/'-]*) ){{0,3}}?"
_N = rf"(?:only |just |a total of |in total )*(?P<n>{COUNT})"
_OF_CASES = rf"{_N} {_KIND}{CASES}"
# Nothing may follow that makes the cases some of the cohort (`4 cases audited in Crewe`, `a cohort of 4 runaways`).
_THAT_IS_ALL = (
    r"(?: (?:this quarter|in (?:q\d|the quarter|total)|for this (?:measure|quarter)|from the [\w&/' -]{1,40}? teams?))*"
    r"(?=[.,;:)]|$| -| so | because| due to| but | and (?!\w+ed\b))"
)
_HAVING = r"(?:there (?:was|were)|had|saw|included|a total of)"
_CASES_ARE = one_of(
    "was | were | is | are | consist(?:ed|s) of | compris(?:ed|es) | contained | numbered | : | ="
)
_RESTS = one_of("based on | based upon | rests? on | resting on | calculated on")
_EXACT = tuple(
    re.compile(form + _THAT_IS_ALL)
    for form in (
        (
            rf"\b(?:cohort|denominator)(?: size)?(?: this quarter| for this (?:measure|quarter)| in q\d)? ?{_CASES_ARE}"
            rf" {_N}(?: {_KIND}{CASES})?"
        ),
        rf"\bcohort of {_N}(?: (?:cases?|children))?",
        rf"\b{_OF_CASES} (?:audited )?(?:made up|formed|comprised|were in|in) (?:the|this)(?: total| audit)? cohort",
        (
            rf"\b{_OF_CASES} (?:audited )?(?:was|were) (?:relevant|applicable|eligible|in scope)"
            r"(?: to this (?:question|measure))?"
        ),
        rf"\b{_HAVING} {_N} (?:relevant|eligible|applicable) {CASES}",
        rf"\b{_RESTS} (?:a (?:small )?(?:cohort|total|number) of )?{_OF_CASES}",
        (
            r"^(?:this|the) (?:measure|indicator|question) (?:related|relates|applied|applies|was relevant"
            rf"|was applicable) to (?:only|just) {_OF_CASES}"
        ),
        rf"\b(?:small|low) (?:numbers?|cohort) \({_N}(?: {_KIND}{CASES})?\)",
    )
) + (
    re.compile(
        rf"\b{_OF_CASES}(?: audited| this quarter)* (?:where|to which|for (?:which|whom)) this"
        r" (?:was relevant|was applicable|applied|measure applied)"
    ),
)
_LOOKED_AT = one_of(
    "looked at | saw | met | read | reviewed | examined | audited | covered | included"
)
_UPPER = tuple(
    re.compile(form + _THAT_IS_ALL)
    for form in (
        rf"\b{_OF_CASES} (?:(?:was|were|have been|had been|that were) )?audited",
        rf"\b(?:auditors?|audits?) (?:only )?{_LOOKED_AT} {_OF_CASES}(?: of the [\w&/' -]{{1,40}}? teams?)?",
        rf"\bnumber of {CASES} (?:that were )?(?:audited|reviewed)(?: this quarter)? (?:was|is) {_N}",
        rf"^there (?:was|were) {_OF_CASES} in (?:the|this|our) audit(?: sample)?",
        rf"^there (?:was|were) {_OF_CASES}(?= this quarter| in (?:q\d|the quarter|total))",
    )
)
_LOOSE = re.compile(
    rf"(?<!measure )(?<!measures )(?<!quarter )(?<!aged )(?<!age )(?<!page )\b(?P<n>{COUNT})(?: {_KIND}{CASES}\b"
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
    """Every number of cases that a comment states of the latest quarter, each mention once."""
    found: list[Cohort] = []
    for sentence in _audit_sentences(text):
        stated = {**_alternatives(sentence), **_sure(sentence, latest)}
        found += [stated[start] for start in sorted(stated)]
    return found


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


def _sure(sentence: Sentence, latest: Quarter) -> dict[int, Cohort]:
    """The numbers that a sentence is sure of, by where they stand."""
    plain = sentence.plain
    elsewhere = any(latest not in quarters for quarters in spoken_of(plain, latest))
    if elsewhere or is_further(plain):
        return {}
    return {
        found.start("n"): Cohort(whole(found["n"]), sentence.shown(found), is_upper)
        for forms, is_upper in ((_UPPER, True), (_EXACT, False))
        for form in forms
        for found in form.finditer(plain)
        if whole(found["n"])
        and not is_loose(plain, found.start())
        and not _OTHERWISE.search(_without_parts(plain, found) if is_upper else plain)
    }


def _without_parts(plain: str, found: re.Match[str]) -> str:
    """A sentence without `of which` after all that were audited: the parts make them no fewer."""
    return plain[: found.end()] + re.sub(r"^,? of (?:which|whom)\b", " ", plain[found.end() :])


def _alternatives(sentence: Sentence) -> dict[int, Cohort]:
    """The other numbers of cases, by where they stand."""
    return {
        found.start("n"): Cohort(whole(found["n"]), sentence.shown(found), is_sure=False)
        for found in _LOOSE.finditer(sentence.plain)
        if 0 < whole(found["n"]) < 1900
    }


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
