"""From choices and what stands to a scorecard, the same model that a published page becomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quarterlight.periods import Month, Quarter
from quarterlight.runs.standing import Standing, StandingColumn
from quarterlight.runs.standing.model import ISSUED, RESTATED
from quarterlight.scorecard.choices import Choices, ChosenMeasure, quarters_to
from quarterlight.scorecard.grading import NO_GRADE, Grade
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
    QuarterHeading,
    Scorecard,
)
from quarterlight.scorecard.place import Place
from quarterlight.wording.disputing import dispute
from quarterlight.wording.restating import restatement
from quarterlight.workspace.benchmarks import Benchmark
from quarterlight.workspace.commentary import PlacedComment, promised_action, whole_text
from quarterlight.workspace.judgements import SuppliedJudgement


def assemble(
    choices: Choices,
    latest: Quarter,
    standing: dict[tuple[str, Quarter], Standing],
    judgements: list[StandingColumn],
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
            _measure(measure, _place(choices, measure), latest, standing, position in disputed),
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
    place: Place,
    latest: Quarter,
    standing: dict[tuple[str, Quarter], Standing],
    is_disputed: bool,
) -> Measure:
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
            q: _cell(place, measure, q, latest, standing[measure.code, q], is_disputed)
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


def _cell(
    place: Place,
    measure: ChosenMeasure,
    quarter: Quarter,
    latest: Quarter,
    stands: Standing,
    is_disputed: bool,
) -> Cell:
    is_issued = stands.origin == ISSUED and stands.figure is not None
    # The grade of an issue is kept; the check of printed grades would hold it against later bands.
    is_printed = stands.grade and not (is_issued and measure.bands_in(quarter).bands)
    marks = (*stands.marks, "disputed") if is_disputed and quarter == latest else stands.marks
    return Cell(
        quarter,
        stands.state,
        _shown(stands),
        place,
        stands.figure,
        stands.reason,
        printed_grade=PrintedGrade(stands.grade, stands.grade, place) if is_printed else None,
        marks=tuple(dict.fromkeys(marks)),
        rivals=stands.rivals,
        issued=Grade(stands.grade or None, NO_GRADE.standing) if is_issued else None,
        previous=stands.previous.says if stands.previous else "",
        replaced_because=stands.previous.why.says if stands.previous else "",
        is_news=stands.replaced_in == latest and RESTATED in marks,
        contradicts=stands.contradicts,
    )


def _shown(stands: Standing) -> str:
    """The cell's text: the source's own, else the figure, else the state with its reason."""
    if stands.shown or stands.figure:
        return stands.shown or stands.says
    return f"{stands.says} ({stands.reason})" if stands.reason else stands.says


def _place(choices: Choices, what: ChosenMeasure | str) -> Place:
    """Where a measure, or a judgement table by its title, stands in the workspace."""
    named = f"table {what}" if isinstance(what, str) else f"measure {what.number or what.code}"
    return Place(sheet=f"scorecards/{choices.name}", cell=named)


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
        actions=tuple(promised_action(each) for each in written.action),
    )


def _judgement_tables(choices: Choices, given: list[StandingColumn]) -> list[JudgementTable]:
    """The tables that the scorecard names, in its order, then any others that have figures."""
    headings = {table.title: table.heading for table in choices.file.judgements}
    titles = list(dict.fromkeys([*headings, *(each.table for each in given)]))
    groups = {
        heading: n for n, heading in enumerate(dict.fromkeys(headings.get(t, "") for t in titles))
    }
    tables = []
    for title in titles:
        own = sorted((each for each in given if each.table == title), key=lambda c: c.quarter)
        if own:
            heading = headings.get(title, "")
            place = _place(choices, title)
            tables.append(_judgement_table(title, place, heading, groups[heading], own))
    return tables


def _judgement_table(
    title: str, place: Place, heading: str, group: int, given: list[StandingColumn]
) -> JudgementTable:
    names = {each.key: each.name for column in given for each in column.cells}
    cells = [{each.key: each for each in column.cells} for column in given]
    before = [
        {each.key: each for each in column.previous.cells} if column.previous else {}
        for column in given
    ]
    rows = [
        JudgementRow(
            name,
            key,
            place,
            [
                replace(_share(own.get(key), place), previous=_share(old.get(key), place).shown)
                for own, old in zip(cells, before, strict=True)
            ],
        )
        for key, name in names.items()
    ]
    columns = [
        JudgementColumn(
            each.quarter,
            str(each.quarter),
            place,
            _month(each),
            each.marks,
            each.origin,
            each.previous.why.says if each.previous else "",
            each.contradicts,
        )
        for each in given
    ]
    return JudgementTable(title, place, columns, rows, group, heading)


def _month(column: StandingColumn) -> Month | None:
    return next((each.audit_month for each in reversed(column.cells)), None)


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
