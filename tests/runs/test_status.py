"""Where a quarter stands on a Monday morning, and what other bands would grade otherwise."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from quarters import Q2, Q3, Q4, VISITS, Council, share

from quarterlight.periods import Quarter
from quarterlight.workspace.timetable import Timetable, due_on, steps, working_days_left


def status(ours: Council, on: str, quarter: str = Q3) -> dict[str, Any]:
    result = ours.command("status", "--quarter", quarter, "--on", on, "--format", "json")
    said: dict[str, Any] = json.loads(result.stdout)
    return said | {"exit": result.exit_code}


def test_the_default_timetable_is_that_of_a_real_quarter() -> None:
    days = {step.key: str(step.due) for step in steps(Timetable(), Quarter(2016, 3))}
    assert days["partners"] == "2017-01-09"  # Monday 2 January was a bank holiday
    assert days["records"] == "2017-01-12"
    assert days["audits"] == "2017-01-16"
    assert days["requests"] == "2017-01-17"
    assert days["commentary"] == "2017-01-26"
    assert days["sign_off"] == "2017-02-02"
    assert days["public"] == "2017-02-06"


@pytest.mark.parametrize(
    ("on", "left"),
    [
        ("2017-01-26", 0),
        ("2017-01-25", 1),
        ("2017-01-20", 4),
        ("2017-01-21", 4),
        ("2017-01-30", -2),
    ],
)
def test_days_left_are_working_days(on: str, left: int) -> None:
    due = due_on(Quarter(2016, 3), 18)
    assert working_days_left(date.fromisoformat(on), due) == left


def test_it_says_what_is_awaited_from_whom_and_what_is_owed_by_whom(ours: Council) -> None:
    ours.supply(f"2,{Q3},28%,,,,,,analyst")
    said = status(ours, "2017-01-05")
    first, third = said["awaited"]
    assert (first["number"], first["from"], first["due"], first["working_days_left"]) == (
        1, "health", "2017-01-09", 2,
    )  # fmt: skip
    assert (third["number"], third["from"]) == (3, "analyst")
    owed = {each["number"]: each for each in said["commentary_owed"]}
    assert (owed[1]["owner"], owed[1]["due"]) == ("Head of Service", "2017-01-26")
    assert owed[2]["triggers"] == ["worse_than_good"]
    assert (said["exit"], said["run"], said["would_change"]) == (1, None, None)


def test_the_plain_form_chases_by_name(ours: Council) -> None:
    ours.supply(f"1,{Q3},50%,,,,,,health")
    plain = ours.command("status", "--quarter", Q3, "--on", "2017-01-30").stdout
    assert "Head of Service, 2 working days late:\n    1 Visits made (worse than good)" in plain
    assert (
        "Next: Challenge meeting (performance and quality assurance) by 2017-01-30, due now."
        in plain
    )


def test_it_says_what_to_type_next_until_the_quarter_is_issued(ours: Council) -> None:
    def begins() -> list[str]:
        return [" ".join(each.split()[1:3]) for each in status(ours, "2017-01-20")["next"]]

    assert begins() == ["figures request", "run --quarter"]
    good = (f"2,{Q3},15%,,,,,,h", f"3,{Q3},75%,9,12,,,,h")
    ours.supply(f"1,{Q3},50%,6,12,,,,health", *good)
    assert begins() == ["commentary request", "run --quarter"]
    ours.comment(Q3)
    ours.run(Q3)
    assert begins() == ["issue --quarter"]
    assert ours.try_issue(Q3).exit_code == 0
    assert begins() == []


def test_the_timetable_can_be_changed(ours: Council) -> None:
    (ours.root / "quarterlight.toml").write_text("layout = 1\n[timetable]\ncommentary = 5\n")
    assert status(ours, "2017-01-05")["commentary_owed"][0]["due"] == "2017-01-09"


def test_a_timetable_that_cannot_be_is_refused_with_its_line(ours: Council) -> None:
    (ours.root / "quarterlight.toml").write_text("layout = 1\n[timetable]\ncomentary = 5\n")
    result = ours.command("status", "--quarter", Q3)
    assert result.exit_code == 2
    assert "quarterlight.toml, line 3" in result.stderr
    assert "“commentary”" in result.stderr


def test_it_says_what_a_run_would_change(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    run = ours.run(Q3)["run"]
    assert status(ours, "2017-01-05")["would_change"] == {"run": run, "changes": []}
    ours.supply(f"1,{Q3},75%,,,,,,health")
    (change,) = status(ours, "2017-01-05")["would_change"]["changes"]
    assert (change["number"], change["after"]["value"]) == (1, 75)
    assert "A run now would change" in ours.command("status", "--quarter", Q3).stdout


def test_it_says_which_promises_are_overdue(ours: Council) -> None:
    (ours.root / "commentary/2016-17-q2.toml").write_text(
        '[[comment]]\nmeasures = [1]\ntext = "Short of staff."\n'
        '[[comment.action]]\nwhat = "Hire two"\nowner = "Head"\ndue = "2017-01-10"\n'
    )
    assert status(ours, "2017-01-10")["actions_overdue"] == []
    (late,) = status(ours, "2017-01-16")["actions_overdue"]
    assert (late["what"], late["owner"], late["days_late"], late["numbers"]) == (
        "Hire two",
        "Head",
        6,
        [1],
    )


def test_a_promise_of_the_quarter_itself_is_overdue_once_its_day_has_passed(ours: Council) -> None:
    (ours.root / "commentary/2016-17-q3.toml").write_text(
        '[[comment]]\nmeasures = [1]\ntext = "Short of staff."\n'
        '[[comment.action]]\nwhat = "Hire two"\ndue = "2017-03-31"\n'
    )
    assert status(ours, "2017-03-31")["actions_overdue"] == []
    (late,) = status(ours, "2017-04-03")["actions_overdue"]
    assert (late["quarter"], late["what"], late["days_late"]) == (Q3, "Hire two", 3)


def test_it_says_what_is_in_the_way_and_leaves_the_workspace_as_it_was(ours: Council) -> None:
    ours.judge(f"All Audits,{Q3},Good,82%,10,Y,page", f"All Audits,{Q3},Inadequate,17%,2,Y,page")
    before = sorted((p, p.is_file() and p.read_bytes()) for p in ours.root.rglob("*"))
    (point,) = {each["waive"] for each in status(ours, "2017-01-05")["blocking"]}
    assert point == "percent_not_of_count:All Audits"
    assert sorted((p, p.is_file() and p.read_bytes()) for p in ours.root.rglob("*")) == before


def test_a_quarter_that_is_issued_has_nothing_open(ours: Council) -> None:
    ours.supply(f"1,{Q3},75%,9,12,,,,h", f"2,{Q3},15%,,,,,,h", f"3,{Q3},75%,9,12,,,,h")
    ours.issue(Q3)
    said = status(ours, "2017-02-05")
    assert (said["issued"], said["exit"]) == (["2016-17-q3-1"], 0)
    assert "issued as 2016-17-q3-1" in ours.command("status", "--quarter", Q3).stdout


def rehearse(ours: Council, text: str) -> dict[str, Any]:
    (ours.root / "stricter.toml").write_text(text)
    result = ours.command(
        "rehearse", "--bands", ours.root / "stricter.toml", "--quarter", Q4, "--format", "json"
    )
    assert result.exit_code == 0, result.stderr
    said: dict[str, Any] = json.loads(result.stdout)
    return said


STRICTER = """
[[measure]]
measure = 1
bands = { "Requires Improvement" = "60-74", Good = "75-84", Outstanding = "85-100" }
"""


def test_other_bands_are_rehearsed_over_every_quarter_that_is_known(ours: Council) -> None:
    ours.compute({(VISITS, q): share(7, 10) for q in ("2014-15 Q1", Q2, Q3)})
    ours.supply("1,2010-11 Q1,70%,,,,Y,,an old page")
    ours.issue(Q3)
    said = rehearse(ours, STRICTER)
    assert [each["quarter"] for each in said["changes"]] == ["2010-11 Q1", Q2, Q3]
    assert {(each["before"], each["after"]) for each in said["changes"]} == {
        ("Good", "Requires Improvement")
    }


def test_shared_bands_and_exceptions_are_rehearsed_too(ours: Council) -> None:
    ours.supply(f"1,{Q4},70%,,,,,,health")
    said = rehearse(
        ours,
        '[bands.standard]\n"Requires Improvement" = "60-74"\nGood = "75-84"\nOutstanding = "85-100"\n',
    )
    assert said["grades"] == {"before": {"Good": 1}, "after": {"Requires Improvement": 1}}
    (exception,) = said["exceptions"]
    assert (exception["number"], exception["before"], exception["after"]) == (
        1,
        [],
        ["worse_than_good"],
    )


def test_a_rehearsal_writes_nothing(ours: Council) -> None:
    ours.supply(f"1,{Q4},70%,,,,,,health")
    (ours.root / "stricter.toml").write_text(STRICTER)
    before = sorted((p, p.is_file() and p.read_bytes()) for p in ours.root.rglob("*"))
    ours.command("rehearse", "--bands", ours.root / "stricter.toml", "--quarter", Q4)
    assert sorted((p, p.is_file() and p.read_bytes()) for p in ours.root.rglob("*")) == before


REFUSED = {
    "unknown measure": ("[[measure]]\nmeasure = 9\nbands = {Good = '70-79'}", "no measure “9”", 2),
    "unknown bands": ("[bands.strict]\nGood = '70-100'", "no bands named “strict”", 1),
    "unknown key": ("[[measure]]\nmeasure = 1\nband = 'x'", "“band” is unknown", 3),
    "bands that overlap": (
        "[[measure]]\nmeasure = 1\nbands = {Poor = '0-70', Good = '60-100'}",
        "share",
        None,
    ),
    "no TOML": ("bands", "no TOML", 1),
}


@pytest.mark.parametrize(("text", "says", "line"), REFUSED.values(), ids=REFUSED)
def test_bands_that_cannot_be_are_refused(
    text: str, says: str, line: int | None, ours: Council
) -> None:
    path = ours.root / "stricter.toml"
    path.write_text(text)
    result = ours.command("rehearse", "--bands", path, "--quarter", Q4)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "stricter.toml" in result.stderr
    assert line is None or f"line {line}" in result.stderr


def test_a_comment_that_was_waived_with_the_issue_is_owed_no_more(ours: Council) -> None:
    ours.supply(f"1,{Q3},65%,,,,,,h", f"2,{Q3},15%,,,,,,h", f"3,{Q3},75%,9,12,,,,h")
    ours.run(Q3)
    assert [each["number"] for each in status(ours, "2017-02-05")["commentary_owed"]] == [1]
    asked = ("--waive", "missing_commentary:1", "--because", "answered last time")
    assert ours.try_issue(Q3, *asked).exit_code == 0
    said = status(ours, "2017-02-05")
    assert (said["commentary_owed"], said["exit"]) == ([], 0)
    (waived,) = said["waived"]
    assert (waived["what"], waived["because"]) == ("missing_commentary:1", "answered last time")


def test_after_its_last_day_it_says_how_late_the_signature_is(ours: Council) -> None:
    plain = ours.command("status", "--quarter", Q3, "--on", "2017-03-02").stdout
    assert "Not issued yet: Sign-off (director) was due 2017-02-02, 20 working days late." in plain
