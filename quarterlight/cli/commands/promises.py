"""`quarterlight promises`: what was promised in commentary, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quarterlight.cli import options

if TYPE_CHECKING:
    from datetime import date, datetime

    from quarterlight.periods import Quarter
    from quarterlight.scorecard.model import Scorecard
    from quarterlight.scorecard.promised import Promise

# More promises than these that were only said again have one line together.
FEW = 5


@click.command(
    short_help="What was promised in commentary, and what became of it.",
    epilog="""\b
Examples:
  quarterlight promises
  quarterlight promises --quarter "2016-17 Q3" --on 2017-02-01 --format json
""",
)
@click.option("--quarter", metavar="Q", help="The promises up to this quarter (default: of all).")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day as at which they stand (default: today).",
)
@click.option("--scorecard", metavar="NAME", help="Which scorecard (default: the only one).")
@options.output_format
@options.fail_on
@options.workspace_folder
@click.pass_context
def command(
    ctx: click.Context,
    quarter: str | None,
    on: datetime | None,
    scorecard: str | None,
    output_format: str,
    fail_on: str,
    workspace: Path,
) -> None:
    """The actions of all quarters' commentary: kept, late, open, dropped or superseded.

    A promise that is late is a warning: the exit status is 1.
    """
    from datetime import date

    from quarterlight.periods import Quarter
    from quarterlight.runs.rounds import promises_of
    from quarterlight.workspace.folder import Workspace

    place, day = Workspace.open(workspace), on.date() if on else date.today()
    of = Quarter.parse(quarter) if quarter else None
    of, card, promises = promises_of(place, of, scorecard, day)
    if output_format == "json":
        import msgspec

        data = _data(of, card, promises, day)
        click.echo(msgspec.json.format(msgspec.json.encode(data), indent=2))
    else:
        for line in _lines(of, card, promises, day):
            click.echo(line)
    is_late = any(promise.standing.value == "late" for promise in promises)
    ctx.exit(int(is_late and fail_on == "warning"))


def _data(of: Quarter, card: Scorecard, promises: list[Promise], on: date) -> dict[str, Any]:
    from quarterlight.publishing.promises import promise_data
    from quarterlight.scorecard.ledger import counts

    return {
        "quarter": str(of),
        "on": on.isoformat(),
        "counts": counts(promises),
        "promises": [promise_data(promise, card) for promise in promises],
    }


def _lines(of: Quarter, card: Scorecard, promises: list[Promise], on: date) -> Iterator[str]:
    from quarterlight.publishing.promises import day
    from quarterlight.scorecard.ledger import counts
    from quarterlight.scorecard.promised import Standing

    numbers = [f"{n} {standing}" for standing, n in counts(promises).items() if n]
    said = ", ".join(numbers) or "none"
    yield f"Promises up to {of}, as at {day(on)}: {said}."
    for standing in Standing:
        own = [promise for promise in promises if promise.standing is standing]
        if own:
            yield ""
            colour = "yellow" if standing is Standing.LATE else None
            yield click.style(f"{standing.value.capitalize()} ({len(own)})", fg=colour, bold=True)
            again = [p for p in own if p.superseded_by and not p.action.superseded_by]
            told = own if len(again) <= FEW else [p for p in own if p not in again]
            for promise in told:
                yield from _entry(promise, card)
            if len(told) < len(own):
                yield f"  {len(again)} were promised again in the same words; --format json has each."


def _entry(promise: Promise, card: Scorecard) -> Iterator[str]:
    from textwrap import wrap

    from quarterlight.publishing.promises import since_words, standing_words
    from quarterlight.scorecard.ledger import since_closing

    measures = [card.measures[position] for position in promise.measures]
    named = [str(m.number) if m.number is not None else m.title for m in measures]
    whose = ", ".join([*named, *promise.gone])
    owner = promise.action.owner or "nobody named"
    text = f"{whose}: {promise.action.what.rstrip('.')} ({owner}), promised in {promise.quarter}: "
    yield from wrap(
        f"{text}{standing_words(promise)}.", 96, initial_indent="  ", subsequent_indent="    "
    )
    for measure in measures:
        if since := since_words(since_closing(promise, measure, card.quarter)):
            moved = f"{measure.label}: {since}"
            yield from wrap(moved, 96, initial_indent="    ", subsequent_indent="    ")
