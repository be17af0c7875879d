"""England at once: each measure by authority and team, each route, time and memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bench.measuring.questions import CODES, FEW, READS, name_of
from bench.measuring.racing import Timed, race
from bench.measuring.records import Records
from bench.measuring.routes import NAMES, written_for
from bench.measuring.sections import Ground
from bench.measuring.table import cell, seconds, table

BY_ITSELF = True
HEAVY, SLACK, AHEAD, ROOM = 1_000_000, 0.050, 4, 1024


def run(ground: Ground) -> Iterator[str]:
    """The report on England."""
    yield from report("England, 153 authorities", ground.records("england"), ground)


def report(title: str, of: Records, ground: Ground, rounds: int | None = None) -> Iterator[str]:
    """A table with a line for each measure and one for all of them, and what was to be reached."""
    rounds = rounds or ground.rounds
    place, rows = of.place(ground.asked, FEW), of.rows()
    found = {}
    for code in CODES:
        routes = [name for name in NAMES if written_for(name, code)]
        found[code] = race(routes, [code], place, rounds)
    whole = race([name for name in NAMES if name != "pandas_plain"], list(CODES), place, rounds)
    yield f"### {title}: {FEW} quarters, by team"
    yield ""
    read = {code: sum(rows[name] for name in READS[code][1]) for code in CODES}
    lines = [_line(name_of(code), read[code], found[code]) for code in CODES]
    lines += [_line("all eight in one process", sum(rows[n] or 0 for n in _tables()), whole)]
    yield from table(["measure", "rows", *NAMES.values()], lines)
    yield ""
    yield from _reached(found, whole, read)
    yield _loaded(of, rows)


def _tables() -> set[str]:
    return {name for _, tables in READS.values() for name in tables}


def _line(name: str, rows: int, found: Mapping[str, Timed]) -> list[str]:
    ours = found["ours"]
    others = [cell(found.get(route), ours.median) for route in NAMES if route != "ours"]
    return [name, f"{rows:,}", cell(ours), *others]


def _reached(
    found: Mapping[str, Mapping[str, Timed]], whole: Mapping[str, Timed], rows: Mapping[str, int]
) -> Iterator[str]:
    heavy = {code: each for code, each in found.items() if rows[code] > HEAVY}
    least = min(each["sql_plain"].median / each["ours"].median for each in heavy.values())
    yield f"- Measures of over a million rows: at least {least:.1f} times faster than hand SQL (reach: {AHEAD})."
    worst = max(each["ours"].median - each["sql_plain"].median for each in found.values())
    said = f"slower by {worst * 1000:.0f} ms at most" if worst > 0 else "slower in none"
    yield f"- Against hand SQL: {said} (reach: {SLACK * 1000:.0f} ms)."
    ahead = whole["polars_plain"].median / whole["ours"].median
    yield f"- All eight: {ahead:.1f} times faster than hand Polars (reach: ahead of it)."
    most = max(whole["ours"].peak, *(each["ours"].peak for each in found.values()))
    yield f"- Most memory: {most} MB (reach: under {ROOM} MB)."


def _loaded(of: Records, rows: Mapping[str, int]) -> str:
    total = sum(count or 0 for count in rows.values())
    return (
        f"- Loading all {total:,} rows once, with every check: {seconds(of.load.seconds)}, "
        f"{of.load.peak} MB. That is what the first column rests on."
    )
