"""The text of a cell: a figure with its cases, a state word, or neither.

Percent signs, thousands, counts in brackets (`67% (6/9)`, `6 of 9`, `58% (15)`), marks of
provisional or revised figures and units are understood. `<1%` and `>99%` show 0 and 100.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from quarterlight.periods import plain
from quarterlight.scorecard.figures import Figure, Unit, percentage
from quarterlight.scorecard.states import State

_NUMBER = (
    r"[-+]?\d{1,3}(?:[, ]\d{3})+(?:\.\d{1,6})?|[-+]?\d{1,12}(?:\.\d{1,6})?"
    r"|-?\.\d{1,6}"
)
_WHOLE = r"\d{1,9}"
_CASES = (
    rf"(?P<x>{_WHOLE}) ?(?:/|of|out of|from) ?(?P<n>{_WHOLE})(?: (?:cases|children|audits"
    rf"|young people|plans|families))?"
)
_MARK = (
    r"(?: ?[\[(](?:p|r|e|b|prov\w*|provisional|revised|rev|est\w*)[\])]| ?[*†‡#^]+"
    r"|(?<=[\d%]) ?[pr]| ?[¹²³⁴⁵⁶⁷⁸⁹]+| ?\[(?:note )?\d+\]|(?<=%)\d{1,2}| (?:provisional|revised|estimated?))?"
)
_UNIT = (
    r"(?P<unit> ?%| ?per ?cent)?(?: (?:days?|weeks?|months?|hours?|years?|children|cases"
    r"|families|plans|people|young people))?"
)
_LEAD = r"(?P<bound>[<>]) ?"
_FORMS = tuple(
    re.compile(form + _MARK)
    for form in (
        rf"(?P<value>{_NUMBER}){_UNIT}(?: ?[\[(] ?(?:{_CASES}|n ?= ?(?P<base>{_WHOLE})|(?P<count>{_WHOLE})) ?[\])])?",
        rf"(?P<value>{_NUMBER}){_UNIT},? (?:- )?{_CASES}",
        rf"(?:{_CASES}|(?P<count>{_WHOLE})) ?[\[(] ?(?P<value>{_NUMBER}){_UNIT} ?[\])]",
        rf"(?:{_CASES}|(?P<count>{_WHOLE})),? ?= ?(?P<value>{_NUMBER})(?P<unit> ?%)",
        rf"{_CASES}",
        rf"{_LEAD}(?P<value>{_NUMBER})(?P<unit> ?%)(?: ?[\[(] ?(?:{_CASES}|(?P<count>{_WHOLE})) ?[\])])?",
    )
)

_STATES = (
    (
        State.NO_RELEVANT_CASES,
        (
            r"n ?[/\\.]? ?a\.?|\[?z\]?|not applicable|none relevant|no relevant.*|no (?:cases?"
            r"|cohort|children|young people|eligible|applicable).*|none in (?:cohort|sample).*"
            r"|no such cases?.*|0 cases"
        ),
    ),
    (State.NOT_AUDITED, r"not audited.*|no audits?.*|not in audit.*|unaudited"),
    (
        State.NOT_YET_INTRODUCED,
        (
            r"not (?:yet )?(?:introduced|started|in place|in use|measured|live).*|new(?: measure"
            r"| indicator)?.*|introduced (?:in|from) .*|not yet (?:reported|collected)"
        ),
    ),
    (
        State.SUSPENDED,
        r"(?:measure |service )?(?:suspended|ceased|discontinued|withdrawn|paused|closed|deleted).*",
    ),
    (
        State.AWAITED,
        (
            r"not (?:yet )?due.*|nya|not collected.*|t\.?b\.?[cad]\.?(?: .*)?|\[?x\]?|await.*"
            r"|(?:data )?(?:is )?(?:not (?:yet )?"
            r"|un)available.*|pending.*|to (?:follow|be (?:confirmed|advised|supplied|provided"
            r"|reported)).*|not (?:yet )?(?:known|supplied|received|reported|provided).*|no data.*"
            r"|data (?:awaited|pending|lag.*|due.*|to follow)|outstanding data|due .*|in progress"
            r"|n/k|n/av"
        ),
    ),
    (State.SUPPRESSED, r"\[?c\]?|supp?ress?ed.*|supp\.?|[<>]\s?\d+ ?%?|fewer than \d+"),
)
_ROUNDED = {
    "<": {Decimal(1), Decimal("0.5"), Decimal("0.1")},
    ">": {Decimal(99), Decimal("99.5"), Decimal("99.9")},
}
_BARE_STATES = (
    r"no relevant cases|not yet introduced|not audited|awaited|suppressed|not applicable|none relevant"
    r"|unaudited|new|suspended|not available|pending"
)
BARE_SIGNS = {"-", "--", "..", ".", "…", "*", ":", "~", "x", "/"}


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell's text says: a figure, else a state with the rest of its words, else nothing read.

    `rest` is what the cell says beyond its figure or state word (a reason, a grade word).
    """

    figure: Figure | None = None
    state: State | None = None
    rest: str = ""


def read_figure(text: str) -> Figure | None:
    """The figure that a text shows, or None. A number of cases alone (`6 of 9`) is their percentage."""
    shown = re.sub(r"\s+", " ", plain(text).replace("\n", " ")).replace("%%", "%")
    for form in _FORMS:
        found = form.fullmatch(shown)
        if found and _is_sound(found.groupdict()):
            return _figure(found.groupdict())
    return None


def read_state(text: str) -> tuple[State, str] | None:
    """The state that a text names, with the words beyond its state word; None where it names none."""
    shown = plain(text)
    first, _, rest = shown.partition("(")
    for piece, beyond in ((first, rest.rstrip(")")), *_openings(shown), (shown, "")):
        for state, form in _STATES:
            bare = piece.strip(" .*†‡#¹²³")
            is_part = len(bare) == 1 and bare != shown.strip(" .*†‡#¹²³")
            if bare and not is_part and re.fullmatch(form, bare):
                return state, (beyond or _beyond(shown, bare)).strip()
    return None


def read_text(text: str) -> CellText:
    """A cell's text as a figure or a state; both None where it is neither."""
    figure = read_figure(text)
    if figure and figure.denominator == 0:
        return CellText(state=State.NO_RELEVANT_CASES, rest="no cases")
    if figure:
        return CellText(figure)
    state = read_state(text)
    return CellText(state=state[0], rest=state[1]) if state else CellText(rest=text)


def _openings(shown: str) -> list[tuple[str, str]]:
    """The text before its first dash, colon, comma or full stop, with what follows."""
    found = re.match(r"([^-:;,.\n]+)(?:[-:;,.\n])\s*(.+)", shown)
    return [(found[1], found[2])] if found else []


def _beyond(shown: str, piece: str) -> str:
    """The words of a state that say more than the state itself (`no cases this quarter`)."""
    return shown if len(piece.split()) > 1 and not re.fullmatch(_BARE_STATES, piece) else ""


def _is_sound(parts: dict[str, str | None]) -> bool:
    """Whether a bound is one of rounding (`<1%`, `>99%`): any other (`<5%`) hides a figure."""
    bound, value = parts.get("bound"), parts.get("value")
    return bound is None or Decimal(value or 0) in _ROUNDED[bound]


def _figure(parts: dict[str, str | None]) -> Figure:
    x = _whole(parts.get("x") or parts.get("count"))
    n = _whole(parts.get("n") or parts.get("base"))
    if parts.get("value") is None:
        return _of_cases(x or 0, n or 0)
    digits = (parts["value"] or "").replace(",", "").replace(" ", "")
    value = Decimal(digits)
    unit = Unit.PERCENT if parts.get("unit") or n is not None else Unit.NUMBER
    decimals = len(digits.partition(".")[2])
    bound = parts.get("bound") or ""
    if bound:
        value = Decimal(0) if bound == "<" else Decimal(100)
    sign = "%" if parts.get("unit") else ""
    return Figure(value, f"{bound}{parts['value']}{sign}", unit, decimals, x, n)


def _whole(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _of_cases(x: int, n: int) -> Figure:
    value = percentage(x, n) if n else Decimal(0)
    return Figure(value, f"{x} of {n}", Unit.PERCENT, 0, x, n)
