"""A text of more than 150 words."""

from collections.abc import Iterator

from quarterlight.wording.drafts import Draft

MOST = 150


def advise(draft: Draft) -> Iterator[str]:
    """Said with the number of words; actions that stand beside the text do not count."""
    words = len(draft.text.split())
    if words > MOST:
        yield f"The text has {words} words, and {MOST} are read. Begin with what happened and why."
