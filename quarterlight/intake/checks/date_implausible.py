"""A day in 1753, 1900 or 9999: what systems write where they know none."""

from collections.abc import Iterator
from datetime import date

from quarterlight.intake.check import Check, Found, Loaded, Severity, day
from quarterlight.records.record import Type

# Nobody in these records was born before it.
_EARLIEST = date(1900, 1, 2)


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name, column in record.columns.items():
            if column.type is Type.DATE:
                query = f"""
                    SELECT row, {name} || ' is no day that anything happened on.' AS what
                    FROM given.{record.name}
                    WHERE {name} < {day(_EARLIEST)} OR {name} > {day(loaded.latest_plausible)}"""
                yield Found(record.name, column.source, query)


check = Check(
    severity=Severity.WARNING,
    says="A date is what a system writes where it knows none, such as 1753-01-01 or 9999-12-31.",
    remedy="Leave it empty in the case system or its export.",
    found=_found,
)
