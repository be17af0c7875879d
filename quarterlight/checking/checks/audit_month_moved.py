"""The audit month of a quarter is not that of the same quarter a year before.

Another month is another sample: holidays, year ends and new terms show in case files.

What to do: say so beside the table.
"""

from collections.abc import Iterator

from quarterlight.checking.columns import columns
from quarterlight.checking.finding import Finding, Severity, on_judgement
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each column whose audit month moved."""
    for table, _, column in columns(scorecard):
        before = next((c for c in table.columns if c.quarter == column.quarter.year_before), None)
        if before is None or before.audit_month is None or column.audit_month is None:
            continue
        if before.audit_month.month != column.audit_month.month:
            yield on_judgement(
                table,
                column,
                (
                    f"{table.title}: the audits of {column.quarter} were of {column.audit_month.in_words}, those "
                    f"of a year before of {before.audit_month.in_words}."
                ),
                column.place,
                shown=str(column.audit_month),
                expected=f"{column.audit_month.year}-{before.audit_month.month:02d}",
            )
