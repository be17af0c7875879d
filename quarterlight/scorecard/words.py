"""The words of bands, grades and judgements, and their order from best to worst.

Ofsted's four judgement words, the colours of a traffic light, and words of attainment are
known with their usual short forms; a council's other words are kept as printed.
"""

from __future__ import annotations

import re

OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE = (
    "Outstanding",
    "Good",
    "Requires Improvement",
    "Inadequate",
)
JUDGEMENTS = (OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE)
COLOURS = ("Blue", "Green", "Yellow", "Amber", "Red")

_JUDGEMENT_FORMS = {
    r"outs(?:t|tanding)?\.?": OUTSTANDING,
    r"good": GOOD,
    r"r\.? ?i\.?|req(?:s|uires)?\.? ?imp(?:rovement)?\.?(?: \(?to be good\)?)?": REQUIRES_IMPROVEMENT,
    r"inad(?:eq)?(?:uate)?\.?": INADEQUATE,
}
_COLOUR_FORMS = {
    "blue": "Blue",
    "green": "Green",
    "yellow": "Yellow",
    "amber": "Amber",
    "orange": "Amber",
    "red": "Red",
}
_LETTERS = {
    "o": OUTSTANDING,
    "g": GOOD,
    "r": REQUIRES_IMPROVEMENT,
    "ri": REQUIRES_IMPROVEMENT,
    "i": INADEQUATE,
}
_COLOUR_LETTERS = {"b": "Blue", "g": "Green", "y": "Yellow", "a": "Amber", "r": "Red"}

# Words of attainment, best first; a row of bands uses one word of each line at the most.
_ATTAINMENT = (
    r"exce(?:eds?|eding|eded|llent).*|stretch.*|above target|better than target|outstanding|platinum|gold",
    (
        r"(?:on|at|meets?|met|meeting|achiev(?:ed|ing)) ?(?:target|standard)?|target(?: met)?"
        r"|achieved|acceptable|green|ok|silver"
    ),
    (
        r"(?:near|close to|nearly at|just below|slightly below|within).*|tolerance|amber"
        r"|floor.*|threshold|minimum.*|needs? attention|bronze"
    ),
    r"(?:off|below|under|not|miss(?:ed|es)|outside|well below).*|poor|concern|critical|unacceptable|red",
)


def canonical_judgement(text: str) -> str | None:
    """The judgement word that `text` is a form of (`Outs.`, `RI`, `requires improvement to be good`)."""
    word = _bare(text)
    return next((name for form, name in _JUDGEMENT_FORMS.items() if re.fullmatch(form, word)), None)


def canonical_colour(text: str) -> str | None:
    """The traffic-light word that `text` is (`amber`, `RED`), or None."""
    return _COLOUR_FORMS.get(_bare(text))


def canonical_word(text: str) -> str:
    """A band's name: a judgement or colour word in its one spelling, any other as printed."""
    return canonical_judgement(text) or canonical_colour(text) or " ".join(text.split())


def read_grade(text: str, names: tuple[str, ...]) -> str | None:
    """The grade that a printed word or letter means beside bands of these names, or None."""
    word = _bare(text)
    found = canonical_judgement(word) or canonical_colour(word)
    if found:
        return found
    for letters, family in ((_COLOUR_LETTERS, COLOURS), (_LETTERS, JUDGEMENTS)):
        if word in letters and (not names or any(name in family for name in names)):
            return letters[word]
    return next((name for name in names if _bare(name) == word), None)


def are_judgements(names: tuple[str, ...]) -> bool:
    """Whether bands of these names use Ofsted's judgement words."""
    return any(name in JUDGEMENTS for name in names)


def merit(name: str) -> int | None:
    """How good the word is: the lower the better, comparable within one row; None if unknown."""
    if name in JUDGEMENTS:
        return JUDGEMENTS.index(name)
    if name in COLOURS:
        return COLOURS.index(name)
    word = _bare(name)
    return next((n for n, form in enumerate(_ATTAINMENT) if re.fullmatch(form, word)), None)


def judgement_key(name: str) -> str:
    """The word as a key of JSON: `requires_improvement`; other words in lower case likewise."""
    return re.sub(r"[^a-z0-9]+", "_", (canonical_judgement(name) or name).lower()).strip("_")


def _bare(text: str) -> str:
    return re.sub(r"[\s*:()]+", " ", text).strip().lower()
