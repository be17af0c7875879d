"""Nearly all children are others than in the snapshot before: another authority's extract?"""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity

_FEW = 20
_KNOWN = 20


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        if not record.person or record.name not in loaded.before:
            continue
        query = f"""
            SELECT CAST(NULL AS BIGINT) AS row, 'Of ' || people || ' children only ' || known
                || ' were in the snapshot before.' AS what
            FROM (SELECT count(*) AS people, count(CASE WHEN b.person IS NOT NULL THEN 1 END) AS known
                FROM (SELECT DISTINCT {record.person} AS person FROM given.{record.name}) AS g
                LEFT JOIN (SELECT DISTINCT {record.person} AS person FROM before.{record.name}) AS b
                  ON b.person = g.person WHERE g.person IS NOT NULL) AS counts
            WHERE people >= {_FEW} AND 100 * known < {_KNOWN} * people
              AND (SELECT count(DISTINCT {record.person}) FROM before.{record.name}) >= {_FEW}"""
        yield Found(record.name, record.columns[record.person].source, query)


check = Check(
    severity=Severity.WARNING,
    says="Nearly all children are others than in the snapshot before.",
    remedy="Make sure that this is your own extract, with the same ids as before.",
    found=_found,
)
