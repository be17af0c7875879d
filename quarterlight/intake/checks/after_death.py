"""Something that happened to a child after its death."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        day = record.day
        if not (day and record.person and "ssd_person" in loaded.held):
            continue
        if record.columns[day].is_ahead or record.name == "audits":
            continue
        query = f"""
            SELECT g.row, g.{day} || ' is after the child''s death (' || p.died_on || ').' AS what
            FROM given.{record.name} g JOIN held.ssd_person p
              ON p.authority = g.authority AND p.person_id = g.{record.person}
            WHERE p.died_on < g.{day}"""
        yield Found(record.name, record.columns[day].source, query)


check = Check(
    severity=Severity.WARNING,
    says="Something is dated after the child's death.",
    remedy="Put one of the two dates right in the case system.",
    found=_found,
)
