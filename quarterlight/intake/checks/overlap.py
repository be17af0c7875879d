"""Plans or episodes of one child that overlap, or several that are open at once."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity
from quarterlight.records.record import Record

_ELSEWHERE = "is_of_another_authority"


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        if record.spans:
            yield Found(record.name, record.columns[record.spans[0]].source, _query(record))


def _query(record: Record) -> str:
    first, last = record.spans or ("", "")
    own = f" AND {_ELSEWHERE} IS NOT TRUE" if _ELSEWHERE in record.columns else ""
    earlier = (
        f"OVER (PARTITION BY authority, {record.person} ORDER BY {first}, row"
        " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
    )
    return f"""
        SELECT row, CASE WHEN is_open AND {last} IS NULL
            THEN 'It is open, and one that the child had before is open too.'
            WHEN is_open THEN 'It started while an earlier one was open, which has not ended.'
            ELSE 'It started before an earlier one had ended (' || ended || ').' END AS what
        FROM (
            SELECT row, {first}, {last}, max({last}) {earlier} AS ended,
                max(CASE WHEN {last} IS NULL THEN 1 ELSE 0 END) {earlier} = 1 AS is_open
            FROM given.{record.name}
            WHERE {record.person} IS NOT NULL AND {first} IS NOT NULL{own}
        ) AS spans WHERE is_open OR {first} < ended"""


check = Check(
    severity=Severity.WARNING,
    says="A child has two plans or episodes of one kind at the same time.",
    remedy="Close the earlier one, or join the two, in the case system.",
    found=_found,
)
