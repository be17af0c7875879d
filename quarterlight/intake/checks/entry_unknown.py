"""An episode of care of which nobody can say when the child came into care."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    if not loaded.supplies("ssd_cla_episodes"):
        return
    left_out_of = ", ".join(loaded.measures.get("ssd_cla_episodes", ())) or "measures of entries"
    query = f"""
        SELECT row, 'There is no clae_entered_care_date, and no start of its clae_cla_id; '
            || 'the row is left out of {left_out_of}.' AS what
        FROM given.ssd_cla_episodes e WHERE entered_on IS NULL AND person_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM given.ssd_cla_episodes p
                WHERE p.authority = e.authority AND p.person_id = e.person_id
                    AND p.period_id = e.period_id AND p.started_on IS NOT NULL)"""
    yield Found("ssd_cla_episodes", "clae_entered_care_date", query)


check = Check(
    severity=Severity.WARNING,
    says="An episode of care has no day of entry, nor a period from whose first start it follows.",
    remedy="Put the day of entry, or the period's id and start, into the case system or its export.",
    found=_found,
)
