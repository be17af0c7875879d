"""What the data is: one file per kind of record in `tables`, each with its columns and their meaning.

`from quarterlight.records import referrals` gives a record; a new file in `tables` is a new record.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from quarterlight.records import tables
from quarterlight.records.record import Record


def __getattr__(name: str) -> Record:
    if name.startswith("_") or name not in names():
        raise AttributeError(f"There is no record “{name}”. There are: {', '.join(names())}.")
    record: Record = import_module(f"{tables.__name__}.{name}").record
    return record


@cache
def names() -> tuple[str, ...]:
    """The names of the records, as measures write them."""
    return tuple(sorted(module.name for module in iter_modules(tables.__path__)))


def every() -> Iterator[Record]:
    """Every record, in the order of their names."""
    return (__getattr__(name) for name in names())


@cache
def of_table(table: str) -> Record | None:
    """The record that is kept under a table's name, such as `ssd_cin_episodes`."""
    return next((record for record in every() if record.name == table), None)
