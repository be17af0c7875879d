"""Writing the page of a scorecard, and saying so."""

from __future__ import annotations

from pathlib import Path

import click

from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html
from quarterlight.publishing.saving import write_whole
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import Scorecard


def written_page(
    scorecard: Scorecard, findings: list[Finding], source: Path, out: Path, output_format: str
) -> None:
    """Write the page whole, and say where it is: on standard error, or in JSON on standard output."""
    write_whole(out, print_html(compose(scorecard, findings, source.name)))
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.encode({"written": str(out)}))
    else:
        click.echo(f"The page is in {out}.", err=True)
