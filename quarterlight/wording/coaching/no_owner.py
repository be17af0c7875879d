"""An action for which nobody can be held to account."""

from collections.abc import Iterator

from quarterlight.wording.actions import actions
from quarterlight.wording.drafts import Draft
from quarterlight.wording.excerpts import excerpt


def advise(draft: Draft) -> Iterator[str]:
    """Said of each action beside the text, and of the first promise in it, that names nobody."""
    for action in draft.actions:
        if not action.owner:
            yield f"“{excerpt(action.what)}” names nobody. Say who does it: a person or a post."
    promised = [each.words for each in actions(draft.text) if not each.has_owner]
    if promised and not draft.actions:
        yield f"“{excerpt(promised[0])}” names nobody. Say who does it: a person or a post."
