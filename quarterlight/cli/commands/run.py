"""`quarterlight run`: the scorecard of a quarter from a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from quarterlight.runs.running import Run


@click.command(
    short_help="Make the scorecard of a quarter from the workspace.",
    epilog="""\b
Examples:
  quarterlight run --quarter "2016-17 Q3"
  quarterlight run --quarter "2016-17 Q3" --format json --workspace scorecard
""",
)
@click.option(
    "--quarter", required=True, metavar="Q", help="The latest quarter, such as 2016-17 Q3."
)
@click.option("--snapshot", metavar="ID", help="Which records (default: the latest snapshot).")
@click.option("--scorecard", metavar="NAME", help="Which scorecard (default: the only one).")
@click.option("--all", "show_all", is_flag=True, help="Every finding in full, and every grade.")
@options.output_format
@options.fail_on
@options.workspace_folder
@click.pass_context
def command(
    ctx: click.Context,
    quarter: str,
    snapshot: str | None,
    scorecard: str | None,
    show_all: bool,
    output_format: str,
    fail_on: str,
    workspace: Path,
) -> None:
    """Make the scorecard of a quarter: figures, grades, movement, exceptions and findings.

    Figures come from the records that `load` brought, and from what figures/ holds. The run is kept
    under runs/ with everything that it was made of; the same workspace gives the same run.
    """
    from quarterlight.periods import Quarter
    from quarterlight.runs.running import keep, make
    from quarterlight.workspace import access_log
    from quarterlight.workspace.folder import Workspace
    from quarterlight.workspace.locking import locked

    place = Workspace.open(workspace)
    with working(f"Running {quarter}"), locked(place.root):
        run = make(place, Quarter.parse(quarter), scorecard, snapshot)
        folder = keep(place, run)
        if run.cases is not None:
            access_log.note(place, "run", run=folder.name)
    for notice in run.notices:
        click.echo(notice, err=True)
    _answer(run, folder, output_format, show_all)
    failed = bool(run.measured.failed) and fail_on != "never"
    ctx.exit(options.status(run.findings, fail_on) or int(failed))


def _answer(run: Run, folder: Path, output_format: str, show_all: bool) -> None:
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(run.results), indent=2))
        return
    from quarterlight.cli.advice import advice_lines
    from quarterlight.cli.summary import WIDTH, summary

    for line in summary(run.scorecard, run.findings, show_all, folder.name):
        click.echo(line)
    for line in advice_lines(run.results["advice"], show_all):
        click.echo(line)
    for failure in run.measured.failed:
        said = wrap(f"Failed: {failure.measure}: {failure.error}", WIDTH, subsequent_indent="  ")
        click.echo(
            "\n".join(said).replace("Failed:", click.style("Failed:", fg="red", bold=True), 1)
        )
    for line in _provisional(run.results):
        click.echo(line)
    click.echo(f"The run is kept in {folder}. To read it: quarterlight print --html page.html")


def _provisional(results: dict[str, Any]) -> Iterator[str]:
    """Which figures of the latest quarter rest on records that were taken before its end."""
    from quarterlight.cli.summary import WIDTH

    quarter = results["quarter"]
    latest = (each for each in results["results"] if each["quarter"] == quarter)
    marked = [
        str(each["number"] or each["measure"])
        for each in latest
        if each["state"] == "value" and "provisional" in each["marks"]
    ]
    if marked:
        said = f"Provisional, from records of before the end of {quarter}: {', '.join(marked)}"
        yield from wrap(said, WIDTH, subsequent_indent="  ")
