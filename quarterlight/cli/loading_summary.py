"""The plain form of a load: the tables, what was found, and where to read it in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quarterlight.intake.check import Check
    from quarterlight.runs.loading import Loading
    from quarterlight.workspace.snapshots import FindingCount, TableInfo

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
# Up to so many tables that were taken over have lines of their own.
FEW = 5


def summary(loading: Loading, checks: Mapping[str, Check], findings_file: str) -> Iterator[str]:
    """The lines of the plain form."""
    snapshot = loading.snapshot
    again = (
        "was loaded before, with the same data, and is the latest again"
        if loading.recognised
        else "is made"
    )
    yield click.style(f"The snapshot {snapshot.id} {again}.", bold=True)
    yield ""
    yield from _tables(snapshot.tables)
    for severity in _COLOURS:
        own = [each for each in snapshot.manifest.findings if each.severity == severity]
        if own:
            yield ""
            yield from _found(severity, own, checks)
    yield ""
    yield f"Each finding with its line, what to do and the team: {findings_file}"


def _tables(tables: Mapping[str, TableInfo]) -> Iterator[str]:
    supplied = {name: info for name, info in tables.items() if not info.made_of}
    apart = _taken_over_together(supplied)
    width = max(map(len, supplied.keys() - apart.keys()), default=0)
    yield f"{'':{width}}  {'rows in':>11} {'kept':>11} {'left out':>9}"
    for name, info in supplied.items():
        if name in apart:
            continue
        if info.taken_over_from:
            told = f"{'-':>11} {info.rows:>11,} {'-':>9}  taken over, as at {info.as_at}"
        else:
            left_out = f"{info.reported:,}" if info.reported else "-"
            told = f"{info.rows_in:>11,} {info.rows:>11,} {left_out:>9}"
        yield f"{name:{width}}  {told}".rstrip()
    for day in sorted({info.as_at for info in apart.values()}):
        own = [info for info in apart.values() if info.as_at == day]
        rows = sum(info.rows for info in own)
        yield f"Taken over, as at {day}: {len(own)} tables, {rows:,} rows."
    made = [f"{name} ({info.rows:,})" for name, info in tables.items() if info.made_of]
    if made:
        yield f"Made of them: {', '.join(made)}."


def _taken_over_together(tables: Mapping[str, TableInfo]) -> dict[str, TableInfo]:
    """The tables taken over of a day that more than a few of them share: one line tells them all."""
    over = {name: info for name, info in tables.items() if info.taken_over_from}
    days = Counter(info.as_at for info in over.values())
    return {name: info for name, info in over.items() if days[info.as_at] > FEW}


def _found(severity: str, counts: list[FindingCount], checks: Mapping[str, Check]) -> Iterator[str]:
    total = sum(each.count for each in counts)
    yield click.style(f"{severity.capitalize()}s ({total:,})", fg=_COLOURS[severity], bold=True)
    by_code: dict[str, list[FindingCount]] = {}
    for each in counts:
        by_code.setdefault(each.code, []).append(each)
    for code, own in by_code.items():
        yield f"  {checks[code].says} [{code}]"
        for each in own:
            place = f"{each.table}.{each.column}" if each.column else each.table
            yield f"    {each.count:>9,} {place}"
