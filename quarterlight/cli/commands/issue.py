"""`quarterlight issue`: a quarter is signed, and never changes again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from quarterlight.runs.issuing.blocking import Point
    from quarterlight.runs.issuing.issues import Issue


@click.command(
    short_help="Sign a quarter: seal a run, so that it never changes again.",
    epilog="""\b
Examples:
  quarterlight issue --quarter Q3-2016-17 --run latest --signed-by "A. Lee" --role DCS --on 2017-02-02
\b
With waivers, each of a code and a measure or a judgement table:
  quarterlight issue --quarter Q3-2016-17 --run latest --signed-by "A. Lee" --role DCS --on 2017-02-02
      --waive missing_commentary:39 --because "answered under 40"
      --waive "distribution_sum:ChECS" --because "as it was printed"
""",
)
@click.option("--quarter", required=True, metavar="Q", help="The quarter, such as 2016-17 Q3.")
@click.option("--run", "run", required=True, metavar="R", help="The run: an id, or latest.")
@click.option("--signed-by", required=True, metavar="NAME", help="Who signs.")
@click.option("--role", required=True, metavar="ROLE", help="In which role.")
@click.option(
    "--on",
    "signed_on",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day of the signature, as 2017-02-02.",
)
@click.option(
    "--waive", multiple=True, metavar="WHAT", help="Let this pass: CODE:NUMBER, CODE:TABLE."
)
@click.option("--because", multiple=True, metavar="WHY", help="The reason of the waiver before it.")
@click.option("--scorecard", metavar="NAME", help="Which scorecard (default: the run's).")
@options.output_format
@options.workspace_folder
@click.pass_context
def command(
    ctx: click.Context,
    quarter: str,
    run: str,
    signed_by: str,
    role: str,
    signed_on: datetime,
    waive: tuple[str, ...],
    because: tuple[str, ...],
    scorecard: str | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Sign a quarter: the run is sealed in issued/, with everything that it was made of.

    It is refused while an error stands that nobody waived, or an exception has no commentary. A
    second issue of a quarter is a correction, with its list of changes. What was issued is never
    changed: later runs show it as it was. Exit status: 0 issued; 1 something is in the way.
    """
    from quarterlight.periods import Quarter
    from quarterlight.runs.issuing.notices import since_the_run, unusual_days
    from quarterlight.runs.issuing.sealing import seal
    from quarterlight.runs.issuing.signing import Signature, refuse_unpaired
    from quarterlight.workspace.folder import Workspace
    from quarterlight.workspace.locking import locked

    place = Workspace.open(workspace)
    asked = refuse_unpaired(waive, because)
    signature = Signature(signed_by, role, signed_on.date())
    with working(f"Issuing {quarter}"), locked(place.root):
        done = seal(place, Quarter.parse(quarter), run, signature, asked, scorecard)
    if done.issue:
        for notice in (*since_the_run(place, done.issue), *unusual_days(place, done.issue)):
            click.echo(notice, err=True)
    _tell(done.issue, done.blocking, output_format)
    ctx.exit(0 if done.issue else 1)


def _tell(issue: Issue | None, blocking: list[Point], output_format: str) -> None:
    if output_format == "json":
        import msgspec

        said = {
            "issue": issue.id if issue else None,
            "folder": str(issue.folder) if issue else None,
            "corrects": issue.file.corrects if issue else None,
            "changes": issue.file.changes if issue else [],
            "waivers": issue.file.waivers if issue else [],
            "blocking": [point.plain for point in blocking],
        }
        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
    elif issue:
        _tell_issue(issue)
    else:
        many = "one point is" if len(blocking) == 1 else f"{len(blocking)} points are"
        click.echo(f"Not issued: {many} in the way.")
        for point in blocking:
            click.echo(f'  {point.says}\n      to waive it: --waive "{point.what}" --because "…"')


def _tell_issue(issue: Issue) -> None:
    file = issue.file
    click.echo(f"{file.id} is issued: signed by {file.signed_by}, {file.role}, on {file.on}.")
    if file.corrects:
        click.echo(f"It corrects {file.corrects}; {_many(len(file.changes))}")
        for change in file.changes:
            click.echo(f"  {change['says']}")
    for waiver in file.waivers:
        first = f", first in {waiver.issue}" if waiver.issue else ""
        click.echo(f"Waived by {waiver.by}{first}: {waiver.what}, because {waiver.because}")
    click.echo(
        f"It is kept in {issue.folder}, and never changes. To prove it: quarterlight verify {issue.folder}"
    )
    click.echo(f"To read it: quarterlight print --issue {file.id} --html page.html")


def _many(changes: int) -> str:
    if not changes:
        return "nothing that it shows is another."
    return "one change:" if changes == 1 else f"{changes} changes:"
