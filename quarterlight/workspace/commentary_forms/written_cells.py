"""Cells that a manager wrote: actions, days, states, yes or no; each refusal at its cell."""

from __future__ import annotations

from difflib import get_close_matches

from quarterlight.periods import Quarter
from quarterlight.workspace.commentary_forms.cells import Row
from quarterlight.workspace.commentary_forms.days import read_day
from quarterlight.workspace.commentary_forms.form import ACTION_CELLS, STATES
from quarterlight.workspace.commentary_schema import Action

_YES, _NO = {"y", "yes", "x", "true", "1", "✓"}, {"", "n", "no", "false", "0", "-"}


def action_in(row: Row, quarter: Quarter) -> Action | None:
    """The action of a row; None where all its cells are empty."""
    what = row["Action"]
    said = [heading for heading in ACTION_CELLS[1:] if row[heading]]
    if not what and said:
        raise row.refuse(
            said[0],
            f"There is “{row[said[0]]}” and no action.",
            "Say under “Action” what will be done.",
        )
    if not what:
        return None
    return Action(
        what=what,
        owner=row["Who"],
        due=_day(row, "By when", quarter),
        expects=row["Expected change"],
        state=_state(row),  # type: ignore[arg-type]
    )


def end_in(row: Row, quarter: Quarter) -> Action:
    """How far a promise is, as its row says: an action of nothing but its last keys."""
    state, completed = _state(row), _day(row, "Completed on", quarter)
    why, by = row["Why dropped"], row["Superseded by"]
    if completed and state != "completed":
        raise row.refuse(
            "Completed on", f"There is a day of completion, and the state is “{state}”.",
            "Choose the state “completed”, or take the day out.",
        )  # fmt: skip
    if why and state != "dropped":
        raise row.refuse(
            "Why dropped", f"There is a reason for dropping it, and the state is “{state}”.",
            "Choose the state “dropped”, or write what is said into the commentary.",
        )  # fmt: skip
    return Action(
        what="-",
        state=state,  # type: ignore[arg-type]
        completed_on=completed,
        dropped_because=why,
        superseded_by=by,
    )


def is_yes(row: Row, heading: str) -> bool:
    """Whether a yes/no cell says yes; anything that is neither is refused."""
    word = row[heading].strip(" .").casefold()
    if word not in _YES | _NO:
        raise row.refuse(
            heading, f"“{row[heading]}” is neither yes nor no.", "Write Y, or leave it empty."
        )
    return word in _YES


def _day(row: Row, heading: str, quarter: Quarter) -> str:
    if not row[heading]:
        return ""
    day = read_day(row[heading], quarter)
    if day is None:
        raise row.refuse(
            heading, f"“{row[heading]}” names no day.", "Write it as 2017-03-31 or 31/03/2017."
        )
    return day.isoformat()


def _state(row: Row) -> str:
    word = " ".join(row["State"].casefold().replace("_", " ").split()) or STATES[0]
    if word not in STATES:
        near = get_close_matches(word, STATES, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Choose one of: {', '.join(STATES)}."
        raise row.refuse("State", f"“{row['State']}” is no state of an action.", hint)
    return word.replace(" ", "_")
