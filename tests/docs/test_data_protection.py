"""The pages for information governance do what they say, in a council that loaded and ran twice."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import pytest
from blocks_of_pages import DOCS, blocks, do
from loaded_council import FIRST, RECORDS, SCORECARD, SECOND, Council

from quarterlight.workspace.folder import create

PAGES = sorted((DOCS / "data-protection").glob("*.md"))
HELD = DOCS / "data-protection" / "what-is-held-where.md"


@pytest.fixture(scope="module")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the prepared queries are kept, for all pages."""
    return tmp_path_factory.mktemp("queries")


@pytest.fixture
def ours(tmp_path: Path, queries: Path, monkeypatch: pytest.MonkeyPatch) -> Council:
    """The council after two loads and two runs; its workspace is the current folder."""
    files = {"quarterlight.toml": "layout = 1\n", "scorecards/ours.toml": SCORECARD}
    made = create(tmp_path / "workspace", files)
    made.cache.symlink_to(queries)
    council = Council(made.root)
    more = RECORDS["ssd_cin_episodes"] + "r5,0123,2016-12-20\n"
    for as_at, records in ((FIRST, {}), (SECOND, {"ssd_cin_episodes": more})):
        council.load(as_at, **records)
        council.run()
    monkeypatch.chdir(made.root)
    return council


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_does_what_it_says(page: Path, ours: Council) -> None:
    do(page)
    assert ours.command("snapshots").exit_code == 0


def test_the_line_of_the_access_log_is_as_the_page_shows_it(ours: Council) -> None:
    do(HELD)
    (shown,) = [block.text for block in blocks(HELD) if block.language == "json"]
    line = (ours.root / "log" / "access.jsonl").read_text("utf-8").splitlines()[-1]
    assert re.fullmatch(re.escape(shown.strip()).replace("…", ".*"), line), line
    assert list(json.loads(line))[:3] == ["when", "who", "what"]


def test_files_are_readable_by_whom_the_page_says(ours: Council) -> None:
    lines = (line for line in _map().splitlines() if line.startswith("| `"))
    modes = ((line.split("`")[1], re.search(r"(\d00)\)", line)) for line in lines)
    said = {place: mode[1] for place, mode in modes if mode}
    assert said.keys() >= {"snapshots/ID/*.parquet", "runs/ID/cases.parquet", "log/access.jsonl"}
    for place, mode in said.items():
        for path in ours.root.glob(place.replace("ID", "*")):
            folder_or_file = path.parent if mode == "700" else path
            assert stat.S_IMODE(folder_or_file.stat().st_mode) == int(mode, 8), path


def _map() -> str:
    text = HELD.read_text("utf-8")
    return text[text.index("## The data map") : text.index("`records_folder`")]


def test_every_place_of_the_map_is_there_and_none_is_left_out(ours: Council) -> None:
    named = " ".join(re.findall(r"`([^`]+)`", _map()))
    for path in ours.root.iterdir():
        if path.name not in (".gitignore", ".lock", "quarterlight.toml", "scorecards", "measures"):
            assert path.name in named, path


def test_every_gap_of_the_assessment_is_marked_as_the_councils() -> None:
    text = (DOCS / "data-protection" / "impact-assessment.md").read_text("utf-8")
    assert text.count("*[") == text.count("]*") > 15
