"""Six quarters loaded, run, commented, signed and sealed; the seventh restated, and in commentary.

Of the seventh two comments are missing (MISSING), measure 27 is restated from Q1 2015-16, 28 is
disputed, and one promise of the sixth is late.
"""

from __future__ import annotations

import shutil
import tomllib
from datetime import timedelta
from pathlib import Path

from demo.life.commanding import answered, told
from demo.life.past import commentary
from quarterlight.periods import Quarter
from quarterlight.workspace.toml_text import table

DEMO = Path(__file__).parent.parent
LATEST = Quarter(2016, 3)
PAST = [LATEST - back for back in range(6, 0, -1)]
AS_AT = "2017-01-20"
SIGNED = {"--signed-by": "Director of Children's Services", "--role": "DCS"}
MISSING = (29, 39)
RESTATED = {
    "measure": 27,
    "from": "2015-16 Q1",
    "reason": "Visits at which the child was not seen had been counted: the figures are worked out anew "
    "from the case records.",
    "approved_by": "Performance Manager",
    "on": "2017-02-14",
}
TODAY = "2017-03-02"


def live(records: Path, workspace: Path) -> None:
    """Make the workspace and live through the seven quarters in it."""
    _begin(workspace)
    told("load", str(records), "--as-at", AS_AT, workspace=workspace, allowed=(0, 1))
    for quarter in PAST:
        _past(workspace, quarter)
        print(f"  {quarter}: run, commented, signed and sealed")
    _latest(workspace)


def _begin(workspace: Path) -> None:
    told("init", str(workspace), workspace=workspace)
    shutil.copy(DEMO / "scorecards" / "quality_improvement_plan.toml", workspace / "scorecards")
    shutil.copy(
        DEMO / "life" / "published-before.csv", workspace / "figures" / "published-before.csv"
    )
    settings = workspace / "quarterlight.toml"
    text = settings.read_text("utf-8").replace('authority = ""', 'authority = "Fernmoor"')
    settings.write_text(text, "utf-8")


def _past(workspace: Path, quarter: Quarter) -> None:
    """A quarter that is over: run, commentary for what it owes, run again, and issued."""
    run = answered("run", "--quarter", str(quarter), workspace=workspace, allowed=(0, 1))
    file = workspace / "commentary" / f"{str(quarter).replace(' ', '-').lower()}.toml"
    file.write_text(commentary(quarter, run, LATEST), "utf-8")
    told("run", "--quarter", str(quarter), workspace=workspace, allowed=(0, 1))
    signed_on = (quarter.last_day + timedelta(days=36)).isoformat()
    by = [word for pair in SIGNED.items() for word in pair]
    told(
        "issue", "--quarter", str(quarter), "--run", "latest", *by, "--on", signed_on,
        workspace=workspace,
    )  # fmt: skip


def _latest(workspace: Path) -> None:
    """The quarter under way: its figures, measure 27 restated, and commentary that is not all in yet."""
    told("run", "--quarter", str(LATEST), workspace=workspace, allowed=(0, 1))
    runs = answered("runs", workspace=workspace)["runs"]
    scorecard = workspace / "scorecards" / "quality_improvement_plan.toml"
    with scorecard.open("a", encoding="utf-8") as file:
        file.write("\n" + table("[[restate]]", RESTATED | {"run": runs[-1]["run"]}))
    _unfinished(
        DEMO / "commentary" / "2016-17-q3.toml", workspace / "commentary" / "2016-17-q3.toml"
    )
    told("run", "--quarter", str(LATEST), workspace=workspace, allowed=(0, 1))


def _unfinished(whole: Path, out: Path) -> None:
    """The commentary without that of the measures that are MISSING."""
    blocks = whole.read_text("utf-8").split("[[comment]]")
    kept = [
        block
        for block in blocks[1:]
        if not set(tomllib.loads("[[comment]]" + block)["comment"][0]["measures"]) & set(MISSING)
    ]
    out.write_text("".join("[[comment]]" + block for block in kept), "utf-8")
