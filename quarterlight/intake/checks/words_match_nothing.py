"""A list of words, none of which stands in the column that a measure compares with it."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity, quoted


def _found(loaded: Loaded) -> Iterator[Found]:
    for each in loaded.words:
        table, name, words = each.table, each.column, each.words
        record = loaded.record(table)
        if record is None or name not in record.columns:
            continue
        known = ", ".join(quoted(word.strip().lower()) for word in words) or "''"
        listed = f"{each.name}: {', '.join(words)}".replace("'", "''")
        query = f"""
            SELECT CAST(NULL AS BIGINT) AS row, 'None of the list''s words ({listed}) stands in the column.' AS what
            FROM (SELECT count({name}) AS all_of_them,
                count(CASE WHEN lower(trim({name})) IN ({known}) THEN 1 END) AS fitting
                FROM given.{table}) AS counted
            WHERE all_of_them > 0 AND fitting = 0"""
        yield Found(table, record.columns[name].source, query)


check = Check(
    severity=Severity.WARNING,
    says="None of the words that a measure looks for stands in the column, so it can find nothing.",
    remedy="Give the measure the council's own words; those in use are in the notes.",
    found=_found,
)
