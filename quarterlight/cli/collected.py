"""What came of collecting commentary: as data, in lines, and as an exit status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quarterlight.cli.advice import advice_lines
from quarterlight.workspace.commentary_forms.collecting import Collected


def as_data(
    found: Collected, paths: Sequence[Path], advice: list[dict[str, Any]]
) -> dict[str, Any]:
    """The JSON of `commentary collect`. Measures are named as in the workbook."""
    return {
        "written": [str(path) for path in paths],
        "collected": found.taken,
        "promises": found.promises,
        "same": found.same,
        "empty": found.empty,
        "owed": found.owed,
        "emptied": found.emptied,
        "missing": found.missing,
        "conflicts": [
            {
                "about": each.about,
                "there": each.there,
                "there_where": each.there_where,
                "given": each.given,
                "given_where": each.given_where,
                "can_be_replaced": each.can_be_replaced,
            }
            for each in found.conflicts
        ],
        "moved": [{"number": m.label, "asked": m.asked, "now": m.now} for m in found.moved],
        "notices": found.notices,
        "advice": advice,
    }


def in_lines(
    found: Collected, paths: Sequence[Path], advice: list[dict[str, Any]], replace: bool
) -> Iterator[str]:
    """The plain form: what needs attention first, then what was written."""
    yield from (each.says for each in found.conflicts)
    yield from found.notices
    yield from (each.says for each in found.moved)
    if found.emptied:
        yield f"Emptied in the workbook, and left as they are: {', '.join(found.emptied)}."
    if found.missing:
        yield f"Rows that were taken out of the workbook: {', '.join(found.missing)}."
    if found.same:
        yield f"There already, the same: {', '.join(found.same)}."
    if found.empty:
        owed = f"; still owed: {', '.join(found.owed)}" if found.owed else "; none of them is owed"
        number = len(found.empty)
        yield f"Not filled: {number} row{'' if number == 1 else 's'}{owed}."
    yield from advice_lines(advice)
    yield from _end(found, paths, replace)


def _end(found: Collected, paths: Sequence[Path], replace: bool) -> Iterator[str]:
    if paths:
        said = [f"commentary on {', '.join(found.taken)}"] if found.taken else []
        number = len(found.promises)
        said += (
            [f"{number} promise{'' if number == 1 else 's'} brought up to date"] if number else []
        )
        yield f"Written to {', '.join(map(str, paths))}: {'; '.join(said)}."
    elif found.conflicts:
        clash = [each for each in found.conflicts if not each.can_be_replaced]
        if clash:
            yield "Nothing was written. Put the text that counts into one of the workbooks, and collect that alone."
        elif not replace:
            yield "Nothing was written. --replace takes what came in the workbooks."
    elif found.same:
        yield "Nothing was written: what came is there already."
    else:
        yield "Nothing was written: no cell was filled or changed."


def status(found: Collected, paths: Sequence[Path]) -> int:
    """1 where something needs attention: a conflict, a moved figure, a text that was emptied, or nothing came."""
    attention = found.conflicts or found.moved or found.emptied or found.notices
    return int(bool(attention) or not (paths or found.same))
