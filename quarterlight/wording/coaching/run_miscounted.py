"""A run of falls or rises that the row counts otherwise."""

from collections.abc import Iterator

from quarterlight.wording.claims import contradicted, of_runs
from quarterlight.wording.drafts import Draft


def advise(draft: Draft) -> Iterator[str]:
    """Said of each such claim, as the check `run_claim` says it."""
    for _, found in contradicted(draft.text, draft.measures, of_runs(draft.quarter)):
        yield f"“{found.shown}”: {found.because}, to {draft.quarter}. Count the run again."
