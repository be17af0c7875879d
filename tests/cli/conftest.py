"""Small scorecards as files, and the command run on them: in this process, or as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quarterlight.cli import main

HEADINGS = "No\tMeasure\tRI\tGood\tOuts.\tQ2 16/17\tQ3 16/17\tComments"
BANDS = "60-69\t70-79\t80-100"
ROWS = {
    "clean": "75% (9/12)\t83% (10/12)\t",
    "noted": "75%\t83%\t",  # no number of cases
    "warned": "75% (9/12)\t50% (6/12)\tTwo teams were short of staff.",  # worse than every band
    "wrong": "75% (9/12)\t82% (10/12)\t",  # 10 of 12 is 83%
}
Command = Callable[..., Result]
RealCommand = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], Path]:
    """Writes one of the small scorecards and gives its path, which has a space and an accent."""

    def write(name: str) -> Path:
        path = tmp_path / f"Q3 café's {name} page.txt"
        title = "Quality scorecard Q3 2016-17"
        path.write_text(f"{title}\n\n{HEADINGS}\n1\tVisits\t{BANDS}\t{ROWS[name]}\n", "utf-8")
        return path

    return write


@pytest.fixture
def run() -> Command:
    """Runs the command in this process."""

    def invoke(*arguments: object, **environment: str) -> Result:
        return CliRunner(env=environment).invoke(main, [str(each) for each in arguments])

    return invoke


@pytest.fixture
def really_run(tmp_path: Path) -> RealCommand:
    """Runs the real command in a process of its own, somewhere else than in the checkout."""

    def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "quarterlight", *map(str, arguments)],
            env={**os.environ, **environment},
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )

    return start
