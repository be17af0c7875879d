"""The file given as the last issue is not the one just before: another quarter, another scorecard.

Two of the same quarter are compared as two drafts, without their commentary; of an older one
what both show is compared. Where hardly any row is found again, or most past figures differ, it
may be another council's scorecard, and that is a warning.

What to do: give the issue of the quarter before, where there is one.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.succession import Succession

SEVERITY = Severity.NOTE


def check(succession: Succession) -> Iterator[Finding]:
    """What is unusual about the last issue, once each."""
    last, this = succession.last, succession.this
    gap = this.quarter - last.quarter
    if gap == 0:
        says = f"Both files are of {this.quarter}: they are compared as two drafts of one issue."
        yield _finding(succession, says, SEVERITY, str(this.quarter - 1))
    elif gap > 1:
        says = f"The last issue is of {last.quarter}, {gap} quarters before {this.quarter}."
        yield _finding(succession, says, SEVERITY, str(this.quarter - 1))
    if succession.shares_few_rows:
        rows = len(last.measures) + len(last.judgements)
        found = len(succession.pairs) + len(succession.tables)
        says = (
            f"Of the last issue's {rows} measures and tables only {found} are on this page: perhaps "
            "it is another scorecard."
        )
        yield _finding(succession, says, Severity.WARNING, "the same scorecard")
    elif succession.shares_few_figures:
        compared, differ = succession.past_figures
        says = (
            f"Of {compared} past figures that both issues show {differ} differ: the last issue is another "
            "council's, or all of history was reworked."
        )
        yield _finding(succession, says, Severity.WARNING, "the same past figures")


def _finding(succession: Succession, says: str, severity: Severity, expected: str) -> Finding:
    return Finding(
        says,
        succession.this.title_place,
        shown=f"{succession.last.title}, {succession.last.quarter}",
        expected=expected,
        severity=severity,
        quarter=succession.this.quarter,
    )
