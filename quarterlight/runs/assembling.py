"""From choices and what stands to a scorecard, the same model that a published page becomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from quarterlight.periods import Quarter
from quarterlight.runs.standing import Standing
from quarterlight.scorecard.choices import Choices, ChosenMeasure, quarters_to
from quarterlight.scorecard.model import (
    Cell,
    Comment,
    JudgementCell,
    JudgementColumn,
    JudgementRow,
    JudgementTable,
    Measure,
    Note,
    PrintedGrade,
    PromisedAction,
    QuarterHeading,
    Scorecard,
)
from quarterlight.scorecard.place import Place
from quarterlight.wording.disputing import dispute
from quarterlight.wording.restating import restatement
from quarterlight.workspace.benchmarks import Benchmark
from quarterlight.workspace.commentary import PlacedComment, whole_text
from quarterlight.workspace.judgements import SuppliedJudgement


def assemble(
    choices: Choices,
    latest: Quarter,
    standing: dict[tuple[str, Quarter], Standing],
    judgements: list[SuppliedJudgement],
    commentary: list[PlacedComment],
    benchmarks: list[Benchmark],
) -> Scorecard:
    """The scorecard of a quarter."""
    quarters = quarters_to(latest, choices.file.quarters_shown)
    title = choices.file.title
    named = f"Q{latest.number} {latest.financial_year}"
    titled = title.replace("{quarter}", named) if "{quarter}" in title else f"{title} - {named}"
    comments = [_comment(placed, choices) for placed in commentary]
    disputed = {position for each in comments if each.disputes for position in each.measures}
    measures = [
        replace(
            _measure(measure, latest, standing, position in disputed),
            beside=tuple(_beside(measure, latest, standing, benchmarks)),
        )
        for position, measure in enumerate(choices.measures)
    ]
    shown = sorted({quarter for measure in measures for quarter in measure.cells} or quarters)
    return Scorecard(
        titled,
        latest,
        shown,
        measures,
        _judgement_tables(choices, judgements),
        comments,
        [[QuarterHeading(quarter, str(quarter), Place()) for quarter in shown]],
        [Note(text, Place(paragraph=n)) for n, text in enumerate(choices.file.notes, 1)],
    )


def _measure(
    measure: ChosenMeasure,
    latest: Quarter,
    standing: dict[tuple[str, Quarter], Standing],
    is_disputed: bool,
) -> Measure:
    place = Place(sheet="scorecard", cell=str(measure.number or measure.code))
    force = measure.bands_in(latest)
    quarters = measure.quarters(latest)
    return Measure(
        measure.number,
        measure.title,
        place,
        measure.section or None,
        measure.kind,
        measure.code,
        measure.unit,
        measure.span,
        force.bands,
        force.printed,
        place,
        measure.choice.better or measure.better,
        {
            q: _cell(q, standing[measure.code, q], place, is_disputed and q == latest)
            for q in quarters
        },
        owner=measure.owner,
        earlier_bands={q: measure.bands_in(q).bands for q in quarters},
    )


def _beside(
    measure: ChosenMeasure,
    latest: Quarter,
    standing: dict[tuple[str, Quarter], Standing],
    benchmarks: list[Benchmark],
) -> Iterator[str]:
    """What the workspace knows beyond the page: the same quarter last year, and benchmarks."""
    before = latest.year_before
    figure = standing[measure.code, before].figure
    if figure and before not in measure.quarters(latest):
        yield f"same quarter last year ({before}): {figure.display}"
    yield from (each.says for each in benchmarks if each.measure == measure.code)


def _cell(quarter: Quarter, stands: Standing, place: Place, is_disputed: bool) -> Cell:
    words = stands.state.words
    shown = stands.shown or (f"{words} ({stands.reason})" if stands.reason else words)
    printed = PrintedGrade(stands.grade, stands.grade, place) if stands.grade else None
    return Cell(
        quarter,
        stands.state,
        shown,
        place,
        stands.figure,
        stands.reason,
        printed_grade=printed,
        marks=(*stands.marks, "disputed") if is_disputed else stands.marks,
        rivals=stands.rivals,
    )


def _comment(placed: PlacedComment, choices: Choices) -> Comment:
    written, text = placed.comment, whole_text(placed.comment)
    titles = tuple(choices.measures[position].title for position in placed.positions)
    disputes = written.disputes
    return Comment(
        text or written.waived.strip(),
        placed.positions,
        placed.place,
        restates=restatement(text) is not None,
        disputes=dispute(text, titles) is not None if disputes is None else disputes,
        waived=written.waived.strip(),
        actions=tuple(
            PromisedAction(
                each.what.strip(),
                each.owner.strip(),
                date.fromisoformat(each.due) if each.due else None,
                each.expects.strip(),
                each.state,
            )
            for each in written.action
        ),
    )


def _judgement_tables(choices: Choices, given: list[SuppliedJudgement]) -> list[JudgementTable]:
    """The tables that the scorecard names, in its order, then any others that have figures."""
    headings = {table.title: table.heading for table in choices.file.judgements}
    titles = list(dict.fromkeys([*headings, *(each.table for each in given)]))
    groups = {
        heading: n for n, heading in enumerate(dict.fromkeys(headings.get(t, "") for t in titles))
    }
    tables = []
    for title in titles:
        own = [each for each in given if each.table == title]
        if own:
            heading = headings.get(title, "")
            tables.append(_judgement_table(title, heading, groups[heading], own))
    return tables


def _judgement_table(
    title: str, heading: str, group: int, given: list[SuppliedJudgement]
) -> JudgementTable:
    place = Place(sheet="judgements", cell=title)
    months = {each.quarter: each.audit_month for each in given}
    names = {each.key: each.name for each in given}
    by_cell = {(each.key, each.quarter): each for each in given}
    rows = [
        JudgementRow(
            name, key, place, [_share(by_cell.get((key, q)), place) for q in sorted(months)]
        )
        for key, name in names.items()
    ]
    columns = [JudgementColumn(q, str(q), place, months[q]) for q in sorted(months)]
    return JudgementTable(title, place, columns, rows, group, heading)


def _share(given: SuppliedJudgement | None, place: Place) -> JudgementCell:
    if given is None:
        return JudgementCell("", place)
    figure = given.percent
    if figure is None:
        return JudgementCell(given.shown, place, count=given.count)
    count = f" ({given.count})" if given.count is not None else ""
    return JudgementCell(
        figure.display + count, place, figure.value, figure.decimals, given.count, figure.display
    )
