"""An audit whose month is none of its quarter."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if not loaded.supplies("audits"):
        return
    # Months counted from April of the year that the quarter's name begins with.
    counted = (
        "(CAST(substr(audit_month, 1, 4) AS INTEGER) - CAST(substr(quarter, 1, 4) AS INTEGER)) * 12"
        " + CAST(substr(audit_month, 6, 2) AS INTEGER) - 4"
    )
    query = f"""
        SELECT row, CASE WHEN audit_month NOT SIMILAR TO '[0-9]{{4}}-[0-9]{{2}}'
            THEN 'The month is not written as YYYY-MM.'
            ELSE audit_month || ' is no month of ' || quarter || '.' END AS what
        FROM given.audits WHERE audit_month IS NOT NULL AND quarter IS NOT NULL AND CASE
            WHEN audit_month NOT SIMILAR TO '[0-9]{{4}}-[0-9]{{2}}' THEN TRUE
            ELSE floor(({counted}) / 3.0) <> CAST(substr(quarter, 10, 1) AS INTEGER) - 1 END"""
    yield Found("audits", "audit_month", query)


check = Check(
    severity=Severity.WARNING,
    says="An audit's month is none of the quarter in which it counts, or cannot be read.",
    remedy="Put one of the two right where audits are kept; the quarter is what counts.",
    found=_found,
)
