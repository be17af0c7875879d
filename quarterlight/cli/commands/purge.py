"""`quarterlight purge`: the rows about children of older snapshots and runs go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from quarterlight.runs.purging import Plan


@click.command(
    short_help="Let the rows about children of older snapshots and runs go.",
    epilog="""\b
Examples:
  quarterlight purge --before 2016-04-01 --dry-run      what would go, and how much
  quarterlight purge --before 2016-04-01
""",
)
@click.option(
    "--before",
    required=True,
    type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
    metavar="DATE",
    help="Rows as at an earlier day than this go.",
)
@click.option("--dry-run", is_flag=True, help="Say what would go, and touch nothing.")
@options.output_format
@options.workspace_folder
def command(before: datetime, dry_run: bool, output_format: str, workspace: Path) -> None:
    """Remove the rows about children from snapshots, and from runs of snapshots, as at an earlier day.

    The latest snapshot always stays. Of the others stay the counts, the digests, the results and
    every issue, which still verifies. What went is written down in purged.json in each folder, and
    in log/access.jsonl. Nothing brings the rows back but the extract that they came from; backups
    of the folder are not reached.
    """
    from quarterlight.runs.purging import plain, purge
    from quarterlight.workspace.folder import Workspace

    place = Workspace.open(workspace)
    with working("Purging"):
        plan = purge(place, before.date(), dry_run)
    if output_format == "json":
        import msgspec

        said = {"dry_run": dry_run, **plain(plan)}
        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
        return
    for line in _lines(plan, dry_run):
        click.echo(line)


def _lines(plan: Plan, dry_run: bool) -> Iterator[str]:
    if plan.going:
        size = (
            f"{plan.size / 1_000_000:,.1f} MB" if plan.size >= 100_000 else f"{plan.size:,} bytes"
        )
        verb = "would go" if dry_run else "went"
        yield click.style(
            f"{plan.rows:,} rows as at a day before {plan.before} {verb}, {size} in all:", bold=True
        )
    else:
        yield f"Nothing as at a day before {plan.before} has rows that may go."
    for each in plan.going:
        day = f" (as at {each.as_at})" if each.as_at else " (a command that was cut short left it)"
        files = f"{len(each.files)} file{'s' if len(each.files) != 1 else ''}"
        yield f"  {each.kind} {each.folder.name}{day}: {each.rows:,} rows in {files}"
    for other in plan.staying:
        yield f"  kept: {other.kind} {other.id} (as at {other.as_at}), since {other.why}"
    if plan.shared:
        many = f"{plan.shared} tables" if plan.shared != 1 else "One table"
        yield f"{many} of them stay in a later snapshot, which took them over."
    if plan.going:
        yield "Counts, digests, results and issues stay. Backups of this folder are not reached."
    if plan.going and dry_run:
        yield f"Nothing was touched. To do it: quarterlight purge --before {plan.before}"
