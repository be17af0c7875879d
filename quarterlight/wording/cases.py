"""What may be counted as a case, and the marks of a sentence about other cases than the row's own."""

from __future__ import annotations

import re

# Nouns of which one is one case of a measure.
CASES = (
    r"(?:(?:case )?files?|cases?|children|child|young (?:people|persons?)|individuals|audits?|records?|plans?"
    r"|assessments?|referrals?|visits?|episodes?|conferences?|(?:return home )?interviews?|meetings?"
    r"|(?:strategy )?discussions?|enquir(?:y|ies)|arrangements?|requests?|reviews?|decisions?|placements?)"
)
_DIP = re.compile(r"\bdip[- ]?sampl|\b(?:this|that|the) (?:random |second |larger )?sample\b")
_FURTHER = re.compile(
    r"\b(?:additional(?:ly)?|further|extra|more cases|re-?audit\w*|separate(?:ly)?|follow-?up)\b"
)


def is_dip_sample(plain: str) -> bool:
    """Whether a sentence speaks of a dip sample, which is never mixed into an audit measure."""
    return bool(_DIP.search(plain))


def is_further(plain: str) -> bool:
    """Whether a sentence speaks of more cases than those that the figure rests on."""
    return is_dip_sample(plain) or bool(_FURTHER.search(plain))
