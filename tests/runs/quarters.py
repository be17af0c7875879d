"""A small council that lives through quarters: it is given figures, runs, restates and issues."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from quarterlight.cli import main
from quarterlight.periods import Quarter
from quarterlight.runs.computing.measured import FILE, Cell, Measured, bytes_of
from quarterlight.runs.standing import Standing
from quarterlight.scorecard.figures import percentage_figure
from quarterlight.scorecard.states import State
from quarterlight.workspace.folder import Workspace, create
from quarterlight.workspace.judgements import SuppliedJudgement

Q1, Q2, Q3, Q4 = (f"2016-17 Q{n}" for n in (1, 2, 3, 4))
VISITS, REFERRALS, MEETINGS = (
    "supplied.visits_made", "referrals.repeat_referrals", "supplied.family_meetings",
)  # fmt: skip
SCORECARD = """
title = "Our scorecard"
quarters_shown = 4
[bands.standard]
"Requires Improvement" = "60-69"
Good = "70-79"
Outstanding = "80-100"
[[section]]
title = "First"
[[section.measure]]
number = 1
title = "Visits made"
bands = "standard"
supplied_by = "health"
owner = "Head of Service"
[[section.measure]]
number = 2
measure = "referrals.repeat_referrals"
bands = { "Requires Improvement" = "25-30", Good = "20-24", Outstanding = "Below 20" }
[[section.measure]]
number = 3
title = "Family meetings"
bands = "standard"
suspended = [ { from = "2016-17 Q4", reason = "brought in house" } ]
[[judgements]]
title = "All Audits"
"""
HEADINGS = "measure,quarter,value,numerator,denominator,state,published,provisional,source"
SIGNED = ("--signed-by", "A. Lee", "--role", "Director", "--on", "2017-06-01")


def share(met: int, of: int, *marks: str, definition: str = "one") -> Standing:
    """A computed percentage."""
    figure = percentage_figure(met, of)
    return Standing(figure, State.VALUE, origin="records", marks=marks, definition=definition)


@dataclass
class Council:
    """The council's workspace, worked on by the real commands."""

    workspace: Workspace

    @property
    def root(self) -> Path:
        return self.workspace.root

    def command(self, *words: object) -> Result:
        """A command in this process, on the workspace."""
        asked = [str(word) for word in words]
        environment = {"QUARTERLIGHT_WORKSPACE": str(self.root), "QUARTERLIGHT_DEBUG": "1"}
        result = CliRunner(env=environment).invoke(main, asked)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def supply(self, *lines: str, file: str = "some") -> None:
        """Put these rows into a file of figures, in place of what was in it."""
        path = self.root / "figures" / f"{file}.csv"
        path.write_text("\n".join([HEADINGS, *lines, ""]), "utf-8")

    def judge(self, *lines: str, file: str = "judgements") -> None:
        """Put these rows into a file of judgements."""
        heads = "table,quarter,judgement,percent,count,published,source"
        (self.root / "figures" / f"{file}.csv").write_text("\n".join([heads, *lines, ""]), "utf-8")

    def compute(
        self,
        figures: Mapping[tuple[str, str], Standing],
        judgements: tuple[SuppliedJudgement, ...] = (),
    ) -> None:
        """Let records give these figures and judgements from now on."""
        cells = [Cell(code, Quarter.parse(q), stands) for (code, q), stands in figures.items()]
        measured = Measured(snapshot="s", figures=cells, judgements=list(judgements))
        (self.root / FILE).write_bytes(bytes_of(measured))

    def comment(self, quarter: str, text: str = "Two teams were short of staff.") -> None:
        """Comment on every measure in a quarter."""
        path = self.root / "commentary" / f"{quarter.lower().replace(' ', '-')}.toml"
        path.write_text(f'[[comment]]\nmeasures = [1, 2, 3]\ntext = "{text}"\n', "utf-8")

    def scorecard(self, *changes: tuple[str, str], add: str = "") -> None:
        """Change the scorecard's choices: texts for others, and lines at its end."""
        path = self.root / "scorecards" / "ours.toml"
        text = path.read_text("utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text + add, "utf-8")

    def restate(self, whose: str, begins: str, run: str, **more: str) -> None:
        """Restate a measure (`measure = 1`) or a table (`table = "…"`) by a run."""
        said = {"from": begins, "run": run, "reason": "Counted anew", "approved_by": "B. Roe"}
        lines = [
            f'{key} = "{value}"' for key, value in ({**said, "on": "2017-05-01"} | more).items()
        ]
        self.scorecard(add="\n".join(["", "[[restate]]", whose, *lines, ""]))

    def run(self, quarter: str) -> dict[str, Any]:
        """The results of a run, with its id as `run`."""
        result = self.command("run", "--quarter", quarter, "--format", "json")
        assert result.exit_code in (0, 1), result.stderr
        said: dict[str, Any] = json.loads(result.stdout)
        return said | {
            "run": json.loads(self.command("runs", "--format", "json").stdout)["runs"][-1]["run"]
        }

    def try_issue(self, quarter: str, *more: object, run: str = "latest") -> Result:
        """Ask for an issue."""
        return self.command("issue", "--quarter", quarter, "--run", run, *SIGNED, *more)

    def issue(self, quarter: str, *more: object, run: str = "latest") -> dict[str, Any]:
        """Comment on all, run and issue a quarter."""
        if run == "latest":
            self.comment(quarter)
            self.run(quarter)
        result = self.try_issue(quarter, *more, "--format", "json", run=run)
        assert result.exit_code == 0, result.output
        said: dict[str, Any] = json.loads(result.stdout)
        return said

    def folder(self, issue: str) -> Path:
        return self.root / "issued" / issue


def cell(results: dict[str, Any], number: int, quarter: str) -> dict[str, Any]:
    """What results say of a measure in a quarter."""
    (found,) = [e for e in results["results"] if (e["number"], e["quarter"]) == (number, quarter)]
    return dict(found)


def column(results: dict[str, Any], quarter: str) -> dict[str, Any]:
    """What results say of the judgement table in a quarter."""
    (found,) = [each for each in results["judgements"] if each["quarter"] == quarter]
    return dict(found)


def council(root: Path) -> Council:
    """A new council in a new folder."""
    files = {"quarterlight.toml": "layout = 1\n", "scorecards/ours.toml": SCORECARD}
    return Council(create(root, files))
