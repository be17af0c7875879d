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
