"""Ids that would be known but for blanks, leading zeros, capitals, or a `.0` that a spreadsheet added."""

from collections.abc import Iterator

from quarterlight import records
from quarterlight.intake.check import Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        for name, column in record.columns.items():
            target = records.of_table(column.refers_to) if column.refers_to else None
            if target is None or target.name not in loaded.held or name in record.key[:1]:
                continue
            (key,) = target.key
            query = f"""
                SELECT CAST(NULL AS BIGINT) AS row, count(*) || ' ids of {column.source} differ from ids of '
                    || '{target.name} only in blanks, zeros, capitals or “.0”.' AS what
                FROM (SELECT DISTINCT g.authority, g.{name} AS id FROM given.{record.name} g
                    WHERE g.{name} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM held.{target.name} t
                        WHERE t.authority = g.authority AND t.{key} = g.{name})) AS strange
                WHERE EXISTS (SELECT 1 FROM held.{target.name} t WHERE t.authority = strange.authority
                    AND {_bare(f"t.{key}")} = {_bare("strange.id")})
                HAVING count(*) > 0"""
            yield Found(record.name, column.source, query)


def _bare(of: str) -> str:
    return f"regexp_replace(lower(trim({of})), '^0+|\\.0+$', '', 'g')"


check = Check(
    severity=Severity.WARNING,
    says="Ids would be found in the other table but for blanks, zeros, capitals, or a “.0” at the end.",
    remedy="Export ids as text: a spreadsheet or a number type has changed them on the way.",
    found=_found,
)
