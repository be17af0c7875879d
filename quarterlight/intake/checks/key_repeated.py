"""A row whose id an earlier row has."""

from collections.abc import Iterator

from quarterlight.intake.check import STAGED, Check, Found, Loaded, Severity


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        if record.key:
            query = f"""
                SELECT l.row, 'Its id stands in line ' || s.line || ' of ' || s.file || ' already.' AS what
                FROM main.left_out l JOIN {STAGED}.{record.name} s ON s.row = l.kept
                WHERE l.table_name = '{record.name}'"""
            yield Found(record.name, record.columns[record.key[-1]].source, query)


check = Check(
    severity=Severity.WARNING,
    says="The id of a row stands in an earlier row; the first counts, and the later one is left out.",
    remedy="Look at both in the case system: merge them, or export each once.",
    found=_found,
)
