"""An initial conference on a Saturday or Sunday."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.supplies("ssd_initial_cp_conference"):
        # 1 January 1900 was a Monday.
        query = """
            SELECT row, held_on || ' is a Saturday or Sunday.' AS what
            FROM given.ssd_initial_cp_conference
            WHERE (held_on - DATE '1900-01-01') % 7 IN (5, 6)"""
        yield Found("ssd_initial_cp_conference", "icpc_icpc_date", query)


check = Check(
    severity=Severity.NOTE,
    says="An initial child protection conference is dated on a weekend.",
    remedy="Put the date right in the case system, unless it was held then.",
    found=_found,
)
