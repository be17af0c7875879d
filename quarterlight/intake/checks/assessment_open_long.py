"""An assessment that is open after more than 45 working days."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, day

WORKING_DAYS = 45


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.supplies("ssd_cin_assessments"):
        since = day(loaded.working_days_ago(WORKING_DAYS))
        query = f"""
            SELECT row, 'It started on ' || started_on || ' and is not authorised.' AS what
            FROM given.ssd_cin_assessments WHERE authorised_on IS NULL AND started_on <= {since}"""
        yield Found("ssd_cin_assessments", "cina_assessment_auth_date", query)


check = Check(
    severity=Severity.NOTE,
    says="An assessment has been open for more than 45 working days.",
    remedy="Complete and authorise it, or record the day on which that was done.",
    found=_found,
)
