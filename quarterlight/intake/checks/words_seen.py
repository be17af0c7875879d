"""The council's own words in columns that a measure compares with a list, and a list that matches none."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, quoted

_MOST = 30


def _found(loaded: Loaded) -> Iterator[Found]:
    for each in loaded.words:
        table, name, words = each.table, each.column, each.words
        record = loaded.record(table)
        if record is None or name not in record.columns:
            continue
        known = ", ".join(quoted(word.strip().lower()) for word in words) or "''"
        query = f"""
            SELECT CAST(NULL AS BIGINT) AS row, '“' || {name} || '” stands in ' || count(*)
                || CASE count(*) WHEN 1 THEN ' row' ELSE ' rows' END || ' and is '
                || CASE WHEN lower(trim({name})) IN ({known}) THEN 'a word of the list.'
                   ELSE 'no word of the list.' END AS what
            FROM given.{table} WHERE {name} IS NOT NULL AND length({name}) <= 60
            GROUP BY {name} ORDER BY count(*) DESC, {name} LIMIT {_MOST}"""
        yield Found(table, record.columns[name].source, query)


check = Check(
    severity=Severity.NOTE,
    says="These of the council's own words stand in a column that a measure compares with a list.",
    remedy="Add to the list what means the same; see the measure with `quarterlight explain`.",
    found=_found,
)
