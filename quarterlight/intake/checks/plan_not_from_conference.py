"""A child protection plan that starts on another day than its conference, or that no conference decided."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if loaded.has("ssd_cp_plans", "ssd_initial_cp_conference"):
        query = """
            SELECT g.row, 'It started on ' || g.started_on || ', the conference was held on '
                || c.held_on || '.' AS what
            FROM given.ssd_cp_plans g JOIN held.ssd_initial_cp_conference c
              ON c.authority = g.authority AND c.conference_id = g.conference_id
            WHERE c.held_on <> g.started_on AND g.is_of_another_authority IS NOT TRUE
            UNION ALL
            SELECT g.row, 'No conference on the child was held on the day it started.' AS what
            FROM given.ssd_cp_plans g
            WHERE g.conference_id IS NULL AND g.is_of_another_authority IS NOT TRUE
              AND g.started_on >= (SELECT min(held_on) FROM held.ssd_initial_cp_conference)
              AND NOT EXISTS (SELECT 1 FROM held.ssd_initial_cp_conference c
                WHERE c.authority = g.authority AND c.person_id = g.person_id
                  AND c.held_on = g.started_on)"""
        yield Found("ssd_cp_plans", "cppl_cp_plan_start_date", query)


check = Check(
    severity=Severity.WARNING,
    says="A child protection plan starts on the day of the initial conference that decided it.",
    remedy="Put the dates right in the case system, or record the conference.",
    found=_found,
)
