"""`quarterlight runs`: what was run, and what was issued."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.cli import options


@click.command(
    short_help="The runs and issues of the workspace, with dates and digests.",
    epilog="""\b
Examples:
  quarterlight runs
  quarterlight runs --format json
""",
)
@options.output_format
@options.workspace_folder
def command(output_format: str, workspace: Path) -> None:
    """List the runs in the order in which they were made, and the issues in which they were sealed.

    A run's id ends with the beginning of its digest; an issue's seal stands for all of its files.
    """
    from quarterlight.runs.listing import issues_made, runs_made
    from quarterlight.workspace.folder import Workspace

    place = Workspace.open(workspace)
    runs, issues = runs_made(place), issues_made(place)
    if output_format == "json":
        import msgspec

        said = {"runs": runs, "issues": issues}
        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
        return
    for run in runs:
        whole = "" if run["whole"] else "  CHANGED since it was made"
        gone = f"  cases purged on {run['purged_on']}" if run["purged_on"] else ""
        as_issue = f"  issued as {', '.join(run['issued_as'])}" if run["issued_as"] else ""
        made_on = run["made_on"] or "day unknown"
        click.echo(
            f"{run['run']}  {run['quarter']}  {made_on}  {run['scorecard']}{as_issue}{gone}{whole}"
        )
    for issue in issues:
        corrects = f", corrects {issue['corrects']}" if issue["corrects"] else ""
        signed = f"signed by {issue['signed_by']}, {issue['role']}, on {issue['on']}"
        click.echo(
            f"{issue['issue']}  {issue['quarter']}  {signed}{corrects}  {issue['seal'][:12]}"
        )
    if not (runs or issues):
        click.echo('There is no run yet. Make one: quarterlight run --quarter "2016-17 Q3"')
