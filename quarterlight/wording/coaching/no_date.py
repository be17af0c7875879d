"""An action that says nothing of when."""

from collections.abc import Iterator

from quarterlight.wording.actions import actions
from quarterlight.wording.drafts import Draft
from quarterlight.wording.excerpts import excerpt


def advise(draft: Draft) -> Iterator[str]:
    """Said of each action beside the text, and of the first promise in it, that has no day."""
    for action in draft.actions:
        if action.due is None:
            yield f"“{excerpt(action.what)}” has no day. Say by when it will be done."
    promised = [each.words for each in actions(draft.text) if not each.has_date]
    if promised and not draft.actions:
        yield f"“{excerpt(promised[0])}” has no day. Say by when it will be done."
