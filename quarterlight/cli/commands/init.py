"""`quarterlight init`: a council's workspace, empty or from a published scorecard."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working


@click.command(
    short_help="Make a council's workspace, empty or from a published scorecard.",
    epilog="""\b
Examples:
  quarterlight init scorecard
  quarterlight init scorecard --from "Scorecard Q3 2016-17.docx"
""",
)
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Adopt a published scorecard: its measures, bands, figures and commentary.",
)
@options.output_format
@options.workspace_folder
def command(folder: Path | None, source: Path | None, output_format: str, workspace: Path) -> None:
    """Make a workspace: one folder of files for a council's choices, figures and commentary.

    With --from the workspace says what the page says, exactly, and `quarterlight run` for its
    quarter prints the same scorecard. An existing folder is never written over. Without FOLDER
    it is made where --workspace says.
    """
    import msgspec

    from quarterlight.workspace.folder import create
    from quarterlight.workspace.starting import adopted, blank

    folder = folder or workspace
    if source:
        with working(f"Reading {source.name}"):
            files, quarter, unread = adopted(source)
    else:
        files, quarter, unread = blank(), None, []
    create(folder, files)
    run = f'quarterlight run --quarter "{quarter or "2016-17 Q3"}" --workspace "{folder}"'
    if output_format == "json":
        said = {
            "workspace": str(folder),
            "quarter": quarter,
            "files": sorted(files),
            "unread": unread,
        }
        click.echo(msgspec.json.encode(said))
        return
    click.echo(f"The workspace is in {folder}:")
    for name in sorted(files):
        click.echo(f"  {name}")
    for says in unread:
        click.echo(f"Not read: {says}")
    click.echo(f"Next: {run}")
