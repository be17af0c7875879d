"""The figure moved since the text was asked for."""

from collections.abc import Iterator

from quarterlight.wording.drafts import Draft
from quarterlight.wording.figures import shown


def advise(draft: Draft) -> Iterator[str]:
    """Said of each measure whose figure is another than the one that the text was written beside."""
    for measure in draft.measures:
        was = draft.beside.get(measure.code or "")
        now = shown(measure, draft.quarter)
        if was and was != now:
            yield (
                f"{measure.label} was {was} when this was written, and is {now} now. Read the text again."
            )
