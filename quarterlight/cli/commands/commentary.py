"""`quarterlight commentary`: ask managers for the quarter's commentary, and bring it back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from datetime import datetime

    from quarterlight.workspace.commentary_forms.form import Form

_SCORECARD = click.option(
    "--scorecard", metavar="NAME", help="Which scorecard (default: the only one)."
)
_WRITTEN_ON = click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day on which the texts came (default: today).",
)
_ON = click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day from which promises count as late (default: today).",
)


@click.group(
    short_help="Ask managers for the quarter's commentary, and bring it back.",
    epilog="""\b
Examples:
  quarterlight commentary request --quarter "2016-17 Q3" --by owner --to requests
  quarterlight commentary collect requests/*.xlsx
""",
)
@options.workspace_folder
@click.pass_context
def command(ctx: click.Context, workspace: Path) -> None:
    """Commentary by workbook: a row for each measure, out to its owner and back."""
    is_said = ctx.get_parameter_source("workspace") is ParameterSource.COMMANDLINE
    ctx.obj = workspace if is_said else None


def _chosen(ctx: click.Context, workspace: Path) -> Path:
    """The folder said at this command, else the one said before it, else the environment's."""
    is_said = ctx.get_parameter_source("workspace") is ParameterSource.COMMANDLINE
    chosen: Path = workspace if is_said or ctx.obj is None else ctx.obj
    return chosen


@command.command(
    short_help="Write the workbooks of a quarter.",
    epilog="""\b
Examples:
  quarterlight commentary request --quarter "2016-17 Q3" --to requests
  quarterlight commentary request --quarter "2016-17 Q3" --by owner --back-by "26 January 2017" --to requests
""",
)
@click.option("--quarter", required=True, metavar="Q", help="The quarter, such as 2016-17 Q3.")
@click.option("--by", type=click.Choice(["owner"]), help="A workbook for each owner (else one).")
@click.option("--back-by", default="", metavar="DAY", help="By when it should be back; printed.")
@click.option(
    "--to",
    "out",
    required=True,
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
)
@_ON
@_SCORECARD
@options.output_format
@options.workspace_folder
@click.pass_context
def request(
    ctx: click.Context,
    quarter: str,
    by: str | None,
    back_by: str,
    out: Path,
    on: datetime | None,
    scorecard: str | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Write workbooks with a row for each measure, exceptions first, and last quarter's promises.

    Figures are those of a run made now; nothing of it is kept.
    """
    from quarterlight.periods import Quarter
    from quarterlight.runs.rounds import round_of
    from quarterlight.workspace.commentary_forms.asking import forms
    from quarterlight.workspace.commentary_forms.writing import write_all
    from quarterlight.workspace.folder import Workspace

    place, of = Workspace.open(_chosen(ctx, workspace)), Quarter.parse(quarter)
    with working(f"Asking for {of}"):
        asked = round_of(place, of, scorecard, on.date() if on else None, back_by)
        named = _named(forms(asked, by == "owner"))
        paths = write_all(named, out)
    said = {"quarter": str(of), "written": [str(path) for path in paths]}
    books = [_said(path, form) for path, form in zip(paths, named.values(), strict=True)]
    _say({**said, "workbooks": books}, "\n".join(map(_line, books)), output_format)


def _named(forms: list[Form]) -> dict[str, Form]:
    """The forms by their files' names."""
    import re

    found: dict[str, Form] = {}
    for form in forms:
        stem = f"commentary-{form.quarter}-{form.owner}".casefold()
        stem = re.sub(r"[^a-z0-9]+", "-", stem).strip("-")
        name, n = f"{stem}.xlsx", 2
        while name in found:
            name, n = f"{stem}-{n}.xlsx", n + 1
        found[name] = form
    return found


def _said(path: Path, form: Form) -> dict[str, Any]:
    return {
        "file": str(path),
        "owner": form.owner or None,
        "measures": list(form.codes),
        "owed": list(form.owed),
        "promises": len(form.promises),
    }


def _line(book: dict[str, Any]) -> str:
    """What a workbook asks, on one line."""
    measures, owed, promises = len(book["measures"]), book["owed"], book["promises"]
    said = [f"{measures} measure{'' if measures == 1 else 's'}"]
    said.append(f"{len(owed)} owed ({', '.join(owed)})" if owed else "nothing owed")
    if promises:
        said.append(f"{promises} promise{'' if promises == 1 else 's'} to answer for")
    whose = f" for {book['owner']}" if book["owner"] else ""
    return f"{book['file']}{whose}: {', '.join(said)}."


@command.command(
    short_help="Bring workbooks back into commentary/.",
    epilog="""\b
Examples:
  quarterlight commentary collect requests/*.xlsx
  quarterlight commentary collect front-door.xlsx --quarter "2016-17 Q3" --replace
""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--quarter", metavar="Q", help="Refuse workbooks of any other quarter.")
@click.option("--replace", is_flag=True, help="Take what came where the file changed too.")
@_WRITTEN_ON
@_SCORECARD
@options.output_format
@options.workspace_folder
@click.pass_context
def collect(
    ctx: click.Context,
    files: tuple[Path, ...],
    quarter: str | None,
    replace: bool,
    on: datetime | None,
    scorecard: str | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Read the workbooks and write commentary/QUARTER.toml; nothing is written until all is right.

    What came back as it went out changes nothing. Where the file has another text by now, both are
    said, and --replace takes the one that came.
    """
    from quarterlight.cli.collected import as_data, in_lines, status
    from quarterlight.runs.rounds import collected_from
    from quarterlight.workspace.commentary_forms.collecting import write
    from quarterlight.workspace.folder import Workspace
    from quarterlight.workspace.locking import locked

    place = Workspace.open(_chosen(ctx, workspace))
    with working("Collecting"), locked(place.root):
        found, advice = collected_from(
            place, files, quarter, scorecard, on.date() if on else None, replace
        )
        paths = write(found)
    said = as_data(found, paths, advice)
    _say(said, "\n".join(in_lines(found, paths, advice, replace)), output_format)
    ctx.exit(status(found, paths))


def _say(said: dict[str, Any], text: str, output_format: str) -> None:
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
    else:
        click.echo(text)
