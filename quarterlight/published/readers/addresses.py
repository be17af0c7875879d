"""Rows, columns and cells of a sheet as one says them: `F12`, `5, 7–9`, `C, F–H`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

_NAMED_AT_MOST = 5


def column_letters(column: int) -> str:
    """The letters of a column, from 1: A, …, Z, AA, …"""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def row_names(rows: Iterable[int]) -> str:
    """Rows, those that follow each other as one."""
    return _runs(rows, str)


def column_names(columns: Iterable[int]) -> str:
    """Columns, those that follow each other as one."""
    return _runs(columns, column_letters)


def few(names: Sequence[str]) -> str:
    """The first names, and how many there are besides."""
    named = ", ".join(names[:_NAMED_AT_MOST])
    more = len(names) - _NAMED_AT_MOST
    return f"{named} and {more} more" if more > 0 else named


def _runs(numbers: Iterable[int], name: Callable[[int], str]) -> str:
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return few(["–".join(name(number) for number in run) for run in runs])
