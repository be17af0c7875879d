"""A weak figure, and no word of why it is so."""

import re
from collections.abc import Iterator

from quarterlight.wording.drafts import Draft
from quarterlight.wording.patterns import one_of
from quarterlight.wording.sentences import letters

_CAUSE = re.compile(
    r"\b"
    + one_of(
        """because | due to | owing to | as a result | result(?:s|ed|ing)? (?:of|from|in) | caus\\w+ | reasons? | led to
        | leads to | leading to | explain\\w* | driven by | down to | attribut\\w+ | arose from | arises from
        | stems from | follow(?:s|ed|ing)? (?:from|the|a|an) | since (?:the|a|an|we|it|staff) | lack of | shortage
        | vacanc\\w+ | sickness | turnover | agency staff | unfilled | held back | in consequence | consequence of
        | reflects? | so that | which means | affected by | impact(?:ed)? (?:of|on|by) | made it | could explain
        | put(?:s)? it down
        | (?:it|this) (?:was|is) (?:the record|that) | families? (?:were|was) away | refused | cancelled | backlog
        | not recorded | written late | recording"""
    )
    + r"\b"
)


def advise(draft: Draft) -> Iterator[str]:
    """Said where the figure is worse than Good or fell a band."""
    if draft.is_weak and not draft.cause.strip() and not _CAUSE.search(letters(draft.text)):
        yield "No cause is given. Say why the figure is what it is, even if it is not known yet."
