"""Why a figure is another in the one run than in the other: data, definition, bands, choices, restatement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec

from quarterlight.periods import Quarter, Span
from quarterlight.runs.comparing.changes import Change, by_cell, changes_between
from quarterlight.runs.comparing.rows import Moved, behind, moved_rows
from quarterlight.runs.comparing.sides import Side
from quarterlight.scorecard.choices import ChosenMeasure

Cause = dict[str, Any]
# Choices that cannot change a figure, its state or its grade, or that are causes of their own.
_NO_CHOICE = (
    "number", "title", "kind", "owner", "bands", "target", "tolerance", "floor", "words", "below",
    "definition_confirmed_by", "definition_confirmed_on", "supplied_by",
)  # fmt: skip
_OF_FIGURE = ("state", "display", "numerator", "denominator")


def compare(before: Side, after: Side) -> list[Change]:
    """Every figure, column and comment that changed from one to the other, each with its causes."""
    rows = moved_rows(before.rows, after.rows)
    earlier, now = by_cell(before.results), by_cell(after.results)
    found = []
    for change in changes_between(before.results, after.results):
        if change.kind == "figure":
            key = (change.whose["measure"], change.quarter or "")
            measure = after.measure(key[0]) or before.measure(key[0])
            span, quarter = measure.span if measure else Span.QUARTER, Quarter.parse(key[1])
            moved = behind(rows, key[0], span, quarter)
            why = _of_figure(before, after, earlier[key], now[key], moved)
            found.append(replace(change, why=tuple(why)))
        elif change.kind == "judgements":
            found.append(replace(change, why=tuple(_of_column(before, after, change))))
        else:
            found.append(change)
    return found


def _of_figure(
    before: Side, after: Side, was: dict[str, Any], now: dict[str, Any], rows: Moved | None
) -> list[Cause]:
    """The causes of one figure's change; where nothing else explains it, the data did."""
    found = list(_replacing(was, now))
    ours, theirs = before.measure(now["measure"]), after.measure(now["measure"])
    figure_changed = any(was[name] != now[name] for name in _OF_FIGURE)
    if was["grade"] != now["grade"] and ours and theirs:
        found += _bands(ours, theirs, Quarter.parse(now["quarter"]))
    if figure_changed:
        key = (now["measure"], now["quarter"])
        definitions = {side.definitions.get(key) for side in (before, after)} - {None}
        if len(definitions) > 1:
            found.append(_cause("definition", "the measure is defined otherwise"))
        found += _choices(before, after, ours, theirs)
        if rows:
            found.append(_cause("data", rows.says) | {"rows": rows.plain})
        elif not found:
            found.append(_cause("data", _data(before, after, was, now)))
    return found or [_cause("data", _data(before, after, was, now))]


def _cause(cause: str, says: str) -> Cause:
    return {"cause": cause, "says": says}


def _replacing(was: dict[str, Any], now: dict[str, Any]) -> Iterator[Cause]:
    """A restatement or a revision that only one of them shows, and an issue that stands in only one."""
    for mark, word in (("restated", "restatement"), ("revised", "revision")):
        if (mark in was["marks"]) != (mark in now["marks"]):
            entry, which = (now, "it is") if mark in now["marks"] else (was, "it was")
            old = entry["previous"] or {}
            reason = f": {old['reason'].rstrip('.')}" if old.get("reason") else ""
            by = f", approved by {old['approved_by']}" if old.get("approved_by") else ""
            yield _cause(word, f"{which} {mark}{reason}{by}")
    if was["origin"] != now["origin"] == "issued":
        yield _cause("issue", "an issue stands now")


def _bands(ours: ChosenMeasure, theirs: ChosenMeasure, quarter: Quarter) -> Iterator[Cause]:
    was, now = ours.bands_in(quarter).printed, theirs.bands_in(quarter).printed
    if was != now:
        said = ["; ".join(f"{name} {text}" for name, text in each) or "none" for each in (was, now)]
        yield _cause("bands", f"the bands were {said[0]} and are {said[1]}")


def _choices(
    before: Side, after: Side, ours: ChosenMeasure | None, theirs: ChosenMeasure | None
) -> Iterator[Cause]:
    pairs = [(msgspec.to_builtins(s.choices.file), "the scorecard") for s in (before, after)]
    keys = [key for key in ("precision", "grade_on", "revise") if _differ(pairs, key)]
    if ours and theirs:
        own = [(msgspec.to_builtins(each.choice), "") for each in (ours, theirs)]
        known = {key for said, _ in own for key in said} - set(_NO_CHOICE)
        keys += sorted(key for key in known if _differ(own, key))
    if keys:
        yield _cause("choices", f"the scorecard's choices are others: {', '.join(keys)}")


def _differ(pairs: list[tuple[dict[str, Any], str]], key: str) -> bool:
    (was, _), (now, _) = pairs
    return bool(was.get(key) != now.get(key))


def _of_column(before: Side, after: Side, change: Change) -> list[Cause]:
    key = (change.whose["table"], change.quarter)
    was, now = (
        next(e for e in s.results["judgements"] if (e["table"], e["quarter"]) == key)
        for s in (before, after)
    )
    return list(_replacing(was, now)) or [_cause("data", _data(before, after, was, now))]


def _data(before: Side, after: Side, was: dict[str, Any], now: dict[str, Any]) -> str:
    """What of the data is another: the snapshot, or what was supplied."""
    if was["origin"] != now["origin"]:
        words = [each["origin"] or "nothing" for each in (was, now)]
        return f"it came from {words[0]} and comes from {words[1]}"
    if now["origin"] == "records":
        one, other = (s.results["snapshot"] for s in (before, after))
        return (
            "another snapshot of records" if one != other else "the same snapshot, read otherwise"
        )
    return "another figure was supplied"
