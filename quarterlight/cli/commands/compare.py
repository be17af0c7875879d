"""`quarterlight compare`: what changed between two runs or issues, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from quarterlight.runs.comparing.changes import Change
    from quarterlight.runs.comparing.sides import Side


@click.command(
    short_help="Every figure that changed between two runs or issues, and why.",
    epilog="""\b
Examples:
  quarterlight compare 2016-17-q3-1 latest            what the latest run changed since the issue
  quarterlight compare 2016-17-q3-1 2016-17-q3-2      what the correction corrected
  quarterlight compare 2016-17-q3-1ec34d11f830 latest --cases
""",
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--cases", is_flag=True, help="Also the ids of the cases behind each change.")
@options.output_format
@options.workspace_folder
def command(a: str, b: str, cases: bool, output_format: str, workspace: Path) -> None:
    """Hold two runs or issues against each other, A the earlier one, in the quarters that both show.

    Each change has its causes: data (with how many cases came, went or are answered otherwise, where
    both keep them), definition, bands, choices, restatement, or that an issue stands now. With
    --cases the ids of those cases are shown, and the access log says so.
    """
    from quarterlight.runs.comparing.causes import compare
    from quarterlight.runs.comparing.sides import side
    from quarterlight.workspace.access_log import note
    from quarterlight.workspace.folder import Workspace

    place = Workspace.open(workspace)
    with working("Comparing"):
        before, after = side(place, a), side(place, b)
        found = compare(before, after)
    if cases:
        note(place, "compare", a=before.id, b=after.id)
    _tell(before, after, found, cases, output_format)


def _tell(before: Side, after: Side, found: list[Change], cases: bool, output_format: str) -> None:
    said = [_said(change, cases) for change in found]
    if output_format == "json":
        import msgspec

        document = {"a": before.id, "b": after.id, "changes": said}
        click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2))
        return
    if not found:
        click.echo(f"{before.id} and {after.id} say the same in every quarter that both show.")
        return
    many = f"{len(found)} changes" if len(found) > 1 else "One change"
    click.echo(f"{many} from {before.id} to {after.id}:")
    comments = [change for change in said if change["kind"] == "commentary"]
    for change in said:
        if change in comments:
            continue
        click.echo(f"  {change['says']}")
        for cause in change.get("why", ()):
            click.echo(f"      {cause['cause']}: {cause['says']}")
            for what, ids in cause.get("rows", {}).items():
                if ids:
                    click.echo(f"        {what.replace('_', ' ')}: {', '.join(ids)}")
    if comments:
        named = (
            each["number"] if each["number"] is not None else each["title"] for each in comments
        )
        click.echo(f"  Commentary is another: {', '.join(map(str, named))}")


def _said(change: Change, cases: bool) -> dict[str, Any]:
    """The change as plain data; without `cases` a cause has numbers of cases and no ids."""
    plain = change.plain
    for cause in plain.get("why", ()):
        if "rows" in cause and not cases:
            cause["counts"] = {what: len(ids) for what, ids in cause.pop("rows").items()}
    return plain
