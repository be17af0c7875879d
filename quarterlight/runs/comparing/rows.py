"""The cases behind two runs, side by side: which came, which went, which count or answer otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from quarterlight.periods import Quarter, Span

Key = tuple[str, int]  # the measure, and the index of the quarter in which a case lies


@dataclass(slots=True)
class Moved:
    """The cases of one measure in one quarter by what became of them, each by its id."""

    came: list[str] = field(default_factory=list)
    went: list[str] = field(default_factory=list)
    counted_otherwise: list[str] = field(default_factory=list)
    answered_otherwise: list[str] = field(default_factory=list)

    @property
    def says(self) -> str:
        """`3 cases came, 1 went, 2 are answered otherwise`."""
        parts = (
            (len(self.came), "came"),
            (len(self.went), "went"),
            (len(self.counted_otherwise), "counted otherwise"),
            (len(self.answered_otherwise), "answered otherwise"),
        )
        said = [f"{count} {what}" for count, what in parts if count]
        return f"cases: {', '.join(said)}"

    @property
    def plain(self) -> dict[str, Any]:
        """As other programs read it, with the ids of the cases."""
        return {
            "came": self.came,
            "went": self.went,
            "counted_otherwise": self.counted_otherwise,
            "answered_otherwise": self.answered_otherwise,
        }


def moved_rows(before: Path | None, after: Path | None) -> dict[Key, Moved]:
    """What became of the cases, by measure and their quarter; nothing where either side keeps none."""
    if before is None or after is None:
        return {}
    was, now = _cases(before), _cases(after)
    return {
        key: moved
        for key in was.keys() | now.keys()
        if any((moved := _moved(was.get(key, {}), now.get(key, {}))).plain.values())
    }


def behind(rows: dict[Key, Moved], measure: str, span: Span, quarter: Quarter) -> Moved | None:
    """What became of the cases behind a figure, of all quarters that it covers; None: nothing did."""
    covered = range(span.begins(quarter).index, quarter.index + 1)
    found = [moved for index in covered if (moved := rows.get((measure, index)))]
    return (
        Moved(
            *(
                [case for moved in found for case in getattr(moved, each.name)]
                for each in fields(Moved)
            )
        )
        if found
        else None
    )


def _moved(was: dict[str, tuple[bool, bool]], now: dict[str, tuple[bool, bool]]) -> Moved:
    moved = Moved(sorted(now.keys() - was.keys()), sorted(was.keys() - now.keys()))
    for case in sorted(was.keys() & now.keys()):
        if was[case][0] != now[case][0]:
            moved.counted_otherwise.append(case)
        elif was[case] != now[case]:
            moved.answered_otherwise.append(case)
    return moved


def _cases(path: Path) -> dict[Key, dict[str, tuple[bool, bool]]]:
    found: dict[Key, dict[str, tuple[bool, bool]]] = {}
    for measure, index, case, counted, met in _rows(path):
        found.setdefault((measure, index), {})[case] = (counted, met)
    return found


def _rows(path: Path) -> Iterator[tuple[str, int, str, bool, bool]]:
    """The rows of a run's file of cases: measure, quarter, case, whether it counts, whether it met."""
    import pyarrow.parquet

    columns = ["measure", "quarter_index", "case", "counted", "met"]
    for row in pyarrow.parquet.ParquetFile(path).read(columns).to_pylist():
        case, counted, met = row["case"] or "", bool(row["counted"]), bool(row["met"])
        yield row["measure"], row["quarter_index"], case, counted, met
