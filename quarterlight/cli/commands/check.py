"""`quarterlight check`: everything that is wrong with a published scorecard."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working


@click.command(
    short_help="What is wrong with a published scorecard, and who owes commentary.",
    epilog="""\b
Examples:
  quarterlight check "Scorecard Q3 2016-17.docx"
  quarterlight check scorecard.xlsx --all
  quarterlight check scorecard.txt --format json
  quarterlight check scorecard.csv --fail-on error
""",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--all", "show_all", is_flag=True, help="Every finding in full, and every grade.")
@options.output_format
@options.fail_on
@options.workspace
@click.pass_context
def command(
    ctx: click.Context, file: Path, show_all: bool, output_format: str, fail_on: str
) -> None:
    """Say everything that is wrong with a published scorecard.

    FILE is .docx, .xlsx, .ods, .csv, .html or tab-separated .txt. Its figures, bands, counts,
    arrows and headings are held against each other; every figure is graded; who owes commentary
    is named.

    Errors are what the page itself proves wrong; warnings are very probably wrong; notes are
    worth knowing. By default errors are shown in full and the rest by kind.
    """
    from quarterlight.checking.catalogue import check
    from quarterlight.published.pages import read_scorecard

    with working(f"Reading {file.name}"):
        scorecard = read_scorecard(file)
        findings = check(scorecard)
    if output_format == "json":
        import msgspec

        from quarterlight.checking.report import report

        encoded = msgspec.json.encode(report(scorecard, findings))
        click.echo(msgspec.json.format(encoded, indent=2))
    else:
        from quarterlight.cli.summary import summary

        for line in summary(scorecard, findings, show_all, file.name):
            click.echo(line)
    ctx.exit(options.status(findings, fail_on))
