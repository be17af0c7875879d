"""Promises in words and as data: where each stands, and how its measure moved after it was kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from quarterlight.publishing.wording import ACTION_STATES, MEANINGS, amount
from quarterlight.scorecard.ledger import Since, since_closing
from quarterlight.scorecard.model import Heading, Measure, Scorecard
from quarterlight.scorecard.promised import Promise, Standing
from quarterlight.wording.figures import with_cases


def day(given: date) -> str:
    """A day as a page prints it: `31 March 2017`."""
    return f"{given.day} {given:%B %Y}"


def standing_words(promise: Promise) -> str:
    """Where it stands, in a few words: `late by 12 days, due 31 March 2017, in progress`."""
    action = promise.action
    due = f"due {day(action.due)}" if action.due else "no date"
    if promise.standing is Standing.KEPT:
        when = f" on {day(action.completed_on)}" if action.completed_on else ""
        late = f", {_days(promise.days_late)} late" if promise.days_late else ""
        return f"kept{when}{late}"
    if promise.standing is Standing.DROPPED:
        why = action.dropped_because.rstrip(".")
        return f"dropped: {why}" if why else "dropped, no reason given"
    if promise.standing is Standing.SUPERSEDED:
        return f"superseded by {promise.superseded_by.rstrip('.')}"
    state = ACTION_STATES["in_progress" if action.state == "in_progress" else "planned"]
    if promise.standing is Standing.LATE:
        by = f" by {_days(promise.days_late)}" if promise.days_late else ""
        return f"late{by}, {due}, {state}"
    return f"{due}, {state}"


def since_words(since: Since | None) -> str:
    """How the measure moved after a promise was kept, without saying why; "" where nothing can be said."""
    if since is None:
        return ""
    moved = "" if since.movement is Heading.LEVEL else f" {amount(since.now, since.before)}"
    way = f"{since.movement.value}{moved}"
    return (
        f"{with_cases(since.before)} in {since.closed_in}, when it closed; {with_cases(since.now)} in "
        f"{since.quarter}: {way}, {MEANINGS[since.meaning]}. What moved it, this does not say."
    )


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"


def promise_data(promise: Promise, scorecard: Scorecard) -> dict[str, Any]:
    """A promise as plain data; `moved` says how each of its measures did after it was kept."""
    action, measures = promise.action, [scorecard.measures[n] for n in promise.measures]
    return {
        "quarter": str(promise.quarter),
        "numbers": [measure.number for measure in measures],
        "measures": [measure.code for measure in measures] + list(promise.gone),
        "what": action.what,
        "owner": action.owner,
        "due": _iso(action.due),
        "expects": action.expects,
        "state": action.state,
        "standing": promise.standing.value,
        "days_late": promise.days_late,
        "completed_on": _iso(action.completed_on),
        "dropped_because": action.dropped_because,
        "superseded_by": promise.superseded_by,
        "says": standing_words(promise),
        "moved": [
            _moved(measure, since)
            for measure in measures
            if (since := since_closing(promise, measure, scorecard.quarter))
        ],
    }


def _moved(measure: Measure, since: Since) -> dict[str, Any]:
    return {
        "measure": measure.code,
        "number": measure.number,
        "closed_in": str(since.closed_in),
        "then": with_cases(since.before),
        "quarter": str(since.quarter),
        "now": with_cases(since.now),
        "movement": since.movement.value,
        "meaning": since.meaning.value,
        "says": since_words(since),
    }


def _iso(given: date | None) -> str | None:
    return given.isoformat() if given else None
