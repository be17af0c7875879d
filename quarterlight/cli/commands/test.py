"""`quarterlight test`: the worked examples of measures, run."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap
from typing import Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

WIDTH = 96


@click.command(
    short_help="Run the worked examples of measures.",
    epilog="""\b
Examples:
  quarterlight test                       every measure, the council's own and the package's
  quarterlight test visits.seen_alone     one of them
""",
)
@click.argument("measures", nargs=-1)
@options.output_format
@options.workspace_folder
@click.pass_context
def command(
    ctx: click.Context, measures: tuple[str, ...], output_format: str, workspace: Path
) -> None:
    """Run the worked examples of MEASURES (all without a name). Exit 1 where one does not hold.

    A council's own measures are files in measures/ of its workspace. They are code, and are run
    from that folder only.
    """
    from quarterlight.runs.testing import tested
    from quarterlight.workspace.folder import Workspace

    with working("Running the worked examples"):
        found = tested(Workspace(workspace), measures)
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode({"measures": found}), indent=2))
    else:
        for each in found:
            _print(each)
    ctx.exit(int(any(not each["holds"] for each in found)))


def _print(each: dict[str, Any]) -> None:
    if each["error"]:
        said = "\n".join(wrap(f"{each['measure']}: {each['error']}", WIDTH, subsequent_indent="  "))
        click.echo(click.style("failed  ", fg="red") + said)
    elif not each["rows"]:
        click.echo(click.style("untried ", fg="yellow") + f"{each['measure']}: it has no example")
    else:
        word = "holds   " if each["holds"] else "broken  "
        colour = "green" if each["holds"] else "red"
        click.echo(click.style(word, fg=colour) + f"{each['measure']}: {each['rows']} rows")
    for row in each["broken"]:
        why = f" ({row['because']})" if row["because"] else ""
        click.echo(
            f"  {row['quarter']}, {row['case']}: expected {row['expected']}{why}, "
            f"and it is {row['says']}"
        )
