"""How audits were judged, as somebody supplied or published it: `figures/judgements*.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quarterlight.periods import Month, Quarter, read_month
from quarterlight.published.interpreting.figures import read_figure
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.words import canonical_judgement, judgement_key
from quarterlight.workspace import supplied_rows
from quarterlight.workspace.columns import RowOf
from quarterlight.workspace.supplied_rows import files, rows_of, whole

JUDGEMENTS = (
    "table", "quarter", "audit_month", "judgement", "percent", "count", "published", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuppliedJudgement:
    """A share of audits as somebody gave it; `shown` is its text, `name` the judgement's own."""

    table: str
    quarter: Quarter
    audit_month: Month | None
    name: str
    key: str
    shown: str
    percent: Figure | None
    count: int | None
    published: bool
    source: str
    where: str


def read_judgements(folder: Path, notices: list[str] | None = None) -> list[SuppliedJudgement]:
    """Every judgement of `judgements*.csv` that could stand, in the order of the files.

    Of each column (a table's quarter) those that were published and those of the first other
    source. Two different ones for one cell from one source are refused.
    """
    found: dict[tuple[object, ...], SuppliedJudgement] = {}
    for path in files(folder, supplied_rows.JUDGEMENTS):
        for row in rows_of(path, JUDGEMENTS, ("table", "quarter", "judgement"), notices):
            given = _judgement(row)
            key = (given.table, given.quarter, given.key, given.published, given.source.casefold())
            earlier = found.setdefault(key, given)
            if (earlier.shown, earlier.count) != (given.shown, given.count):
                raise row.refuse(
                    f"{given.name} of {given.table} has another value for {given.quarter} "
                    f"at {earlier.where}.",
                    "Keep one of them, or name their sources.",
                )
    return _of_one_source(list(found.values()))


def _of_one_source(given: list[SuppliedJudgement]) -> list[SuppliedJudgement]:
    """Of each column, published and not, those of its first source: as a whole, never mixed."""
    source: dict[tuple[str, Quarter, bool], str] = {}
    for each in given:
        source.setdefault((each.table, each.quarter, each.published), each.source)
    return [
        each for each in given if source[each.table, each.quarter, each.published] == each.source
    ]


def _judgement(row: RowOf) -> SuppliedJudgement:
    percent = read_figure(row["percent"]) if row["percent"] else None
    if row["percent"] and percent is None and not row.is_yes("published"):
        raise row.refuse(f"“{row['percent']}” is no percentage.", "Write it as 58%.")
    quarter = supplied_rows.quarter(row)
    month = read_month(row["audit_month"], quarter) if row["audit_month"] else None
    if row["audit_month"] and month is None:
        raise row.refuse(f"“{row['audit_month']}” is no month.", "Write it as 2016-12.")
    word = row["judgement"].replace("_", " ")
    return SuppliedJudgement(
        row["table"], quarter, month, canonical_judgement(word) or row["judgement"],
        judgement_key(word), row["percent"], percent, whole(row, "count"),
        row.is_yes("published"), row["source"], row.where,
    )  # fmt: skip
