"""Quarter headings repeat, break their order, or leave a quarter out; or the title names another.

A repeated or misplaced heading means that figures stand under the wrong quarter. A quarter
that is missing between others is a warning; one column of the year before, set apart, is
nothing.

What to do: correct the headings, or the title.
"""

from collections.abc import Iterator
from itertools import pairwise

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.series import listed
from quarterlight.periods import Quarter, read_quarter
from quarterlight.scorecard.model import QuarterHeading, Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each heading that breaks the order, and a title of another quarter."""
    titled = read_quarter(scorecard.title)
    if titled and titled != scorecard.quarter:
        yield Finding(
            f"The title names {titled}, but the newest column is {scorecard.quarter}.",
            scorecard.title_place,
            shown=str(titled),
            expected=str(scorecard.quarter),
            quarter=scorecard.quarter,
        )
    for headings in scorecard.headings:
        yield from _broken(headings, None)
    for table in scorecard.judgements:
        yield from _broken(
            [QuarterHeading(c.quarter, c.shown, c.place) for c in table.columns], table.title
        )


def _broken(headings: list[QuarterHeading], table: str | None) -> Iterator[Finding]:
    seen: set[Quarter] = set()
    for heading in headings:
        if heading.quarter in seen:
            yield _finding(
                f"The heading {heading.quarter} stands twice", heading, table, "each quarter once"
            )
        seen.add(heading.quarter)
    row = _without_year_before(
        [h for n, h in enumerate(headings) if h.quarter not in {g.quarter for g in headings[:n]}]
    )
    rises = sum(b.quarter > a.quarter for a, b in pairwise(row)) * 2 >= len(row) - 1
    for before, heading in pairwise(row):
        if (heading.quarter > before.quarter) != rises:
            says = f"The heading {heading.quarter} stands after {before.quarter} and breaks the order of the others"
            yield _finding(says, heading, table, "quarters in order")
    for before, heading in pairwise(sorted(row, key=lambda each: each.quarter)):
        missing = listed(
            [str(before.quarter + n) for n in range(1, heading.quarter - before.quarter)]
        )
        if missing:
            says = (
                f"Between {before.quarter} and {heading.quarter} there is no column for {missing}"
            )
            yield _finding(says, heading, table, missing, Severity.WARNING)


def _finding(
    says: str,
    heading: QuarterHeading,
    table: str | None,
    expected: str,
    severity: Severity | None = None,
) -> Finding:
    says = f"{table}: {says[0].lower()}{says[1:]}." if table else f"{says}."
    return Finding(
        says, heading.place, heading.shown, expected, severity, table=table, quarter=heading.quarter
    )


def _without_year_before(headings: list[QuarterHeading]) -> list[QuarterHeading]:
    """The headings without one column of a year before the newest, where it stands apart."""
    newest = max((heading.quarter for heading in headings), default=None)
    quarters = {heading.quarter for heading in headings}
    apart = newest.year_before if newest else None
    if apart in quarters and apart and apart + 1 not in quarters and apart - 1 not in quarters:
        return [heading for heading in headings if heading.quarter != apart]
    return headings
