"""Shares of cases: `20 of 31 (65%)`, `65% (20/31)`, `21 cases (46%) and 25 that did (54%)`, `9 of the 10`.

The arithmetic is the sentence's own. A percentage may be the share of the rest (2 of 5 had none:
60%). Of two or more shares that make up a number of cases said just before, that number is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quarterlight.scorecard.figures import Unit, percentage, truncated_percentage
from quarterlight.scorecard.model import Measure
from quarterlight.wording.cases import CASES
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.numbers import COUNT, PERCENT, Amount, agrees, amount, is_loose, whole
from quarterlight.wording.quarters import spoken_of
from quarterlight.wording.sentences import Sentence

_FEW_WORDS = r"(?: (?!\d)[a-z'&/-]+){0,6}?"
_NOUN = rf"(?: (?:audited |relevant |eligible )?{CASES})?"
_THE = r"(?:the |these |those |our |a total of |all (?:the |of the )?){0,2}"
_SLASHED = r"(?<![\d/.-])\d{1,4} ?/ ?\d{1,4}(?![\d/]|[.-]\d)"
_OF = rf"(?P<part>{COUNT}){_NOUN} (?:of|out of|from) {_THE}(?P<whole>{COUNT})"
_WHICH_IS = (
    r"(?:= ?|- ?|,? which (?:is|was|equates to|represents) |,? (?:equating to|representing) )"
)
_AFTER = (
    rf" ?(?:\((?:i\.?e\.?,? |or |= ?)?(?P<percent>{PERCENT})\)"
    rf"|{_WHICH_IS}(?P<bare>{PERCENT})(?=[.,;]|$))"
)
_PART = rf"(?:only |just )?(?P<part>{COUNT})"
_FORMS = (
    re.compile(rf"{_OF}(?P<noun>{_NOUN})(?P<between>{_FEW_WORDS}),?{_AFTER}"),
    re.compile(rf"(?P<slashed>{_SLASHED}){_NOUN}{_AFTER}"),
    re.compile(rf"(?P<percent>{PERCENT}) ?\((?:i\.?e\.?,? |or |= ?)?{_OF}{_NOUN}\)"),
    re.compile(rf"(?P<percent>{PERCENT}) ?\((?P<slashed>{_SLASHED}){_NOUN}\)"),
    re.compile(
        rf"\b(?:of|out of|from) {_THE}(?P<whole>{COUNT}){_NOUN}(?: audited| this quarter)*, {_PART}"
        rf"(?P<between>{_FEW_WORDS}){_AFTER}"
    ),
    re.compile(
        rf"(?P<whole>{COUNT}){_NOUN},? of (?:whom|which),? {_PART}(?P<between>{_FEW_WORDS}){_AFTER}"
    ),
    re.compile(rf"(?P<whole>{COUNT}){_NOUN}, {_PART}{_AFTER} of (?:whom|which)"),
    re.compile(rf"(?P<part>{COUNT}){_AFTER} of {_THE}(?P<whole>{COUNT})(?!\w)"),
)
# `Of 45 children, 30 were seen and 15 were not seen (33%)`, where both make up the whole.
_BOTH_PARTS = re.compile(
    rf"\b(?:of|out of|from) {_THE}(?P<whole>{COUNT}){_NOUN}(?: audited| this quarter)*, (?P<first>{COUNT})"
    rf"(?P<said>{_FEW_WORDS}),? (?:and|but|while|whereas) {_PART}(?P<between>{_FEW_WORDS}){_AFTER}"
)
_BARE = re.compile(rf"{_OF}(?![\w%])")
_THERE = re.compile(
    rf"(?:from|of|out of|in|among) {_THE}(?P<whole>{COUNT})(?: [a-z]+){{0,2}},? there (?:was|were) (?:only )?"
    rf"(?P<part>{COUNT}) (?:cases?|child|children)\b(?P<rest>[^.;]*)"
)
_PAIR = re.compile(rf"(?P<part>{COUNT})(?P<between>{_FEW_WORDS}) \((?P<percent>{PERCENT})\)(?! of)")
_IS_WHOLE = re.compile(rf"\b(?:of|out of|from) {_THE}$")
# `Four in ten of the 45`.
_IN_TEN = re.compile(rf"{COUNT} in $")
_NOT = re.compile(r"\b(?:not|no|n't|none|never|without|late|disagreed|failed)\b|n't\b")
# What makes a sentence one about all the children that a count row counts.
_OF_THE_ROW = re.compile(
    r"\b(?:q[1-4]|this quarter|this figure|the figure|this number)\b.*\b(?:equates?|equals?|belong|consists?|comprises?"
    r"|relates?|made up|includes?)\b|\b(?:children|young people|plans|cases) counted\b"
)
_NO_COUNT = re.compile(r"%|\b(?:percent|per cent|rate|proportion|share|average)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?: (?:individuals|children|young people|people|cases|of (?:them|these|those)))?"
)


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole` cases, with the percentage said of them; `is_of_rest`: the part did not meet."""

    part: int
    whole: int
    percent: Amount | None
    shown: str
    is_of_rest: bool = False
    has_words_between: bool = False

    @property
    def met(self) -> int:
        """How many met what was asked."""
        return self.whole - self.part if self.is_of_rest else self.part


def shares(sentence: Sentence) -> list[Share]:
    """The shares that a sentence speaks of, each once."""
    stated = [share for form in _FORMS for share in _stated(sentence, form)]
    stated += [
        share
        for share in _stated(sentence, _BOTH_PARTS)
        for both in _BOTH_PARTS.finditer(sentence.plain)
        if whole(both["first"]) + share.part == share.whole == whole(both["whole"])
    ]
    stated += _parts_of_one_whole(sentence)
    stated += [share for share in _without_percent(sentence) if _is_new(share, stated)]
    return stated


def of_counted(sentence: Sentence, counted: int) -> list[Share]:
    """Shares of the number that a count row shows: `Q3 equates to 17 families, 20 individuals (65%)`."""
    if not (_OF_THE_ROW.search(sentence.plain) or re.search(rf"\b{counted}\b", sentence.plain)):
        return []
    known = {share.part for share in shares(sentence)}
    return [
        Share(part, counted, said, shown)
        for part, said, between, shown in _pairs(sentence)
        if part not in known and part <= counted and _PEOPLE.fullmatch(between)
    ]


def contradictions(sentence: Sentence, measure: Measure) -> Iterator[Contradiction]:
    """Shares whose percentage is not that of their own cases."""
    found = shares(sentence)
    latest = max((q for q, cell in measure.cells.items() if cell.figure), default=None)
    figure = measure.figure(latest) if latest else None
    is_count = figure and figure.unit is Unit.NUMBER and not _NO_COUNT.search(measure.title)
    elsewhere = latest and any(latest not in qs for qs in spoken_of(sentence.plain, latest))
    if figure and is_count and not elsewhere and not figure.decimals and figure.value > 0:
        found += of_counted(sentence, int(figure.value))
    for share in found:
        yield from _contradiction(share, measure)


def _contradiction(share: Share, measure: Measure) -> Iterator[Contradiction]:
    said = share.percent
    if said is None or share.whole == 0 or share.part > share.whole:
        return
    places, rest = said.decimals, share.whole - share.part
    right = percentage(share.part, share.whole, places)
    if said.value in (right, percentage(rest, share.whole, places)):
        return
    figures = [cell.figure for cell in measure.cells.values() if cell.figure]
    if share.has_words_between and any(agrees(said, f.value, f.decimals) for f in figures):
        return
    yield Contradiction(
        share.shown,
        f"{right}%",
        f"{share.part} of {share.whole} is {right}%, not {said.display}",
        is_slight=said.value == truncated_percentage(share.part, share.whole, places),
    )


def _stated(sentence: Sentence, form: re.Pattern[str]) -> Iterator[Share]:
    for found in form.finditer(sentence.plain):
        part, all_of = _numbers(found)
        groups = found.groupdict()
        before = sentence.plain[: found.start()]
        loose = is_loose(sentence.plain, found.start()) or _IN_TEN.search(before)
        if part > all_of or loose or _is_year(found):
            continue
        said = amount(groups["percent"] or groups["bare"] or "")
        between = bool((groups.get("between") or "").strip())
        yield Share(part, all_of, said, sentence.shown(found), has_words_between=between)


def _numbers(found: re.Match[str]) -> tuple[int, int]:
    groups = found.groupdict()
    if groups.get("slashed"):
        part, all_of = groups["slashed"].split("/")
        return int(part), int(all_of)
    return whole(groups["part"] or ""), whole(groups["whole"] or "")


def _is_year(found: re.Match[str]) -> bool:
    """Whether `15/16` may be a financial year."""
    if not found.groupdict().get("slashed"):
        return False
    part, all_of = _numbers(found)
    return all_of % 100 == (part + 1) % 100 and all_of >= 10


def _without_percent(sentence: Sentence) -> Iterator[Share]:
    for found in _BARE.finditer(sentence.plain):
        part, all_of = whole(found["part"]), whole(found["whole"])
        if part <= all_of:
            negative = bool(_NOT.search(sentence.plain[found.end() :]))
            yield Share(part, all_of, None, sentence.shown(found), negative)
    for found in _THERE.finditer(sentence.plain):
        part, all_of = whole(found["part"]), whole(found["whole"])
        if part <= all_of:
            yield Share(part, all_of, None, sentence.shown(found), bool(_NOT.search(found["rest"])))


def _is_new(share: Share, stated: list[Share]) -> bool:
    return not any((share.part, share.whole) == (other.part, other.whole) for other in stated)


def _pairs(sentence: Sentence) -> list[tuple[int, Amount, str, str]]:
    return [
        (
            whole(found["part"]),
            amount(found["percent"]),
            found["between"],
            sentence.shown(found),
        )
        for found in _PAIR.finditer(sentence.plain)
        if not (
            is_loose(sentence.plain, found.start())
            or _IS_WHOLE.search(sentence.plain[: found.start()])
        )
    ]


def _parts_of_one_whole(sentence: Sentence) -> list[Share]:
    """Two or more `21 cases (46%)` whose counts make up a number said before, one of them rightly."""
    pairs = _pairs(sentence)
    total = sum(part for part, *_ in pairs)
    said = {whole(n) for n in re.findall(COUNT, f"{sentence.before} {sentence.plain}")}
    said -= {part for part, *_ in pairs}
    adjacent = all(len(between) < 60 for _, _, between, _ in pairs)
    if (
        len(pairs) < 2
        or total not in said
        or not adjacent
        or any(a == b for a, b in pairwise(pairs))
    ):
        return []
    if not any(agrees(p, percentage(part, total, p.decimals), p.decimals) for part, p, *_ in pairs):
        return []
    return [Share(part, total, percent, shown) for part, percent, _, shown in pairs]
