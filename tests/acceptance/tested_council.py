"""A council of a few rows, worked on by the real commands alone: what another program would see."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from quarterlight.cli import main

Q3 = "2016-17 Q3"


@dataclass
class Council:
    """A workspace, and the folder in which its extract is laid."""

    root: Path
    extract: Path

    def command(self, *words: object) -> Result:
        environment = {"QUARTERLIGHT_WORKSPACE": str(self.root)}
        result = CliRunner(env=environment).invoke(main, [str(word) for word in words])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    def told(self, *words: object) -> dict[str, Any]:
        """The one JSON document that a command answers with."""
        result = self.command(*words, "--format", "json")
        assert result.exit_code in (0, 1), result.output
        document: dict[str, Any] = json.loads(result.stdout)
        return document

    def shows(self, *measures: str, more: str = "", head: str = "quarters_shown = 2") -> None:
        """Give it one scorecard with these measures, each the lines of its table."""
        rows = "".join(
            f"[[section.measure]]\nnumber = {n}\n{m}\n" for n, m in enumerate(measures, 1)
        )
        text = f'title = "Ours"\n{head}\n[[section]]\ntitle = "First"\n{rows}{more}'
        for each in (self.root / "scorecards").iterdir():
            each.unlink()
        (self.root / "scorecards" / "ours.toml").write_text(text, "utf-8")

    def load(
        self, *words: object, as_at: str = "2017-01-05", **tables: str | bytes
    ) -> dict[str, Any]:
        """Load these tables, and nothing of before that was laid there."""
        for each in self.extract.iterdir():
            each.unlink()
        for table, text in tables.items():
            content = text if isinstance(text, bytes) else text.encode()
            (self.extract / f"{table}.csv").write_bytes(content)
        return self.told("load", self.extract, "--as-at", as_at, *words)

    def result(self, number: int, quarter: str = Q3) -> dict[str, Any]:
        """A measure's result in a quarter, of a run of the third."""
        results = self.told("run", "--quarter", Q3)["results"]
        (found,) = [e for e in results if (e["number"], e["quarter"]) == (number, quarter)]
        return dict(found)

    def cases(self, number: int, *words: str) -> dict[str, dict[str, Any]]:
        """The cases of the third quarter by their ids."""
        told = self.told("cases", number, "--quarter", Q3, *words)
        return {each["case"]: each for each in told["cases"]}
