"""A row without the child or the day that it is about."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name in record.needed:
            if name in record.key:
                continue
            source = record.columns[name].source
            left_out_of = (
                ", ".join(loaded.measures.get(record.name, ())) or "any measure of the table"
            )
            what = f"There is no {source}; the row is left out of {left_out_of}."
            query = f"SELECT row, '{what}' AS what FROM given.{record.name} WHERE {name} IS NULL"
            yield Found(record.name, source, query)


check = Check(
    severity=Severity.WARNING,
    says="A row has no person, or not the day that it is about; no measure that needs it counts it.",
    remedy="Complete the record in the case system.",
    found=_found,
)
