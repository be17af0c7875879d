"""What stands beside a measure's latest figure, from what the engine told of its cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.parts import Beside, Part

Row = Mapping[str, Any]
FIRST = ("team", "service")
AGES = ("unborn", "under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over")


def beside(
    codes: Mapping[str, Span],
    latest: Quarter,
    told: Mapping[str, list[dict[str, Any]]],
    counts: Mapping[tuple[str, int], tuple[int, int]],
) -> dict[str, Beside]:
    """Of each measure what stands beside its figure; `told` are the rows of the engine's queries."""
    here = {name: _of(rows, latest) for name, rows in told.items()}
    return {
        code: Beside(
            months=_months(here["by_month"][code]) if span is Span.QUARTER else [],
            year_to_date=_year_to_date(code, latest, counts) if span is Span.QUARTER else None,
            late=sorted(_late(here["late"][code], latest)),
            undone=sum(not _is_done(row, latest) for row in here["late"][code]),
            families=_families(here["by_family"][code]),
            without_family=sum(
                row["counted"] for row in here["by_family"][code] if not row["part"]
            ),
            dip_sample=next((_part(row) for row in here["dip_samples"][code]), None),
            breakdown=_breakdown(here["by_attribute"][code]),
        )
        for code, span in codes.items()
    }


def _of(rows: Iterable[dict[str, Any]], latest: Quarter) -> dict[str, list[dict[str, Any]]]:
    """The rows of the latest quarter, by their measures."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["quarter_index"] == latest.index:
            found[row["measure"]].append(row)
    return found


def _part(row: Row, name: str | None = None) -> Part:
    return Part(name, row["met"], row["counted"])


def _months(rows: list[dict[str, Any]]) -> list[Part]:
    """The months as `2016-12`, in their order; cases without a day last."""
    parts = [
        _part(row, f"{row['part'][:4]}-{row['part'][4:]}" if row["part"] else None) for row in rows
    ]
    return sorted(parts, key=lambda part: (part.name is None, part.name or ""))


def _year_to_date(
    code: str, latest: Quarter, counts: Mapping[tuple[str, int], tuple[int, int]]
) -> Part | None:
    first = Span.YEAR_TO_DATE.begins(latest)
    if first == latest:
        return None
    own = [counts.get((code, index), (0, 0)) for index in range(first.index, latest.index + 1)]
    met, counted = (sum(numbers) for numbers in zip(*own, strict=True))
    return Part(None, met, counted) if (met, counted) != own[-1] else None


def _is_done(row: Row, latest: Quarter) -> bool:
    """Whether it was done by the quarter's end; what comes later is not known yet."""
    return row["done_on"] is not None and row["done_on"] <= latest.last_day


def _late(rows: list[dict[str, Any]], latest: Quarter) -> Iterable[int]:
    """The days that each was late; one done too early, or on its day, was not late but amiss."""
    days = [(row["done_on"] - row["due_on"]).days for row in rows if _is_done(row, latest)]
    return [each for each in days if each > 0]


def _families(rows: list[dict[str, Any]]) -> list[int]:
    return sorted((row["counted"] for row in rows if row["part"]), reverse=True)


def _in_order(part: str | None) -> tuple[bool, int, str]:
    """Ages from the youngest, all else by name, what is not recorded last."""
    return part is None, AGES.index(part) if part in AGES else 0, part or ""


def _breakdown(rows: list[dict[str, Any]]) -> dict[str, list[Part]]:
    """The parts of each attribute that is known of any case, in their order; those not known last."""
    found: dict[str, list[Part]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: _in_order(row["part"])):
        found[row["attribute"]].append(_part(row, row["part"]))
    return {
        name: found[name]
        for name in sorted(found, key=lambda name: (name not in FIRST, name))
        if any(part.name for part in found[name])
    }
