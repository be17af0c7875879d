"""`quarterlight check`: everything that is wrong with a published scorecard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working
from quarterlight.errors import NotAnEarlierIssue

if TYPE_CHECKING:
    from quarterlight.scorecard.finding import Finding
    from quarterlight.scorecard.model import Scorecard


@click.command(
    short_help="What is wrong with a published scorecard, and who owes commentary.",
    epilog="""\b
Examples:
  quarterlight check "Scorecard Q3 2016-17.docx"
  quarterlight check scorecard.xlsx --all
  quarterlight check scorecard.txt --format json
  quarterlight check scorecard.csv --fail-on error
  quarterlight check "Scorecard Q3.docx" --against "Scorecard Q2.docx"
  quarterlight check scorecard.xlsx --annotate "scorecard (checked).xlsx"
  quarterlight check scorecard.xlsx --html scorecard.html
""",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--all", "show_all", is_flag=True, help="Every finding in full, and every grade.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="LAST",
    help="Also compare with the issue before, in any form.",
)
@click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Write the Word or Excel file again, with a comment at each finding.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Print the page with the findings at their places.",
)
@options.output_format
@options.fail_on
@options.workspace
@click.pass_context
def command(
    ctx: click.Context,
    file: Path,
    show_all: bool,
    against: Path | None,
    annotate: Path | None,
    html: Path | None,
    output_format: str,
    fail_on: str,
) -> None:
    """Say everything that is wrong with a published scorecard.

    FILE is .docx, .xlsx, .ods, .csv, .html or tab-separated .txt. Its figures, bands, counts,
    arrows and headings are held against each other; every figure is graded; who owes commentary
    is named.

    Errors are what the page itself proves wrong; warnings are very probably wrong; notes are
    worth knowing. By default errors are shown in full and the rest by kind.
    """
    with working(f"Reading {file.name}"):
        scorecard, findings = _checked(file, against)
    if annotate or html:
        from quarterlight.cli.pages import write_annotated, write_page

        if annotate:
            write_annotated(findings, file, annotate)
        if html:
            write_page(scorecard, findings, file, html)
    _answer(scorecard, findings, output_format, show_all, file.name)
    ctx.exit(options.status(findings, fail_on))


def _checked(file: Path, against: Path | None) -> tuple[Scorecard, list[Finding]]:
    """The scorecard of a file with its findings, also those against the issue before."""
    from quarterlight.checking.catalogue import check
    from quarterlight.published.pages import read_scorecard

    scorecard = read_scorecard(file)
    last = read_scorecard(against) if against else None
    try:
        return scorecard, check(scorecard, last)
    except NotAnEarlierIssue as error:
        raise NotAnEarlierIssue(
            error.what, f"{against}, {error.where}".rstrip(", "), error.remedy
        ) from None


def _answer(
    scorecard: Scorecard, findings: list[Finding], output_format: str, show_all: bool, name: str
) -> None:
    if output_format == "json":
        import msgspec

        from quarterlight.checking.report import report

        encoded = msgspec.json.encode(report(scorecard, findings))
        click.echo(msgspec.json.format(encoded, indent=2))
        return
    from quarterlight.cli.summary import summary

    for line in summary(scorecard, findings, show_all, name):
        click.echo(line)
