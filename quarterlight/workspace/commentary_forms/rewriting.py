"""Comments as they become by what was taken: nothing of them is lost that the form does not show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from quarterlight.published.readers.cleaning import clean
from quarterlight.scorecard.choices import Choices
from quarterlight.workspace.commentary import PlacedComment, whole_text
from quarterlight.workspace.commentary_forms.reading import ReturnedPromise, ReturnedRow
from quarterlight.workspace.commentary_schema import Action, Comment

_PARTS = ("happened", "why", "so_what", "evidence")
_ENDS = ("state", "completed_on", "dropped_because", "superseded_by")


def rewritten(
    row: ReturnedRow,
    there: PlacedComment | None,
    choices: Choices,
    asked: Mapping[str, str],
    on: date,
) -> Comment:
    """A row as the comment that it becomes; `asked` are the figures that its form showed, by code.

    What the form does not show (a waiver, a public text, an action's end) stays; a clearance for
    the public goes where the text changed, since it was given to another text.
    """
    entry, codes = row.entry, [row.code, *row.entry.also]
    was = there.comment if there else Comment(measures=[])
    changes: dict[str, object] = {
        "measures": _measures(codes, there, choices),
        "disputes": True if entry.disputes else None if was.disputes is True else was.disputes,
        "written_by": entry.written_by,
        "written_on": on.isoformat(),
        "written_beside": {code: asked[code] for code in codes if asked.get(code)},
        "action": [_with_end(action, was.action) for action in entry.actions],
    }
    if entry.text != clean(whole_text(was)):
        changes |= {"text": entry.text, "cleared_by": "", "cleared_on": ""}
        changes |= dict.fromkeys(_PARTS, "")
    return msgspec.structs.replace(was, **changes)


def _measures(
    codes: Sequence[str], there: PlacedComment | None, choices: Choices
) -> list[int | str]:
    """The measures of a comment as its file names them; those of other scorecards stay."""
    positions = {n for n, measure in enumerate(choices.measures) if measure.code in codes}
    if there and positions == {*there.positions}:
        return there.comment.measures
    numbers = [measure.number for measure in choices.measures]
    named: list[int | str] = []
    for position in sorted(positions):
        number = numbers[position]
        is_own = number is not None and numbers.count(number) == 1
        named.append(number if is_own and number is not None else choices.measures[position].code)
    known = {str(key) for m in choices.measures for key in (m.number, m.code)}
    others = there.comment.measures if there else []
    return [*named, *(name for name in others if str(name) not in known)]


def _with_end(action: Action, were: Sequence[Action]) -> Action:
    """An action with the end that the file has for it, as far as its state still is that end's."""
    for was in were:
        if clean(was.what) == action.what:
            ends = {
                "completed_on": was.completed_on if action.state == "completed" else "",
                "dropped_because": was.dropped_because if action.state == "dropped" else "",
                "superseded_by": was.superseded_by,
            }
            return msgspec.structs.replace(action, **ends)
    return action


def ended(comment: Comment, number: int, promise: ReturnedPromise) -> Comment:
    """A comment whose action of this number has come as far as a promise's row says."""
    ends = {name: getattr(promise.end, name) for name in _ENDS}
    actions = [
        msgspec.structs.replace(action, **ends) if n == number else action
        for n, action in enumerate(comment.action)
    ]
    return msgspec.structs.replace(comment, action=actions)
