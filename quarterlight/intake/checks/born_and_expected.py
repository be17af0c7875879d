"""A child with both a day of birth and an expected one, or with neither."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.supplies("ssd_person"):
        query = """
            SELECT row, CASE WHEN born_on IS NULL THEN 'There is neither a day of birth nor an expected one.'
                ELSE 'There is a day of birth and an expected one.' END AS what
            FROM given.ssd_person WHERE (born_on IS NULL) = (expected_on IS NULL)"""
        yield Found("ssd_person", "pers_dob", query)


check = Check(
    severity=Severity.NOTE,
    says="A child has either a day of birth or an expected one: not both, and not neither.",
    remedy="Give the day of birth once the child is born; until then the expected one.",
    found=_found,
)
