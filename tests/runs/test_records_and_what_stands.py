"""Where records contradict what stands, and where a series breaks."""

from __future__ import annotations

from typing import Any

from quarters import Q1, Q2, Q3, Q4, REFERRALS, VISITS, Council, cell, share

from quarterlight.runs.standing import Standing
from quarterlight.scorecard.states import State

CONFIRMED = (
    "number = 1",
    'number = 1\ndefinition_confirmed_by = "A"\ndefinition_confirmed_on = "{}"',
)


def codes(results: dict[str, Any]) -> list[str]:
    return [each["code"] for each in results["findings"]]


def confirmed(on: str) -> tuple[str, str]:
    return CONFIRMED[0], CONFIRMED[1].format(on)


def test_what_differs_is_listed_with_what_changes_a_grade_first(ours: Council) -> None:
    ours.supply(*(f"1,{q},70%,,,,Y,,page" for q in (Q1, Q2)))
    ours.compute({(VISITS, Q1): share(71, 100), (VISITS, Q2): share(1, 4)})
    first, second = ours.run(Q3)["differs"]
    assert (first["number"], first["quarter"], first["grade_changes"]) == (1, Q2, True)
    assert (first["standing"]["value"], first["computed"]["value"]) == (70, 25)
    assert (second["quarter"], second["grade_changes"]) == (Q1, False)


def test_what_changes_an_exception_is_said(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,Y,,page")
    ours.compute({(VISITS, Q3): Standing(None, State.NO_RELEVANT_CASES, "0 of 0", "records")})
    (found,) = ours.run(Q3)["differs"]
    assert (found["exception_changes"], found["computed"]["state"]) == (True, "no_relevant_cases")


def test_records_that_agree_differ_from_nothing(ours: Council) -> None:
    ours.supply(f"1,{Q2},70%,7,10,,Y,,page", f"1,{Q3},70%,,,,,,health")
    ours.compute({(VISITS, Q2): share(7, 10), (VISITS, Q3): share(7, 10)})
    results = ours.run(Q3)
    assert results["differs"] == []
    assert "supplied_contradicts_computed" not in codes(results)


def test_records_that_differ_from_an_issue_are_listed_and_do_not_stand(ours: Council) -> None:
    ours.compute({(VISITS, Q3): share(6, 8)})
    ours.issue(Q3)
    ours.compute({(VISITS, Q3): share(5, 8)})
    results = ours.run(Q4)
    (found,) = results["differs"]
    assert (found["origin"], found["standing"]["value"], found["computed"]["value"]) == (
        "issued",
        75,
        63,
    )
    assert cell(results, 1, Q3)["value"] == 75


def test_a_supplied_figure_of_the_latest_quarter_that_records_contradict_is_a_warning(
    ours: Council,
) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health", f"1,{Q2},70%,,,,,,health")
    ours.compute({(VISITS, Q3): share(6, 8), (VISITS, Q2): share(6, 8)})
    (found,) = [f for f in ours.run(Q3)["findings"] if f["code"] == "supplied_contradicts_computed"]
    assert (found["severity"], found["quarter"], found["number"]) == ("warning", Q3, 1)
    assert (found["shown"], found["expected"]) == ("70%", "75%")


def test_it_is_a_warning_too_where_the_scorecard_wants_the_supplied_one(ours: Council) -> None:
    ours.scorecard(('supplied_by = "health"', 'supplied_by = "health"\nsupplied = true'))
    ours.supply(f"1,{Q3},70%,,,,,,health")
    ours.compute({(VISITS, Q3): share(6, 8)})
    results = ours.run(Q3)
    assert "supplied_contradicts_computed" in codes(results)
    assert results["differs"][0]["origin"] == "supplied"


def published_then_computed(ours: Council) -> None:
    ours.supply(f"1,{Q1},70%,7,10,,Y,,page", f"1,{Q2},70%,7,10,,Y,,page")
    ours.compute({(VISITS, Q3): share(75, 100), (VISITS, Q4): share(75, 100)})


def test_the_first_computed_figure_after_published_ones_breaks_the_series(ours: Council) -> None:
    published_then_computed(ours)
    results = ours.run(Q4)
    assert [cell(results, 1, q)["marks"] for q in (Q2, Q3, Q4)] == [["published"], ["break"], []]
    assert cell(results, 1, Q3)["meaning"] == "not_comparable"
    assert cell(results, 1, Q4)["meaning"] == "no_clear_change"
    (note,) = [f for f in results["findings"] if f["code"] == "definition_unconfirmed"]
    assert (note["severity"], note["quarter"]) == ("note", Q3)


def test_a_confirmed_definition_breaks_nothing(ours: Council) -> None:
    published_then_computed(ours)
    ours.scorecard(confirmed("2017-05-01"))
    results = ours.run(Q4)
    assert cell(results, 1, Q3)["marks"] == []
    assert "definition_unconfirmed" not in codes(results)


def test_a_break_is_still_one_after_its_quarter_was_issued_until_it_is_confirmed(
    ours: Council,
) -> None:
    published_then_computed(ours)
    ours.issue(Q3)
    assert cell(ours.run(Q4), 1, Q3)["marks"] == ["break"]
    ours.scorecard(confirmed("2017-05-01"))
    assert cell(ours.run(Q4), 1, Q3)["marks"] == []


def test_another_definition_than_that_of_the_issued_figure_breaks_the_series(ours: Council) -> None:
    ours.compute({(REFERRALS, Q2): share(1, 5), (REFERRALS, Q3): share(1, 5)})
    ours.issue(Q3)
    ours.compute({(REFERRALS, Q4): share(1, 5, definition="another")})
    results = ours.run(Q4)
    assert [cell(results, 2, q)["marks"] for q in (Q2, Q3, Q4)] == [[], [], ["break"]]
    assert cell(results, 2, Q4)["definition"] == "another"


def test_a_definition_is_confirmed_after_the_figure_that_it_replaces_was_signed(
    ours: Council,
) -> None:
    ours.compute({(VISITS, Q3): share(7, 10)})
    ours.issue(Q3)  # signed on 2017-06-01
    ours.compute({(VISITS, Q4): share(7, 10, definition="another")})
    ours.scorecard(confirmed("2017-05-01"))
    assert cell(ours.run(Q4), 1, Q4)["marks"] == ["break"]
    ours.scorecard(("2017-05-01", "2017-06-02"))
    assert cell(ours.run(Q4), 1, Q4)["marks"] == []
