"""A referral more than 40 weeks before the child's birth."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.has("ssd_cin_episodes", "ssd_person"):
        query = """
            SELECT g.row, 'The referral came more than 40 weeks before the birth ('
                || coalesce(p.born_on, p.expected_on) || ').' AS what
            FROM given.ssd_cin_episodes g JOIN held.ssd_person p
              ON p.authority = g.authority AND p.person_id = g.person_id
            WHERE g.received_on + INTERVAL 280 DAY < coalesce(p.born_on, p.expected_on)"""
        yield Found("ssd_cin_episodes", "cine_referral_date", query)


check = Check(
    severity=Severity.WARNING,
    says="A child was referred more than 40 weeks before its birth.",
    remedy="Put the day of birth or of the referral right in the case system.",
    found=_found,
)
