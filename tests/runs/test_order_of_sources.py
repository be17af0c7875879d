"""Which figure stands: issues, published figures, the scorecard's word, records, suppliers, a reason."""

from __future__ import annotations

from typing import Any

import pytest
from quarters import Q1, Q2, Q3, Q4, REFERRALS, VISITS, Council, cell, share

from quarterlight.runs.standing import Standing
from quarterlight.scorecard.states import State


def stands(results: dict[str, Any], number: int, quarter: str) -> tuple[Any, ...]:
    found = cell(results, number, quarter)
    return found["state"], found["value"], found["origin"], found["marks"]


def test_a_computed_figure_stands_before_a_supplied_one(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.compute({(VISITS, Q3): share(6, 8)})
    assert stands(ours.run(Q3), 1, Q3) == ("value", 75, "records", [])


def test_a_published_figure_stands_before_a_computed_one(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,Y,,page")
    ours.compute({(VISITS, Q3): share(6, 8)})
    assert stands(ours.run(Q3), 1, Q3) == ("value", 70, "published", ["published"])


def test_the_scorecards_own_word_stands_before_a_computed_figure(ours: Council) -> None:
    ours.compute({("supplied.family_meetings", Q4): share(6, 8)})
    results = ours.run(Q4)
    assert stands(results, 3, Q4) == ("suspended", None, None, [])
    assert results["differs"] == []


def test_a_measure_that_is_to_be_supplied_does_not_take_what_records_give(ours: Council) -> None:
    ours.scorecard(('supplied_by = "health"', 'supplied_by = "health"\nsupplied = true'))
    ours.compute({(VISITS, Q2): share(6, 8), (VISITS, Q3): share(6, 8)})
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    results = ours.run(Q3)
    assert stands(results, 1, Q3) == ("value", 70, "supplied", [])
    assert stands(results, 1, Q2) == ("awaited", None, None, [])
    assert cell(results, 1, Q2)["reason"] == "no figure was supplied by health"


def test_a_computed_state_stands_before_a_supplied_figure(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.compute({(VISITS, Q3): Standing(None, State.NO_RELEVANT_CASES, "0 of 0", "records")})
    assert stands(ours.run(Q3), 1, Q3)[0] == "no_relevant_cases"


def test_a_measure_whose_table_is_missing_takes_the_supplied_figure_else_says_which(
    ours: Council,
) -> None:
    missing = Standing(None, State.AWAITED, "ssd_cin_episodes is not loaded", "records")
    ours.compute({(REFERRALS, Q3): missing, (REFERRALS, Q2): missing})
    ours.supply("2,2016-17 Q3,22%,,,,,,analyst")
    results = ours.run(Q3)
    assert stands(results, 2, Q3) == ("value", 22, "supplied", [])
    assert cell(results, 2, Q2)["reason"] == "ssd_cin_episodes is not loaded"


def test_an_issued_figure_stands_from_then_on_with_its_grade(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.issue(Q3)
    ours.supply("1,2016-17 Q3,60%,,,,,,health", "1,2016-17 Q4,60%,,,,,,health")
    ours.compute({(VISITS, Q3): share(1, 2)})
    ours.scorecard(('Good = "70-79"\nOut', 'Good = "75-79"\nOut'), ('"60-69"', '"60-74"'))
    results = ours.run(Q4)
    assert stands(results, 1, Q3) == ("value", 70, "issued", [])
    assert cell(results, 1, Q3)["grade"] == "Good"
    assert cell(results, 1, Q4)["grade"] == "Requires Improvement"


def test_an_issued_awaited_stays_awaited(ours: Council) -> None:
    ours.issue(Q3)
    ours.supply("1,2016-17 Q3,60%,,,,,,health")
    assert stands(ours.run(Q4), 1, Q3)[:3] == ("awaited", None, "issued")


def test_an_issue_stands_before_a_figure_that_is_published_later(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.issue(Q3)
    ours.supply("1,2016-17 Q3,60%,,,,Y,,page")
    assert stands(ours.run(Q4), 1, Q3) == ("value", 70, "issued", [])


def test_what_was_issued_of_the_runs_own_quarter_does_not_stand_in_it(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.issue(Q3)
    ours.supply("1,2016-17 Q3,60%,,,,,,health")
    assert stands(ours.run(Q3), 1, Q3) == ("value", 60, "supplied", [])


def test_of_two_issues_the_one_sealed_last_stands(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.issue(Q3)
    ours.issue(Q4)
    ours.supply("1,2016-17 Q3,50%,,,,,,health")
    assert stands(ours.run("2017-18 Q1"), 1, Q3)[1] == 70
    ours.issue(Q3)  # a correction of the earlier quarter, sealed last
    assert stands(ours.run("2017-18 Q1"), 1, Q3)[1] == 50


def test_a_dispute_travels_with_the_figure(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    path = ours.root / "commentary/2016-17-q3.toml"
    path.write_text('[[comment]]\nmeasures = [1, 2]\ntext = "We contest it."\ndisputes = true\n')
    ours.run(Q3)
    waived = ("--waive", "missing_commentary:3", "--because", "known")
    assert ours.try_issue(Q3, *waived).exit_code == 0
    assert stands(ours.run(Q4), 1, Q3) == ("value", 70, "issued", ["disputed"])


def test_a_renamed_scorecard_keeps_its_issues_and_another_one_has_none(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,,,health")
    ours.issue(Q3)
    path = ours.root / "scorecards/ours.toml"
    path.with_name("second.toml").write_bytes(path.read_bytes())
    both = ours.command("run", "--quarter", Q4, "--scorecard", "second", "--format", "json")
    assert '"issued"' not in both.stdout
    path.unlink()
    assert stands(ours.run(Q4), 1, Q3)[2] == "issued"


@pytest.mark.parametrize(
    ("revise", "revised"), [("never", []), ("year_to_date", [Q1, Q2, Q3]), (1, [Q3])]
)
def test_figures_as_recent_as_the_scorecard_says_are_computed_anew(
    revise: str | int, revised: list[str], ours: Council
) -> None:
    before = ("2015-16 Q4", Q1, Q2, Q3)
    ours.scorecard(("quarters_shown = 4", "quarters_shown = 5"))
    ours.compute({(VISITS, q): share(6, 8) for q in before})
    ours.issue(Q3)
    ours.compute({(VISITS, q): share(5, 8) for q in before})
    said = f'"{revise}"' if isinstance(revise, str) else str(revise)
    ours.scorecard(("quarters_shown = 5", f"quarters_shown = 5\nrevise = {said}"))
    results = ours.run(Q4)
    for quarter in before:
        found = cell(results, 1, quarter)
        if quarter in revised:
            assert (found["value"], found["marks"]) == (63, ["revised"])
            assert found["previous"]["value"] == 75
        else:
            assert (found["value"], found["marks"], found["previous"]) == (75, [], None)


def test_a_measures_own_rule_of_revision_goes_before_the_scorecards(ours: Council) -> None:
    ours.compute({(VISITS, Q3): share(6, 8), (REFERRALS, Q3): share(6, 8)})
    ours.issue(Q3)
    ours.compute({(VISITS, Q3): share(5, 8), (REFERRALS, Q3): share(5, 8)})
    ours.scorecard(
        ("quarters_shown = 4", "quarters_shown = 4\nrevise = 2"),
        ("number = 1", 'number = 1\nrevise = "never"'),
    )
    results = ours.run(Q4)
    assert stands(results, 1, Q3) == ("value", 75, "issued", [])
    assert stands(results, 2, Q3) == ("value", 63, "records", ["revised"])


def test_a_figure_that_did_not_change_is_not_revised(ours: Council) -> None:
    ours.compute({(VISITS, Q3): share(6, 8)})
    ours.issue(Q3)
    ours.scorecard(("quarters_shown = 4", "quarters_shown = 4\nrevise = 2"))
    assert stands(ours.run(Q4), 1, Q3) == ("value", 75, "issued", [])
