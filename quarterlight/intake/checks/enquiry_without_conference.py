"""An enquiry under section 47 without a conference after more than 15 working days."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, day

WORKING_DAYS = 15


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.has("ssd_s47_enquiry", "ssd_initial_cp_conference"):
        since = day(loaded.working_days_ago(WORKING_DAYS))
        query = f"""
            SELECT g.row, 'It started on ' || g.started_on || ', is open, and no conference followed.' AS what
            FROM given.ssd_s47_enquiry g
            WHERE g.started_on <= {since} AND g.ended_on IS NULL
              AND g.is_no_further_action IS NOT TRUE
              AND NOT EXISTS (SELECT 1 FROM held.ssd_initial_cp_conference c
                WHERE c.authority = g.authority AND (c.enquiry_id = g.enquiry_id
                  OR (c.person_id = g.person_id AND c.held_on >= g.started_on)))"""
        yield Found("ssd_s47_enquiry", "s47e_s47_end_date", query)


check = Check(
    severity=Severity.NOTE,
    says="An enquiry has been open for more than 15 working days without a conference.",
    remedy="Record the conference, or that none was needed.",
    found=_found,
)
