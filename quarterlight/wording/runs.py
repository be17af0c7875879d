"""Claims of a run: `the second quarter with a drop`, `third consecutive fall`, `risen in each of the last three`.

A run is the number of falls or rises of the displayed figure in a row that end in the latest
quarter; a blank, N/A or a level step ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quarterlight.periods import Quarter
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.model import Measure
from quarterlight.wording import quarters
from quarterlight.wording.clauses import clause_after
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.numbers import COUNT, ORDINAL, whole
from quarterlight.wording.patterns import one_of
from quarterlight.wording.sentences import Sentence
from quarterlight.wording.topic import is_plainly_the_row, speaks_of_row

_ADVERB = r"(?:(?:again|further|slightly|significantly|slight|small|sharp|steady|continued|quarterly) ){0,2}"
_NOUN = (
    r"(?P<noun>"
    + one_of(
        """falls? | falling | drops? | dropping | decreases? | decreasing | declines? | declining | reductions?
        | reducing | dips? | rises? | rising | increases? | increasing | growth | improvements? | improving
        | deterioration | deteriorating | worsening"""
    )
    + r")\b"
)
_VERB = (
    r"(?P<verb>"
    + one_of(
        """fallen | fell | falling | dropped | dropping | decreased | decreasing | declined | declining | reduced
        | reducing | dipped | gone down | went down | risen | rose | rising | increased | increasing | grown | grew
        | gone up | went up | climbed | improved | improving | deteriorated | deteriorating | worsened | worsening"""
    )
    + r")\b"
)
_TO_MOVE = r"(?P<verb>fall|drop|decrease|decline|reduce|dip|rise|increase|grow|climb|improve|deteriorate|worsen)"
_LINK = r"(?:consecutive|successive|straight)"
_ROW = r"(?:running|in a row|in succession|consecutively|on the trot)"
_NTH = rf"(?P<ordinal>{ORDINAL})"
_N = rf"(?P<count>{COUNT})"
_NTH_LINKED = rf"{_NTH} (?:{_LINK} quarter(?: {_ROW})?|quarter {_ROW})"
_N_LINKED = rf"{_N} (?:{_LINK} quarters|quarters {_ROW}|quarters' {_LINK})"
_IN_WHICH = r"(?:with|of|that|in which|where|when|to (?:show|see)|showing)"
_FILLING = (
    "(?: "
    + one_of(
        """an? | has | had | have | been | it | we | there | was | is | are | seen | performance | the | this | figures?
        | measure | indicator | shown | number | numbers | rate | percentage"""
    )
    + "){0,5}"
)
_IT_HAS = (
    r"(?:performance|this (?:measure|indicator|figure)|the (?:figure|percentage|rate|measure|number)|it|this)"
    r" (?:has |have )?"
)
_THERE_IS = r"there (?:has been|is|was) an? "
_EACH = r"(?:in|during|for|over) (?P<each>each of the) (?:last|past|previous)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        (
            rf"\b(?:this|it|that|q[1-4]) (?:is|was) (?:now |also )?(?:the|a|our) {_NTH}(?: {_LINK})? quarter"
            rf"(?: {_ROW})?,? {_IN_WHICH}{_FILLING} {_ADVERB}(?:{_NOUN}|{_VERB})"
        ),
        rf"\b{_NTH_LINKED},? {_IN_WHICH}{_FILLING} {_ADVERB}(?:{_NOUN}|{_VERB})",
        rf"\b{_NTH} {_LINK} (?:quarterly |quarter's |quarter )?{_ADVERB}{_NOUN}",
        rf"\b(?:{_VERB}|{_NOUN}) {_ADVERB}(?:in performance )?(?:for|in) (?:the|a) {_NTH_LINKED}",
        rf"\b(?:for|in) (?:the|a) {_NTH_LINKED},? (?:{_THERE_IS}|{_IT_HAS}){_ADVERB}(?:{_VERB}|{_NOUN})",
        rf"\b(?:{_VERB}|{_NOUN}) {_ADVERB}(?:in performance )?(?:for |over |in )?(?:the (?:last|past) )?{_N_LINKED}",
        rf"\b{_N_LINKED} of (?:an? )?{_ADVERB}{_NOUN}",
        rf"\b{_N} quarters of {_ADVERB}{_NOUN} {_ROW}",
        rf"\b{_N} {_LINK} {_ADVERB}{_NOUN}",
        rf"\b{_VERB} {_ADVERB}(?:in performance )?{_EACH} {_N} quarters",
        (
            rf"\bcontinue[sd] to {_TO_MOVE},? for (?:a|the) {_NTH}(?: {_LINK})? quarter(?: {_ROW})?(?=[.,;]|$)"
        ),
    )
)
# A run that is over, may come, or is counted otherwise.
_OTHERWISE = re.compile(
    r"\b(?:after|following|until|prior to|before|previous(?:ly)? (?:to|had)|earlier|if|would|could|may|might|should"
    r"|avoid\w*|prevent\w*|risk|not|no|never|n't|revers\w+|end(?:s|ed|ing)?|halt\w*|stop\w*|despite|without|since"
    r"|had|will|target|expect\w*|forecast\w*|predict\w*|month\w*|week\w*|annual\w*)\b|n't\b"
)
_COUNTED_OTHERWISE = re.compile(
    r"^,? ?(?:of (?:the|this) (?:financial |calendar )?year|(?:so far )?this (?:financial )?year|out of|since|before"
    r"|was|in (?:the (?:last|past) )?(?:\w+ )?(?:quarters|years?|months)|had (?:been )?(?:revers|end|halt))"
)
_YEAR = re.compile(r"\b20\d\d\b|\b\d\d ?/ ?\d\d\b")
# It has turned since.
_TURNED = re.compile(r"\b(?:has|have|but) (?:now|since)\b")
_THIS_IS = re.compile(r"(?:this|it) is (?:now )?(?:the|our) ")
_FALLS = re.compile(r"fall|fell|drop|decreas|declin|reduc|dip|gone down|went down")
_RISES = re.compile(r"ris|rose|increas|grow|grew|gone up|went up|climb")
_BETTER = re.compile(r"improv")


@dataclass(frozen=True, slots=True)
class RunClaim:
    """So many falls or rises in a row, by the words of the claim; `is_at_least`: more make it no less true."""

    length: int
    word: str
    shown: str
    start: int
    end: int
    is_at_least: bool = False


def run_claims(sentence: Sentence) -> list[RunClaim]:
    """The claims of a run that ends in the latest quarter. A first fall is no run."""
    if "quarter" not in sentence.plain and not re.search(_LINK, sentence.plain):
        return []
    claims: list[RunClaim] = []
    for form in _FORMS:
        for found in form.finditer(sentence.plain):
            claim = _claim(sentence, found)
            if claim.length > 1 and all(
                claim.start >= c.end or claim.end <= c.start for c in claims
            ):
                claims.append(claim)
    return [claim for claim in claims if not _is_let_be(sentence.plain, claim)]


def contradictions(
    sentence: Sentence, measure: Measure, latest: Quarter
) -> Iterator[Contradiction]:
    """The claims of a sentence that the row's series proves wrong; without a latest figure there is none."""
    if not measure.figure(latest):
        return
    for claim in run_claims(sentence):
        clause = sentence.plain[: claim.start] + " " + _after(sentence.plain, claim.end)
        around = f"{sentence.plain[: claim.start]} {clause_after(sentence.plain, claim.end)}"
        if not speaks_of_row(clause, measure, sentence.before) or _is_of_another_time(
            around, latest
        ):
            continue
        plainly = is_plainly_the_row(sentence.plain[: claim.end + 40]) or _is_all(sentence, claim)
        lengths = [
            run(measure, latest, rises) for rises in _ways(claim.word, clause, measure.better)
        ]
        wrong = [_is_wrong(claim, length, reaches, plainly) for length, reaches in lengths]
        if wrong and all(wrong):
            length = max(length for length, _ in lengths)
            yield Contradiction(
                claim.shown, str(length), f"the row shows {_times(length, claim.word)}"
            )


def run(measure: Measure, latest: Quarter, rises: bool) -> tuple[int, bool]:
    """How many rises (or falls) in a row end in the latest quarter; whether the first figure is reached."""
    length, quarter = 0, latest
    while (now := measure.figure(quarter)) and (before := measure.figure(quarter - 1)):
        if now.value == before.value or (now.value > before.value) is not rises:
            return length, False
        length, quarter = length + 1, quarter - 1
    earlier = [q for q, cell in measure.cells.items() if q < quarter and not cell.is_blank]
    return length, measure.figure(quarter) is not None and not earlier


def _claim(sentence: Sentence, found: re.Match[str]) -> RunClaim:
    groups = found.groupdict()
    length = whole(groups.get("ordinal") or groups.get("count") or "")
    word = groups.get("noun") or groups.get("verb") or ""
    return RunClaim(
        length,
        word,
        sentence.shown(found),
        found.start(),
        found.end(),
        bool(groups.get("each")),
    )


def _is_let_be(plain: str, claim: RunClaim) -> bool:
    around = plain[: claim.end]
    rest = plain[claim.end :]
    return bool(_OTHERWISE.search(around) or _COUNTED_OTHERWISE.match(rest) or _TURNED.search(rest))


def _is_all(sentence: Sentence, claim: RunClaim) -> bool:
    """Whether a comment begins with `This is the third consecutive rise.`, which can speak of the row only."""
    head, rest = sentence.plain[: claim.start], sentence.plain[claim.end :]
    return not sentence.before and bool(_THIS_IS.fullmatch(head)) and not rest.strip(" .!")


def _after(plain: str, end: int) -> str:
    """What the claim goes on to say it is a run of: `… in performance`, `… in referrals`."""
    found = re.match(
        r" (?:in|of) (?:the )?[a-z' ]{0,60}?(?=[,.;:(]| in relation| as | so |$)", plain[end:]
    )
    return found[0] if found else ""


def _is_of_another_time(plain: str, latest: Quarter) -> bool:
    return bool(_YEAR.search(quarters.without(plain))) or any(
        latest not in meant for meant in quarters.spoken_of(plain, latest)
    )


def _ways(word: str, clause: str, better: Direction | None) -> tuple[bool, ...]:
    """Whether the figure is said to rise: two answers where the words leave it open, none where unknown."""
    numeric = _RISES.search(word), _FALLS.search(word)
    if any(numeric):
        rises = bool(numeric[0])
        is_open = "performance" in clause and better is not Direction.HIGHER
        return (rises, not rises) if is_open else (rises,)
    if better not in (Direction.HIGHER, Direction.LOWER):
        return ()
    return (bool(_BETTER.search(word)) is (better is Direction.HIGHER),)


def _is_wrong(claim: RunClaim, length: int, reaches: bool, plainly: bool) -> bool:
    if length == 0 and not plainly:
        return False
    if claim.length > length:
        return not reaches
    return claim.length < length and not claim.is_at_least


def _times(length: int, word: str) -> str:
    if length == 0:
        return f"no such run of “{word}”"
    return f"{length} in a row" if length > 1 else "only one"
