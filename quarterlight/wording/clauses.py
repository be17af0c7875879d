"""Where a clause ends: what follows a claim up to a stop, or to words that begin an explanation."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"[.;:!?)]|,(?! ?(?:in|for|at|when|once|if|excluding|including|with|where|on|of|while|\d))| - "
    r"|\b(?:because|due to|owing to|as a result|as a consequence|following|caused|reflecting|reflects|but|however"
    r"|although|though|despite|so that|and (?:this|the|is|was|we|it|has|that|there|remains|now)|which"
    r"|(?:so|as) (?:this|the|we|it|there))\b"
)


def clause_after(plain: str, end: int) -> str:
    """The rest of the clause after a claim that ends at `end`."""
    stop = _STOP.search(plain, end)
    return plain[end : stop.start()] if stop else plain[end:]
