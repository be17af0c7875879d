"""A row that refers to a person, referral, team or other record that is not there."""

from collections.abc import Iterator

from quarterlight import records
from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name, column in record.columns.items():
            target = records.of_table(column.refers_to) if column.refers_to else None
            if target is None or target.name not in loaded.held or target is record:
                continue
            (key,) = target.key
            query = f"""
                SELECT g.row, 'The {column.source} is in no row of {target.name}.' AS what
                FROM given.{record.name} g WHERE g.{name} IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM held.{target.name} t
                    WHERE t.authority = g.authority AND t.{key} = g.{name})"""
            yield Found(record.name, column.source, query)


check = Check(
    severity=Severity.WARNING,
    says="A row refers to a person, a referral, a team or another record that is not there.",
    remedy="Export both tables on the same day and for the same years; ids must be the same, zeros too.",
    found=_found,
)
