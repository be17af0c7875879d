"""`quarterlight print`: a scorecard as one page that people would rather read."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working


@click.command(
    short_help="A scorecard as one accessible page, or as text.",
    epilog="""\b
Examples:
  quarterlight print "Scorecard Q3.docx" --html scorecard.html
  quarterlight print scorecard.xlsx --text
""",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the page to this file."
)
@click.option("--text", is_flag=True, help="Print plain text on standard output.")
@options.output_format
@options.workspace
def command(file: Path, html: Path | None, text: bool, output_format: str) -> None:
    """Print a published scorecard anew: graded, explained, with the findings at their places.

    The page is one file that works offline, without scripts, on a phone and on A4, and that
    `quarterlight check` reads back to the same figures.
    """
    import msgspec

    from quarterlight.checking.catalogue import check
    from quarterlight.cli.pages import write_page
    from quarterlight.published.pages import read_scorecard
    from quarterlight.publishing.composing.page import compose
    from quarterlight.publishing.printers.text import print_text

    if not html and not text:
        raise click.UsageError("Say what to print: --html OUT for a page, --text for plain text.")
    with working(f"Reading {file.name}"):
        scorecard = read_scorecard(file)
        findings = check(scorecard)
    if html:
        write_page(scorecard, findings, file, html)
    if output_format == "json":
        click.echo(msgspec.json.encode({"written": str(html) if html else None}))
    elif text:
        click.echo(print_text(compose(scorecard, findings, file.name)), nl=False)
