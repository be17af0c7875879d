"""A figure or band in the text that the row, the bands or its own arithmetic prove wrong."""

from collections.abc import Iterator

from quarterlight.wording.claims import contradicted, of_figures
from quarterlight.wording.drafts import Draft


def advise(draft: Draft) -> Iterator[str]:
    """Said of each such figure, as the check `figure_in_prose` says it."""
    for _, found in contradicted(draft.text, draft.measures, of_figures(draft.quarter)):
        yield f"“{found.shown}”: {found.because}. Take the figure that stands beside it."
