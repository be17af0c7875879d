"""A child protection plan that is open though the young person is 18."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, day


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.has("ssd_cp_plans", "ssd_person"):
        query = f"""
            SELECT g.row, 'The plan is open, and the young person is 18 or over.' AS what
            FROM given.ssd_cp_plans g JOIN held.ssd_person p
              ON p.authority = g.authority AND p.person_id = g.person_id
            WHERE g.ended_on IS NULL AND p.born_on + INTERVAL 18 YEAR <= {day(loaded.as_at)}"""
        yield Found("ssd_cp_plans", "cppl_cp_plan_end_date", query)


check = Check(
    severity=Severity.WARNING,
    says="A child protection plan is open, and the young person is 18 or over.",
    remedy="Close it on the 18th birthday at the latest.",
    found=_found,
)
