"""The example, read exactly: 42 measures, 13 judgement tables, 7 quarters, and all that is wrong.

The project's own copy is always read; the page as it was published, where it lies beside the
checkout. Cells are held against a reader of the text that knows nothing of scorecards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from quarterlight.checking.catalogue import check
from quarterlight.checking.finding import Finding
from quarterlight.checking.report import report
from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.exceptions import Trigger, exceptions
from quarterlight.scorecard.model import Scorecard

ROOT = Path(__file__).parent.parent
NAME = "published-scorecard-2016-17-q3.txt"
OWN, PUBLISHED = ROOT / "demo" / NAME, ROOT.parent / "shared" / "seed" / NAME
QUARTERS = [f"2015-16 Q{n}" for n in (1, 2, 3, 4)] + [f"2016-17 Q{n}" for n in (1, 2, 3)]
WORSE, FELL, GONE = "worse_than_good", "fell_a_band", "became_not_applicable"

ABSENT = pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published page is not here")
PAGES = [pytest.param(OWN, id="own"), pytest.param(PUBLISHED, id="published", marks=ABSENT)]


@pytest.fixture(scope="module", params=PAGES)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def card(path: Path) -> Scorecard:
    return read_scorecard(path)


@pytest.fixture(scope="module")
def findings(card: Scorecard) -> list[Finding]:
    return check(card)


def rows(path: Path) -> list[list[str]]:
    """The lines of the page, each as its cells."""
    text = path.read_text(encoding="utf-8-sig")
    return [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()]


def printed_cells(path: Path) -> dict[tuple[int, str], str]:
    """What the page prints for each measure in each quarter: columns 6 to 12 of a numbered row."""
    numbered = [row for row in rows(path) if row[0].isdigit()]
    return {
        (int(row[0]), quarter): row[column]
        for row in numbered
        for column, quarter in enumerate(QUARTERS, 5)
    }


def printed_tables(path: Path) -> dict[tuple[str, str], list[tuple[str, str | None]]]:
    """What the page prints for each judgement table in each quarter: percent and count, by row."""
    lines, found = rows(path), {}
    for place, row in enumerate(lines):
        if row[0] != "Outstanding":
            continue
        head = next(n for n in range(place - 1, 0, -1) if lines[n][0])
        width = sum(bool(cell) for cell in row[1:]) - 1
        for column, quarter in enumerate(QUARTERS[-width:], 1):
            cells = [re.findall(r"[\d.]+", lines[place + n][column]) for n in range(4)]
            found[lines[head][0], quarter] = [(c[0], c[1] if c[1:] else None) for c in cells]
    return found


def state_of(number: int, quarter: str, printed: dict[tuple[int, str], str]) -> str:
    """The state that a printed cell has by the promise, for the example's rows."""
    text = printed[number, quarter]
    series = [printed[number, each] for each in QUARTERS]
    place = QUARTERS.index(quarter)
    if text:
        return "no_relevant_cases" if text == "N/A" else "value"
    if not any(series[:place]):
        return "not_yet_introduced"
    return "suspended" if not any(series[place:]) else "not_audited"


# --- what is read ---


def test_it_has_42_measures_13_tables_and_7_quarters(card: Scorecard) -> None:
    assert (len(card.measures), len(card.judgements)) == (42, 13)
    assert [str(quarter) for quarter in card.quarters] == QUARTERS
    assert card.title == "Quarterly Improvement Plan Performance Scorecard - Q3 2016-17"
    assert [measure.number for measure in card.measures] == list(range(1, 43))


def test_the_independent_reader_sees_294_cells_and_67_columns(path: Path) -> None:
    assert len(printed_cells(path)) == 294
    assert len(printed_tables(path)) == 5 * 7 + 8 * 4


def test_every_cell_has_its_state_and_value(card: Scorecard, path: Path) -> None:
    printed, expected = printed_cells(path), {}
    for (number, quarter), text in printed.items():
        state = state_of(number, quarter, printed)
        value = int(text.rstrip("%")) if state == "value" else None
        expected[number, quarter] = (state, value, text if value is not None else None)
    assert {
        (measure.number, str(quarter)): (
            cell.state.value,
            cell.figure.plain_value if cell.figure else None,
            cell.figure.display if cell.figure else None,
        )
        for measure in card.measures
        for quarter, cell in measure.cells.items()
    } == expected


def test_states_are_what_the_facts_say(card: Scorecard) -> None:
    states = {"not_audited": set(), "suspended": set(), "awaited": set()}
    for measure in card.measures:
        for cell in measure.cells.values():
            states.get(cell.state.value, set()).add(measure.number)
    assert states == {"not_audited": {2, 6, 7}, "suspended": {41, 42}, "awaited": set()}


def test_every_judgement_has_its_percentage_and_count(card: Scorecard, path: Path) -> None:
    found = {}
    for table in card.judgements:
        for position, column in enumerate(table.columns):
            cells = [(str(c.percent), c.count) for c in table.column(position)]
            found[table.title, str(column.quarter)] = [(p, str(n) if n else None) for p, n in cells]
    assert found == printed_tables(path)


def test_audit_months_stand_with_their_quarters(card: Scorecard) -> None:
    months = ["2015-05", "2015-08", "2015-12", "2016-03", "2016-05", "2016-09", "2016-12"]
    for table in card.judgements:
        assert [str(column.audit_month) for column in table.columns] == months[
            -len(table.columns) :
        ]


def test_the_sections_are_the_practice_standards(card: Scorecard) -> None:
    sections = Counter(measure.section for measure in card.measures)
    assert list(sections.values()) == [4, 15, 15, 8]
    assert "We take action to make positive change a reality" in sections


def test_34_measures_are_audited_and_8_come_from_records(card: Scorecard) -> None:
    kinds = Counter(str(measure.kind) for measure in card.measures)
    assert kinds == {"audit": 34, "data": 8}


def test_the_grades_of_the_latest_quarter_are_those_of_the_facts(card: Scorecard) -> None:
    grades = Counter(measure.grade(card.quarter).word for measure in card.measures)
    assert grades == {
        "Outstanding": 14,
        "Good": 7,
        "Requires Improvement": 4,
        "Inadequate": 10,
        None: 7,
    }


@pytest.mark.parametrize(
    ("number", "others"), [(15, {15, 16}), (18, {17, 18, 19}), (41, {41, 42}), (25, {25})]
)
def test_a_comment_answers_for_these_measures(
    card: Scorecard, number: int, others: set[int]
) -> None:
    (comment,) = card.comments_on(number - 1)
    assert {position + 1 for position in comment.measures} == others


def test_measures_41_and_42_have_one_text(card: Scorecard) -> None:
    (comment,) = card.comments_on(40)
    assert len(comment.text.splitlines()) == 1
    assert "brought in house" in comment.text


def test_22_rows_have_a_comment_of_their_own(card: Scorecard, path: Path) -> None:
    own = [row for row in rows(path) if row[0].isdigit() and row[12]]
    assert len(own) == 22
    assert len(card.comments) == 21


# --- what is wrong ---


def of(findings: Iterable[Finding], code: str) -> list[Finding]:
    return [each for each in findings if each.code == code]


def shown(findings: Iterable[Finding], code: str) -> set[tuple[str | None, str, str]]:
    return {(each.table, each.shown, each.expected) for each in of(findings, code)}


# Codes that read sentences come later and have tests of their own.
READS_WORDS = {
    "run_claim",
    "figure_in_prose",
    "impossible_percent",
    "action_without_owner",
    "action_without_date",
    "restated",
    "disputed",
}


def test_the_findings_are_exactly_these(findings: list[Finding]) -> None:
    found = Counter((str(f.severity), f.code) for f in findings if f.code not in READS_WORDS)
    assert found == {
        ("error", "distribution_sum"): 3,
        ("error", "percent_not_of_count"): 1,
        ("error", "arrow_contradicts"): 4,
        ("error", "missing_commentary"): 1,
        ("warning", "no_audits_shown_as_zero"): 1,
        ("warning", "truncated_percent"): 3,
        ("warning", "total_outside_parts"): 4,
        ("warning", "unnamed_bottom_band"): 10,
        ("warning", "repeated_series"): 1,
        ("warning", "value_became_not_applicable"): 4,
        ("warning", "gap_in_series"): 3,
        ("note", "mixed_precision"): 1,
        ("note", "audit_month_moved"): 5,
        ("note", "denominator_absent"): 6,
        ("note", "colour_only_meaning"): 1,
    }


def test_three_columns_do_not_add_up(findings: list[Finding]) -> None:
    assert {(f.table, str(f.quarter), f.shown) for f in of(findings, "distribution_sum")} == {
        ("ChECS", "2015-16 Q3", "95%"),
        ("CIN/CP Macc", "2016-17 Q2", "110%"),
        ("Strategy Meetings and Sec 47", "2016-17 Q1", "92%"),
    }


def test_10_of_18_is_56(findings: list[Finding]) -> None:
    (finding,) = of(findings, "percent_not_of_count")
    assert (finding.table, finding.judgement) == (
        "Strategy Meetings and Sec 47",
        "requires_improvement",
    )
    assert (str(finding.quarter), finding.expected) == ("2016-17 Q1", "56%")


def test_four_arrows_say_level_where_the_figure_rose(findings: list[Finding]) -> None:
    arrows = of(findings, "arrow_contradicts")
    assert {(f.table, f.judgement) for f in arrows} == {
        ("Referral", "inadequate"),
        ("Visits to Cared for Children", "good"),
        ("Visits to Cared for Children", "requires_improvement"),
        ("Combined Assessment", "good"),
    }
    assert {(f.shown, f.expected, str(f.quarter)) for f in arrows} == {("=", "up", "2016-17 Q3")}


def test_measure_39_owes_commentary(findings: list[Finding]) -> None:
    (finding,) = of(findings, "missing_commentary")
    assert (finding.number, str(finding.quarter)) == (39, "2016-17 Q3")


def test_three_percentages_are_cut_off(findings: list[Finding]) -> None:
    assert shown(findings, "truncated_percent") == {
        ("Combined Assessment", "46% (14)", "47%"),
        ("Combined Assessment", "16%(5)", "17%"),
        ("Child in Need Plans", "66%(14)", "67%"),
    }


def test_one_column_of_zeros_is_no_audits(findings: list[Finding]) -> None:
    (finding,) = of(findings, "no_audits_shown_as_zero")
    assert (finding.table, str(finding.quarter)) == ("ChECS", "2015-16 Q2")


def test_four_shares_of_all_streams_lie_outside_those_shown(findings: list[Finding]) -> None:
    assert {(f.judgement, str(f.quarter)) for f in of(findings, "total_outside_parts")} == {
        ("good", "2015-16 Q1"),
        ("outstanding", "2016-17 Q1"),
        ("inadequate", "2016-17 Q2"),
        ("outstanding", "2016-17 Q3"),
    }


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("unnamed_bottom_band", [10, 11, 14, 20, 21, 22, 24, 25, 29, 33]),
        ("value_became_not_applicable", [15, 17, 18, 19]),
        ("gap_in_series", [2, 6, 7]),
        ("repeated_series", [9]),
    ],
)
def test_these_measures_have_this_finding(
    findings: list[Finding], code: str, numbers: list[int]
) -> None:
    assert sorted(finding.number for finding in of(findings, code)) == numbers


def test_measure_9_repeats_measure_31(findings: list[Finding]) -> None:
    (finding,) = of(findings, "repeated_series")
    assert finding.others == (31,)
    assert str(finding.quarter) == "2015-16 Q3"


def test_the_audit_month_of_the_second_quarter_moved(findings: list[Finding]) -> None:
    assert {str(finding.quarter) for finding in of(findings, "audit_month_moved")} == {"2016-17 Q2"}


def test_0_8_among_whole_percentages_is_the_odd_one(findings: list[Finding]) -> None:
    assert shown(findings, "mixed_precision") == {("All Audit Streams", "0.8%", "")}


def test_every_finding_names_a_line_of_the_file(findings: list[Finding], path: Path) -> None:
    lines = len(rows(path))
    assert all(1 <= (finding.where.line or 0) <= lines for finding in findings)


# --- who owes commentary ---

EXCEPTIONS = {
    3: {WORSE, FELL},
    6: {FELL},
    10: {WORSE},
    11: {WORSE},
    14: {WORSE, FELL},
    15: {GONE},
    17: {GONE},
    18: {GONE},
    19: {GONE},
    20: {WORSE, FELL},
    21: {WORSE, FELL},
    22: {WORSE, FELL},
    24: {WORSE, FELL},
    25: {WORSE},
    26: {FELL},
    27: {WORSE},
    29: {WORSE, FELL},
    31: {WORSE},
    33: {WORSE},
    39: {WORSE},
    41: {"suspended"},
    42: {"suspended"},
}


def test_the_exceptions_are_those_of_the_facts(card: Scorecard) -> None:
    found = {}
    for entry in exceptions(card):
        triggers = {*entry.triggers} - {Trigger.RESTATED, Trigger.DISPUTED}
        if triggers:
            found[entry.measure.number] = {trigger.value for trigger in triggers}
    assert found == EXCEPTIONS


def test_only_measure_39_has_no_commentary(card: Scorecard) -> None:
    assert [entry.measure.number for entry in exceptions(card) if entry.is_owed] == [39]


# --- the report ---


def test_the_report_says_all_this_as_plain_data(card: Scorecard, findings: list[Finding]) -> None:
    told = report(card, findings)
    assert (told["scorecard"]["measures"], told["scorecard"]["judgement_tables"]) == (42, 13)
    assert told["scorecard"]["quarters"] == QUARTERS
    assert (len(told["grades"]), len(told["judgements"])) == (294, 67)
    assert len(told["findings"]) == len(findings)
    assert [len(entry["numbers"]) for entry in told["commentary"] if 18 in entry["numbers"]] == [3]
