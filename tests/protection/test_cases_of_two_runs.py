"""`quarterlight compare` of two runs of records: the cases behind a rolling figure that changed."""

from __future__ import annotations

from loaded_council import Council


def test_the_cases_of_all_quarters_that_a_figure_covers_explain_it(
    twice: tuple[Council, list[str], list[str]],
) -> None:
    ours, _, runs = twice
    said = ours.told("compare", *runs, "--cases")
    (change,) = [
        each
        for each in said["changes"]
        if each["kind"] == "figure" and each["quarter"] == "2016-17 Q3"
    ]
    (cause,) = change["why"]
    assert cause["cause"] == "data"
    assert cause["rows"]["came"] == ["r5"]


def test_without_asking_for_cases_there_are_only_numbers_of_them(
    twice: tuple[Council, list[str], list[str]],
) -> None:
    ours, _, runs = twice
    assert "r5" not in ours.command("compare", *runs).stdout
    assert "1 came" in ours.command("compare", *runs).stdout
