"""Arrows follow the page's own rule: that of its legend, else the one that most of them obey."""

from __future__ import annotations

from itertools import product

import pytest
from builders import HIGH, LOW, found, measure, only, q, scorecard, severities, table

from quarterlight.scorecard.model import Measure, Scorecard

UP, DOWN = "↑", "↓"
FALLS = "RI 61-70 | Good 51-60 | Outs. 0-50"  # lower is better
LEGEND = "Arrows compare with the previous quarter: ↑ the figure has gone up, ↓ it has gone down."


def rows(merit: bool, against: int, wrong: int | None = None) -> list[Measure]:
    """Sixteen rows whose arrows obey one rule, save one; no other rule fits more than half of them.

    `against` is the column compared with: the first (0), a year before (1) or the previous (4).
    """
    made = []
    for first, year, before, printed in product((40, 60), (40, 60), (40, 60), (HIGH, FALLS)):
        values = [first, year, 50, 50, before, 50]
        rises = values[against] < 50
        is_up = rises == (printed == HIGH) if merit else rises
        arrow = UP if is_up != (len(made) == wrong) else DOWN
        made.append(measure(" ".join(f"{value}%" for value in values), printed, arrow=arrow))
    return made


RULES = [
    pytest.param(m, a, id=f"{'merit' if m else 'number'}-{a}")
    for m in (False, True)
    for a in (0, 1, 4)
]


@pytest.mark.parametrize(("merit", "against"), RULES)
def test_arrows_that_all_obey_one_rule_are_right(merit: bool, against: int) -> None:
    assert found("arrow_contradicts", scorecard(*rows(merit, against))) == []


@pytest.mark.parametrize(("merit", "against"), RULES)
@pytest.mark.parametrize("wrong", [0, 5, 15])
def test_the_one_arrow_that_breaks_the_rule_is_an_error(
    merit: bool, against: int, wrong: int
) -> None:
    card = scorecard(*rows(merit, against, wrong))
    finding = only("arrow_contradicts", card)
    assert (finding.severity, finding.number, finding.quarter) == ("error", wrong + 1, q("16/3"))
    right = {UP: ("down", "worse"), DOWN: ("up", "better")}[finding.shown]
    assert finding.expected == right[merit]


def pair(*arrows: str, printed: str = HIGH, cells: str = "70% 80%") -> Scorecard:
    return scorecard(*(measure(cells, printed, arrow=arrow) for arrow in arrows))


def test_on_a_tie_the_rule_is_the_figures_way_against_the_quarter_before() -> None:
    finding = only("arrow_contradicts", pair(UP, UP, UP, DOWN))
    assert (finding.number, finding.expected) == (4, "up")
    assert "the way of the figure against the quarter before" in finding.says


@pytest.mark.parametrize(
    ("arrows", "expected"),
    [
        ((UP, UP, UP, DOWN), ["error"]),  # three quarters
        ((UP, UP, DOWN, DOWN), ["note"]),
        ((UP, UP, UP, UP, UP, DOWN, DOWN), ["note"]),  # five sevenths
        ((DOWN, DOWN), ["note"]),
        ((UP,), []),
        ((), []),
    ],
)
def test_under_three_quarters_no_rule_is_clear_and_that_is_one_note(
    arrows: tuple[str, ...], expected: list[str]
) -> None:
    assert severities("arrow_contradicts", pair(*arrows)) == expected


def test_a_note_that_no_rule_is_clear_accuses_no_measure() -> None:
    finding = only("arrow_contradicts", pair(UP, DOWN))
    assert (finding.number, finding.table, finding.quarter) == (None, None, None)


def test_the_legend_is_the_rule_even_where_few_obey_it() -> None:
    card = pair(UP, DOWN, DOWN, DOWN)
    assert severities("arrow_contradicts", card) == ["note"]
    card.notes = scorecard(notes=[LEGEND]).notes
    assert [each.number for each in found("arrow_contradicts", card)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("legend", "wrong"),
    [
        ("↑ performance is better than in the previous quarter, ↓ it is worse.", [1]),
        ("Direction of travel: ↑ improving ↓ declining since the last quarter", [1]),
        ("↑ higher than in the previous quarter, ↓ lower.", [2]),
        ("Arrows show whether the figure rose or fell on the previous quarter: ↑ up, ↓ down.", [2]),
        (
            "Arrows show the change since the same quarter of last year: ↑ increased, ↓ decreased.",
            [1],
        ),
    ],
)
def test_a_legend_says_what_arrows_show_and_what_they_compare_with(
    legend: str, wrong: list[int]
) -> None:
    fell = "18 10 10 15 12"  # 12 after 15, 18 a year before; lower is better
    rose = "10 10 10 15 12"
    card = scorecard(measure(fell, LOW, arrow=DOWN), measure(fell, LOW, arrow=UP), notes=[legend])
    if "same quarter" in legend:
        card = scorecard(
            measure(rose, LOW, arrow=DOWN), measure(rose, LOW, arrow=UP), notes=[legend]
        )
    assert [each.number for each in found("arrow_contradicts", card)] == wrong


def test_a_text_that_is_no_legend_sets_no_rule() -> None:
    card = scorecard(*pair(UP, UP, UP, DOWN).measures, notes=["Better outcomes for children."])
    assert only("arrow_contradicts", card).number == 4


def test_a_level_figure_has_a_level_arrow() -> None:
    level = measure("80% 80%", HIGH, arrow="=")
    assert found("arrow_contradicts", scorecard(*pair(UP, UP, UP).measures, level)) == []
    wrong = scorecard(*pair(UP, UP, UP, "=").measures)
    assert only("arrow_contradicts", wrong).expected == "up"


def test_rows_without_a_direction_are_not_tried_for_better_and_worse() -> None:
    by_merit = pair(DOWN, DOWN, DOWN, DOWN, printed=FALLS, cells="50% 60%").measures
    card = scorecard(
        *by_merit, measure("50% 60%", "", arrow=UP), measure("50% 60%", "", arrow=DOWN)
    )
    assert found("arrow_contradicts", card) == []


@pytest.mark.parametrize("cells", ["N/A 80%", "80% N/A", ". 80%", "80% ."])
def test_an_arrow_beside_nothing_to_compare_is_let_be(cells: str) -> None:
    assert found("arrow_contradicts", pair(DOWN, cells=cells)) == []


def test_words_of_travel_are_held_against_better_and_worse() -> None:
    card = pair("better", "better", "better", "worse", printed=LOW, cells="20 12")
    finding = only("arrow_contradicts", card)
    assert (finding.number, finding.shown, finding.expected) == (4, "worse", "better")


def test_arrows_in_the_cells_are_held_against_their_own_quarter() -> None:
    card = scorecard(measure("70% 80%↑ 75%↓ 90%↓ 95%↑", HIGH))
    finding = only("arrow_contradicts", card)
    assert (finding.quarter, finding.expected) == (q("16/2"), "up")


def test_several_wrong_arrows_of_a_row_are_said_once_for_the_latest() -> None:
    row = measure("70% 80%↓ 75%↓ 90%↑ 85%↓ 95%↑ 70%↓ 60%↓ 50%↓ 40%↓ 45%↓", HIGH)
    finding = only("arrow_contradicts", scorecard(row))
    assert finding.quarter == q("16/3")
    assert "2014-15 Q2" in finding.says


# --- judgement tables ---

MOVED = "0 57(27) 40(19) 2(1) | 4(1) 58(15) 35(9) 4(1)"


def tables(*arrows: str) -> Scorecard:
    return scorecard(
        tables=[table(MOVED, f"Table {n}", arrows=drawn) for n, drawn in enumerate(arrows, 1)]
    )


def test_an_arrow_of_a_judgement_compares_percentages_and_not_counts() -> None:
    finding = only("arrow_contradicts", tables("↑↑↓↑", "↑↑↓="))
    assert (finding.severity, finding.table, finding.judgement) == (
        "error",
        "Table 2",
        "inadequate",
    )
    assert (finding.quarter, finding.shown, finding.expected) == (q("16/3"), "=", "up")


def test_better_and_worse_is_not_tried_on_requires_improvement() -> None:
    assert found("arrow_contradicts", tables("↑↑=↓", "↑↑↑↓", "↑↑↓↓", "↑↑=↓")) == []
    finding = only("arrow_contradicts", tables("↑↑=↓", "↑↑↑↓", "↑↑=↑", "↑↑=↓"))
    assert (finding.table, finding.judgement) == ("Table 3", "inadequate")
    assert finding.expected == "worse"


def test_rows_and_tables_may_each_have_a_rule_of_their_own() -> None:
    by_merit = pair(*[DOWN] * 4, printed=FALLS, cells="50% 60%").measures
    by_figure = tables(*["   ↑"] * 4).judgements
    assert found("arrow_contradicts", scorecard(*by_merit, tables=by_figure)) == []
