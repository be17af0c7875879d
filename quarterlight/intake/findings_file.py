"""The file of findings: a line each, with its place, what is wrong, what to do, and the team."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from quarterlight.intake import check
from quarterlight.saving import written

COLUMNS = (
    "severity", "table", "file", "line", "column", "id", "person_id", "team",
    "what", "what_to_do", "code",
)  # fmt: skip
# What a spreadsheet takes for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Placed(Protocol):
    """A finding with its place."""

    @property
    def table(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int | None: ...
    @property
    def column(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def person_id(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def team(self) -> str: ...


def write(path: Path, findings: Iterable[Placed]) -> None:
    """Write the findings as CSV in UTF-8, whole or not at all."""
    known = check.every()
    with written(path) as file:
        text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for each in findings:
            words = known[each.code]
            row = [words.severity.value, each.table, each.file, each.line or "", each.column]
            row += [each.id, each.person_id, each.team, each.what, words.remedy, each.code]
            writer.writerow([_plain(value) for value in row])
        text.detach()


def _plain(value: object) -> object:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
