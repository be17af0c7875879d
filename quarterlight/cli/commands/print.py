"""`quarterlight print`: a scorecard as one page that people would rather read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from quarterlight.scorecard.finding import Finding
    from quarterlight.scorecard.model import Scorecard


@click.command(
    short_help="A scorecard as one accessible page, or as text.",
    epilog="""\b
Examples:
  quarterlight print "Scorecard Q3.docx" --html scorecard.html
  quarterlight print scorecard.xlsx --text
  quarterlight print --html scorecard.html             the latest run of the workspace
  quarterlight print --run 2016-17-q3-1ec34d11f830 --html scorecard.html
  quarterlight print --issue 2016-17-q3-1 --html scorecard.html
""",
)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--run", "run", metavar="ID", help="A run of the workspace (default: the latest).")
@click.option("--issue", "issue", metavar="ID", help="An issue of the workspace, or latest.")
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OUT",
    help="Write the page to this file.",
)
@click.option("--text", is_flag=True, help="Print plain text on standard output.")
@options.output_format
@options.workspace_folder
def command(
    file: Path | None,
    run: str | None,
    issue: str | None,
    html: Path | None,
    text: bool,
    output_format: str,
    workspace: Path,
) -> None:
    """Print a scorecard anew: graded, explained, with the findings at their places.

    With FILE a published scorecard; without it a run of the workspace, or an issue as it was
    signed, with its waivers. The page is one file that works offline, without scripts, on a phone
    and on A4, and that `quarterlight check` reads back to the same figures.
    """
    if not html and not text and output_format != "json":
        raise click.UsageError(
            "Say what to print: --html OUT for a page, --text for plain text, --format json."
        )
    if len([each for each in (file, run, issue) if each]) > 1:
        raise click.UsageError("Give one of a FILE, a --run and an --issue.")
    with working("Reading"):
        if issue:
            source, scorecard, findings = _from_issue(workspace, issue)
        else:
            source, scorecard, findings = _from_file(file) if file else _from_run(workspace, run)
    if html:
        from quarterlight.cli.pages import write_page

        write_page(scorecard, findings, source, html)
    if output_format == "json":
        _answer({"written": str(html)} if html else None, scorecard, findings)
    elif text:
        from quarterlight.publishing.composing.page import compose
        from quarterlight.publishing.printers.text import print_text

        click.echo(print_text(compose(scorecard, findings, source.name)), nl=False)


def _answer(written: dict[str, str] | None, scorecard: Scorecard, findings: list[Finding]) -> None:
    """Say where the page is; without one what `check` would answer."""
    import msgspec

    from quarterlight.checking.report import report

    told = written or report(scorecard, findings)
    click.echo(msgspec.json.format(msgspec.json.encode(told), indent=2))


def _from_file(file: Path) -> tuple[Path, Scorecard, list[Finding]]:
    from quarterlight.checking.catalogue import check
    from quarterlight.published.pages import read_scorecard

    scorecard = read_scorecard(file)
    return file, scorecard, check(scorecard)


def _from_run(workspace: Path, run: str | None) -> tuple[Path, Scorecard, list[Finding]]:
    from quarterlight.runs.running import kept
    from quarterlight.workspace.folder import Workspace

    name, made = kept(Workspace.open(workspace), run)
    for notice in made.notices:
        click.echo(notice, err=True)
    return Path(name), made.scorecard, made.findings


def _from_issue(workspace: Path, issue: str) -> tuple[Path, Scorecard, list[Finding]]:
    from quarterlight.runs.issuing.showing import shown
    from quarterlight.workspace.folder import Workspace

    name, made = shown(Workspace.open(workspace), issue)
    for notice in made.notices:
        click.echo(notice, err=True)
    return Path(name), made.scorecard, made.findings
