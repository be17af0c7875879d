"""A day after the day of the extract, in a column of what has happened."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, day
from quarterlight.records.record import Type


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name, column in record.columns.items():
            if column.type is Type.DATE and not column.is_ahead:
                query = f"""
                    SELECT row, {name} || ' is after the day of the extract, {loaded.as_at}.' AS what
                    FROM given.{record.name}
                    WHERE {name} > {day(loaded.as_at)} AND {name} <= {day(loaded.latest_plausible)}"""
                yield Found(record.name, column.source, query)


check = Check(
    severity=Severity.WARNING,
    says="Something is dated after the day of the extract (--as-at), and cannot have happened yet.",
    remedy="Put the date right in the case system; or say the right day with --as-at.",
    found=_found,
)
