"""`quarterlight cases`: the children and cases behind a figure."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

COLUMNS = ("case", "person_id", "counted", "met", "team", "due_on", "done_on", "days", "because")


@click.command(
    short_help="The cases behind a figure, each with why.",
    epilog="""\b
Examples:
  quarterlight cases referrals.repeat_referrals --quarter "2016-17 Q3"
  quarterlight cases 33 --quarter "2016-17 Q3" --only not_met
  quarterlight cases audit.plan_smart.cin_cp --quarter "2016-17 Q3" --format xlsx --to smart.xlsx
""",
)
@click.argument("measure")
@click.option("--quarter", required=True, metavar="Q", help="The quarter, such as 2016-17 Q3.")
@click.option("--only", type=click.Choice(["met", "not_met"]), help="Only these.")
@click.option("--team", metavar="T", help="Only those of a team, by its name or id.")
@click.option("--snapshot", metavar="ID", help="A snapshot of the records (default: the latest).")
@click.option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OUT",
    help="Write to this file.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "csv", "xlsx"]),
    default="text",
    show_default=True,
    help="For reading, for other programs, or for a spreadsheet.",
)
@options.workspace_folder
def command(
    measure: str,
    quarter: str,
    only: str | None,
    team: str | None,
    snapshot: str | None,
    to: Path | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Show the cases of a measure in a quarter: who counts, whose answer is yes, and why.

    MEASURE is a code or a number of the scorecard. Rows that were seen and do not count follow
    at the end. Each use is noted in log/access.jsonl.
    """
    from quarterlight.periods import Quarter
    from quarterlight.runs import opening
    from quarterlight.workspace import access_log
    from quarterlight.workspace.folder import Workspace

    place, asked = Workspace.open(workspace), Quarter.parse(quarter)
    with working("Looking up the cases"):
        what = opening.opened(place, measure)
        every = list(opening.only(opening.cases(place, what, asked, snapshot), None, team))
        rows = list(opening.only(every, only, None))
    access_log.note(place, "cases", measure=what.code, quarter=str(asked), rows=len(rows))
    heading = f"{what.code}, {asked}: {_counted(every, only)}"
    _write(what.code, str(asked), heading, rows, output_format, to)


def _counted(rows: list[dict[str, Any]], only: str | None) -> str:
    """`18 of 50 cases that count`, and which of them follow."""
    counted = [row for row in rows if row["counted"]]
    met = sum(row["met"] for row in counted)
    said = f"{met} of {len(counted)} cases that count"
    if only == "met":
        return f"{said}; here are these {met}"
    return f"{said}; here are the other {len(counted) - met}" if only else said


def _write(
    code: str,
    quarter: str,
    heading: str,
    rows: list[dict[str, Any]],
    output_format: str,
    to: Path | None,
) -> None:
    from quarterlight.cli import tables
    from quarterlight.saving import written

    if output_format == "json":
        import msgspec

        told = {"measure": code, "quarter": quarter, "cases": rows}
        content = msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"
    elif output_format == "csv":
        content = tables.csv_of(COLUMNS, rows, marked=to is not None)
    elif output_format == "xlsx":
        content = tables.xlsx_of(COLUMNS, rows, code)
    else:
        lines = "\n".join(_lines(heading, rows)) + "\n"
        content = (lines if to is None and sys.stdout.isatty() else click.unstyle(lines)).encode()
    if to:
        with written(to) as file:
            file.write(content)
        to.chmod(0o600)
        click.echo(f"{len(rows)} cases are in {to}.", err=True)
    elif output_format == "xlsx" and sys.stdout.isatty():
        raise click.UsageError("A workbook needs a file: add --to OUT.xlsx.")
    else:
        sys.stdout.buffer.write(content)


def _lines(heading: str, rows: list[dict[str, Any]]) -> list[str]:
    known = [[_on_a_line(row[name]) for name in ("case", "person_id", "team")] for row in rows]
    widths = [max(map(len, texts)) for texts in zip(*known, strict=True)]
    lines = [click.style(heading, bold=True)]
    for row, texts in zip(rows, known, strict=True):
        mark = ("yes" if row["met"] else "no ") if row["counted"] else "-  "
        columns = [f"{text:<{width}}" for text, width in zip(texts, widths, strict=True) if width]
        lines.append("  ".join(["", mark, *columns, row["because"]]))
    return lines


def _on_a_line(text: str | None) -> str:
    """An id or a name as one line of a terminal shows it, whatever the records hold."""
    from quarterlight.publishing.printers.characters import shown

    return " ".join(shown(text or "").splitlines()).replace("\t", " ")
