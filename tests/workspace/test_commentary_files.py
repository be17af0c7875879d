"""Commentary files: shared texts, waivers, disputes, promised actions; and what is refused in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from workspaces import LATEST, Build, comment, csv, exception, page_of, result

from quarterlight.errors import WorkspaceError
from quarterlight.published.pages import read_scorecard
from quarterlight.runs.running import Run, make

Ran = Callable[..., Run]
WEAK = "1,2016-17 Q3,50%,,,,,,health,,"


def test_a_comment_answers_for_all_the_measures_that_it_names(ran: Ran) -> None:
    run = ran(
        WEAK,
        comments=comment('measures = [1, "referrals.repeat_referrals", "4"]\ntext = "One text."'),
    )
    assert run.results["commentary"] == [
        {
            "numbers": [1, 2, 4],
            "titles": [m.title for m in run.scorecard.measures if m.number in (1, 2, 4)],
            "text": "One text.",
        }
    ]
    assert exception(run, 4)["commentary"] == "One text."


def test_a_measure_may_stand_alone_and_days_without_quotes(ran: Ran) -> None:
    days = 'written_on = 2017-01-20\n[[comment.action]]\nwhat = "Train"\ndue = 2017-03-31'
    run = ran(WEAK, comments=comment(f'measures = 1\ntext = "It fell."\n{days}'))
    assert exception(run, 1)["commentary"] == "It fell."
    (own,) = run.scorecard.comments
    assert str(own.actions[0].due) == "2017-03-31"


def test_the_parts_of_a_comment_are_one_text(ran: Ran) -> None:
    parts = 'happened = "It fell."\nwhy = "Two left."\nso_what = "Children waited."\nevidence = "The log."'
    run = ran(WEAK, comments=comment(f"measures = [1]\n{parts}"))
    assert exception(run, 1)["commentary"] == "It fell.\nTwo left.\nChildren waited.\nThe log."


def test_a_waiver_counts_as_commentary_and_its_reason_is_printed_as_such(ran: Ran) -> None:
    run = ran(
        WEAK, comments=comment('measures = [1]\nwaived = "One case only; agreed by the director."')
    )
    assert exception(run, 1)["commentary"] == "One case only; agreed by the director."
    assert not [f for f in run.findings if f.code == "missing_commentary" and f.number == 1]
    assert "Commentary waived" in page_of(run)


def test_a_waiver_beside_a_text_is_said_under_it(ran: Ran) -> None:
    run = ran(
        WEAK, comments=comment('measures = [1]\ntext = "Late."\nwaived = "Agreed by the director."')
    )
    assert exception(run, 1)["commentary"] == "Late."
    assert "Commentary waived: Agreed by the director." in page_of(run)


def test_a_dispute_is_a_trigger_and_a_mark_of_the_latest_quarter(ran: Ran) -> None:
    rows = ("1,2016-17 Q2,80%,,,,,,health,,", "1,2016-17 Q3,80%,,,,,,health,,")
    run = ran(
        *rows, comments=comment('measures = [1]\ntext = "We see it otherwise."\ndisputes = true')
    )
    assert exception(run, 1)["triggers"] == ["disputed"]
    assert result(run, 1)["marks"] == ["disputed"]
    assert result(run, 1, "2016-17 Q2")["marks"] == []
    assert "disputed" in page_of(run)


def test_words_that_dispute_are_a_dispute_unless_the_comment_says_not(
    ran: Ran, build: Build
) -> None:
    says = 'measures = [1]\ntext = "The service disputes the finding of the auditor."'
    run = ran("1,2016-17 Q3,80%,,,,,,health,,", comments=comment(says))
    assert result(run, 1)["marks"] == ["disputed"]
    files = {
        "figures/some.csv": csv("1,2016-17 Q3,80%,,,,,,health,,"),
        "commentary/2016-17-q3.toml": comment(f"{says}\ndisputes = false"),
    }
    assert result(make(build(files, "other"), LATEST, None), 1)["marks"] == []


ACTION = """measures = [1]
text = "It fell."
[[comment.action]]
what = "Train both teams."
owner = "Head of Service"
due = "2017-03-31"
state = "in_progress"
expects = "80% by Q1"
[[comment.action]]
what = "Write to the trust"
"""


def test_actions_stand_under_the_commentary_with_owner_due_date_and_state(ran: Ran) -> None:
    page = page_of(ran(WEAK, comments=comment(ACTION)))
    said = "Action: Train both teams (Head of Service), due 31 March 2017, in progress. Expected: 80% by Q1."
    assert said in page
    assert "Action: Write to the trust (nobody named), no date, planned." in page


def test_what_is_added_under_a_commentary_is_no_commentary_to_a_reader(
    ran: Ran, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(page_of(ran(WEAK, comments=comment(ACTION))), "utf-8")
    assert [c.text for c in read_scorecard(path).comments] == ["It fell."]


def test_commentary_of_another_quarter_is_let_be(build: Build) -> None:
    files = {"commentary/2016-17-q2.toml": comment('measures = [1]\ntext = "Then."')}
    assert make(build(files), LATEST, None).results["commentary"] == []


REFUSED = {
    "unknown measure": ('measures = [1, 99]\ntext = "A"', 2, "“99”", "If it has left the scorecard"),
    "measure that left": ('measures = ["supplied.gone"]\ntext = "A"', 2, "supplied.gone", "left the scorecard"),
    "mistyped code": ('measures = ["supplied.visit_made"]\ntext = "A"', 2, "visit_made", "supplied.visits_made"),
    "no measure": ('measures = []\ntext = "A"', 2, "no measure", "Name one"),
    "measures that are no list": ('measures = true\ntext = "A"', 2, "whole number", "by number or code"),
    "nothing said": ("measures = [1]", 1, "says nothing", "text"),
    "unknown key": ('measures = [1]\ntxt = "A"', 3, "“txt”", "“text”"),
    "unknown key of an action": (
        'measures = [1]\ntext = "A"\n[[comment.action]]\nwhat = "B"\nwho = "C"', 6, "“who”", "Known are",
    ),
    "action that says nothing": ('measures = [1]\ntext = "A"\n[[comment.action]]\nwhat = " "', 4, "what", "Write"),
    "due on no day": (
        'measures = [1]\ntext = "A"\n[[comment.action]]\nwhat = "B"\ndue = "Easter"', 6, "Easter", "2017-03-31",
    ),
    "due on 30 February": (
        'measures = [1]\ntext = "A"\n[[comment.action]]\nwhat = "B"\ndue = "2017-02-30"', 6, "30", "2017-03-31",
    ),
    "unknown state": (
        'measures = [1]\ntext = "A"\n[[comment.action]]\nwhat = "B"\nstate = "done"', 6, "“done”", "completed",
    ),
    "written on no day": ('measures = [1]\ntext = "A"\nwritten_on = "yesterday"', 4, "yesterday", "2017"),
    "broken TOML": ('measures = [1]\ntext = "A', 3, "no TOML", "Mend"),
}  # fmt: skip


@pytest.mark.parametrize(("entry", "line", "says", "remedy"), REFUSED.values(), ids=REFUSED)
def test_a_wrong_comment_is_refused_with_its_line_and_a_remedy(
    entry: str, line: int, says: str, remedy: str, ran: Ran
) -> None:
    with pytest.raises(WorkspaceError) as raised:
        ran(WEAK, comments=comment(entry))
    error = raised.value
    assert says in error.what
    assert remedy in error.remedy
    assert error.where.endswith(f"2016-17-q3.toml, line {line}")


def test_a_file_that_no_quarter_would_ever_read_is_refused(build: Build) -> None:
    with pytest.raises(WorkspaceError, match="no quarter's.*2016-17-q3.toml"):
        make(build({"commentary/Q3 2016-17.toml": ""}), LATEST, None)


def test_commentary_that_is_not_utf_8_is_refused_at_its_line(build: Build) -> None:
    workspace = build()
    path = workspace.commentary / "2016-17-q3.toml"
    path.write_bytes(comment('measures = [1]\ntext = "café"').encode("cp1252"))
    with pytest.raises(WorkspaceError, match="line 3: The file is not UTF-8"):
        make(workspace, LATEST, None)
