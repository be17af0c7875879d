"""`quarterlight sql`: the query of a measure."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.cli import options


@click.command(
    short_help="The query that gives a measure's cases.",
    epilog="""\b
Examples:
  quarterlight sql referrals.repeat_referrals
  quarterlight sql 33 --workspace scorecard
""",
)
@click.argument("measure")
@options.output_format
@options.workspace_folder
def command(measure: str, output_format: str, workspace: Path) -> None:
    """Print the query of a measure, as the embedded engine runs it: one row a case, all quarters at once.

    It reads the tables of a snapshot, and the small tables quarters, words and working_calendar.
    """
    from quarterlight.runs.opening import opened
    from quarterlight.workspace.folder import Workspace

    what = opened(Workspace(workspace), measure)
    query = what.measure.query if what.measure else what.ready.queries["audit_cases"]
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.encode({"measure": what.code, "sql": query}))
    else:
        click.echo(query)
