"""A plan that started and ended on one day."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for table, column in (
        ("ssd_cp_plans", "cppl_cp_plan_end_date"),
        ("ssd_cin_plans", "cinp_cin_plan_end_date"),
    ):
        if loaded.supplies(table):
            query = f"""
                SELECT row, 'It started and ended on ' || started_on || '.' AS what
                FROM given.{table} WHERE started_on = ended_on"""
            yield Found(table, column, query)


check = Check(
    severity=Severity.WARNING,
    says="A plan started and ended on the same day.",
    remedy="Take it out where it was a slip; put its end right where it was not.",
    found=_found,
)
