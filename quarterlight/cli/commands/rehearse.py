"""`quarterlight rehearse`: what other bands would grade otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working


@click.command(
    short_help="What other bands would grade otherwise, over all quarters.",
    epilog="""\b
Examples:
  quarterlight rehearse --bands stricter.toml
  quarterlight rehearse --bands stricter.toml --quarter "2016-17 Q3" --format json
\b
The file names measures, or shared bands of the scorecard:
  [bands.standard]
  "Requires Improvement" = "70-79"
  Good = "80-89"
  Outstanding = "90-100"
  [[measure]]
  measure = 39
  bands = { "Requires Improvement" = "16-20", Good = "11-15", Outstanding = "0-10" }
A whole scorecard's TOML will do as well.
""",
)
@click.option(
    "--bands",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The bands to try, as TOML.",
)
@click.option(
    "--quarter", metavar="Q", help="The latest quarter (default: that of the latest run)."
)
@click.option("--scorecard", metavar="NAME", help="Which scorecard (default: the only one).")
@options.output_format
@options.workspace_folder
def command(
    bands: Path, quarter: str | None, scorecard: str | None, output_format: str, workspace: Path
) -> None:
    """Try bands before anybody decides them: which figures would have another grade, and which not.

    Nothing is written: no grade that was issued changes, and the scorecard stays as it is.
    """
    from quarterlight.periods import Quarter
    from quarterlight.runs.rehearsing.grades import rehearse
    from quarterlight.runs.running import kept
    from quarterlight.workspace.folder import Workspace

    place = Workspace.open(workspace)
    with working("Rehearsing"):
        latest = Quarter.parse(quarter) if quarter else kept(place, None)[1].scorecard.quarter
        said = rehearse(place, bands, latest, scorecard)
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
        return
    for line in _lines(said):
        click.echo(line)


def _lines(said: dict[str, Any]) -> Iterator[str]:
    if not said["measures"]:
        yield f"{said['bands']} has the bands that the scorecard has already."
        return
    if not said["changes"]:
        yield "No figure of any quarter would have another grade."
    for (number, title), own in groupby(
        said["changes"], lambda c: (c["number"] or c["measure"], c["title"])
    ):
        yield f"{number} {title}"
        for each in own:
            was, now = each["before"] or "no grade", each["after"] or "no grade"
            yield f"  {each['quarter']}  {each['display']}: {was}, would be {now}"
    yield ""
    for when, words in (("now", said["grades"]["before"]), ("then", said["grades"]["after"])):
        yield f"Grades in {said['quarter']} {when}: " + ", ".join(
            f"{n} {w}" for w, n in words.items()
        )
    for each in said["exceptions"]:
        was, now = (
            ", ".join(t.replace("_", " ") for t in each[k]) or "no exception"
            for k in ("before", "after")
        )
        yield f"{each['number'] or each['measure']}: {was}; would be: {now}"
