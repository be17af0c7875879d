"""What each form asks: a row for each measure, exceptions first, and the promises made before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quarterlight.periods import Quarter
from quarterlight.publishing.promises import since_words, standing_words
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.exceptions import OwedCommentary, exceptions
from quarterlight.scorecard.ledger import is_current, since_closing
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.promised import Promise
from quarterlight.wording.figures import shown
from quarterlight.workspace.commentary import PlacedComment
from quarterlight.workspace.commentary_forms import words
from quarterlight.workspace.commentary_forms.entry import Entry, digest, digest_of_end, of_comment
from quarterlight.workspace.commentary_forms.form import WITH, Form
from quarterlight.workspace.commentary_forms.labels import labels
from quarterlight.workspace.commentary_promises import RecordedPromise
from quarterlight.workspace.commentary_schema import Action

NOBODY = "no owner"


@dataclass(frozen=True, slots=True)
class Round:
    """All that a request is made of: the quarter's scorecard, what is written, what was promised.

    `written` and `before` are the comments of this quarter and the last one; `promises` those of
    earlier quarters, each with where it stands.
    """

    council: str
    choices: Choices
    scorecard: Scorecard
    written: Sequence[PlacedComment]
    before: Sequence[PlacedComment]
    promises: Sequence[tuple[RecordedPromise, Promise]]
    back_by: str = ""


def forms(asked: Round, by_owner: bool) -> list[Form]:
    """The forms of a round: one for all measures, or one for each owner."""
    order = _order(asked.scorecard)
    if not by_owner:
        return [_form(asked, "", order)]
    owners = dict.fromkeys(asked.scorecard.measures[n].owner or NOBODY for n in order)
    return [
        _form(
            asked,
            owner,
            [n for n in order if (asked.scorecard.measures[n].owner or NOBODY) == owner],
        )
        for owner in owners
    ]


def homes(written: Iterable[PlacedComment], positions: Sequence[int]) -> dict[int, PlacedComment]:
    """The comment of each row of a form: each in the first of its measures that is free."""
    found: dict[int, PlacedComment] = {}
    for placed in written:
        free = [n for n in placed.positions if n in positions and n not in found]
        if free:
            found[free[0]] = placed
    return found


def _order(scorecard: Scorecard) -> list[int]:
    """The measures that show the quarter: what is owed first, then other exceptions, then the rest."""
    found = {entry.position: entry for entry in exceptions(scorecard)}

    def rank(position: int) -> int:
        entry = found.get(position)
        return 2 if entry is None else 0 if entry.is_owed else 1

    return sorted((position for position, _, _ in scorecard.latest()), key=rank)


def _form(asked: Round, owner: str, positions: list[int]) -> Form:
    named = labels(asked.choices)
    codes = [asked.choices.measures[position].code for position in positions]
    found = {entry.position: entry for entry in exceptions(asked.scorecard)}
    own = homes(asked.written, positions)
    return Form(
        asked.council,
        asked.choices.title,
        asked.scorecard.quarter,
        owner,
        asked.back_by,
        [_row(asked, n, positions, own, found.get(n), named) for n in positions],
        list(_more_actions(own, asked.choices, named)),
        [_promise(asked, *pair, named) for pair in _promises_of(asked, positions)],
        [named[code] for code in codes],
        [
            named[asked.choices.measures[n].code]
            for n in positions
            if n in found and found[n].is_owed
        ],
        codes,
    )


def _row(
    asked: Round,
    position: int,
    positions: list[int],
    own: dict[int, PlacedComment],
    entry: OwedCommentary | None,
    named: dict[str, str],
) -> dict[str, str]:
    scorecard, measure = asked.scorecard, asked.scorecard.measures[position]
    code = asked.choices.measures[position].code
    placed = own.get(position)
    above = next((n for n in positions if n in own and position in own[n].positions), None)
    answered_by = "" if placed or above is None else named[asked.choices.measures[above].code]
    was = of_placed(placed, position, asked.choices) if placed else Entry()
    waived = "; ".join(
        p.comment.waived for p in asked.written if position in p.positions and p.comment.waived
    )
    return {
        "No.": named[code],
        "Measure": measure.title,
        "Figure": words.figure(measure, scorecard),
        "What it means": words.meaning(measure, scorecard),
        "Why you are asked": words.why(entry, waived, answered_by and f"measure {answered_by}"),
        "Last quarter": words.last_quarter(
            [each.comment for each in asked.before if position in each.positions],
            [
                p
                for _, p in asked.promises
                if p.quarter == scorecard.quarter - 1 and position in p.measures
            ],
        ),
        **_written(was, named),
        "For quarter": str(scorecard.quarter),
        "Code": code,
        "Asked with": shown(measure, scorecard.quarter),
        "Base": f"{WITH}{asked.choices.measures[above].code}"
        if answered_by and above is not None
        else digest(was, code),
    }


def of_placed(placed: PlacedComment, position: int, choices: Choices) -> Entry:
    """The entry of a comment as the row of one of its measures has it."""
    others = tuple(choices.measures[n].code for n in placed.positions if n != position)
    return of_comment(placed.comment, others)


def _written(entry: Entry, named: dict[str, str]) -> dict[str, str]:
    """The cells to write in, filled with what is there."""
    return {
        "Commentary": entry.text,
        **(_action(entry.actions[0]) if entry.actions else {}),
        "Answers also for": ", ".join(named[code] for code in entry.also),
        "Disputed": "Y" if entry.disputes else "",
        "Written by": entry.written_by,
    }


def _action(action: Action) -> dict[str, str]:
    return {
        "Action": action.what,
        "Who": action.owner,
        "By when": action.due,
        "Expected change": action.expects,
        "State": action.state.replace("_", " "),
    }


def _more_actions(
    own: dict[int, PlacedComment], choices: Choices, named: dict[str, str]
) -> Iterator[dict[str, str]]:
    for position, placed in own.items():
        for action in of_placed(placed, position, choices).actions[1:]:
            yield {"No.": named[choices.measures[position].code], **_action(action)}


def _promises_of(asked: Round, positions: list[int]) -> Iterator[tuple[RecordedPromise, Promise]]:
    """The promises of a form's measures that are open, or closed since the quarter began."""
    for recorded, promise in asked.promises:
        if is_current(promise, asked.scorecard.quarter) and {*promise.measures} & {*positions}:
            yield recorded, promise


def _promise(
    asked: Round, recorded: RecordedPromise, promise: Promise, named: dict[str, str]
) -> dict[str, str]:
    measures = [asked.scorecard.measures[n] for n in promise.measures]
    quarter: Quarter = asked.scorecard.quarter
    moved = [since_words(since_closing(promise, measure, quarter)) for measure in measures]
    action = recorded.recorded
    return {
        "No.": ", ".join(named[asked.choices.measures[n].code] for n in promise.measures),
        "Measure": "; ".join(measure.title for measure in measures),
        "Promised in": str(promise.quarter),
        "What was promised": words.promised(promise),
        "Where it stands": standing_words(promise),
        "What the figure did": "\n".join(filter(None, moved)),
        "State": action.state.replace("_", " "),
        "Completed on": action.completed_on,
        "Why dropped": action.dropped_because,
        "Superseded by": action.superseded_by,
        "Promise": recorded.key,
        "Base": digest_of_end(action),
    }
