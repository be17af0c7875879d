"""The round of commentary of a quarter: its figures as a run makes them, what is written, what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.runs.running import make
from quarterlight.scorecard.choices import Choices, load
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.ledger import ledger
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.promised import Promise
from quarterlight.scorecard.toml_reading import text_of
from quarterlight.wording.figures import shown
from quarterlight.workspace.commentary import (
    PlacedComment,
    file_from,
    file_of,
    known_measures,
    read_commentary,
)
from quarterlight.workspace.commentary_coach import advice_on
from quarterlight.workspace.commentary_forms.asking import Round
from quarterlight.workspace.commentary_forms.collecting import Collected, Terms, collect
from quarterlight.workspace.commentary_forms.labels import labels
from quarterlight.workspace.commentary_forms.reading import read_form
from quarterlight.workspace.commentary_promises import (
    promises_as_at,
    quarters_written,
    recorded_promises,
)
from quarterlight.workspace.folder import Workspace


def round_of(
    workspace: Workspace, quarter: Quarter, name: str | None, on: date | None, back_by: str = ""
) -> Round:
    """The round of a quarter; promises count as late from `on` (None: today)."""
    path = workspace.scorecard(name)
    choices = load(path)
    elsewhere = cache(lambda: workspace.names_elsewhere(path))
    return Round(
        workspace.settings().authority,
        choices,
        make(workspace, quarter, name).scorecard,
        read_commentary(workspace.commentary, quarter, choices, elsewhere),
        _remembered(workspace, quarter - 1, choices),
        promises_as_at(workspace.commentary, choices, quarter, on or date.today()),
        back_by,
    )


def _remembered(workspace: Workspace, quarter: Quarter, choices: Choices) -> list[PlacedComment]:
    """The comments of an earlier quarter; measures that have left the scorecard are left out."""
    path = file_of(workspace.commentary, quarter)
    if not path.exists():
        return []
    comments = file_from(text_of(path, WorkspaceError), path).comment
    found = [(comment, known_measures(comment, choices)[0]) for comment in comments]
    return [
        PlacedComment(comment, own, Place(), n) for n, (comment, own) in enumerate(found) if own
    ]


def collected_from(
    workspace: Workspace,
    files: Sequence[Path],
    quarter: str | None,
    name: str | None,
    on: date | None,
    replace: bool,
) -> tuple[Collected, list[dict[str, Any]]]:
    """What workbooks bring to a workspace, not yet written, and the coach's advice on what is new."""
    path = workspace.scorecard(name)
    choices = load(path)
    elsewhere = cache(lambda: workspace.names_elsewhere(path))
    wanted = Quarter.parse(quarter) if quarter else None
    council = workspace.settings().authority
    forms = [read_form(file, choices, council, wanted) for file in dict.fromkeys(files)]
    card = cache(lambda of: make(workspace, of, name).scorecard)

    def shown_in(of: Quarter) -> dict[str, str]:
        pairs = zip(choices.measures, card(of).measures, strict=True)
        return {chosen.code: shown(measure, of) for chosen, measure in pairs}

    terms = Terms(workspace.commentary, choices, elsewhere, on or date.today(), replace)
    found = collect(forms, terms, shown_in)
    fresh = found.fresh.items()
    answered = {(of, position) for of, own in fresh for each in own for position in each.positions}
    found.owed = [
        label
        for of in sorted({form.quarter for form in forms})
        for entry in exceptions(card(of))
        if entry.is_owed
        and (of, entry.position) not in answered
        and (label := labels(choices)[choices.measures[entry.position].code]) in found.empty
    ]
    return found, [each for of, own in fresh for each in advice_on(own, card(of), choices)]


def promises_of(
    workspace: Workspace, quarter: Quarter | None, name: str | None, on: date
) -> tuple[Quarter, Scorecard, list[Promise]]:
    """Every promise up to a quarter (None: the last one with commentary), as it stands on a day.

    With the quarter and its scorecard, whose figures say how measures moved.
    """
    choices = load(workspace.scorecard(name))
    written = quarters_written(workspace.commentary)
    of = quarter or max(written, default=Quarter.of(on) - 1)
    recorded = recorded_promises(workspace.commentary, choices, of)
    promises = ledger([each.promise for each in recorded], on)
    return of, make(workspace, of, name).scorecard, promises
