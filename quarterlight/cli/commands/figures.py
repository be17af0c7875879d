"""`quarterlight figures`: ask a partner for its figures, and bring them back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from quarterlight.cli import options

if TYPE_CHECKING:
    from quarterlight.periods import Quarter
    from quarterlight.workspace.partner_forms.collecting import Conflict
    from quarterlight.workspace.partner_forms.reading import Returned

_SCORECARD = click.option(
    "--scorecard", metavar="NAME", help="Which scorecard (default: the only one)."
)


@click.group(
    short_help="Ask a partner for its figures, and bring them back.",
    epilog="""\b
Examples:
  quarterlight figures request --from health --quarter "2016-17 Q3" --to health.xlsx
  quarterlight figures collect health.xlsx
""",
)
@options.workspace_folder
@click.pass_context
def command(ctx: click.Context, workspace: Path) -> None:
    """Figures that others supply: a form for each partner and quarter, out and back."""
    is_said = ctx.get_parameter_source("workspace") is ParameterSource.COMMANDLINE
    ctx.obj = workspace if is_said else None


def _chosen(ctx: click.Context, workspace: Path) -> Path:
    """The folder said at this command, else the one said before it, else the environment's."""
    is_said = ctx.get_parameter_source("workspace") is ParameterSource.COMMANDLINE
    chosen: Path = workspace if is_said or ctx.obj is None else ctx.obj
    return chosen


@command.command(
    short_help="Write a partner's form for a quarter.",
    epilog="""\b
Examples:
  quarterlight figures request --from health --quarter "2016-17 Q3" --to health.xlsx
  quarterlight figures request --from "the board" --measure 32 --measure 33 --to board.xlsx
""",
)
@click.option("--from", "partner", required=True, metavar="PARTNER", help="Who supplies them.")
@click.option("--quarter", metavar="Q", help="The quarter (default: the last one that has ended).")
@click.option("--measure", "named", multiple=True, metavar="M", help="These measures instead.")
@click.option(
    "--to", "out", required=True, metavar="FILE", type=click.Path(dir_okay=False, path_type=Path)
)
@_SCORECARD
@options.output_format
@options.workspace_folder
@click.pass_context
def request(
    ctx: click.Context,
    partner: str,
    quarter: str | None,
    named: tuple[str, ...],
    out: Path,
    scorecard: str | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Write a workbook with a row for each measure that the partner supplies (`supplied_by`)."""
    from quarterlight.scorecard.choices import load
    from quarterlight.workspace.figures import read_figures
    from quarterlight.workspace.folder import Workspace
    from quarterlight.workspace.partner_forms.asking import Form, asked, rows
    from quarterlight.workspace.partner_forms.writing import write

    place = Workspace.open(_chosen(ctx, workspace))
    path = place.scorecard(scorecard)
    choices, of = load(path), _quarter(quarter)
    measures = asked(choices, partner, named, str(path))
    figures = read_figures(place.figures, choices, lambda: place.names_elsewhere(path))
    council = place.settings().authority
    write(Form(council, choices.title, partner, of, rows(measures, of, figures)), out)
    said = {"written": str(out), "quarter": str(of), "measures": [m.code for m in measures]}
    text = f"A form for {of} with {len(measures)} measures is in {out}. Send it to {partner}."
    _say(said, text, output_format)


def _quarter(text: str | None) -> Quarter:
    from datetime import date

    from quarterlight.periods import Month, Quarter

    today = date.today()
    return Quarter.parse(text) if text else Month(today.year, today.month).quarter - 1


@command.command(
    short_help="Bring partners' forms back into figures/.",
    epilog="""\b
Examples:
  quarterlight figures collect health.xlsx
  quarterlight figures collect health.xlsx board.xlsx --quarter "2016-17 Q3" --replace
""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--quarter", metavar="Q", help="Refuse forms of any other quarter.")
@click.option("--replace", is_flag=True, help="Replace figures that are there with another value.")
@_SCORECARD
@options.output_format
@options.workspace_folder
@click.pass_context
def collect(
    ctx: click.Context,
    files: tuple[Path, ...],
    quarter: str | None,
    replace: bool,
    scorecard: str | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Read the forms and write figures/PARTNER-QUARTER.csv; nothing is written until all is right."""
    from quarterlight.periods import Quarter
    from quarterlight.scorecard.choices import load
    from quarterlight.workspace.figures import read_figures
    from quarterlight.workspace.folder import Workspace
    from quarterlight.workspace.locking import locked
    from quarterlight.workspace.partner_forms.collecting import conflicts, write
    from quarterlight.workspace.partner_forms.reading import read_form

    place = Workspace.open(_chosen(ctx, workspace))
    path = place.scorecard(scorecard)
    choices = load(path)
    of = Quarter.parse(quarter) if quarter else None
    forms = [read_form(file, choices, place.settings().authority, of) for file in files]
    with locked(place.root):
        there = read_figures(place.figures, choices, lambda: place.names_elsewhere(path))
        found = list(conflicts(place.figures, forms, there))
        stand = [each for each in found if not (replace and each.can_be_replaced)]
        given = sum(len(form.given) for form in forms)
        paths = write(place.figures, forms, choices) if given and not stand else []
    _tell(forms, found, paths, output_format)
    ctx.exit(0 if paths else 1)


def _tell(
    forms: list[Returned], found: list[Conflict], paths: list[Path], output_format: str
) -> None:
    """What came, what was there with another value, and what was written."""
    empty = [code for form in forms for code in form.empty]
    given = [code for form in forms for code in (figure.measure for figure, _ in form.given)]
    said = {
        "written": [str(path) for path in paths],
        "collected": given,
        "empty": empty,
        "conflicts": [
            {"measure": c.measure, "quarter": c.quarter, "there": c.there, "given": c.given}
            for c in found
        ],
    }
    lines = [each.says for each in found]
    lines += [f"Not filled: {code}" for code in empty]
    if paths:
        lines.append(f"{len(given)} figures are in {', '.join(map(str, paths))}.")
    elif found:
        can = all(each.can_be_replaced for each in found)
        remedy = "--replace takes those that came." if can else "Settle it in those files."
        lines.append(f"Nothing was written. {remedy}")
    else:
        lines.append("Nothing was written: no cell is filled.")
    _say(said, "\n".join(lines), output_format)


def _say(said: Mapping[str, object], text: str, output_format: str) -> None:
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.encode(said))
    else:
        click.echo(text)
