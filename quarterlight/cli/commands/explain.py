"""`quarterlight explain`: a measure's rule in words, its example, its data, and one child's cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent, wrap
from typing import Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

WIDTH = 96


@click.command(
    short_help="A measure in words, and why a child counts or does not.",
    epilog="""\b
Examples:
  quarterlight explain referrals.repeat_referrals
  quarterlight explain 33 --quarter "2016-17 Q3" --person 10234
""",
)
@click.argument("measure")
@click.option("--quarter", metavar="Q", help="The quarter of --person, such as 2016-17 Q3.")
@click.option("--person", metavar="ID", help="A child: why each case counts or not, is met or not.")
@click.option("--snapshot", metavar="ID", help="A snapshot of the records (default: the latest).")
@options.output_format
@options.workspace_folder
def command(
    measure: str,
    quarter: str | None,
    person: str | None,
    snapshot: str | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Explain a measure: what it asks, whom it leaves out, its worked example, where its data came from.

    With --person and --quarter also each of a child's cases, step by step, with the days that
    decided. That use is noted in log/access.jsonl.
    """
    if person and not quarter:
        raise click.UsageError('Say the quarter too: --quarter "2016-17 Q3".')
    with working("Looking it up"):
        told = _told(workspace, measure, quarter, person, snapshot)
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=2))
        return
    for line in _lines(told):
        click.echo(line)


def _told(
    folder: Path, measure: str, quarter: str | None, person: str | None, snapshot: str | None
) -> dict[str, Any]:
    from quarterlight.periods import Quarter
    from quarterlight.runs import explaining
    from quarterlight.runs.opening import opened
    from quarterlight.workspace import access_log, snapshots
    from quarterlight.workspace.folder import Workspace

    place = Workspace(folder)
    what = opened(place, measure)
    is_workspace = (folder / "quarterlight.toml").is_file()
    records = snapshots.named(place, snapshot) if snapshot else None
    records = records or (snapshots.latest(place) if is_workspace else None)
    told = explaining.explained(what, place, records)
    if person and quarter:
        found = records or snapshots.named(place, snapshot)
        told["person"] = explaining.of_person(what, place, found, person, Quarter.parse(quarter))
        access_log.note(place, "explain", measure=what.code, quarter=quarter)
    return told


def _lines(told: dict[str, Any]) -> Iterator[str]:
    yield click.style(f"{told['title']}  ({told['measure']})", bold=True)
    yield from wrap(told["asks"], WIDTH)
    for paragraph in told["about"].split("\n\n")[1:] or [told["about"]]:
        yield ""
        yield from wrap(" ".join(paragraph.split()), WIDTH)
    yield ""
    yield f"Covers     {told['covers']}; {told['better']} is better"
    yield from _listed("Left out", told["leaves_out"])
    yield from _listed("Not met", told["not_met_when"])
    yield from _listed("Met", [told["met_when"]])
    yield from _listed("Beside", told["told_beside"])
    for name, words in told["words"].items():
        yield from _listed("Words", [f"{name}: {', '.join(words)}"])
    yield f"Source     {told['source']}"
    for table in told["tables"]:
        where = f"{table['rows']} rows as at {table['as_at']}" if table["loaded"] else "not loaded"
        files = f" ({', '.join(table['files'])})" if table["files"] else ""
        yield f"Table      {table['table']}: {where}{files}"
    yield f"Definition {told['definition']}, written by {told['written_by']}"
    yield f"           checked by {told['checked_by']}, review due {told['review_due']}"
    for example in told["examples"]:
        yield ""
        yield from _example(example)
    if "person" in told:
        yield ""
        yield from _person(told["person"])


def _listed(title: str, texts: list[str]) -> Iterator[str]:
    for place, text in enumerate(texts):
        lines = wrap(text, WIDTH - 11)
        yield f"{title if place == 0 else '':<11}{lines[0]}"
        yield from (" " * 11 + line for line in lines[1:])


def _example(example: dict[str, Any]) -> Iterator[str]:
    yield click.style(f"Worked example, {example['quarter']}", bold=True)
    for name, rows in example["tables"].items():
        if rows:
            columns = list(rows[0])
            widths = [max(len(c), *(len(row.get(c, "")) for row in rows)) for c in columns]
            yield f"  {name}"
            for row in ({c: c for c in columns}, *rows):
                cells = (f"{row.get(c, ''):<{w}}" for c, w in zip(columns, widths, strict=True))
                yield indent("  ".join(cells).rstrip(), "    ")
    if example["says"]:
        yield from (f"  {line}" for line in wrap(example["says"], WIDTH - 2))


def _person(person: dict[str, Any]) -> Iterator[str]:
    heading = f"Child {person['person_id']}, {person['quarter']}"
    yield click.style(heading, bold=True)
    if not person["cases"]:
        first, last = person["looked_at"]
        when = f"in {first}" if first == last else f"from {first} to {last}"
        yield f"  The measure sees no row of this child {when}."
    for case in person["cases"]:
        counts = "counts in the figure" if case["in_the_figure"] else "does not count in the figure"
        said = f"Case {case['case']}, of {case['dated_on']}: {counts}. {case['because']}."
        yield from (f"  {line}" for line in wrap(said, WIDTH - 2, subsequent_indent="  "))
        for step in case["steps"]:
            yield from (
                f"    {line}" for line in wrap(f"{step['asked']} {step['answer']}", WIDTH - 4)
            )
