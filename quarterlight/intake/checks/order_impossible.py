"""An end before its start, or another pair of days in an impossible order."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for first, second in record.orders:
            sources = record.columns[first].source, record.columns[second].source
            query = f"""
                SELECT row, '{sources[1]} (' || {second} || ') comes before {sources[0]} ('
                    || {first} || ').' AS what
                FROM given.{record.name} WHERE {second} < {first}"""
            yield Found(record.name, sources[1], query)


check = Check(
    severity=Severity.ERROR,
    says="Something ended before it started, or two days stand in another impossible order.",
    remedy="Put the dates right in the case system.",
    found=_found,
)
