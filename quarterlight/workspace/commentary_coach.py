"""The coach on the comments of a workspace: each with its measures as the scorecard has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording.coach import advice
from quarterlight.wording.drafts import Draft
from quarterlight.workspace.commentary import PlacedComment, promised_action, whole_text


def advice_on(
    comments: Iterable[PlacedComment], scorecard: Scorecard, choices: Choices
) -> list[dict[str, Any]]:
    """The advice on comments as plain data: `number` (or code) of the first measure, `code`, `says`.

    A waiver is no text, and nothing is said of it; nor of measures that do not show the quarter.
    """
    found = []
    for placed in comments:
        draft = _draft(placed, scorecard)
        if draft.measures:
            first = choices.measures[placed.positions[0]]
            number = first.code if first.number is None else first.number
            found += [
                {"number": number, "code": each.code, "says": each.says} for each in advice(draft)
            ]
    return found


def _draft(placed: PlacedComment, scorecard: Scorecard) -> Draft:
    measures = (scorecard.measures[position] for position in placed.positions)
    return Draft(
        whole_text(placed.comment),
        tuple(measure for measure in measures if scorecard.quarter in measure.cells),
        scorecard.quarter,
        tuple(map(promised_action, placed.comment.action)),
        placed.comment.why,
        placed.comment.written_beside,
    )
