"""A single child or family that a reader could recognise."""

import re
from collections.abc import Iterator

from quarterlight.wording.drafts import Draft
from quarterlight.wording.excerpts import excerpt
from quarterlight.wording.patterns import one_of
from quarterlight.wording.sentences import sentences

_PERSON = one_of(
    """child | young person | baby | infant | toddler | teenager | boy | girl | sibling(?: group)? | mother | father
    | parent | grandparent | carer | family | case"""
)
# One of them, told of; not “the child” of a rule, nor “each child”.
_ONE = re.compile(
    rf"\b(?:one|1|a single|the one|the only|the other|the remaining|that|this) "
    rf"(?:[a-z/&-]+ ){{0,3}}?{_PERSON}\b(?!s|ren)"
    rf"|\bit was (?:the|a) (?:[a-z/&-]+ ){{0,3}}?{_PERSON}\b(?!s|ren)"
    r"|\bin the (?:remaining|other) one\b"
)
_TOLD = re.compile(
    r"\b\d{1,2}[- ](?:year|month|week)s?[- ]old\b|\baged? \d{1,2}\b|\ba baby\b|\btwins?\b|\bhistoric allegation\b"
    r"|\b(?:the|a) (?:boy|girl|baby|mother|father)\b"
)
_LARGE = re.compile(r"\b(?:one|1) (?:of the|large|in)\b")


def advise(draft: Draft) -> Iterator[str]:
    """Said once, for the first sentence that tells of one."""
    for sentence in sentences(draft.text):
        found = _ONE.search(sentence.plain) or _TOLD.search(sentence.plain)
        if found and not _LARGE.match(found[0]):
            yield (
                f"“{excerpt(sentence.text)}” tells of a single case. Say it so that nobody could be "
                "recognised, or keep it out of what is published."
            )
            return
