"""What commentary promises by a date: sentences that say what will be done, and by when.

Only a plain commitment counts (`will`, `is to`, `plans to`) with a date that the sentence itself
names: a day, a month, a quarter, the end of the year. What is expected, hoped for or
conditional is no promise, nor is an effect, nor a figure that will be reported. Unlike
`wording.actions`, which asks who does what, this takes every kind of deed, but only with its term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quarterlight.checking.due_dates import due_dates
from quarterlight.periods import Quarter, plain
from quarterlight.wording.sentences import sentences

LONGEST = 20_000
_COMMITS = re.compile(
    r"\b(?:will|shall|(?:is|are) to|(?:is|are) (?:due|planned|scheduled|set) to|(?:is|are) (?:planned|scheduled) for"
    r"|plans? to|intends? to|go(?:es)? live (?:in|on|from|by)|comes? into (?:force|effect|use) (?:in|on|from|by)"
    r"|we (?:also )?(?:aim|are aiming) to (?!improve|reach|achieve|exceed|increase|reduce|be\b|see|maintain|keep|meet"
    r"|continue|get|bring|sustain|return)|(?:have|has) (?:agreed|committed|undertaken) to)\b|\b(?:we|they|it)'ll\b"
)
_IS_NONE = re.compile(
    r"\b(?:expect\w*|hop(?:e|es|ed|ing|efully)|anticipat\w*|predict\w*|forecast\w*|if|unless|whether"
    r"|subject to|depend\w*|may|might|could|would|should"
    r"|(?:will|shall|is to|are to) (?:not|never|remain|continue|still|only be)\b"
    r"|will (?:also |then |now )?(?:help|affect|impact|mean|lead|result|fall|rise|drop|grow|increase|decrease"
    r"|reflect|show|see|allow|enable|make it|need|be (?:higher|lower|better|worse|more|less|fewer|affected))\b"
    r"|will be (?:away|absent|closed|on (?:annual )?leave|off sick)\b"
    r"|(?:will|to) (?:then |again |also )?be (?:re-?)?(?:reported|shown|available|known|validated|confirmed))\b"
)
_STOP_WORDS = """
    will shall with from this that they their them there then than these those which what when
    where while each every both also more most some such been being have having does done into
    onto over under about after before during until within between would could should very only
    other others another ensure ensuring work works working team teams service services child
    children young people person case cases quarter quarters measure measures figure figures
    month months week weeks year years date dates next last place take takes taken taking make
    makes made give gives given good better improve improved improvement performance planned
    plans agreed start starts starting begin begins beginning early late number numbers three
    four five seven eight nine first second third fourth financial calendar soon january
    february march april june july august september october november december sept since further
    forward order used using able need needs needed
"""
_STOPS = frozenset(_STOP_WORDS.split())


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that commits to something, the last day of its term, and its key words."""

    text: str
    due: date
    key_words: frozenset[str]


def promises(text: str, written: Quarter) -> Iterator[Promise]:
    """The promises of a text of commentary on a quarter, with a term after that quarter."""
    for sentence in sentences(text[:LONGEST]):
        if not _COMMITS.search(sentence.plain) or _IS_NONE.search(_without_may(sentence.text)):
            continue
        due = max(due_dates(sentence.text, written), default=None)
        keys = key_words(sentence.text)
        if due and due > written.last_day and len(keys) >= 2:
            yield Promise(sentence.text, due, keys)


def is_answered(promise: Promise, text: str) -> bool:
    """Whether a text on the measure shares a key word with the promise."""
    return bool(promise.key_words & key_words(text))


def is_taken_up(promise: Promise, text: str) -> bool:
    """Whether a text elsewhere shares half of the promise's key words, and two at the least."""
    shared = len(promise.key_words & key_words(text))
    return shared >= 2 and 2 * shared >= len(promise.key_words)


def key_words(text: str) -> frozenset[str]:
    """The telling words of a text by their first five letters, and its abbreviations."""
    words = re.findall(r"[^\W\d_]+", text[:LONGEST])
    short = {word.casefold() for word in words if len(word) in (2, 3) and word.isupper()}
    long = {word.casefold() for word in words if len(word) >= 4}
    return frozenset(word[:5] for word in (short | long) - _STOPS)


def _without_may(sentence: str) -> str:
    """The sentence for the search of `may`, without the month."""
    return plain(re.sub(r"\bMay\b", "", sentence))
