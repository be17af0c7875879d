"""The records of the demonstration authority show the published page, figure by figure."""

from __future__ import annotations

from pathlib import Path

from audit_tallies import JUDGEMENTS, judged
from counting import figures, percent
from tallies import Tables

from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import JudgementTable, Scorecard
from quarterlight.scorecard.states import State

DOC = Path(__file__).parent.parent.parent / "docs" / "demonstration.md"

IMPOSSIBLE = {
    # What the page prints, and what records can show nearest to it.
    ("All Audit Streams", "2016-17 Q1", "outstanding"): ("0.8%", 1),
    ("ChECS", "2015-16 Q2", "outstanding"): ("0%", None),
    ("ChECS", "2015-16 Q2", "good"): ("0%", None),
    ("ChECS", "2015-16 Q2", "requires_improvement"): ("0%", None),
    ("ChECS", "2015-16 Q2", "inadequate"): ("0%", None),
    ("ChECS", "2015-16 Q3", "inadequate"): ("1%", 7),
    ("CIN/CP Macc", "2016-17 Q2", "inadequate"): ("22%", 13),
    ("Combined Assessment", "2015-16 Q4", "requires_improvement"): ("46%", 47),
    ("Combined Assessment", "2015-16 Q4", "inadequate"): ("16%", 17),
    ("Child in Need Plans", "2016-17 Q1", "requires_improvement"): ("66%", 67),
    ("Strategy Meetings and Sec 47", "2016-17 Q1", "requires_improvement"): ("48%", 56),
}


def test_all_206_figures_are_those_of_the_page(tables: Tables, page: Scorecard) -> None:
    different, compared = [], 0
    for measure in page.measures:
        counted = figures(tables, measure.code)
        for quarter, cell in measure.cells.items():
            if cell.state is State.VALUE:
                met, of = counted[str(quarter)]
                shown = percent(met, of) if measure.unit is Unit.PERCENT else met
                compared += 1
                if shown != cell.figure.value:
                    different.append((measure.number, str(quarter), cell.shown, met, of))
    assert (different, compared) == ([], 206)


def test_where_the_page_has_no_figure_the_records_say_why(tables: Tables, page: Scorecard) -> None:
    for measure in page.measures:
        counted = figures(tables, measure.code)
        for quarter, cell in measure.cells.items():
            if cell.state in (State.NO_RELEVANT_CASES, State.NOT_AUDITED):
                assert counted[str(quarter)] == cell.state.value, (measure.number, str(quarter))
            elif cell.state in (State.NOT_YET_INTRODUCED, State.SUSPENDED):
                is_none = not isinstance(counted.get(str(quarter), ""), tuple)
                assert is_none, (measure.number, str(quarter))


def test_all_13_judgement_tables_are_those_of_the_page(tables: Tables, page: Scorecard) -> None:
    different = {}
    for table in page.judgements:
        different.update(_differences(tables, table))
    assert len(page.judgements) == 13
    assert different == IMPOSSIBLE


def _differences(tables: Tables, table: JudgementTable) -> dict[tuple[str, str, str], object]:
    counted, found = judged(tables, table.title), {}
    for position, column in enumerate(table.columns):
        quarter = str(column.quarter)
        counts = dict(zip(JUDGEMENTS, counted[quarter], strict=True))
        whole = sum(counts.values())
        for row in table.rows:
            cell = row.cells[position]
            shown = percent(counts[row.key], whole) if whole else None
            assert cell.count is None or cell.count == counts[row.key], (table.title, quarter)
            if shown != cell.percent:
                found[table.title, quarter, row.key] = (cell.shown.split("(")[0].strip(), shown)
    return found


def test_before_work_was_graded_its_tables_are_empty(tables: Tables, page: Scorecard) -> None:
    for table in page.judgements[5:]:
        for quarter in ("2015-16 Q1", "2015-16 Q2", "2015-16 Q3"):
            assert sum(judged(tables, table.title)[quarter]) == 0


def test_each_impossible_figure_is_listed_with_its_reason() -> None:
    lines = [line for line in DOC.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    for (table, quarter, judgement), (printed, shown) in IMPOSSIBLE.items():
        word = judgement.replace("_", " ")
        becomes = "nothing" if shown is None else f"{shown}%"
        assert any(
            table in line
            and quarter in line
            and word in line.lower()
            and f"| {printed} | {becomes} |" in line
            for line in lines
        ), (table, quarter, judgement)
