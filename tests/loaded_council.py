"""A small council whose records are loaded twice, as at two days, and run after each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from quarterlight.cli import main

SCORECARD = """
title = "Ours"
quarters_shown = 4
[[section]]
title = "First"
[[section.measure]]
number = 40
measure = "referrals.repeat_referrals"
bands = { "Requires Improvement" = "25-30", Good = "20-24", Outstanding = "Below 20" }
"""
RECORDS = {
    "ssd_person": "pers_person_id,pers_sex,pers_disability\n0123,F,NONE\n123,M,NONE\nO'Neil,F,NONE\n",
    "ssd_family": "fami_family_id,fami_person_id\nf1,0123\nf1,123\n",
    "ssd_cin_episodes": (
        "cine_referral_id,cine_person_id,cine_referral_date\n"
        "r1,0123,2016-05-03\nr2,0123,2016-11-07\nr3,123,2016-12-01\nr4,O'Neil,2016-12-02\n"
    ),
    "ssd_mother": (
        "moth_table_id,moth_person_id,moth_childs_person_id,moth_childs_dob\nm1,900,0123,2010-01-01\n"
    ),
    "audits": (
        "audit_id,person_id,stream,service,audit_type,audit_month,quarter,completed_on,status,judgement\n"
        "a1,0123,ChECS,front_door,practice,2016-12,2016-17 Q3,2016-12-20,completed,good\n"
        "a2,123,ChECS,front_door,practice,2016-12,2016-17 Q3,2016-12-20,completed,good\n"
    ),
    "audit_answers": "audit_id,question,answer,reason\na1,plan_smart,Y,\na1,no_drift,N,\na2,no_drift,Y,\n",
}
FIRST, SECOND = "2017-01-05", "2017-04-05"


@dataclass
class Council:
    """A workspace, worked on by the real commands."""

    root: Path

    def command(self, *words: object) -> Result:
        environment = {"QUARTERLIGHT_WORKSPACE": str(self.root), "QUARTERLIGHT_DEBUG": "1"}
        result = CliRunner(env=environment).invoke(main, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def told(self, *words: object) -> dict[str, Any]:
        """What a command says as JSON."""
        result = self.command(*words, "--format", "json")
        assert result.exit_code in (0, 1), result.output
        said: dict[str, Any] = json.loads(result.stdout)
        return said

    def load(self, as_at: str, **changed: str) -> str:
        """Load the records, some of them changed; the snapshot's id."""
        folder = self.root.parent / f"extract {len(list(self.root.parent.iterdir()))}"
        folder.mkdir()
        for table, text in (RECORDS | changed).items():
            (folder / f"{table}.csv").write_text(text, "utf-8")
        return str(self.told("load", folder, "--as-at", as_at)["snapshot"])

    def run(self) -> str:
        """Run the quarter; the run's id."""
        self.told("run", "--quarter", "2016-17 Q3")
        return str(self.told("runs")["runs"][-1]["run"])

    def log(self) -> list[dict[str, Any]]:
        """The lines of the access log."""
        text = (self.root / "log" / "access.jsonl").read_text("utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def files(self, place: str, name: str) -> set[str]:
        """The names of the files of a snapshot or run."""
        return {path.name for path in (self.root / place / name).iterdir()}
