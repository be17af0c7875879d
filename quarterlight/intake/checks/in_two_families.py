"""A child who belongs to several families."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.supplies("ssd_family"):
        query = """
            SELECT min(row) AS row, 'The child is in ' || count(DISTINCT family_id) || ' families.' AS what
            FROM given.ssd_family WHERE person_id IS NOT NULL
            GROUP BY authority, person_id HAVING count(DISTINCT family_id) > 1"""
        yield Found("ssd_family", "fami_family_id", query)


check = Check(
    severity=Severity.NOTE,
    says="A child belongs to several families; counts of families take the one whose id comes first.",
    remedy="Nothing where it is so; else put it right in the case system.",
    found=_found,
)
