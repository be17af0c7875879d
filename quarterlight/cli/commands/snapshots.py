"""`quarterlight snapshots`: what was loaded, and when it is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quarterlight.cli import options

if TYPE_CHECKING:
    from quarterlight.workspace.snapshots import Snapshot


@click.command(
    short_help="List the snapshots of case records.",
    epilog="""\b
Examples:
  quarterlight snapshots
  quarterlight snapshots --format json
""",
)
@options.output_format
@options.workspace_folder
def command(output_format: str, workspace: Path) -> None:
    """List the snapshots, the latest first, each with its as-at day, digest, tables and findings."""
    from quarterlight.workspace.folder import Workspace
    from quarterlight.workspace.snapshots import every

    found = every(Workspace.open(workspace))[::-1]
    if output_format == "json":
        import msgspec

        said = {"snapshots": [_said(each, place == 0) for place, each in enumerate(found)]}
        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
        return
    if not found:
        click.echo("There is no snapshot yet. Load case records: quarterlight load FOLDER")
    for place, each in enumerate(found):
        click.echo(_line(each, place == 0))


def _line(snapshot: Snapshot, is_latest: bool) -> str:
    supplied = [info for info in snapshot.tables.values() if not info.made_of]
    rows = sum(info.rows for info in supplied)
    older = sum(bool(info.taken_over_from) for info in supplied)
    told = f"{len(supplied)} table{'s' if len(supplied) != 1 else ''}, {rows:,} rows"
    told += f", {older} of them taken over" if older else ""
    gone = f"  (rows purged on {said.on})" if (said := snapshot.purged) else ""
    return f"{snapshot.id}  as at {snapshot.as_at}: {told}{'  (latest)' if is_latest else ''}{gone}"


def _said(snapshot: Snapshot, is_latest: bool) -> dict[str, Any]:
    return {
        "snapshot": snapshot.id,
        "digest": snapshot.digest,
        "as_at": str(snapshot.as_at),
        "latest": is_latest,
        "purged_on": said.on if (said := snapshot.purged) else None,
        "tables": {
            name: {
                "rows": info.rows,
                "as_at": str(info.as_at),
                "digest": info.digest,
                "taken_over_from": info.taken_over_from or None,
            }
            for name, info in snapshot.tables.items()
        },
    }
