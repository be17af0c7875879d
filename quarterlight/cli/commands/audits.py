"""`quarterlight audits`: the council's own audit sheet, one row an audit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from quarterlight.cli import options

if TYPE_CHECKING:
    from quarterlight.runs.auditing.mapping import Mapped


@click.group(
    short_help="Say what the council's own audit sheet means.",
    epilog="""\b
Examples:
  quarterlight audits map "Audits 2016-17.xlsx"
  quarterlight audits map audits.csv --workspace scorecard
""",
)
@options.workspace_folder
@click.pass_context
def command(ctx: click.Context, workspace: Path) -> None:
    """Audits that the council holds in a sheet of its own, with one row an audit."""
    is_said = ctx.get_parameter_source("workspace") is ParameterSource.COMMANDLINE
    ctx.obj = workspace if is_said else None


@command.command(
    "map",
    short_help="Draft audits.toml from a sheet, or say what of it is not mapped yet.",
    epilog="""\b
Examples:
  quarterlight audits map "Audits 2016-17.xlsx"
  quarterlight audits map audits.csv --format json
""",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", default="", metavar="NAME", help="The sheet of the workbook.")
@options.output_format
@options.workspace_folder
@click.pass_context
def map_(ctx: click.Context, file: Path, sheet: str, output_format: str, workspace: Path) -> None:
    """Draft audits.toml: what each heading and word of the sheet means.

    An audits.toml that is there is never changed; what of the sheet it does not know is said.
    """
    from quarterlight.runs.auditing.mapping import map_sheet
    from quarterlight.workspace.folder import Workspace

    is_said = ctx.get_parameter_source("workspace") is ParameterSource.COMMANDLINE
    place = Workspace.open(workspace if is_said or ctx.obj is None else ctx.obj)
    mapped = map_sheet(place.root, file, sheet)
    _tell(mapped, output_format)
    ctx.exit(1 if mapped.unmapped else 0)


def _tell(mapped: Mapped, output_format: str) -> None:
    if output_format == "json":
        import msgspec

        said = {
            "written": str(mapped.path) if mapped.is_written else None,
            "columns": mapped.mapping.columns,
            "unmapped": mapped.unmapped,
            "look_at": mapped.look_at,
        }
        click.echo(msgspec.json.encode(said))
        return
    questions = sum(means.startswith("question.") for means in mapped.mapping.columns.values())
    if mapped.is_written:
        click.echo(f"A draft is in {mapped.path}, with {questions} questions. Look at it first:")
    elif mapped.unmapped:
        click.echo(f"{mapped.path} is there, and was left as it is. It does not know:")
    else:
        click.echo(f"{mapped.path} is there, and knows all of the sheet.")
    for each in mapped.look_at or mapped.unmapped:
        click.echo(f"  {each}")
    if not mapped.unmapped:
        click.echo(f'Next: quarterlight load "{mapped.file}"')
