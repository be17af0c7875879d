"""`quarterlight load`: case records and audits into a new snapshot."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from quarterlight.cli import options


@click.command(
    short_help="Load case records into a new snapshot.",
    epilog="""\b
Examples:
  quarterlight load extract/
  quarterlight load extract/ audits.csv --as-at 2017-01-05
""",
)
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--as-at",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day of the extract (default: today).",
)
@click.option("--only", is_flag=True, help="Take no table over from the snapshot before.")
@options.output_format
@options.workspace_folder
def command(
    sources: tuple[Path, ...],
    as_at: datetime | None,
    only: bool,
    output_format: str,
    workspace: Path,
) -> None:
    """Read folders or files of case records, check them, and keep them as a snapshot."""
    from quarterlight.runs.loading import load
    from quarterlight.workspace.folder import Workspace

    place = Workspace.open(workspace)
    day: date | None = as_at.date() if as_at else None
    loading = load(place, sources, day, only)
    if output_format == "json":
        import msgspec

        said = {"snapshot": loading.snapshot.id, "digest": loading.snapshot.digest}
        click.echo(msgspec.json.encode(said))
        return
    click.echo(loading.snapshot.id)
