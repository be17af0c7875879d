"""A weak figure, and nothing that will be done."""

import re
from collections.abc import Iterator

from quarterlight.wording.actions import actions
from quarterlight.wording.drafts import Draft
from quarterlight.wording.sentences import letters

# What was done since, or begins at a time of its own, is an action too.
_DONE = re.compile(
    r"\b(?:since|from|in) (?:\w+ )?20\d\d\b|\b(?:has|have) (?:begun|started|been (?:\w+ )?(?:introduced|launched"
    r"|set up|trained|appointed|recruited|commissioned|agreed|brought))\b|\bwent out\b|\bis training\b"
    r"|\bnow (?:in place|filled)\b"
)


def advise(draft: Draft) -> Iterator[str]:
    """Said where the figure is worse than Good or fell a band."""
    if draft.is_weak and not (
        draft.actions or actions(draft.text) or _DONE.search(letters(draft.text))
    ):
        yield "No action is named. Say what will be done, who does it, and by when."
