"""Workbooks that come back: taken whole or not at all, and no text over another unsaid."""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

import pytest
from commentary_books import (
    FIGURES,
    PROMISED,
    WRITTEN,
    Command,
    asked_of,
    cells,
    collect,
    fill,
    request,
    written,
)
from workspaces import LATEST, SCORECARD, Build, exception

from quarterlight.runs.running import make
from quarterlight.workspace.commentary_forms.form import MORE, PROMISES
from quarterlight.workspace.folder import Workspace

Asked = tuple[Workspace, Path]
BOOK = "commentary-2016-17-q3.xlsx"


@pytest.fixture
def asked(build: Build, command: Command, tmp_path: Path) -> Asked:
    """A workspace with one comment written, and the workbook that asks for the rest."""
    workspace = asked_of(build, {"commentary/2016-17-q3.toml": WRITTEN})
    assert request(command, workspace, tmp_path / "out").exit_code == 0
    return workspace, tmp_path / "out" / BOOK


def copy_of(book: Path) -> Path:
    """A second copy of a workbook, as two people have it."""
    return Path(shutil.copy(book, book.with_name("Copy of it.xlsx")))


def test_what_a_manager_wrote_stands_in_the_quarters_file(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell because two left.", Written_by="A. Head")
    fill(book, 1, Action="Fill the posts", Who="Team Manager", By_when="31/3/17", State="planned")
    answer = collect(command, workspace, book)
    assert answer.exit_code == 0, answer.output
    run = make(workspace, LATEST, None)
    assert exception(run, 1)["commentary"] == "It fell because two left."
    (comment,) = [c for c in run.scorecard.comments if c.measures == (0,)]
    (action,) = comment.actions
    assert (action.what, action.owner, str(action.due)) == (
        "Fill the posts",
        "Team Manager",
        "2017-03-31",
    )
    assert 'written_by = "A. Head"\nwritten_on = "2017-01-20"' in written(workspace)


def test_all_else_in_the_file_stays_letter_by_letter(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.")
    collect(command, workspace, book)
    assert written(workspace).startswith(WRITTEN)


def test_a_changed_entry_keeps_the_remarks_around_it(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 2, Commentary="Not so steady.")
    assert collect(command, workspace, book).exit_code == 0
    text = written(workspace)
    assert text.startswith('# ours\n[[comment]]\nmeasures = [2]\ntext = "Not so steady."\n')
    assert text.endswith("\n\n# the end\n")


def test_a_workbook_that_was_not_filled_writes_nothing_and_says_what_is_owed(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    answer = collect(command, workspace, book)
    assert (answer.exit_code, written(workspace)) == (1, WRITTEN)
    assert "still owed: 1, 4." in answer.stdout
    assert "Nothing was written" in answer.stdout


def test_the_same_workbook_twice_is_recognised(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.", Action="Fill the posts")
    collect(command, workspace, book)
    before = written(workspace)
    answer = collect(command, workspace, book)
    assert (answer.exit_code, written(workspace)) == (0, before)
    assert "There already, the same: 1." in answer.stdout


def test_an_entry_that_changed_since_the_request_is_never_written_over_unsaid(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 2, Commentary="Not so steady.")
    changed = WRITTEN.replace("Steady.", "Rather steady.")
    (workspace.commentary / "2016-17-q3.toml").write_text(changed)
    answer = collect(command, workspace, book)
    assert (answer.exit_code, written(workspace)) == (1, changed)
    assert "“Rather steady.”" in answer.stdout
    assert "“Not so steady.”" in answer.stdout
    assert "--replace" in answer.stdout
    assert collect(command, workspace, book, "--replace").exit_code == 1
    assert 'text = "Not so steady."' in written(workspace)


def test_an_entry_that_came_up_since_the_request_is_not_written_over_either(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.")
    more = WRITTEN + '[[comment]]\nmeasures = [1]\ntext = "By telephone."\n'
    (workspace.commentary / "2016-17-q3.toml").write_text(more)
    answer = collect(command, workspace, book)
    assert (answer.exit_code, written(workspace)) == (1, more)
    assert "commentary/2016-17-q3.toml, line" in answer.stdout


def test_a_row_that_nobody_touched_leaves_what_the_file_says_now(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    changed = WRITTEN.replace("Steady.", "Rather steady.")
    (workspace.commentary / "2016-17-q3.toml").write_text(changed)
    fill(book, 1, Commentary="It fell.")
    assert collect(command, workspace, book).exit_code == 0
    assert written(workspace).startswith(changed)


def test_two_copies_with_different_texts_are_refused_with_both(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    other = copy_of(book)
    fill(book, 1, Commentary="It fell.")
    fill(other, 1, Commentary="It dropped.")
    fill(other, 4, Commentary="Brought in house.")
    answer = collect(command, workspace, book, other, "--replace")
    assert (answer.exit_code, written(workspace)) == (1, WRITTEN)
    assert "“It fell.”" in answer.stdout
    assert "“It dropped.”" in answer.stdout
    assert "collect that alone" in answer.stdout


def test_two_copies_filled_by_two_people_in_different_rows_are_both_taken(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    other = copy_of(book)
    fill(book, 1, Commentary="It fell.")
    fill(other, 1, Commentary="It fell.")
    fill(other, 4, Commentary="Brought in house.")
    assert collect(command, workspace, book, other).exit_code == 0
    assert written(workspace).count("[[comment]]") == 3


def test_the_second_copy_that_comes_later_is_a_conflict_too(asked: Asked, command: Command) -> None:
    workspace, book = asked
    other = copy_of(book)
    fill(book, 1, Commentary="It fell.")
    fill(other, 1, Commentary="It dropped.")
    assert collect(command, workspace, book).exit_code == 0
    before = written(workspace)
    answer = collect(command, workspace, other)
    assert (answer.exit_code, written(workspace)) == (1, before)
    assert "“It fell.”" in answer.stdout
    assert "“It dropped.”" in answer.stdout


def test_where_the_figure_moved_both_are_shown_and_the_coach_remembers(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.")
    moved = FIGURES.replace("44%,4,9", "56%,5,9")
    (workspace.figures / "some.csv").write_text(moved)
    answer = collect(command, workspace, book, "--format", "json")
    said = json.loads(answer.stdout)
    assert answer.exit_code == 1
    assert said["moved"] == [{"number": "1", "asked": "44% (4 of 9)", "now": "56% (5 of 9)"}]
    assert said["collected"] == ["1"]
    advice = make(workspace, LATEST, None).results["advice"]
    drifted = [each for each in advice if each["code"] == "figure_drifted"]
    assert [each["number"] for each in drifted] == [1]
    assert "was 44% (4 of 9) when this was written" in drifted[0]["says"]


def test_a_text_that_was_emptied_stays_in_the_file_and_is_said(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 2, Commentary="")
    answer = collect(command, workspace, book)
    assert (answer.exit_code, written(workspace)) == (1, WRITTEN)
    assert "Emptied in the workbook, and left as they are: 2." in answer.stdout


def test_more_actions_come_after_the_rows_own(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.", Action="Fill the posts", State="in progress")
    fill(book, "None", MORE, **{"No.": "1", "Action": "Tell the board", "By_when": "end of March"})
    assert collect(command, workspace, book).exit_code == 0
    comment = next(c for c in make(workspace, LATEST, None).scorecard.comments if 0 in c.measures)
    assert [(a.what, a.state, str(a.due)) for a in comment.actions] == [
        ("Fill the posts", "in_progress", "None"),
        ("Tell the board", "planned", "2017-03-31"),
    ]


def test_all_actions_go_out_again_and_come_back_the_same(
    asked: Asked, command: Command, tmp_path: Path
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.", Action="Fill the posts")
    fill(book, "None", MORE, **{"No.": "1", "Action": "Tell the board"})
    collect(command, workspace, book)
    before = written(workspace)
    request(command, workspace, tmp_path / "again")
    again = tmp_path / "again" / BOOK
    assert cells(again, 1)["Action"] == "Fill the posts"
    assert cells(again, 1, MORE)["Action"] == "Tell the board"
    fill(again, 1, Written_by="B. Deputy")
    assert collect(command, workspace, again).exit_code == 0
    assert written(workspace).replace('written_by = "B. Deputy"\n', "") == before


def test_one_text_may_answer_for_several_measures_and_goes_out_once(
    asked: Asked, command: Command, tmp_path: Path
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="One cause for both.", Answers_also_for="4")
    assert collect(command, workspace, book).exit_code == 0
    assert exception(make(workspace, LATEST, None), 4)["commentary"] == "One cause for both."
    request(command, workspace, tmp_path / "again")
    again = tmp_path / "again" / BOOK
    assert cells(again, 1)["Answers also for"] == "4"
    assert cells(again, 4)["Commentary"] == ""
    assert "The text of measure 1 answers for it." in cells(again, 4)["Why you are asked"]
    before = written(workspace)
    collect(command, workspace, again)
    assert written(workspace) == before


def test_what_one_text_answers_for_besides_is_not_called_owed(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="One cause for both.", Answers_also_for="4")
    said = json.loads(collect(command, workspace, book, "--format", "json").stdout)
    assert "4" in said["empty"]
    assert "4" not in said["owed"]


def test_two_owners_of_one_text_who_change_it_alike_agree(
    build: Build, command: Command, tmp_path: Path
) -> None:
    shared = '[[comment]]\nmeasures = [1, 4]\ntext = "One text."\n'
    workspace = asked_of(build, {"commentary/2016-17-q3.toml": shared})
    request(command, workspace, tmp_path / "out", "--by", "owner")
    books = {number: next(p for p in (tmp_path / "out").iterdir() if name in p.name)
             for number, name in ((1, "head-of-service"), (4, "no-owner"))}  # fmt: skip
    for number, path in books.items():
        fill(path, number, Commentary="Another text.")
    assert collect(command, workspace, *books.values()).exit_code == 0
    assert written(workspace).count("[[comment]]") == 1
    assert "Another text." in written(workspace)
    assert "measures = [1, 4]" in written(workspace)


def test_parts_a_waiver_and_a_public_text_stay_and_a_clearance_goes_with_the_text(
    build: Build, command: Command, tmp_path: Path
) -> None:
    parts = (
        '[[comment]]\nmeasures = [1]\nhappened = "It fell."\nwhy = "Two left."\n'
        'public_text = "Fewer."\ncleared_by = "IG"\ncleared_on = "2017-02-01"\n'
        '[[comment]]\nmeasures = [4]\nwaived = "Agreed by the director."\n'
    )
    workspace = asked_of(build, {"commentary/2016-17-q3.toml": parts})
    request(command, workspace, tmp_path / "out")
    book = tmp_path / "out" / BOOK
    assert cells(book, 1)["Commentary"] == "It fell.\nTwo left."
    assert "Waived: Agreed by the director." in cells(book, 4)["Why you are asked"]
    fill(book, 1, Written_by="A. Head")
    assert collect(command, workspace, book).exit_code == 0
    assert 'why = "Two left."' in written(workspace)
    assert 'cleared_by = "IG"' in written(workspace)
    fill(book, 1, Commentary="It fell, since three left.")
    assert collect(command, workspace, book, "--replace").exit_code == 1
    assert "cleared_by" not in written(workspace)
    assert 'public_text = "Fewer."' in written(workspace)
    assert 'waived = "Agreed by the director."' in written(workspace)


def test_a_disputed_figure_comes_back_as_disputed(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="We see it otherwise.", Disputed="Y")
    collect(command, workspace, book)
    assert "disputed" in exception(make(workspace, LATEST, None), 1)["triggers"]


def test_what_became_of_a_promise_is_written_where_it_was_made(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 1, PROMISES, State="completed", Completed_on="10 January 2017")
    assert collect(command, workspace, book).exit_code == 0
    now = written(workspace, "2016-17-q2")
    assert now.startswith("\n# agreed at the challenge meeting\n[[comment]]\n")
    assert 'state = "completed"\ncompleted_on = "2017-01-10"' in now
    assert written(workspace) == WRITTEN


def test_two_words_on_one_promise_are_both_said(asked: Asked, command: Command) -> None:
    workspace, book = asked
    other = copy_of(book)
    fill(book, 1, PROMISES, State="completed")
    fill(other, 1, PROMISES, State="dropped", Why_dropped="no money")
    answer = collect(command, workspace, book, other)
    assert answer.exit_code == 1
    assert "“completed”" in answer.stdout
    assert "“dropped, no money”" in answer.stdout
    assert written(workspace, "2016-17-q2") == PROMISED


def test_a_promise_whose_words_are_gone_is_not_lost_silently(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 1, PROMISES, State="completed")
    reworded = PROMISED.replace("Fill both posts", "Fill one post")
    (workspace.commentary / "2016-17-q2.toml").write_text(reworded)
    answer = collect(command, workspace, book)
    assert answer.exit_code == 1
    assert "is in no commentary file any more" in answer.stdout


def test_the_coach_speaks_of_what_came_and_never_blocks_it(asked: Asked, command: Command) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="SMART planning continues to be a focus.")
    answer = collect(command, workspace, book, "--format", "json")
    assert answer.exit_code == 0
    codes = {each["code"] for each in json.loads(answer.stdout)["advice"]}
    assert {"no_cause", "no_action", "cannot_be_tested"} <= codes


def test_a_full_disk_leaves_the_commentary_as_it_was(
    asked: Asked, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell.")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = collect(command, workspace, book)
    assert (answer.exit_code, "The disk is full" in answer.stderr) == (2, True)
    assert [path.name for path in workspace.commentary.iterdir() if path.name[0] == "."] == []
    assert written(workspace) == WRITTEN


def test_a_number_with_a_blank_in_it_names_its_measure(
    build: Build, command: Command, tmp_path: Path
) -> None:
    spaced = SCORECARD.replace("number = 4\n", 'number = "CP 4"\n')
    workspace = build({"scorecards/ours.toml": spaced, "figures/some.csv": FIGURES})
    request(command, workspace, tmp_path / "out")
    book = tmp_path / "out" / BOOK
    fill(book, 1, Commentary="One cause for all.", Answers_also_for="2 cp 4, 3")
    assert collect(command, workspace, book).exit_code == 2
    fill(book, 1, Answers_also_for="2 3, cp 4")
    answer = collect(command, workspace, book)
    assert answer.exit_code == 0, answer.output
    assert 'measures = [1, 2, 3, "CP 4"]' in written(workspace)


def test_codes_name_measures_without_numbers(
    build: Build, command: Command, tmp_path: Path
) -> None:
    bare = SCORECARD.replace("number = 1\n", "")
    figures = FIGURES.replace("\n1,", "\nsupplied.visits_made,")
    workspace = build({"scorecards/ours.toml": bare, "figures/some.csv": figures})
    request(command, workspace, tmp_path / "out")
    fill(tmp_path / "out" / BOOK, "supplied.visits_made", Commentary="It fell.")
    assert collect(command, workspace, tmp_path / "out" / BOOK).exit_code == 0
    assert 'measures = ["supplied.visits_made"]' in written(workspace)
