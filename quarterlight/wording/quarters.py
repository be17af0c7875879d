"""Quarters named in prose: `Q2`, `last quarter`, `the same quarter last year`, `Q3 15/16`."""

from __future__ import annotations

import re

from quarterlight.periods import Quarter, read_financial_year, read_quarter, read_quarter_number

_YEAR = r"(?:20)?\d\d ?[/-] ?(?:20)?\d\d"
_ANY = r"(?:q|qtr|quarter) ?[1-4](?!\d)"
_WHICH_YEAR = (
    rf" ?(?:,? ?(?:of |in )?\(?{_YEAR}\)?|(?:of )?(?:last|this|the previous|the current) year)"
)
QUARTER = (
    rf"(?:{_YEAR} {_ANY}|{_ANY}(?:{_WHICH_YEAR})?|(?:first|second|third|fourth) quarter of {_YEAR}"
    r"|(?:the )?(?:same|corresponding|equivalent) (?:quarter|period|time|point)(?: of| in)? (?:the )?"
    r"(?:last|previous|prior) (?:financial )?year|this time last year|a year (?:ago|earlier|before)"
    r"|(?:this|(?:the )?(?:current|latest)|the) quarter|(?:the )?(?:last|previous|preceding|prior) quarter"
    r"|the quarter before|(?:two|2|three|3) quarters ago)"
    r"(?!'?s? (?:of|and|to) (?:the )?year)"
)
_NAMED = re.compile(rf"\b{QUARTER}")
_POSSESSIVE = re.compile(rf"\b{QUARTER}(?:'s?(?!\w))?")
_COMPARED = re.compile(
    r"\b(?:than|from|since|on|to|with|against)(?: (?:in|for|the figure (?:for|in)|that (?:of|in)))?(?: the)? $"
)
_BACK = (
    (r"(?:same|corresponding|equivalent)|last year$|a year", 4),
    (r"\b(?:two|2) quarters ago", 2),
    (r"\b(?:three|3) quarters ago", 3),
    (r"\b(?:last|previous|preceding|prior) quarter|quarter before", 1),
    (r"\b(?:this|current|latest|the) quarter", 0),
)


def meant(phrase: str, latest: Quarter) -> tuple[Quarter, ...]:
    """The quarters that a phrase may mean: of a bare `Q2` every one of the two years up to the latest."""
    number = read_quarter_number(phrase)
    if number is None:
        back = next((n for pattern, n in _BACK if re.search(pattern, phrase)), None)
        return () if back is None else (latest - back,)
    named = read_quarter(phrase)
    if named or read_financial_year(phrase) is not None:
        return (named,) if named else ()
    if "previous year" in phrase or "last year" in phrase:
        return (Quarter(latest.year - 1, number),)
    if "this year" in phrase or "current year" in phrase:
        return (Quarter(latest.year, number),)
    return tuple(latest - back for back in range(8) if (latest - back).number == number)


def named(plain: str) -> list[re.Match[str]]:
    """Every naming of a quarter in a text."""
    return list(_NAMED.finditer(plain))


def spoken_of(plain: str, latest: Quarter) -> list[tuple[Quarter, ...]]:
    """The quarters that a text speaks of, without those it only compares with (`lower than last quarter`)."""
    return [
        meant(found[0], latest)
        for found in named(plain)
        if not _COMPARED.search(plain[: found.start()])
    ]


def without(plain: str) -> str:
    """The text with the quarters it names taken out."""
    return _POSSESSIVE.sub(" ", plain)
