"""A row without an id of its own."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name in record.key:
            source = record.columns[name].source
            query = f"""
                SELECT row, 'There is no {source}.' AS what
                FROM given.{record.name} WHERE {name} IS NULL"""
            yield Found(record.name, source, query)


check = Check(
    severity=Severity.ERROR,
    says="A row has no id of its own; it counts, but nobody can find it in the case system.",
    remedy="Find out why the export leaves it out.",
    found=_found,
)
