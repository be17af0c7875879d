"""A code that is not of its column's list, once for each such code."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, quoted

_MOST = 50


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name, column in record.columns.items():
            if not column.codes:
                continue
            codes = ", ".join(quoted(code) for code in column.codes)
            # A long text may be anything, somebody's name too; a code is short and has no blank.
            shown = f"""CASE WHEN length({name}) <= 20 AND {name} NOT LIKE '% %'
                THEN '“' || {name} || '”' ELSE 'A text of ' || length({name}) || ' signs' END"""
            query = f"""
                SELECT min(row) AS row, {shown} || ' is no code of the list ({_listed(column.codes)}); '
                    || count(*) || CASE count(*) WHEN 1 THEN ' row has it.' ELSE ' rows have it.' END AS what
                FROM given.{record.name} WHERE {name} IS NOT NULL AND {name} NOT IN ({codes})
                GROUP BY {name} ORDER BY count(*) DESC, {name} LIMIT {_MOST}"""
            yield Found(record.name, column.source, query)


def _listed(codes: tuple[str, ...]) -> str:
    shown = ", ".join(codes[:8]) + (" …" if len(codes) > 8 else "")
    return shown.replace("'", "''")


check = Check(
    severity=Severity.WARNING,
    says="A code is not of the national list, or of the list of these tables.",
    remedy="Map it to a code of the list in the export.",
    found=_found,
)
