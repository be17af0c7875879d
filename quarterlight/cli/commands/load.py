"""`quarterlight load`: case records and audits into a new snapshot."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quarterlight.cli import options
from quarterlight.cli.bar import bar

if TYPE_CHECKING:
    from quarterlight.runs.loading import Loading


@click.command(
    short_help="Load case records and audits into a new snapshot.",
    epilog="""\b
Examples:
  quarterlight load extract/ --as-at 2017-01-05
  quarterlight load extract/ audits.xlsx --as-at 2017-01-05
  quarterlight load ssd_cla_health.csv --format json
""",
)
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--as-at",
    type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
    metavar="DATE",
    help="The day of the extract (default: today).",
)
@click.option("--only", is_flag=True, help="Take no table over from the snapshot before.")
@options.output_format
@options.fail_on
@options.workspace_folder
@click.pass_context
def command(
    ctx: click.Context,
    sources: tuple[Path, ...],
    as_at: datetime | None,
    only: bool,
    output_format: str,
    fail_on: str,
    workspace: Path,
) -> None:
    """Read folders or files of case records, check them, and keep them as a snapshot.

    A file is named as its table of the Standard Safeguarding Dataset: ssd_cin_episodes.csv,
    .csv.gz or .parquet. Tables that are not supplied are taken over from the snapshot before.
    What the checks find never stops a load; it stands in the snapshot's findings.csv.
    """
    from quarterlight.runs.loading import load
    from quarterlight.runs.loading.size import size_of
    from quarterlight.workspace.folder import Workspace

    place = Workspace.open(workspace)
    day = as_at.date() if as_at else None
    if day and day > date.today():
        click.echo(f"The day of the extract, {day}, has not come yet: is it right?", err=True)
    with bar("Reading", size_of(sources)) as shown:
        loading = load(place, sources, day, only, shown.advance, shown.says)
    _answer(loading, output_format)
    ctx.exit(_status(loading.findings, fail_on))


def _status(found: dict[str, int], fail_on: str) -> int:
    grave = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[fail_on]
    return int(any(found[severity] for severity in grave))


def _answer(loading: Loading, output_format: str) -> None:
    findings_file = str(loading.snapshot.findings_file)
    if output_format == "json":
        import msgspec

        click.echo(
            msgspec.json.format(msgspec.json.encode(_said(loading, findings_file)), indent=2)
        )
        return
    from quarterlight.cli.loading_summary import summary
    from quarterlight.intake import check

    for line in summary(loading, check.every(), findings_file):
        click.echo(line)


def _said(loading: Loading, findings_file: str) -> dict[str, Any]:
    snapshot = loading.snapshot
    return {
        "snapshot": snapshot.id,
        "digest": snapshot.digest,
        "as_at": str(snapshot.as_at),
        "recognised": loading.recognised,
        "tables": [
            {
                "table": name,
                "rows_in": None if info.taken_over_from or info.made_of else info.rows_in,
                "rows_kept": info.rows,
                "reported": None if info.taken_over_from or info.made_of else info.reported,
                "as_at": str(info.as_at),
                "taken_over_from": info.taken_over_from or None,
                "made_of": info.made_of,
            }
            for name, info in snapshot.tables.items()
        ],
        "findings": loading.findings,
        "found": snapshot.manifest.findings,
        "findings_file": findings_file,
    }
