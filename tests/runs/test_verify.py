"""An issue proves itself: each file that was changed, is missing or was added is named."""

from __future__ import annotations

import json
import shutil
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner
from quarters import Q3, Q4, Council

from quarterlight.cli import main
from quarterlight.runs.issuing.seals import sealed


@pytest.fixture
def issue(ours: Council) -> Path:
    """The folder of an issue."""
    ours.issue(Q3)
    return ours.folder("2016-17-q3-1")


def verified(folder: Path) -> tuple[int, dict]:
    result = CliRunner().invoke(main, ["verify", str(folder), "--format", "json"])
    return result.exit_code, json.loads(result.stdout)


def test_an_issue_as_it_was_sealed_holds_and_says_whose_it_is(issue: Path) -> None:
    code, said = verified(issue)
    assert (code, said["verified"], said["files"]) == (0, True, [])
    assert (said["issue"], said["signed_by"], said["on"]) == (
        "2016-17-q3-1",
        "A. Lee",
        "2017-06-01",
    )
    assert len(said["seal"]) == 64


def test_it_needs_no_workspace_and_no_records(issue: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(issue, tmp_path / "elsewhere" / "sent by e-mail")
    assert verified(Path(moved))[0] == 0


def test_a_flipped_byte_in_any_file_is_found_and_named(issue: Path) -> None:
    for path in sorted(p for p in issue.rglob("*") if p.is_file()):
        whole = path.read_bytes()
        # The highest bit makes what is no text any more.
        for place, bit in product({0, len(whole) // 2, len(whole) - 1}, (1, 128)):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
            code, said = verified(issue)
            name = path.relative_to(issue).as_posix()
            assert (code, {"file": name, "is": "changed"} in said["files"]) == (1, True), name
            path.write_bytes(whole)
    assert verified(issue)[0] == 0


def test_a_missing_file_is_named(issue: Path) -> None:
    for path in sorted(p for p in issue.rglob("*") if p.is_file()):
        kept = path.read_bytes()
        path.unlink()
        code, said = verified(issue)
        name = path.relative_to(issue).as_posix()
        assert (code, {"file": name, "is": "missing"} in said["files"]) == (1, True), name
        path.write_bytes(kept)


@pytest.mark.parametrize("name", ["more.json", "inputs/more.csv", ".hidden"])
def test_one_more_file_is_named(name: str, issue: Path) -> None:
    (issue / name).write_text("more")
    assert verified(issue) == (1, verified(issue)[1] | {"files": [{"file": name, "is": "added"}]})


def test_what_a_file_manager_leaves_behind_is_no_file_of_it(issue: Path) -> None:
    (issue / ".DS_Store").write_text("")
    assert verified(issue)[0] == 0


def test_the_plain_form_names_each_file(issue: Path) -> None:
    (issue / "results.json").write_text("{}")
    (issue / "findings.json").unlink()
    result = CliRunner().invoke(main, ["verify", str(issue)])
    assert result.exit_code == 1
    assert "results.json was changed" in result.stdout
    assert "findings.json is missing" in result.stdout


def test_an_issue_sealed_anew_is_found_by_the_one_that_follows(ours: Council, issue: Path) -> None:
    ours.issue(Q4)
    reseal(issue, b'{"changed": true}')
    code, said = verified(issue)
    assert (code, said["files"]) == (1, [])
    assert "2016-17-q4-1 follows 2016-17-q3-1 as it was sealed" in said["remarks"][0]


def reseal(issue: Path, content: bytes, name: str = "results.json") -> None:
    """Change a file and seal the folder again, as somebody who reads this could."""
    (issue / name).write_bytes(content)
    files = {
        path.relative_to(issue).as_posix(): path.read_bytes()
        for path in issue.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    (issue / "manifest.json").write_bytes(sealed(issue.name, files))


def test_an_issue_of_a_newer_version_is_refused(issue: Path) -> None:
    said = json.loads((issue / "issue.json").read_text())
    reseal(issue, json.dumps(said | {"layout": 99, "new": 1}).encode(), "issue.json")
    result = CliRunner().invoke(main, ["verify", str(issue)])
    assert result.exit_code == 2
    assert "layout 99, which is newer" in result.stderr
    assert "Install the newer version" in result.stderr


@pytest.mark.parametrize("where", ["nowhere", "empty"])
def test_a_folder_that_is_no_issue_is_refused(where: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = CliRunner().invoke(main, ["verify", str(tmp_path / where)])
    assert result.exit_code == 2
    assert "issued/2016-17-q3-1" in result.stderr


def test_a_changed_digit_of_the_layout_is_a_changed_file(issue: Path) -> None:
    path = issue / "issue.json"
    path.write_text(path.read_text().replace('"layout": 1', '"layout": 3'))
    assert verified(issue)[1]["files"] == [{"file": "issue.json", "is": "changed"}]


def test_an_issue_of_the_workspace_is_verified_by_its_id(ours: Council, issue: Path) -> None:
    assert ours.command("verify", issue.name).exit_code == 0


def test_an_issue_is_verified_by_its_path_in_the_workspace(ours: Council, issue: Path) -> None:
    assert ours.command("verify", f"issued/{issue.name}").exit_code == 0


def test_a_link_in_the_place_of_a_file_is_found(issue: Path, tmp_path: Path) -> None:
    elsewhere = (issue / "results.json").rename(tmp_path / "elsewhere.json")
    (issue / "results.json").symlink_to(elsewhere)
    assert verified(issue)[1]["files"] == [{"file": "results.json", "is": "changed"}]
