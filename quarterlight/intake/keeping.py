"""Which further columns a council keeps, and which are never copied, whoever asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from quarterlight.intake.remark import Remark
from quarterlight.records.record import AUTHORITY, Record

_SETTINGS = "quarterlight.toml"
_IDENTIFYING = re.compile(
    r"(fore|sur|first|last|full|middle|known|worker|professional|staff|person|child|carer|adopter)_?s?_?name"
    r"|(^|_)names?$|(^|_)upn($|_(?!unknown))|(^|_)uln($|_)|nhs|common_child_id|address|post_?code"
    r"|phone|mobile|e_?mail|registration_no|national_insurance|(^|_)uprn|easting|northing"
    r"|latitude|longitude|identifier_value|court_reference"
    r"|(^|_)(sui|nino|ni_(no|number))($|_)|single_unique_id|passport|(social|key|case)_?worker$|^worker$"
)
_OURS = frozenset((AUTHORITY, "row", "line", "file"))


def is_identifying(column: str) -> bool:
    """Whether a column's name says that it identifies a person directly: names, numbers, addresses."""
    return bool(_IDENTIFYING.search(column.casefold()))


@dataclass(frozen=True, slots=True)
class Keeping:
    """The further columns to keep, by table; what cannot be kept is in `remarks`."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    def of(self, table: str) -> tuple[str, ...]:
        """The columns to keep of a table."""
        return self.columns.get(table, ())


def keeping(named: Iterable[str], known: Mapping[str, Record]) -> Keeping:
    """What `[records] keep` asks for, such as `ssd_person.pers_disability`."""
    columns: dict[str, tuple[str, ...]] = {}
    remarks: list[Remark] = []
    for each in named:
        table, _, column = (part.strip() for part in each.partition("."))
        code, what = next(_against(table, column, known), ("", ""))
        if code:
            remarks.append(Remark(table, _SETTINGS, code, what, column=column))
        elif not _is_read(column, known[table]):
            columns[table] = (*columns.get(table, ()), column)
    return Keeping(columns, tuple(remarks))


def _against(table: str, column: str, known: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    if table not in known or not column:
        yield "kept_column_missing", "It is no column of a table: write TABLE.COLUMN."
    elif is_identifying(column):
        yield "identifying_column_left_out", "It identifies a person directly, and was not copied."
    elif column.casefold() in _OURS | (known[table].types.keys() - _sources(known[table])):
        yield "kept_column_missing", "A column of this name is Quarterlight's own: rename yours."


def _is_read(column: str, record: Record) -> bool:
    return column.casefold() in _sources(record)


def _sources(record: Record) -> set[str]:
    return {column.source.casefold() for column in record.columns.values()}
