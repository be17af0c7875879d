"""`quarterlight verify`: whether an issue is still what was signed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quarterlight.cli import options

if TYPE_CHECKING:
    from quarterlight.runs.issuing.verifying import Proof


@click.command(
    short_help="Whether an issue is still what was signed.",
    epilog="""\b
Examples:
  quarterlight verify issued/2016-17-q3-1
  quarterlight verify 2016-17-q3-1 --workspace scorecard
""",
)
@click.argument("folder", type=click.Path(path_type=Path))
@options.output_format
@options.workspace_folder
@click.pass_context
def command(ctx: click.Context, folder: Path, output_format: str, workspace: Path) -> None:
    """Prove that an issue's folder is as it was sealed: nothing changed, missing or added.

    FOLDER is the folder of an issue wherever it lies, or the id of an issue of the workspace. It
    needs no records and no workspace. Exit status: 0 it is whole; 1 it is not; 2 it is no issue.
    """
    from quarterlight.runs.issuing.verifying import verify

    places = (folder, workspace / folder, workspace / "issued" / folder)
    proof = verify(next((place for place in places if place.exists()), folder))
    _tell(proof, output_format)
    ctx.exit(0 if proof.holds else 1)


def _tell(proof: Proof, output_format: str) -> None:
    from quarterlight.runs.issuing.seals import in_words

    file = proof.file
    if output_format == "json":
        import msgspec

        said = {
            "issue": file.id if file else proof.folder.name,
            "verified": proof.holds,
            "files": [{"file": name, "is": what} for name, what in proof.files],
            "remarks": proof.remarks,
            "signed_by": file.signed_by if file else None,
            "role": file.role if file else None,
            "on": file.on if file else None,
            "seal": proof.seal or None,
        }
        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
        return
    if proof.holds and file:
        click.echo(f"{file.id} is as {file.signed_by} ({file.role}) signed it on {file.on}.")
        click.echo(f"Seal: {proof.seal}")
        return
    click.echo(f"{proof.folder} is not what was sealed:")
    for each in proof.files:
        click.echo(f"  {in_words([each])}")
    for remark in proof.remarks:
        click.echo(f"  {remark}")
