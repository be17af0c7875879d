"""Requests to the early help brokerage with their decisions, and the help that followed."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.authority.days import EXTRACT, is_working, known, plus, quarter_of, working_day_after
from demo.authority.people import Child, Population
from demo.authority.records import Records
from demo.authority.targets import DECISIONS
from demo.authority.teams import BROKERAGE, worker

_OPENED = date(2014, 4, 1)


def write_early_help(records: Records, people: Population) -> None:
    """Decisions by month as the targets say, requests still undecided, and episodes since 2014."""
    chance = Random("early help")
    for (year, month), (in_time, decided) in DECISIONS.items():
        waits = [chance.choices((0, 1, 2, 3), (18, 34, 28, 20))[0] for _ in range(in_time)]
        waits += [
            4 + min(chance.randint(0, 5), chance.randint(0, 12)) for _ in waits[: decided - in_time]
        ]
        days = [day for day in quarter_of(date(year, month, 1)).days() if day.month == month]
        days = [day for day in days if is_working(day)]
        for wait in waits:
            decision = chance.choice(days)
            received = working_day_after(decision, -wait) if wait else decision
            child = _child(people, chance, received)
            _request(records, child, received, decision)
            _help(records, chance, child, plus(decision, chance.randint(2, 20)))
    for _ in range(41):
        received = plus(EXTRACT, -chance.choice((0, 1, 1, 2, 3, 4, 7, 8, 11, 16, 22, 30, 37)))
        _request(records, _child(people, chance, received), received, None)
    for _ in range(1400):
        start = plus(_OPENED, chance.randint(0, (date(2016, 7, 1) - _OPENED).days))
        _help(records, chance, _child(people, chance, start), start)


def _child(people: Population, chance: Random, on: date) -> Child:
    """Any child who was known or not, and is not with social care just then."""
    while True:
        family = chance.choice(people.families)
        busy = any(episode.on <= on <= episode.end for episode in family.episodes)
        children = [child for child in family.children if 0 <= child.age(on) < 17]
        if children and not busy:
            return chance.choice(children)


def _request(records: Records, child: Child, received: date, decision: date | None) -> None:
    records.add(
        "local_early_help_decisions",
        ehbd_decision_id=records.new("decision"),
        ehbd_person_id=child.id,
        ehbd_received_date=received,
        ehbd_decision_date=decision,
    )
    records.add(
        "ssd_involvements",
        invo_involvements_id=records.new("involvement"),
        invo_professional_id=worker(Random(f"brokerage {child.id}"), BROKERAGE),
        invo_professional_role_id="EARLY_HELP_BROKER",
        invo_professional_team=BROKERAGE,
        invo_person_id=child.id,
        invo_involvement_start_date=received,
        invo_involvement_end_date=decision,
    )


def _help(records: Records, chance: Random, child: Child, start: date) -> None:
    if start > EXTRACT:
        return
    end = known(plus(start, chance.randint(50, 330)))
    records.add(
        "ssd_early_help_episodes",
        earl_episode_id=records.new("early help"),
        earl_person_id=child.id,
        earl_episode_start_date=start,
        earl_episode_end_date=end,
        earl_episode_reason=chance.choice(("Parenting", "Behaviour", "Attendance", "Housing")),
        earl_episode_end_reason="Closed" if end else None,
        earl_episode_organisation="Family Service",
    )
