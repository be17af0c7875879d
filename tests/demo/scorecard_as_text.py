"""The demonstration authority's scorecard as text: what is pinned, and how it is renewed.

`python tests/demo/scorecard_as_text.py` builds the authority, lives through its year and pins anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PINNED = Path(__file__).parent / "pinned" / "scorecard-2016-17-q3.txt"
RENEW = "To pin it anew: .venv/bin/python tests/demo/scorecard_as_text.py"
RUN = ("run", "--quarter", "2016-17 Q3")


def as_text(answer: dict[str, Any]) -> str:
    """A run's results and judgement tables, a line for each quarter."""
    return "\n".join([answer["title"], *_measures(answer), *_tables(answer), ""])


def _measures(answer: dict[str, Any]) -> Iterator[str]:
    for number, own in groupby(answer["results"], key=lambda result: result["number"]):
        results = list(own)
        yield f"\n{number:>2} {results[0]['title']}\n   {results[0]['measure']}"
        yield from (_line(result) for result in results)


def _line(result: dict[str, Any]) -> str:
    x, n = result["numerator"], result["denominator"]
    cases = f"{x} of {n}" if n is not None else ""
    shown = f"   {result['quarter']}  {result['display']:>5}  {cases:<13} {result['grade'] or ''}"
    if result["state"] != "value":
        shown = f"   {result['quarter']}  {result['state'].replace('_', ' ')}"
    before = result["previous"]
    marks = [f"{mark}, was {before['display']}" if before else mark for mark in result["marks"]]
    return "  ".join([shown.rstrip(), *(f"[{mark}]" for mark in marks)])


def _tables(answer: dict[str, Any]) -> Iterator[str]:
    for title, own in groupby(answer["judgements"], key=lambda column: column["table"]):
        columns = list(own)
        heads = "".join(f"{cell['judgement']:>22}" for cell in columns[0]["cells"])
        yield f"\n{title}\n   {'':26}{heads}"
        for column in columns:
            month = f"({column['audit_month']})" if column["audit_month"] else ""
            audits = f"{column['audits'] or 0:>4} audits"
            cells = "".join(f"{_cell(cell):>22}" for cell in column["cells"])
            yield f"   {column['quarter']} {month:<9}{audits} {cells}".rstrip()


def _cell(cell: dict[str, Any]) -> str:
    """A cell of a judgement table: nothing where nothing was judged."""
    return "-" if cell["percent"] is None else f"{cell['percent']}% ({cell['count']})"


def main() -> None:
    """Build, live, run, and write the pinned text."""
    from demo.authority.building import build
    from demo.life.commanding import answered
    from demo.life.living import live

    with TemporaryDirectory() as folder:
        records, workspace = Path(folder) / "records", Path(folder) / "workspace"
        list(build(records))
        live(records, workspace)
        answer = answered(*RUN, workspace=workspace, allowed=(0, 1))
    PINNED.write_text(as_text(answer), "utf-8")
    print(f"{PINNED} is pinned anew.")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main()
