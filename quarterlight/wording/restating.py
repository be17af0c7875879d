"""Past figures that were reworked: `the data has been retrospectively reworked from Q1 15/16`."""

from __future__ import annotations

import re

from quarterlight.wording.sentences import Sentence, sentences

_FIGURES = (
    r"(?:figures?|data|measure|indicator|percentages?|results?|numbers|series|history|performance|quarters?|q[1-4]"
    r"(?: \(?[\d/-]+\)?)?|values?|trend|rates?)"
)
_DONE = r"(?:has|have|had|was|were|are|is)(?: (?:all|also|now|since|therefore|been|retrospectively|fully|again)){0,3} "
_STRONG = (
    r"(?:re-?stated|re-?worked|re-?calculated|re-?computed|back-?dated|re-?based|re-?run|re-?cast)"
)
_WEAK = r"(?:revised|corrected|amended|updated|adjusted|refreshed|replaced|cleansed|changed)"
_PAST = (
    r"(?:retrospective(?:ly)?|retroactively|(?:past|previous(?:ly)?|earlier|historic(?:al)?|prior|last quarter'?s?"
    r"|previously (?:reported|published))(?: [\w']+){0,3}|back to q[1-4]|from q[1-4] (?:20)?\d\d ?[/-]"
    r"|all quarters)"
)
_SAYS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_FIGURES}(?: [a-z0-9/()'-]+){{0,6}}? {_DONE}{_STRONG}\b",
        rf"\b{_PAST} {_FIGURES}(?: [a-z0-9/()'-]+){{0,5}}? {_DONE}{_WEAK}\b",
        (
            rf"\b(?:past|previous|earlier|historic(?:al)?"
            rf"|prior) {_FIGURES}(?: [a-z0-9/()'-]+){{0,5}}? {_DONE}{_WEAK}\b"
        ),
        (
            rf"\b{_FIGURES}(?: [a-z0-9/()'-]+){{0,5}}? {_DONE}{_WEAK} (?:retrospectively|retroactively|back to q"
            rf"|from q[1-4] (?:20)?\d\d ?[/-])"
        ),
        (
            rf"\b(?:q[1-4]|last quarter'?s?|the previous quarter'?s?)(?: [\d/-]+)?(?:'s)? (?:figures?|data"
            rf"|percentages?|result)"
            rf"(?: [a-z0-9/()'-]+){{0,5}}? {_DONE}{_WEAK}\b"
        ),
        (
            rf"\b(?:we|i|the (?:team|service|council)) (?:have |has )?(?:also )?(?:{_STRONG}|(?:revised|corrected"
            rf"|amended)(?= (?:the |all |our )?"
            rf"(?:past|previous|earlier|historic(?:al)?))) (?:all |the |our |its |of |past |previous |earlier "
            rf"|historic(?:al)? ){{0,5}}{_FIGURES}"
        ),
        r"\b(?:re-?stated|re-?worked|re-?calculated) (?:figures?|data|from q[1-4]|back to|since q[1-4])",
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
