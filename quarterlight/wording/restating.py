"""Past figures that were reworked: `the data has been retrospectively reworked from Q1 15/16`."""

from __future__ import annotations

import re

from quarterlight.wording.patterns import one_of
from quarterlight.wording.sentences import Sentence, sentences

_FIGURES = one_of("figures? | data | percentages? | results? | numbers | series | values?")
_ANY_OF_IT = one_of(
    "figures? | data | percentages? | results? | numbers | series | values? | measure | indicator"
    "| history | quarters? | trend | q[1-4](?: \\(?[\\d/-]+\\)?)?"
)
_DONE = r"(?:has|have|had|was|were|are|is)(?: (?:all|also|now|since|therefore|been|retrospectively|fully|again)){0,3} "
_STRONGLY = one_of(
    "re-?stated | re-?worked | re-?calculated | re-?computed | back-?dated | re-?based | re-?run | re-?cast"
)
_WEAKLY = one_of("revised | corrected | amended | updated | adjusted | refreshed")
_PAST = one_of(
    "past | previous | previously reported | previously published | earlier | historic | historical | prior"
    "| previous quarters?'?s? | last quarter'?s? | q[1-4](?: [\\d/-]+)?(?:'s)?"
)
_YEAR = r"\(?(?:20)?\d\d ?[/-] ?(?:20)?\d\d\)?"
_ONE_QUARTER = (
    rf"(?:q(?:tr|uarter)? ?[1-4](?!\d)(?:,? (?:of )?{_YEAR}|(?: of)? last year)?(?:'s)?"
    rf"|{_YEAR} q[1-4]|(?:last|the previous) quarter'?s?)"
)
QUARTERS = rf"{_ONE_QUARTER}(?:(?:, | and | & | to | ?- ?){_ONE_QUARTER}){{0,3}}"
_THING = one_of(
    "figures? | data | percentages? | results? | numbers? | values? | outturns? | scores? | totals? | counts?"
)
# `the Q1 figure`, `figures for Q1 and Q2`: figures of a quarter that is named.
NAMED_FIGURE = (
    rf"(?:{QUARTERS} (?:reported |published |provisional |audit |performance |measure )?{_THING}"
    rf"|{_THING} (?:reported |published |shown )?(?:for|of|in|from) (?:both )?{QUARTERS})"
)
# Where a note begins to speak: `Note: Q1 revised`, `The Q1 figure …`.
BEGINS = r"(?:^|[:;,(] ?| - |\b(?:note|nb)(?: that)?:? |\band )(?:(?:the|all|both|please note|that) ){0,3}"
_ALREADY = r"(?:(?:all|both|also|now|since|retrospectively|subsequently) )?"
# After a participle without `has been`: an end or a reason, never what was revised (`Q1 revised plans`).
_NO_NOUN = (
    r"(?= ?(?:$|[.,;:)])| (?:from|following|after|due|owing|because|since|for|as|on|by|in|retrospectively"
    r"|upwards?|downwards?|post|using|this|when|again|given|once|(?:up |down )?to (?:reflect|include|exclude|show"
    r"|correct|remove|account|take|add|allow|\d))\b)"
)
_CLEANSED = (
    r"(?:following|after|due to|owing to|because of|as a result of) (?:(?!not\b)[a-z]+ ){0,3}?"
    r"(?:(?:data )?(?:cleansing|cleaning|validation|reconciliation|corrections?)"
    r"|late (?:recording|data entry|entry|input\w*|returns?|authoris\w+|updates?))"
)
_WENT = r"(?:rose|fell|increased|decreased|dropped|improved|changed|moved|went|has (?:risen|fallen|changed|moved))"
_FROM_TO = r"(?: up| down)? from \d[\d.]* ?%? to \d"
_BACK = one_of(
    "retrospectively | retroactively | back to q[1-4] | from q[1-4] (?:20)?\\d\\d ?[/-] | for all quarters"
)
_WORDS = r"(?: [a-z0-9/()'-]+){0,6}?"
_OUR = r"(?:(?:all|the|our|its|of) ){0,4}"
_WE = r"(?:we|the (?:team|service|council)) (?:have |has )?(?:also )?"
_SAYS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_ANY_OF_IT}{_WORDS} {_DONE}{_STRONGLY}\b",
        rf"\b{_PAST} (?:\w+ )?{_FIGURES}{_WORDS} {_DONE}{_WEAKLY}\b",
        rf"\b{_FIGURES}{_WORDS} {_DONE}(?:{_WEAKLY} {_BACK}|{_BACK} {_WEAKLY})",
        rf"\b{_WE}{_STRONGLY} {_OUR}(?:{_PAST} )?{_ANY_OF_IT}\b",
        rf"\b{_WE}{_WEAKLY} {_OUR}{_PAST} {_FIGURES}\b",
        rf"\b{_STRONGLY} (?:figures?|data|from q[1-4]|back to q|since q[1-4])",
        rf"{BEGINS}(?:{NAMED_FIGURE}|{QUARTERS}) {_ALREADY}(?:{_STRONGLY}|{_WEAKLY}){_NO_NOUN}",
        rf"{BEGINS}{QUARTERS} {_DONE}(?:{_STRONGLY}|{_WEAKLY}){_NO_NOUN}",
        rf"(?:^|: ?)(?:(?:the|all|our|past|some) ){{0,2}}{_FIGURES} {_ALREADY}{_STRONGLY}{_NO_NOUN}",
        rf"\b{NAMED_FIGURE} {_DONE}{_WEAKLY}\b",
        (
            rf"\b{NAMED_FIGURE} (?:has|have) (?:since )?changed since (?:the |our |it |they )?(?:last|previous|was"
            r"|were) (?:\w+ )?(?:report\w*|publi\w+|issued?|scorecards?|versions?|returns?|submi\w+)\b"
        ),
        (
            r"\bretrospective (?:changes?|corrections?|amendments?|adjustments?|revisions?|updates?) (?:(?:were|was"
            rf"|have been|has been) made )?(?:to|of|in) (?:the )?(?:{QUARTERS}|{_FIGURES})(?! (?:\w+ )?plans?\b)"
        ),
        rf"\b{_CLEANSED}\b,? (?:of [\w ]{{1,30}},? )?(?:the )?{NAMED_FIGURE} {_WENT}{_FROM_TO}",
        rf"\b{NAMED_FIGURE} {_WENT}{_FROM_TO}\d*(?:\.\d+)?%?,? {_CLEANSED}\b",
    )
)
_NOT = re.compile(
    r"\b(?:not|no|never|none|nothing|will|would|should|if|may|might|could|to be|being|plan(?:s|ned)? to"
    r"|need(?:s|ed)? to"
    r"|without|yet|cannot)\b|n't\b"
)


def restatement(text: str) -> str | None:
    """The words by which a text says that past figures were reworked, or None."""
    for sentence in sentences(text):
        for form in _SAYS:
            found = form.search(sentence.plain)
            if found and not _is_denied(sentence, found):
                return sentence.text
    return None


def _is_denied(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it has not happened (yet)."""
    begin = max(sentence.plain.rfind(sign, 0, found.start()) for sign in (",", ";", ":"))
    return bool(_NOT.search(sentence.plain[max(begin, 0) : found.end()]))
