"""The rows of all tables, and their files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from demo.authority.identities import Identities
from demo.authority.tables import COLUMNS

Value = str | date | datetime | None


class Records:
    """Rows by table. A file has them in the order of its first column, which says nothing of them."""

    def __init__(self, identities: Identities) -> None:
        self.identities = identities
        self.rows: dict[str, list[tuple[Value, ...]]] = {table: [] for table in COLUMNS}
        self._columns = {table: frozenset(columns) for table, columns in COLUMNS.items()}

    def new(self, kind: str) -> str:
        """A new id of a kind of record."""
        return self.identities.new(kind)

    def add(self, table: str, **values: Value) -> None:
        """A row; columns that are not named are empty. KeyError: no such table or column."""
        if not values.keys() <= self._columns[table]:
            raise KeyError(f"{table} has no {values.keys() - self._columns[table]}")
        self.rows[table].append(tuple([values.get(column) for column in COLUMNS[table]]))

    def people(self) -> set[str]:
        """The ids of all persons that any row speaks of."""
        found: set[str] = set()
        for table, columns in COLUMNS.items():
            for position, column in enumerate(columns):
                if column.endswith("person_id"):
                    found.update(str(row[position]) for row in self.rows[table] if row[position])
        return found

    def write(self, folder: Path) -> Iterator[tuple[str, int]]:
        """Write a CSV file for each table; yields its name and number of rows."""
        folder.mkdir(parents=True, exist_ok=True)
        for table, rows in self.rows.items():
            shown = sorted(tuple(map(_text, row)) for row in rows)
            with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(COLUMNS[table])
                writer.writerows(shown)
            yield table, len(rows)


def _text(value: Value) -> str:
    if value is None:
        return ""
    return (
        value
        if isinstance(value, str)
        else value.isoformat(sep=" ")[:16]
        if isinstance(value, datetime)
        else value.isoformat()
    )
