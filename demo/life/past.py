"""The commentary of the quarters that are over: for each measure that owed some, a text and a promise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from demo.life.words import SAID
from quarterlight.periods import Quarter
from quarterlight.workspace.toml_text import table

LATE, DROPPED, SUPERSEDED = 20, 7, 22
WRITTEN_AFTER = timedelta(days=26)


def commentary(quarter: Quarter, answer: dict[str, Any], latest: Quarter) -> str:
    """The commentary file of a quarter, for the exceptions of its run."""
    results = {r["number"]: r for r in answer["results"] if r["quarter"] == str(quarter)}
    written_on = quarter.last_day + WRITTEN_AFTER
    parts = []
    for exception in answer["exceptions"]:
        number = exception["number"]
        why, promise, owner = SAID[number]
        text = " ".join([*_cases(results[number]), why])
        said = {"measures": [number], "text": text, "written_on": written_on.isoformat()}
        parts.append(table("[[comment]]", said | ({"written_by": owner} if owner else {})))
        if promise:
            parts.append(
                table("[[comment.action]]", _action(number, promise, owner, quarter, latest))
            )
    return "\n".join(parts)


def _cases(result: dict[str, Any]) -> Iterator[str]:
    x, n = result["numerator"], result["denominator"]
    if n:
        yield f"{x} of the {n} cases met it."
    elif x is not None:
        yield f"{x} children had such a plan."


def _action(
    number: int, promise: str, owner: str, quarter: Quarter, latest: Quarter
) -> dict[str, Any]:
    """A promise for the next quarter; nearly all are kept, one is late, one dropped, one superseded."""
    due = (quarter + 1).last_day
    said: dict[str, Any] = {"what": promise, "owner": owner, "due": due.isoformat()}
    is_last = quarter + 1 == latest
    if is_last and number == LATE:
        return said | {"state": "in_progress"}
    if quarter + 2 == latest and number == DROPPED:
        return said | {
            "state": "dropped",
            "dropped_because": "The screening form went with the old system.",
        }
    if is_last and number == SUPERSEDED:
        return said | {"state": "dropped", "superseded_by": "The plan form of Signs of Safety"}
    done = (due - timedelta(days=14)).isoformat()
    return said | {"state": "completed", "completed_on": done}
