"""`quarterlight promises`, and the promises of a run, of its page and of what it keeps."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result
from commentary_books import PROMISED, asked_of
from workspaces import LATEST, Build, page_of

from quarterlight.runs.running import keep, kept, make

Command = Callable[..., Result]
COMPLETED = PROMISED.replace('"in_progress"', '"completed"\ncompleted_on = "2016-09-20"')


def test_a_promise_whose_day_has_passed_is_late_and_needs_attention(
    build: Build, command: Command
) -> None:
    workspace = asked_of(build)
    answer = command("promises", "--on", "2017-01-17", "--workspace", workspace.root)
    assert answer.exit_code == 1
    assert "Promises up to 2016-17 Q2, as at 17 January 2017: 1 late." in answer.stdout
    assert "late by 17 days" in answer.stdout
    wanted = ("promises", "--on", "2017-01-17", "--fail-on", "never")
    assert command(*wanted, "--workspace", workspace.root).exit_code == 0


def test_on_the_day_itself_it_is_still_open(build: Build, command: Command) -> None:
    answer = command("promises", "--on", "2016-12-31", "--workspace", asked_of(build).root)
    assert (answer.exit_code, "1 open." in answer.stdout) == (0, True)


def test_the_json_says_where_each_stands_and_how_its_measure_moved(
    build: Build, command: Command
) -> None:
    workspace = asked_of(build, {"commentary/2016-17-q2.toml": COMPLETED})
    wanted = ("--quarter", "2016-17 Q3", "--on", "2017-01-17", "--format", "json")
    answer = command("promises", *wanted, "--workspace", workspace.root)
    said = json.loads(answer.stdout)
    assert (said["quarter"], said["on"], said["counts"]["kept"]) == ("2016-17 Q3", "2017-01-17", 1)
    (promise,) = said["promises"]
    assert (promise["quarter"], promise["numbers"], promise["standing"], promise["due"]) == (
        "2016-17 Q2",
        [1],
        "kept",
        "2016-12-31",
    )
    (moved,) = promise["moved"]
    assert (moved["then"], moved["now"], moved["movement"], moved["meaning"]) == (
        "75% (9 of 12)",
        "44% (4 of 9)",
        "down",
        "no_clear_change",
    )
    assert "this does not say" in moved["says"]


def test_without_commentary_there_are_no_promises(build: Build, command: Command) -> None:
    answer = command("promises", "--on", "2017-01-17", "--workspace", build().root)
    assert (answer.exit_code, "none." in answer.stdout) == (0, True)


def test_a_run_has_the_promises_as_at_its_quarters_end_and_prints_them(build: Build) -> None:
    late = PROMISED.replace("2016-12-31", "2016-12-30")
    run = make(asked_of(build, {"commentary/2016-17-q2.toml": late}), LATEST, None)
    (promise,) = run.results["promises"]
    assert (promise["standing"], promise["days_late"]) == ("late", 1)
    page = page_of(run)
    assert "What was promised" in page
    assert "1 Fill both posts (Head of Service), promised in 2016-17 Q2: late by 1 day" in page


def test_a_run_without_earlier_promises_prints_no_such_section(build: Build) -> None:
    assert "What was promised" not in page_of(make(build(), LATEST, None))


def test_a_kept_run_prints_its_promises_as_they_were(build: Build) -> None:
    workspace = asked_of(build)
    keep(workspace, make(workspace, LATEST, None))
    (workspace.commentary / "2016-17-q2.toml").write_text(COMPLETED)
    _, run = kept(workspace, None)
    assert run.notices == ()
    assert [each["standing"] for each in run.results["promises"]] == ["open"]


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ('state = "planned"\ncompleted_on = "2016-12-01"', "its state is “planned”"),
        ('state = "planned"\ndropped_because = "no money"', "its state is “planned”"),
        ('state = "completed"\ncompleted_on = "soon"', "“soon” is no day"),
    ],
)
def test_an_end_that_its_state_does_not_have_is_refused_at_its_line(
    keys: str, says: str, build: Build, command: Command
) -> None:
    text = f'[[comment]]\nmeasures = [1]\ntext = "x"\n[[comment.action]]\nwhat = "y"\n{keys}\n'
    workspace = build({"commentary/2016-17-q2.toml": text})
    answer = command("promises", "--workspace", workspace.root)
    assert (answer.exit_code, says in answer.stderr, "line 7" in answer.stderr) == (2, True, True)
