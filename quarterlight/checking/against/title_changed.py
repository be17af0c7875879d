"""A measure or judgement table has another title than in the last issue.

Another title may be another definition, and then the figures before it are of something else.
Letter case, spaces and punctuation do not count.

What to do: where the definition changed too, say so and from when.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.checking.matching.titles import bare
from quarterlight.checking.succession import Succession

SEVERITY = Severity.NOTE


def check(succession: Succession) -> Iterator[Finding]:
    """Each measure and table whose title changed, with how it was found again."""
    for pair in succession.pairs:
        if bare(pair.last.title) != bare(pair.this.title):
            named = f" {pair.last.number}" if pair.last.number is not None else ""
            yield on_measure(
                pair.this,
                f"{pair.this.label} is “{pair.this.title}” now; the last issue's{named} was "
                f"“{pair.last.title}” (matched by {pair.how.value}).",
                shown=pair.this.title,
                expected=pair.last.title,
            )
    for last, this in succession.tables:
        if bare(last.title) != bare(this.title):
            yield on_judgement(
                this,
                None,
                f"The judgement table “{this.title}” was “{last.title}” in the last issue.",
                this.place,
                shown=this.title,
                expected=last.title,
            )
