"""`quarterlight status`: what a quarter waits for, and from whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from quarterlight.cli import options
from quarterlight.cli.progress import working


@click.command(
    short_help="What a quarter still waits for, from whom, and how many days are left.",
    epilog="""\b
Examples:
  quarterlight status --quarter "2016-17 Q3"
  quarterlight status --quarter "2016-17 Q3" --on 2017-01-16 --format json
""",
)
@click.option("--quarter", required=True, metavar="Q", help="The quarter, such as 2016-17 Q3.")
@click.option("--scorecard", metavar="NAME", help="Which scorecard (default: the only one).")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="As at which day (default: today).",
)
@options.output_format
@options.workspace_folder
@click.pass_context
def command(
    ctx: click.Context,
    quarter: str,
    scorecard: str | None,
    day: datetime | None,
    output_format: str,
    workspace: Path,
) -> None:
    """Say where a quarter stands: figures awaited, commentary owed, promises overdue, what blocks.

    Days left are working days, by the [timetable] of quarterlight.toml. Nothing is written. Exit
    status: 0 nothing is open; 1 something is.
    """
    from quarterlight.periods import Quarter
    from quarterlight.runs.status import status
    from quarterlight.workspace.folder import Workspace

    with working(f"Looking at {quarter}"):
        on = day.date() if day else date.today()
        said = status(Workspace.open(workspace), Quarter.parse(quarter), scorecard, on)
    if output_format == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(said), indent=2))
    else:
        for line in _lines(said):
            click.echo(line)
    is_open = ("awaited", "commentary_owed", "actions_overdue", "blocking", "failed")
    ctx.exit(int(any(said[key] for key in is_open)))


def _lines(said: dict[str, Any]) -> Iterator[str]:
    issued = f"; issued as {', '.join(said['issued'])}" if said["issued"] else ""
    yield click.style(f"{said['quarter']} as at {said['on']}{issued}", bold=True)
    yield from _next_step(said)
    yield from _awaited(said["awaited"])
    yield from _owed(said["commentary_owed"])
    yield from _overdue(said["actions_overdue"])
    yield from _blocking(said["blocking"])
    yield from _waived(said["waived"])
    yield from _as_at(said["as_at"])
    yield from _would_change(said["would_change"])
    for command in said["next"]:
        yield f"To do: {command}"


def _next_step(said: dict[str, Any]) -> Iterator[str]:
    if said["issued"]:
        return
    coming = [each for each in said["timetable"] if each["working_days_left"] >= 0]
    if not coming:
        (step,) = (each for each in said["timetable"] if each["step"] == "sign_off")
        yield f"Not issued yet: {step['what']} ({step['who']}) was due {step['due']}, {_left(step)}."
    else:
        step = coming[0]
        yield f"Next: {step['what']} ({step['who']}) by {step['due']}, {_left(step)}."


def _left(entry: dict[str, Any]) -> str:
    """`3 working days left`, `due today`, `2 working days late`."""
    days = entry["working_days_left"]
    if days == 0:
        return "due now"
    many = f"{abs(days)} working day{'' if abs(days) == 1 else 's'}"
    return f"{many} left" if days > 0 else f"{many} late"


def _awaited(entries: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading("Figures awaited", entries)
    by_whom: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for each in entries:
        by_whom.setdefault((each["from"], each["reason"]), []).append(each)
    for (whom, reason), own in by_whom.items():
        yield f"  {whom}, {_left(own[0])}: {', '.join(map(_name, own))} ({reason})"


def _owed(entries: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading("Commentary owed", entries)
    by_owner: dict[str, list[dict[str, Any]]] = {}
    for each in entries:
        by_owner.setdefault(each["owner"] or "nobody is named as owner", []).append(each)
    for owner, own in by_owner.items():
        yield f"  {owner}, {_left(own[0])}:"
        unmeasured = [each for each in own if each["triggers"] == ["awaited"]]
        if unmeasured:
            yield f"    {', '.join(map(_name, unmeasured))} (only while the figure is awaited)"
        for each in own:
            if each in unmeasured:
                continue
            why = ", ".join(trigger.replace("_", " ") for trigger in each["triggers"])
            yield f"    {_name(each)} {each['title']} ({why})"


def _overdue(entries: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading("Promises overdue", entries)
    for each in entries:
        owner = each["owner"] or "nobody is named"
        late = f"{each['days_late']} days late" if each["days_late"] else "late"
        numbers = ", ".join(map(str, each["numbers"]))
        yield f"  {numbers} of {each['quarter']}: {each['what']} ({owner}; due {each['due']}, {late})"


def _blocking(entries: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading("In the way of an issue, besides", entries)
    for each in entries:
        yield f"  {each['says']} [{each['waive']}]"


def _waived(entries: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading("Waived when it was issued", entries)
    for each in entries:
        yield f"  {each['what']}, by {each['by']}: {each['because']}"


def _as_at(entries: list[dict[str, Any]]) -> Iterator[str]:
    """The tables by their day, the oldest first; last how many there are of the day that most have."""
    by_day: dict[str, list[dict[str, Any]]] = {}
    for each in entries:
        by_day.setdefault(each["as_at"], []).append(each)
    most = max(by_day, key=lambda day: len(by_day[day]), default="")
    for day, tables in sorted(by_day.items(), key=lambda item: (item[0] == most, item[0])):
        names = ", ".join(each["table"] for each in tables)
        many = f"{len(tables)} tables" if len(tables) > 1 else "one table"
        if day == most and len(tables) > 1:
            names = f"all {many}" if len(by_day) == 1 else f"the other {many}"
        mark = " (the quarter ends later: provisional)" if tables[0]["provisional"] else ""
        yield f"Records as at {day}{mark}: {names}"


def _would_change(said: dict[str, Any] | None) -> Iterator[str]:
    if said is None:
        yield "It has not been run yet."
    elif said["changes"]:
        yield from _heading(f"A run now would change in {said['run']}", said["changes"])
        for each in said["changes"]:
            yield f"  {each['says']}"
    else:
        yield f"A run now would change nothing in {said['run']}."


def _heading(title: str, entries: list[Any]) -> Iterator[str]:
    if entries:
        yield click.style(f"{title} ({len(entries)})", bold=True)


def _name(each: dict[str, Any]) -> str:
    return str(each["number"] if each["number"] is not None else each["measure"])
