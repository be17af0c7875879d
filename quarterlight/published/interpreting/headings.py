"""What a column holds, by the words above it: its role, and for a figure its quarter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from quarterlight.periods import (
    plain,
    read_financial_year,
    read_month,
    read_quarter,
    read_quarter_number,
)
from quarterlight.scorecard.words import canonical_colour, canonical_judgement


class Role(StrEnum):
    """What a column of a table of measures holds."""

    NUMBER = "number"
    TITLE = "title"
    SECTION = "section"
    BAND = "band"
    THRESHOLDS = "thresholds"
    TARGET = "target"
    TOLERANCE = "tolerance"
    FLOOR = "floor"
    POLARITY = "polarity"
    KIND = "kind"
    UNIT = "unit"
    STATUS = "status"
    ARROW = "arrow"
    COMMENTARY = "commentary"
    OWNER = "owner"
    FIGURE = "figure"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    OTHER = "other"


_MEASURE = r"(?:performance |key |outcome |quality |audit )?(?:measure|indicator|kpi|pi|standard|question)s?"
# The words of each role, tried in this order on the whole heading.
_ROLES = (
    # A status of another time or another thing, and what is no target, say nothing of the figure.
    (
        Role.OTHER,
        (
            r".*\b(?:previous|last|prior|forecast\w*|project\w*|predicted|expected|year[- ]end"
            r"|action|data|milestone)\b.*"
            r"\b(?:rag|status|rating|grade|band|judgement)\b.*"
            r"|.*\b(?:distance|variance|gap|difference|previous|last|prior|date|against|vs|versus|achieved|owner)\b.*"
            r"\btargets?\b.*|.*\btargets?\b.*\b(?:variance|gap|difference|date|achieved|met|owner)\b.*"
        ),
    ),
    (
        Role.NUMBER,
        (
            rf"#|no\.?|nos\.?|number|ref\.?(?:erence)?(?: ?(?:no\.?|number))?|id|code"
            rf"|item(?: no\.?)?|{_MEASURE} ?(?:no\.?|ref\.?(?:erence)?|id|number|code|#)|line"
        ),
    ),
    (Role.TOLERANCE, r".*tolerance.*|.*(?:allowed|acceptable) variance.*"),
    (Role.FLOOR, r".*\bfloor\b.*|.*\bminimum (?:standard|level)\b.*|lower (?:limit|threshold)"),
    (
        Role.POLARITY,
        (
            r".*polarity.*|good(?: performance)? (?:is|to be|=).*"
            r"|(?:what )?(?:is )?good(?: is)?\??|good (?:performance )?(?:high|low).*"
            r"|(?:high(?:er)?|low(?:er)?|big(?:ger)?|small(?:er)?)(?: ?(?:/|or|is) ?.*)?(?:better"
            r"|good)?\??|aim(?: to)?(?: \w+)?|.*(?:desired|preferred|good) (?:direction|travel"
            r"|trend).*|better (?:is|if|when|to be).*|h ?/ ?l|.*\b(?:high|low)\b.*\bis\b.*(?:good"
            r"|better).*"
        ),
    ),
    (Role.TARGET, r".*\btargets?\b(?! met).*|goal|ambition|expected(?: level| standard)?"),
    (
        Role.KIND,
        (
            r"(?:audit ?(?:/|or) ?data|data ?(?:/|or) ?audit|kind|source|data source"
            r"|source of data|source type|method|type|type of measure|measure type|audit\??)"
        ),
    ),
    (
        Role.UNIT,
        r"unit(?:s| of measure)?|format|(?:%|number) ?(?:/|or) ?(?:%|no\.?|number|percentage)|measured (?:in|as)",
    ),
    (
        Role.STATUS,
        r".*\brag\b.*|.*\bstatus\b.*|(?:performance |current |overall )?(?:rating|grade|band|judgement)|ratings|grades",
    ),
    (
        Role.ARROW,
        r".*\b(?:d\.? ?o\.? ?t\.?|trends?|travel|arrows?|direction)\b.*|(?:change|movement)(?: .*)?",
    ),
    (
        Role.COMMENTARY,
        (
            r".*\b(?:comment\w*|narrative|explanation\w*|exceptions?|remarks?|analysis|context"
            r"|story|reasons?|notes?|actions?|update)\b.*|why(?:\?| (?:has|is|did|was|not"
            r"|the)\b.*)?|what (?:happened|this means"
            r"|we (?:are doing|did)|are we doing|is behind).*"
        ),
    ),
    (
        Role.OWNER,
        r".*\b(?:owners?|lead|responsible|accountable|officer|manager|head of service)\b.*",
    ),
    (Role.THRESHOLDS, r"(?:.*\b)?(?:thresholds?|bands?|banding|ranges?)\b.*"),
    (
        Role.SECTION,
        (
            r"(?:practice standard|theme|outcome|priority|area|section|objective|domain|strand"
            r"|service area|standard area|group|category|pledge)s?"
        ),
    ),
    (
        Role.TITLE,
        (
            rf"{_MEASURE}(?: ?(?:name|title|description|definition))?|description|title|name"
            rf"|what we (?:measure|are measuring).*|definition|{_MEASURE}\b.{{0,40}}"
        ),
    ),
)
_FIGURE_WORDS = (
    r"(?:actuals?|results?|performance|perf\.?|values?|%|per ?cent|percentage|out-?turn"
    r"|score|figures?|act\.?|data|current|latest|this quarter|provisional|prov\.?"
    r"|\(?[pr]\)?|quarter(?:ly)?|qtr|in quarter|all|ytd)"
)
_COUNTS = (
    (
        Role.DENOMINATOR,
        (
            r"(?:n|d|den\.?(?:om(?:inator)?)?|cohort|base|sample|cases|audits?|audited"
            r"|no\.? (?:of )?(?:cases|audits|children|audited)|number (?:of )?(?:cases|audits"
            r"|audited)|out of|total|size|relevant)"
        ),
    ),
    (
        Role.NUMERATOR,
        r"(?:x|num\.?(?:erator)?|met|number met|no\.? met|count|no\.?|number|#|nos\.?)",
    ),
)
_PERIOD = (
    r"\bn ?= ?\d+|\b\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? (?=[a-z]{3,9}\b)"
    r"|(?<![a-z])(?:q|qtr|quarter)\.? ?(?:[1-4](?!\d)|one|two|three|four)|(?:first|second"
    r"|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)"
    r"|(?:fy ?)?(?:20)?\d\d ?[-/] ?(?:20)?\d\d(?!\d)|20\d{4}|\b20\d\d\b|'\d\d"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t"
    r"|tember|ober|ember)?\b\.?(?:[ -]?'?(?:20)?\d\d)?"
    r"|(?<=\s)-(?=\s)|\bto\b|\bfy\b|\b(?:data|position|snapshot)? ?as at\b|\b(?:quarter"
    r"|qtr) end(?:ing|ed)?\b|\bending\b"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: its words (from the top row down), its role, and what period it names.

    `number` and `year` are of the quarter, each None where not printed; `name` is the word of a
    band column. `lone_year` is a single year beside a quarter's number (`Q2 2016`), which may
    be the financial year's first or the calendar's.
    """

    role: Role
    text: str
    number: int | None = None
    year: int | None = None
    name: str = ""
    lone_year: int | None = None

    @property
    def is_quarter(self) -> bool:
        return self.number is not None


def names_quarter(text: str) -> bool:
    """Whether a short text names a quarter, with its year or without."""
    return len(text) <= 60 and (
        read_quarter_number(text) is not None or read_quarter(text) is not None
    )


def names_only_a_year(text: str) -> bool:
    """Whether a text is nothing but a financial year (`2015/16`)."""
    return read_financial_year(text) is not None and not _without_period(text)


def names_only_a_period(text: str) -> bool:
    """Whether a text is nothing but months, years and quarters (`(May 15)`)."""
    named = read_month(text) or read_financial_year(text) is not None or names_quarter(text)
    return bool(named) and not _without_period(text)


def read_heading(parts: list[str]) -> Heading:
    """The heading of a column from its texts, top row first."""
    text = " ".join(part for part in parts if part)
    shown = plain(text)
    rest = _without_period(text)
    if names_quarter(text):
        return _quarter_heading(text, rest)
    if len(parts) > 1 and parts[-1]:
        own = _role(plain(parts[-1]))
        band = _band_name(parts[-1])
        grouped = any(_role(plain(part)) in (Role.THRESHOLDS, Role.TARGET) for part in parts[:-1])
        if band or (grouped and own in (None, Role.STATUS)):
            return Heading(Role.BAND, text, name=band or parts[-1])
        if own and own is not Role.TITLE:
            return Heading(own, text)
    band = _band_name(text)
    if band:
        return Heading(Role.BAND, text, name=band)
    return Heading(_role(shown) or _role(rest) or Role.OTHER, text)


def _quarter_heading(text: str, rest: str) -> Heading:
    quarter = read_quarter(text)
    number = quarter.number if quarter else read_quarter_number(text)
    year = quarter.year if quarter else None
    if not rest or re.fullmatch(_FIGURE_WORDS, rest):
        # A year to date is another figure than the quarter's: its column is left alone.
        is_sum = bool(re.search(r"\bytd\b|year to date|cumulative", plain(text)))
        if is_sum:
            return Heading(Role.OTHER, text)
        lone = re.search(r"(?<![\d/-])20(\d\d)(?![\d/-])", plain(text)) if year is None else None
        lone_year = 2000 + int(lone[1]) if lone else None
        return Heading(Role.FIGURE, text, number, year, lone_year=lone_year)
    for role, form in _COUNTS:
        if re.fullmatch(form, rest):
            return Heading(role, text, number, year)
    own = _role(rest)
    compares = r"\b(?:vs|v|versus|from|since|against|compared|on|to)\b"
    if own is Role.ARROW and re.search(compares, plain(text)):
        return Heading(own, text)  # the quarter is the one compared with
    if own in (Role.STATUS, Role.ARROW):
        return Heading(own, text, number, year)
    if own in (Role.COMMENTARY, Role.OWNER, Role.TITLE, Role.TARGET):
        return Heading(own, text)
    return Heading(Role.OTHER, text)


def _band_name(text: str) -> str | None:
    shown = re.sub(r"[\d<>≥≤=%+().-]+", " ", text).strip()
    return canonical_judgement(shown) or canonical_colour(shown)


def _role(shown: str) -> Role | None:
    shown = shown.strip(" :*.") if shown.strip(" :*.") else shown
    if len(shown) > 70:
        return None
    return next((role for role, form in _ROLES if re.fullmatch(form, shown)), None)


def _without_period(text: str) -> str:
    return re.sub(r"[\s():,.-]+", " ", re.sub(_PERIOD, " ", plain(text))).strip()
