"""Figures said of a quarter: `performance was 65% in Q2`, `down from 67% last quarter`, `Q2: 65%`.

A figure is held against the quarter that the words name. Where they name none, `is` speaks of the
latest quarter and `was` of any that the row shows. What else the clause says must be of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Measure
from quarterlight.wording.clauses import clause_after
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.numbers import COUNT, PERCENT, Amount, agrees, amount, is_loose
from quarterlight.wording.quarters import QUARTER, meant, spoken_of
from quarterlight.wording.sentences import Sentence
from quarterlight.wording.topic import is_plainly_the_row, speaks_of_row

# A sentence with more figures than this is a table, and says nothing that can be followed.
_MOST_FIGURES = 12
_AFTER = re.compile(
    rf" ?[(\[]?(?:in|for|at|during|at the end of|by the end of)? ?(?P<quarter>{QUARTER})"
)
_BEFORE = re.compile(rf"(?P<quarter>{QUARTER}) ?(?:'s)?(?:[:=(-]|was|is|at)? ?\(?$")
_TO = (
    r"(?:ris\w+|rose|increas\w+|improv\w+|climb\w+|grew|grown|fell|fall\w+|drop\w+|decreas\w+|declin\w+|reduc\w+"
    r"|dipped|deteriorat\w+|went|gone|moved)(?: (?:up|down|back|again|slightly|further|sharply|this quarter))* to"
)
_SLACK = r"(?: (?:only|just|now|still|currently|again))*"
_VERB = re.compile(
    rf"\b(?:(?P<present>(?:is|are|stands?|remains?){_SLACK}(?: at)?)|(?P<past>(?:was|were|stood|remained|reached)"
    rf"{_SLACK}(?: at)?|{_TO}))(?: only| just)? $"
)
# What a figure is said to have come to, from one of another quarter or of none that is named.
_FROM_TO = re.compile(
    rf"\bfrom (?:{PERCENT}|{COUNT})(?: (?:(?:in|for|at|during) )?(?P<quarter>{QUARTER}))? to $"
)
_LAST = re.compile(r"\b(?:last|previous|preceding|prior) quarter\b(?! last)")
# `At 65%, performance is …`
_AT = re.compile(r"(?:now )?at ")
_IT_IS = re.compile(
    r",? (?:performance|(?:this|the) (?:measure|figure|indicator|percentage)|it|this) (?:is|remains|has|was)\b"
)
# `Q3 performance of 76% is below target`
_OF_QUARTER = re.compile(
    rf"(?:the |our )?(?P<quarter>{QUARTER})(?:'s)? (?:performance|figure|result|outturn|score|percentage|rate) of "
)
_IS_JUDGED = re.compile(r" (?:is|was|remains|remained|represents)\b")
_BESIDE_TARGET = re.compile(
    r"\b(?:still |just |well |slightly )*(?:below|above|under|over|within|short of|off|meets|missed|on)"
    r" (?:the |our )?target\b"
)
# `…; in Q3 it is`: what is said of the row again, after the end of a clause that is plainly its own.
_AGAIN = re.compile(
    r"(?P<first>[^;]+); (?P<second>(?:and |but )?(?:in|for|at) [^;]* it is (?:now )?)"
)
_GRADED = re.compile(r"\b(?:was|is) (?:good|outstanding|inadequate|requires improvement)\b")
_CHANGE = re.compile(r"\b(?:by|of|a|an|further|another) $")
_NOT_A_LEVEL = re.compile(
    r" ?(?:-|to|and|or|/|,) ?(?:\d|[a-z]+ per ?cent)| ?(?:of|more|fewer|less|higher|lower|increase|decrease|drop|fall"
    r"|rise|reduction|improvement|change|point|target|threshold|band)\b|-| ?x\b|\.?\d"
)
_NOW = re.compile(r"\b(?:now|currently|today|so far|to date)\b")
_OWN_NOUN = re.compile(r" (?:children|young people|cases|plans|individuals|people)\b")


@dataclass(frozen=True, slots=True)
class LevelClaim:
    """A figure and the quarters of which it may be said; `is_any`: of any quarter that the row shows."""

    said: Amount
    quarters: tuple[Quarter, ...]
    shown: str
    is_any: bool = False


def level_claims(sentence: Sentence, measure: Measure, latest: Quarter) -> list[LevelClaim]:
    """The figures that a sentence says of the row and of quarters."""
    pattern = PERCENT if measure.unit is Unit.PERCENT else COUNT
    figures = list(re.finditer(pattern, sentence.plain))
    if len(figures) > _MOST_FIGURES:
        return []
    found = (_claim(sentence, one, measure, latest) for one in figures)
    return [claim for claim in found if claim]


def contradictions(
    sentence: Sentence, measure: Measure, latest: Quarter
) -> Iterator[Contradiction]:
    """Figures that are not those of the quarter they are said of."""
    for claim in level_claims(sentence, measure, latest):
        shown = {
            q: figure for q in claim.quarters if (figure := measure.figure(q)) and _is_exact(figure)
        }
        if not shown or any(
            agrees(claim.said, figure.value, figure.decimals) for figure in shown.values()
        ):
            continue
        if latest in shown or not claim.is_any:
            quarter = latest if claim.is_any else next(iter(shown))
            yield Contradiction(
                claim.shown,
                shown[quarter].display,
                f"the row shows {shown[quarter].display} in {quarter}"
                if not claim.is_any
                else f"no quarter of the row shows {claim.said.display}",
            )


def _claim(
    sentence: Sentence, found: re.Match[str], measure: Measure, latest: Quarter
) -> LevelClaim | None:
    plain, start, end = sentence.plain, found.start(), found.end()
    if measure.unit is not Unit.PERCENT and (noun := _OWN_NOUN.match(plain, end)):
        end = noun.end()
    before = _own_clause(plain[:start], measure, sentence.before)
    of_quarter = _of_quarter(sentence, found, measure, latest)
    if of_quarter:
        return of_quarter
    after = _AFTER.match(plain, end)
    if is_loose(before_verb(before), len(before_verb(before))) or (
        not after and _NOT_A_LEVEL.match(plain, end)
    ):
        return None
    stop = after.end() if after else end
    clause = f"{before} {clause_after(plain, stop)}"
    if _CHANGE.search(before) or not speaks_of_row(clause, measure, sentence.before):
        return None
    if measure.unit is not Unit.PERCENT and not is_plainly_the_row(clause):
        return None
    quarters, is_any = _quarters(before, after, measure, latest)
    if _AT.fullmatch(before) and _IT_IS.match(plain, end):
        quarters = (latest,)
    shown = sentence.text[start:stop].strip(" ,;:-–()")
    return LevelClaim(amount(found[0]), quarters, shown, is_any) if quarters else None


def _of_quarter(
    sentence: Sentence, found: re.Match[str], measure: Measure, latest: Quarter
) -> LevelClaim | None:
    """A figure at the head of its sentence, of which it is only said how it stands to the target."""
    head = _OF_QUARTER.fullmatch(sentence.plain[: found.start()])
    rest = sentence.plain[found.end() :]
    if not head or not _IS_JUDGED.match(rest) or measure.unit is not Unit.PERCENT:
        return None
    clause = _BESIDE_TARGET.sub(" ", f"{head[0]} {rest}")
    if not speaks_of_row(clause, measure, sentence.before):
        return None
    shown = sentence.text[: found.end()].strip()
    return LevelClaim(amount(found[0]), meant(head["quarter"], latest), shown)


def _own_clause(before: str, measure: Measure, earlier: str) -> str:
    """What stands before a figure; after a semicolon only that clause, where the one before is the row's."""
    again = _AGAIN.fullmatch(before)
    if not again:
        return before
    first = _GRADED.sub(" ", again["first"])
    is_its_own = is_plainly_the_row(first) and speaks_of_row(first, measure, earlier)
    return again["second"] if is_its_own else before


def before_verb(before: str) -> str:
    """What stands before a figure, without the words of comparison and change that fix it exactly."""
    return re.sub(rf"\b(?:{_TO}|from|compared to|up to|than|and) $", "= ", before)


def _quarters(
    before: str, after: re.Match[str] | None, measure: Measure, latest: Quarter
) -> tuple[tuple[Quarter, ...], bool]:
    """The quarters that a figure is said of, and whether it may be any that the row shows."""
    direct, verb = _BEFORE.search(before), _VERB.search(before)
    nearest = after or direct
    if nearest:
        quarters = meant(nearest["quarter"], latest)
        bare = bool(_LAST.search(nearest["quarter"])) and bool(direct or verb)
        return _or_the_latest(quarters, latest) if bare else quarters, False
    to = _FROM_TO.search(before)
    if to:
        since = meant(to["quarter"], latest) if to["quarter"] else ()
        return ((latest,), False) if since == (latest - 1,) else (tuple(measure.cells), True)
    if not verb or _NOW.search(before) or re.search(r"\bfrom\b", before):
        return (), False
    said = set(spoken_of(before, latest))
    if len(said) > 1:
        return (), False
    if said:
        quarters = said.pop()
        return _or_the_latest(quarters, latest) if _LAST.search(before) else quarters, False
    return ((latest,), False) if verb["present"] else (tuple(measure.cells), True)


def _or_the_latest(quarters: tuple[Quarter, ...], latest: Quarter) -> tuple[Quarter, ...]:
    """`Performance last quarter was 60%` may speak of the quarter just over, which is the latest."""
    return (*quarters, latest) if quarters == (latest - 1,) else quarters


def _is_exact(figure: Figure) -> bool:
    return not figure.display.startswith(("<", ">"))
