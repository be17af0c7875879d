"""Writing what is made of a scorecard: its page, and her own file with the findings in it."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.errors import UnwritableFile
from quarterlight.published.annotating import Annotation, annotate
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html
from quarterlight.saving import written
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard


def write_page(scorecard: Scorecard, findings: list[Finding], source: Path, out: Path) -> None:
    """Write the page whole, and say on standard error where it is."""
    if out.exists() and source.exists() and out.samefile(source):
        raise UnwritableFile(
            "This is the scorecard itself, which is never written over.",
            str(out),
            "Give the page another name.",
        )
    page = print_html(compose(scorecard, findings, source.name))
    with written(out) as file:
        file.write(page)
    click.echo(f"The page is in {out}.", err=True)


def write_annotated(findings: list[Finding], source: Path, out: Path) -> None:
    """Write her own file with a comment at each finding, and say on standard error where it is."""
    notes = [
        Annotation(
            f.where, f"{(f.severity or Severity.NOTE).value.capitalize()}: {f.code}", _text(f)
        )
        for f in findings
    ]
    annotate(source, notes, out)
    click.echo(f"{len(notes)} findings stand as comments in {out}.", err=True)


def _text(finding: Finding) -> str:
    expected = f"\nExpected: {finding.expected}" if finding.expected else ""
    return finding.says + expected
