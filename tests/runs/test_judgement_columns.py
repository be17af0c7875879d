"""Each column of a judgement table stands as a whole, by the same order as figures."""

from __future__ import annotations

from dataclasses import replace

from quarters import Q2, Q3, Q4, Council, column

from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import percentage_figure
from quarterlight.workspace.judgements import SuppliedJudgement


def rows(quarter: str, good: int, inadequate: int, published: str = "") -> list[str]:
    whole = good + inadequate
    shares = [(200 * n + whole) // (2 * whole) for n in (good, inadequate)]
    return [
        f"All Audits,{quarter},{word},{share}%,{count},{published},{'page' if published else 'site'}"
        for word, share, count in zip(
            ("Good", "Inadequate"), shares, (good, inadequate), strict=True
        )
    ]


def computed(quarter: str, good: int, inadequate: int) -> tuple[SuppliedJudgement, ...]:
    whole = good + inadequate
    first = SuppliedJudgement(
        "All Audits", Quarter.parse(quarter), None, "Good", "good", "", None, None, False, "records", ""
    )  # fmt: skip
    given = (("Good", "good", good), ("Inadequate", "inadequate", inadequate))
    return tuple(
        replace(first, name=name, key=key, percent=percentage_figure(n, whole), count=n)
        for name, key, n in given
    )


def counts(found: dict) -> list[int]:
    return [each["count"] for each in found["cells"]]


def test_a_published_column_stands_before_a_computed_one_and_that_before_a_supplied_one(
    ours: Council,
) -> None:
    ours.judge(*rows(Q2, 3, 1, "Y"), *rows(Q3, 3, 1))
    ours.compute({}, (*computed(Q2, 1, 1), *computed(Q3, 1, 1)))
    results = ours.run(Q3)
    assert (counts(column(results, Q2)), column(results, Q2)["origin"]) == ([3, 1], "published")
    assert (counts(column(results, Q3)), column(results, Q3)["origin"]) == ([1, 1], "records")
    (differs,) = results["differs"]
    assert (differs["table"], differs["quarter"]) == ("All Audits", Q2)


def test_an_issued_column_stands_whatever_is_supplied_later(ours: Council) -> None:
    ours.judge(*rows(Q3, 3, 1))
    ours.issue(Q3)
    ours.judge(*rows(Q3, 1, 3), *rows(Q4, 2, 2))
    results = ours.run(Q4)
    assert (counts(column(results, Q3)), column(results, Q3)["origin"]) == ([3, 1], "issued")
    assert counts(column(results, Q4)) == [2, 2]


def test_a_restated_column_keeps_both(ours: Council) -> None:
    ours.judge(*rows(Q3, 3, 1))
    ours.issue(Q3)
    ours.compute({}, computed(Q3, 1, 3))
    run = ours.run(Q4)["run"]
    ours.restate('table = "All Audits"', Q3, run)
    found = column(ours.run(Q4), Q3)
    assert (counts(found), found["marks"]) == ([1, 3], ["restated"])
    assert [each["count"] for each in found["previous"]["cells"]] == [3, 1]
    ours.issue(Q4)
    ours.compute({}, computed(Q3, 4, 4))
    after = column(ours.run("2017-18 Q1"), Q3)
    assert (counts(after), after["origin"], after["marks"]) == ([1, 3], "issued", ["restated"])
    assert "was 75% (3)" in ours.command("print", "--text").stdout


def test_a_revised_column_is_marked_where_it_changed(ours: Council) -> None:
    ours.scorecard(("quarters_shown = 4", "quarters_shown = 4\nrevise = 1"))
    ours.judge(*rows(Q2, 3, 1), *rows(Q3, 3, 1))
    ours.issue(Q3)
    ours.judge(*rows(Q2, 1, 3), *rows(Q3, 1, 3))
    results = ours.run(Q4)
    assert column(results, Q2)["marks"] == []
    assert (counts(column(results, Q3)), column(results, Q3)["marks"]) == ([1, 3], ["revised"])


def test_a_column_of_a_quarter_to_come_is_not_shown(ours: Council) -> None:
    ours.judge(*rows(Q3, 3, 1), *rows(Q4, 1, 3))
    assert [each["quarter"] for each in ours.run(Q3)["judgements"]] == [Q3]


def test_columns_as_old_as_no_measure_leave_with_the_quarters(ours: Council) -> None:
    ours.judge(*rows("2015-16 Q1", 3, 1, "Y"), *rows(Q2, 3, 1, "Y"))
    assert [each["quarter"] for each in ours.run(Q2)["judgements"]] == ["2015-16 Q1", Q2]
    assert [each["quarter"] for each in ours.run(Q3)["judgements"]] == [Q2]


def test_a_supplied_column_that_records_contradict_in_the_latest_quarter_is_a_finding(
    ours: Council,
) -> None:
    ours.judge(*rows(Q2, 3, 1), *rows(Q3, 3, 1))
    ours.compute({}, (*computed(Q2, 1, 1), *computed(Q3, 1, 1)))
    found = [
        each for each in ours.run(Q3)["findings"] if each["code"] == "supplied_contradicts_computed"
    ]
    assert [(each["table"], each["quarter"]) for each in found] == [("All Audits", Q3)]
    assert found[0]["shown"] == "Good 75% (3), Inadequate 25% (1)"


def test_a_column_of_no_audit_leaves_the_place_to_a_supplied_one(ours: Council) -> None:
    ours.judge(*rows(Q3, 3, 1))
    nothing = [replace(each, percent=None, count=0) for each in computed(Q3, 1, 1)]
    ours.compute({}, tuple(nothing))
    results = ours.run(Q3)
    assert (counts(column(results, Q3)), column(results, Q3)["origin"]) == ([3, 1], "supplied")
    assert "supplied_contradicts_computed" not in [each["code"] for each in results["findings"]]
