"""A council's own measure comes out beside the package's; one that fails says where, and the rest still come out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from visiting import AT, MEASURE, Q3, SPOILT, command, council, loaded, spoilt

from quarterlight.measuring.catalogue import defined, files
from quarterlight.workspace.folder import Workspace

OWN, REFERRALS = "visits.seen_alone", "referrals.repeat_referrals"
PRINTING = MEASURE.replace("measure = P", 'print("Read me")\nmeasure = P')


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A council of which all measures but two are spoilt, each in its own way."""
    measures = {f"visits.{name}": spoilt(name) for name in SPOILT} | {OWN: PRINTING}
    root = tmp_path_factory.mktemp("failing") / "workspace"
    return loaded(root, OWN, REFERRALS, *(f"visits.{name}" for name in SPOILT), measures=measures)


@pytest.fixture(scope="module")
def results(failing: Workspace) -> dict[str, Any]:
    result = command(failing, "run", "--quarter", Q3, "--format", "json")
    assert result.exit_code == 1
    said: dict[str, Any] = json.loads(result.stdout)
    return said


def of(results: dict[str, Any], code: str) -> dict[str, Any]:
    (found,) = [e for e in results["results"] if (e["measure"], e["quarter"]) == (code, Q3)]
    return dict(found)


@pytest.mark.parametrize("name", SPOILT)
def test_a_measure_that_fails_says_its_line_and_its_error(
    name: str, results: dict[str, Any]
) -> None:
    _, line, says = SPOILT[name]
    (error,) = [e["error"] for e in results["failed"] if e["measure"] == f"visits.{name}"]
    place = f"measures/visits/{name}.py"
    assert error.startswith(f"{place}, line {line}: " if line else f"{place}: ")
    assert says in error
    told = of(results, f"visits.{name}")
    assert (told["state"], told["reason"]) == ("awaited", error)


def test_the_rest_still_come_out(results: dict[str, Any]) -> None:
    assert len(results["failed"]) == len(SPOILT)
    assert of(results, OWN)["exact"] == "2/3"
    assert of(results, REFERRALS)["exact"] == "1/3"


def test_an_error_has_nothing_of_a_child_and_nothing_that_changes(
    failing: Workspace, results: dict[str, Any]
) -> None:
    text = json.dumps(results["failed"])
    assert "v-1" not in text
    assert str(failing.root) not in text
    assert "0x" not in text
    again = command(failing, "run", "--quarter", Q3, "--format", "json")
    assert json.loads(again.stdout) == results
    assert len(list(failing.runs.glob("2016-17-q3-*"))) == 1


def test_the_plain_form_says_what_failed(failing: Workspace) -> None:
    result = command(failing, "run", "--quarter", Q3)
    assert result.exit_code == 1
    plain = " ".join(result.stdout.split())
    assert f"Failed: visits.misspelt: measures/visits/misspelt.py, line {AT + 6}: " in plain
    assert "Read me" not in result.stdout


def test_failed_measures_alone_are_exit_1_unless_nothing_is_to_fail(tmp_path: Path) -> None:
    code = "visits.refused"
    ours = loaded(tmp_path / "workspace", code, measures={code: spoilt("refused")})
    (ours.commentary / "2016-17-q3.toml").write_text(
        '[[comment]]\nmeasures = [1]\ntext = "The measure cannot be computed yet."\n', "utf-8"
    )
    result = command(ours, "run", "--quarter", Q3, "--format", "json", "--fail-on", "error")
    findings = {each["severity"] for each in json.loads(result.stdout)["findings"]}
    assert result.exit_code == 1
    assert "error" not in findings
    assert command(ours, "run", "--quarter", Q3, "--fail-on", "never").exit_code == 0


@pytest.mark.parametrize("name", ["misspelt", "refused"])
def test_its_cases_are_refused_with_the_same_words(name: str, failing: Workspace) -> None:
    result = command(failing, "cases", f"visits.{name}", "--quarter", Q3)
    assert result.exit_code == 2
    assert f"measures/visits/{name}.py, line" in result.stderr
    assert "Load that table" not in result.stderr


def test_test_tells_all_of_them_and_what_holds(failing: Workspace) -> None:
    result = command(failing, "test", "--format", "json")
    assert result.exit_code == 1
    told = {each["measure"]: each for each in json.loads(result.stdout)["measures"]}
    assert {code for code, each in told.items() if not each["holds"]} == {
        f"visits.{name}" for name in SPOILT
    }
    assert told[OWN]["rows"] == 3
    for name, (_, _, says) in SPOILT.items():
        assert says in told[f"visits.{name}"]["error"]


EXAMPLES = {
    "an answer that is another": ("| met      |", "| not met  |", "expected not met"),
    "a word that is none": ("| met      |", "| made     |", "An example expects “made”"),
    "a record that is none": (
        '"child_in_need_visits": ',
        '"child_in_need_visit": ',
        "“child_in_need_visit”, which is no record. Did you mean “child_in_need_visits”?",
    ),
    "a column that is none": ("| is_seen |", "| was_seen |", "has no column was_seen"),
    "a cell too many": ("| the first day", "| the first day | of all", "more cells than columns"),
    "a quarter that is none": ('"2016-17 Q3",', '"2016-17 Q5",', "2016-17 Q5"),
    "no column that expects": ("| expect   |", "| expects  |", "has a column `expect`"),
    "no column of ids": ("visit_id |", "visit |", "has a column `visit_id`"),
}


@pytest.mark.parametrize("slip", EXAMPLES)
def test_a_slip_in_a_worked_example_is_said(slip: str, tmp_path: Path) -> None:
    old, new, says = EXAMPLES[slip]
    assert MEASURE.count(old) == 1
    ours = council(tmp_path / "workspace", measures={OWN: MEASURE.replace(old, new)})
    result = command(ours, "test", OWN)
    assert result.exit_code == 1
    assert says in " ".join(result.stdout.split())


def test_a_measure_without_an_example_is_untried_and_no_fault(tmp_path: Path) -> None:
    text = MEASURE[: MEASURE.index("    examples=")] + ")\n"
    ours = council(tmp_path / "workspace", measures={OWN: text})
    result = command(ours, "test", OWN)
    assert result.exit_code == 0
    assert result.stdout == f"untried {OWN}: it has no example\n"


def test_test_refuses_a_measure_that_is_not_there_with_the_nearest(tmp_path: Path) -> None:
    ours = council(tmp_path / "workspace", measures={OWN: MEASURE})
    result = command(ours, "test", "visits.seen_allone")
    assert result.exit_code == 2
    assert f"Did you mean “{OWN}”?" in result.stderr


def test_a_file_of_the_same_name_stands_before_the_packages(tmp_path: Path) -> None:
    ours = loaded(tmp_path / "workspace", REFERRALS, measures={REFERRALS: MEASURE})
    result = command(ours, "run", "--quarter", Q3, "--format", "json")
    assert of(json.loads(result.stdout), REFERRALS)["exact"] == "2/3"
    told = json.loads(command(ours, "explain", REFERRALS, "--format", "json").stdout)
    assert (told["title"], told["written_by"]) == ("Children seen alone at visits", "the council")


def test_files_whose_names_begin_with_an_underscore_are_no_measures(tmp_path: Path) -> None:
    measures = {"visits._shared": "x = 1 / 0\n", "_notes.seen": "x = 1 / 0\n", OWN: MEASURE}
    ours = council(tmp_path / "workspace", measures=measures)
    assert set(files(ours.measures)) == {OWN}


def test_a_changed_file_is_another_measure_at_once_and_leaves_nothing_beside_it(
    tmp_path: Path,
) -> None:
    ours = council(tmp_path / "workspace", measures={OWN: MEASURE})
    path = ours.measures / "visits" / "seen_alone.py"
    assert command(ours, "test", OWN).exit_code == 0
    path.write_text(MEASURE.replace("| met      |", "| left out |"), "utf-8")
    assert command(ours, "test", OWN).exit_code == 1
    assert list(path.parent.iterdir()) == [path]


def definition(text: str, folder: Path) -> str:
    path = folder / "measures" / "visits" / "seen_alone.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return defined(OWN, path).definition


@pytest.mark.parametrize(
    ("old", "new", "is_another"),
    [
        ('"""Children seen', '"""Children who were seen', False),
        ("    dated=", "    # the day of the visit\n    dated=", False),
        ("| the first day", "| the very first day", False),
        ("a local standard", "a standard of our own", False),
        ("is_seen_alone.fill", "is_seen.fill", True),
        ("seen on {dated_on}, but", "seen, but", True),
        ("over=QUARTER", "over=YEAR_TO_DATE", True),
    ],
)
def test_words_about_a_measure_are_no_part_of_its_definition(
    old: str, new: str, is_another: bool, tmp_path: Path
) -> None:
    text = MEASURE.replace("import QUARTER,", "import QUARTER, YEAR_TO_DATE,")
    assert old in text
    changed = definition(text.replace(old, new), tmp_path)
    assert (changed != definition(text, tmp_path)) is is_another


def test_its_code_runs_from_the_workspaces_own_folder_and_from_no_run(tmp_path: Path) -> None:
    """What a run kept of it is read again without being run."""
    told = tmp_path / "told.txt"
    noting = f"with open({str(told)!r}, 'a') as f:\n    f.write(__file__ + '\\n')\nmeasure = P"
    ours = loaded(
        tmp_path / "workspace", OWN, measures={OWN: MEASURE.replace("measure = P", noting)}
    )
    command(ours, "run", "--quarter", Q3)
    before = told.read_text("utf-8")
    assert set(before.split()) == {str(ours.measures / "visits" / "seen_alone.py")}
    command(ours, "print", "--html", tmp_path / "page.html")
    command(ours, "status", "--quarter", Q3)
    assert told.read_text("utf-8") == before
    (kept,) = ours.runs.glob("*/inputs/measures/visits/seen_alone.py")
    assert kept.read_bytes() == (ours.measures / "visits" / "seen_alone.py").read_bytes()


def test_a_scorecard_that_takes_nothing_from_records_computes_nothing(tmp_path: Path) -> None:
    ours = loaded(tmp_path / "workspace")
    path = ours.root / "scorecards" / "ours.toml"
    with path.open("a", encoding="utf-8") as file:
        file.write('[[section.measure]]\nnumber = 1\ntitle = "Carers approved"\n')
        file.write('unit = "number"\nbands = { "Requires Improvement" = "1-2", Good = "3-9" }\n')
    result = command(ours, "run", "--quarter", Q3, "--format", "json")
    assert result.exit_code in (0, 1), result.stderr
    assert json.loads(result.stdout)["failed"] == []


def test_what_a_measure_prints_goes_to_standard_error(tmp_path: Path) -> None:
    ours = council(tmp_path / "workspace", measures={OWN: PRINTING})
    result = command(ours, "sql", OWN, "--format", "json")
    assert json.loads(result.stdout)["measure"] == OWN
    assert "Read me" in result.stderr
