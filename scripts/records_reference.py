"""The reference pages of case records: the data dictionary, and what a load can find."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight import records
from quarterlight.intake import check
from quarterlight.records.record import Column, Record, Type

_TYPES = {
    Type.TEXT: "text",
    Type.DATE: "day",
    Type.YES_NO: "yes or no",
    Type.NUMBER: "number",
    Type.QUARTER: "quarter",
}


def dictionary(made: str) -> Iterator[str]:
    """The page of every table and column."""
    yield f"# Case records\n\n{made}\n"
    yield "Each table is one file, named as the table: `ssd_person.csv`. A measure names a record and its columns:"
    yield "`from quarterlight.records import referrals`, then `referrals.received_on`.\n"
    yield "| record | table | what a row is |\n| --- | --- | --- |"
    for name in records.names():
        record = getattr(records, name)
        yield f"| [{name}](#{name}) | {_table(record)} | {record.says} |"
    for name in records.names():
        yield from _record(name, getattr(records, name))


def findings(made: str) -> Iterator[str]:
    """The page of what a load can find."""
    yield f"# What a load can find\n\n{made}\n"
    yield "*Error*: a figure is wrong, or a row is lost. *Warning*: very probably wrong. *Note*: worth knowing."
    yield "What is found never stops a load. Each finding stands in the snapshot's `findings.csv`.\n"
    yield "| code | severity | found when | what to do |\n| --- | --- | --- | --- |"
    known = check.every()
    for code in sorted(
        known, key=lambda code: (list(check.Severity).index(known[code].severity), code)
    ):
        each = known[code]
        yield f"| `{code}` | {each.severity.value} | {each.says} | {each.remedy} |"


def _record(name: str, record: Record) -> Iterator[str]:
    yield f"\n## {name}\n\n{record.says} {_keys(record)}\n"
    yield "| column | supplied as | what it says |\n| --- | --- | --- |"
    for column, each in record.columns.items():
        yield f"| `{column}` | `{each.source}` | {each.meaning} {_holds(each)} |"
    for column, settled in record.settled.items():
        yield f"| `{column}` | worked out | {settled.meaning} ({_TYPES[settled.type]}) |"


def _table(record: Record) -> str:
    return f"made of {', '.join(record.made_of)}" if record.made_of else f"`{record.name}`"


def _keys(record: Record) -> str:
    if record.made_of:
        return f"Made of {' and '.join(record.made_of)}."
    key = ", ".join(record.columns[name].source for name in record.key)
    return f"Table `{record.name}`; " + (f"its id is `{key}`." if key else "it has no id.")


def _holds(column: Column) -> str:
    said = _TYPES[column.type]
    if column.codes:
        said = f"one of {', '.join(column.codes)}"
    if column.refers_to:
        said += f", an id of `{column.refers_to}`"
    return f"({said})"
