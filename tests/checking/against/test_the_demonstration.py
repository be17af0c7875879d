"""The demonstration's two issues, in any two forms: what differs is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from councils.writers import write
from successions import clean_last, demo, page, raised, replaced

from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.model import Scorecard

DIFFERENCES = {
    ("history_changed", "error", 13),
    ("history_changed", "note", 27),
    ("band_changed", "warning", 34),
    ("commentary_repeated", "warning", 31),
    ("promise_unanswered", "warning", 20),
}


def card(text: str, folder: Path, form: str = "txt") -> Scorecard:
    folder.mkdir(exist_ok=True)
    return read_scorecard(write(page(text), folder, form))


def test_the_two_demonstration_files_differ_as_their_readme_says() -> None:
    folder = Path(__file__).parents[3] / "demo"
    q2, q3 = (read_scorecard(folder / f"published-scorecard-2016-17-q{n}.txt") for n in (2, 3))
    assert (len(q2.measures), len(q2.judgements), len(q2.quarters)) == (42, 13, 6)
    assert raised(q3, q2) == DIFFERENCES


@pytest.mark.parametrize(
    "forms",
    [("docx", "xlsx"), ("txt", "html"), ("ods", "csv"), ("html", "docx"), ("xlsx", "txt")],
    ids="-".join,
)
def test_the_same_differences_are_found_between_two_forms(
    forms: tuple[str, str], tmp_path: Path
) -> None:
    this, before = forms
    q3, q2 = card(demo(3), tmp_path / "q3", this), card(demo(2), tmp_path / "q2", before)
    assert raised(q3, q2) == DIFFERENCES


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_a_clean_successor_raises_nothing(form: str, tmp_path: Path) -> None:
    q3, q2 = card(demo(3), tmp_path / "q3", form), card(clean_last(), tmp_path / "q2")
    assert raised(q3, q2) == set()


def test_an_issue_against_itself_is_two_drafts_that_agree(tmp_path: Path) -> None:
    q3 = card(demo(3), tmp_path / "q3")
    assert raised(q3, q3) == {("not_the_issue_before", "note", None)}


def test_renamed_and_renumbered_measures_are_found_again(tmp_path: Path) -> None:
    before = replaced(
        clean_last(),
        (
            "\n36\tThresholds applied appropriately by ChECS",
            "\n50\tThresholds applied rightly by ChECS",
        ),
        ("\n38\tCIN cases where S47 was appropriately identified", "\n51\tSection 47 identified"),
        ("\n12\tQuality of case recording - CIN/CP", "\n12\tCIN/CP: case recording is good"),
        (
            "\n21\tNumber of children and young people on",
            "\n60\tNumber of children and young people on",
        ),
        ("\nStrategy Meetings and Sec 47\t", "\nStrategy and Section 47 Meetings\t"),
    )
    q3, q2 = card(demo(3), tmp_path / "q3", "docx"), card(before, tmp_path / "q2", "xlsx")
    assert raised(q3, q2) == {
        ("title_changed", "note", 12),
        ("title_changed", "note", 36),
        ("title_changed", "note", 38),
        ("title_changed", "note", "Strategy Meetings and Sec 47"),
    }


def test_a_measure_that_went_and_one_that_came_are_not_mistaken_for_each_other(
    tmp_path: Path,
) -> None:
    before = replaced(
        clean_last(),
        (
            "\n12\tQuality of case recording - CIN/CP\t60-69\t70-79\t80-100\t\t\t\t78%\t83%\t83%",
            "\n12\tQuality of case recording - Fostering\t60-69\t70-79\t80-100\t\t\t\t61%\t54%\t66%",
        ),
    )
    q3, q2 = card(demo(3), tmp_path / "q3"), card(before, tmp_path / "q2")
    assert raised(q3, q2) == {("measure_dropped", "warning", 12)}


def test_a_judgement_that_changed_is_found_in_its_cell(tmp_path: Path) -> None:
    before = replaced(clean_last(), ("50% (12)\t↑", "46% (11)\t↑"))
    q3, q2 = card(demo(3), tmp_path / "q3", "ods"), card(before, tmp_path / "q2", "docx")
    assert raised(q3, q2) == {("history_changed", "error", "Child in Need Plans")}
