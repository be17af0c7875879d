"""`quarterlight find`: everything that is held on one person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working

if TYPE_CHECKING:
    from quarterlight.runs.finding import Held, Search


@click.command(
    short_help="Everything that is held on one person.",
    epilog="""\b
Examples:
  quarterlight find 10234
  quarterlight find 10234 --rows
  quarterlight find 10234 --rows --format json > 10234.json
""",
)
@click.argument("person")
@click.option("--rows", is_flag=True, help="The rows themselves too.")
@options.output_format
@options.workspace_folder
def command(person: str, rows: bool, output_format: str, workspace: Path) -> None:
    """Look for PERSON, an id of the case system, through every snapshot and every run.

    Ids are compared exactly, as text: 00123 is not 123. Each use is noted in log/access.jsonl,
    without the id. Where nothing is held, that is said, and the exit status is 0 too.
    """
    from quarterlight.errors import WorkspaceError
    from quarterlight.runs.finding import find
    from quarterlight.workspace import access_log
    from quarterlight.workspace.folder import Workspace

    if not person.strip():
        raise WorkspaceError(
            "The id of the person is empty.", "", "Give the id of the case system."
        )
    place = Workspace.open(workspace)
    with working("Looking"):
        found = find(place, person, rows)
    access_log.note(place, "find", rows=found.count, shown=rows)
    if output_format == "json":
        import msgspec

        said = _said(person, found, rows, place.root)
        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
        return
    for line in _lines(person, found, place.root):
        click.echo(line)


def _said(person: str, found: Search, rows: bool, root: Path) -> dict[str, Any]:
    return {
        "person_id": person,
        "count": found.count,
        "held": [
            {
                "in": each.place,
                "id": each.id,
                "as_at": each.as_at or None,
                "table": each.table,
                "file": _beneath(each.file, root),
                "by": list(each.by),
                "came_in": list(each.came_in),
                "count": each.count,
            }
            | ({"rows": each.rows} if rows else {})
            for each in found.held
        ],
        "mentioned_in": [_beneath(path, root) for path in found.mentions],
        "searched": {"snapshots": found.snapshots, "runs": found.runs},
        "purged": found.purged,
    }


def _lines(person: str, found: Search, root: Path) -> Iterator[str]:
    if found.count:
        many = f"{found.count:,} row{'s' if found.count != 1 else ''}"
        yield click.style(f"{many} are held on {person}.", bold=True)
    else:
        yield f"Nothing is held on {person}."
    for (place, _), group in groupby(found.held, key=lambda each: (each.place, each.id)):
        yield ""
        rows = list(group)
        yield f"{place.capitalize()} {_beneath(rows[0].file.parent, root)}"
        for each in rows:
            as_at = f"as at {each.as_at}" if each.as_at else ""
            came = f", of {' and '.join(each.came_in)}" if each.came_in else ""
            yield f"  {each.count:>6,}  {each.file.name:<38} {as_at}{came}".rstrip()
            yield from _rows(each)
    yield ""
    for path in found.mentions:
        yield f"The id stands in the text of {_beneath(path, root)}; it may be another number."
    yield f"Looked through {_many(found.snapshots, 'snapshot')} and {_many(found.runs, 'run')} with cases."
    if found.purged:
        yield f"The rows of {', '.join(found.purged)} were purged."
    yield "Files that were written elsewhere (cases --to, workbooks sent) are not looked through."


def _rows(each: Held) -> Iterator[str]:
    for row in each.rows:
        told = "; ".join(
            f"{name} {value}" for name, value in row.items() if value not in (None, "")
        )
        yield f"          {told}"


def _many(names: list[str], what: str) -> str:
    return f"{len(names)} {what}{'s' if len(names) != 1 else ''}"


def _beneath(path: Path, root: Path) -> str:
    """The path within the workspace; whole where the records are kept elsewhere."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
