"""What other bands would grade otherwise: every quarter that is known, and the exceptions of the latest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from quarterlight.periods import Quarter
from quarterlight.runs.issuing.issues import issued
from quarterlight.runs.rehearsing.other_bands import changed_measures, with_other_bands
from quarterlight.runs.running import make
from quarterlight.runs.standing.stood import read_stood
from quarterlight.scorecard.choices import Choices, ChosenMeasure, load
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.grading import Grade
from quarterlight.scorecard.model import Cell, Measure, Scorecard
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.states import State
from quarterlight.workspace.figures import read_figures
from quarterlight.workspace.folder import Workspace

Known = dict[tuple[str, Quarter], tuple[Figure, str]]


def rehearse(
    workspace: Workspace, path: Path, quarter: Quarter, name: str | None
) -> dict[str, Any]:
    """Each figure that would have another grade, in every quarter known up to `quarter`.

    `path` is the file of bands. Figures of quarters that the page no longer shows are those of
    issues and published ones. Nothing is written, and no grade that was issued changes.
    """
    scorecard = workspace.scorecard(name)
    choices, other = load(scorecard), with_other_bands(path, scorecard)
    made = make(workspace, quarter, scorecard.stem).scorecard
    before = _with_past(made, _past(workspace, choices, scorecard.stem))
    after = _with_bands(before, other)
    return {
        "quarter": str(quarter),
        "scorecard": scorecard.stem,
        "bands": str(path),
        "measures": list(changed_measures(choices, other)),
        "changes": list(_changes(before, after)),
        "grades": {"before": _counts(before), "after": _counts(after)},
        "exceptions": _exceptions(before, after),
    }


def _past(workspace: Workspace, choices: Choices, scorecard: str) -> Known:
    """The figures of issues and of published pages, each with the grade that it was given."""
    found: Known = {}
    elsewhere = workspace.names_elsewhere(workspace.scorecard(scorecard))
    for given in read_figures(workspace.figures, choices, lambda: elsewhere):
        if given.published and given.figure:
            found.setdefault((given.measure, given.quarter), (given.figure, ""))
    for issue in issued(workspace):
        if issue.file.scorecard == scorecard:
            stood = read_stood(issue.folder).figures
            for entry in issue.results()["results"]:
                key = (entry["measure"], Quarter.parse(entry["quarter"]))
                figure = stood[key].figure
                if figure:
                    found[key] = (figure, entry["grade"] or "")
    return found


def _with_past(scorecard: Scorecard, past: Known) -> Scorecard:
    """The scorecard with the cells of quarters that its page does not show."""
    measures = []
    for measure in scorecard.measures:
        cells = {
            quarter: _cell(measure, quarter, figure, grade)
            for (code, quarter), (figure, grade) in past.items()
            if code == measure.code and quarter < scorecard.quarter
        }
        measures.append(replace(measure, cells={**cells, **measure.cells}))
    return replace(scorecard, measures=measures)


def _cell(measure: Measure, quarter: Quarter, figure: Figure, word: str) -> Cell:
    standing = measure.grade(quarter).standing
    issued_as = Grade(word, standing) if word else None
    return Cell(quarter, State.VALUE, figure.display, Place(), figure, issued=issued_as)


def _with_bands(scorecard: Scorecard, other: Choices) -> Scorecard:
    chosen = {each.code: each for each in other.measures}
    measures = [
        _rebanded(each, chosen[each.code or ""], scorecard.quarter) if each.code in chosen else each
        for each in scorecard.measures
    ]
    return replace(scorecard, measures=measures)


def _rebanded(measure: Measure, chosen: ChosenMeasure, latest: Quarter) -> Measure:
    force = chosen.bands_in(latest)
    return replace(
        measure,
        bands=force.bands,
        bands_printed=force.printed,
        stated_direction=chosen.better or measure.stated_direction,
        earlier_bands={q: chosen.bands_in(q).bands for q in measure.cells},
        cells={q: replace(cell, issued=None) for q, cell in measure.cells.items()},
    )


def _changes(before: Scorecard, after: Scorecard) -> Iterator[dict[str, Any]]:
    for ours, theirs in zip(before.measures, after.measures, strict=True):
        for quarter in sorted(ours.cells):
            was, now = ours.grade(quarter).word, theirs.grade(quarter).word
            figure = ours.figure(quarter)
            if figure and was != now and ours.bands != theirs.bands:
                yield {
                    "number": ours.number,
                    "measure": ours.code,
                    "title": ours.title,
                    "quarter": str(quarter),
                    "display": figure.display,
                    "before": was,
                    "after": now,
                }


def _counts(scorecard: Scorecard) -> dict[str, int]:
    """How many measures have which grade in the latest quarter."""
    words = (measure.grade(cell.quarter).word for _, measure, cell in scorecard.latest())
    return dict(Counter(word for word in words if word).most_common())


def _exceptions(before: Scorecard, after: Scorecard) -> list[dict[str, Any]]:
    """The measures of the latest quarter that would be another exception, one more, or one fewer."""
    was, now = ({e.position: e for e in exceptions(card)} for card in (before, after))
    found = []
    for position in sorted(was.keys() | now.keys()):
        sides = [
            [t.value for t in own[position].triggers] if position in own else []
            for own in (was, now)
        ]
        if sides[0] != sides[1]:
            measure = before.measures[position]
            found.append(
                {
                    "number": measure.number,
                    "measure": measure.code,
                    "title": measure.title,
                    "before": sides[0],
                    "after": sides[1],
                }
            )
    return found
