"""What is known of a case's child and team: what breakdowns are made by. Unknown stays unknown.

The team is the record's own; where it has none, that of the child's involvement on the day of the
case: the latest to begin, then the one whose id comes first as text.
"""

from __future__ import annotations

import ibis
from ibis.expr.types import Table, Value

from quarterlight import records
from quarterlight.records.record import AUTHORITY

ATTRIBUTES = ("team", "service", "age_band", "sex", "ethnicity")
AGE_BANDS = (
    ("unborn", 0),
    ("under 1", 1),
    ("1 to 4", 5),
    ("5 to 9", 10),
    ("10 to 15", 16),
    ("16 and over", 999),
)


def with_attributes(cases: Table) -> Table:
    """The cases with their team's name and service, the child's family, sex, ethnicity and age band."""
    teamed = _with_team(cases)
    people, teams = records.people.table, records.teams.table
    families = _one_family()
    joined = (
        teamed.left_join(
            people,
            [teamed[AUTHORITY] == people[AUTHORITY], teamed.person_id == people.person_id],
        )
        .left_join(teams, [teamed[AUTHORITY] == teams[AUTHORITY], teamed.team_id == teams.team_id])
        .left_join(
            families,
            [teamed[AUTHORITY] == families[AUTHORITY], teamed.person_id == families.person_id],
        )
    )
    return joined.select(
        *(teamed[name] for name in teamed.columns),
        families.family_id,
        people.sex,
        people.ethnicity,
        team=teams.team_name.coalesce(teamed.team_id),
        service=teams.service_name.coalesce(teams.service_id),
        age_band=_age_band(people.born_on, people.expected_on, teamed.dated_on),
    )


def _with_team(cases: Table) -> Table:
    involved = records.involvements.table
    open_then = [
        cases[AUTHORITY] == involved[AUTHORITY],
        cases.person_id == involved.person_id,
        cases.team_id.isnull(),
        involved.team_id.notnull(),
        involved.started_on <= cases.dated_on,
        involved.ended_on.isnull() | (involved.ended_on >= cases.dated_on),
    ]
    key = ["measure", AUTHORITY, "quarter_index", "case"]
    found = cases.join(involved, open_then).select(
        *(cases[name] for name in key),
        theirs=involved.team_id,
        begun_on=involved.started_on,
        involvement_id=involved.involvement_id,
    )
    order = [ibis.desc("begun_on"), "involvement_id"]
    place = ibis.row_number().over(ibis.window(group_by=key, order_by=order))
    ranked = found.mutate(place=place)
    latest = ranked.filter(ranked.place == 0)
    joined = cases.left_join(latest, [cases[name] == latest[name] for name in key])
    both = joined.select(*(cases[name] for name in cases.columns), latest.theirs)
    own = [name for name in cases.columns if name != "team_id"]
    return both.select(*own, team_id=both.team_id.coalesce(both.theirs))


def _one_family() -> Table:
    """Each child's family; of a child in two the one whose id comes first as text."""
    families = records.families.table
    return families.group_by([AUTHORITY, "person_id"]).agg(family_id=families.family_id.min())


def _age_band(born_on: Value, expected_on: Value, on: Value) -> Value:
    had_birthday = (born_on.month() * 100 + born_on.day()) <= (on.month() * 100 + on.day())
    age = on.year() - born_on.year() - had_birthday.ifelse(0, 1)
    steps = [
        (born_on > on, AGE_BANDS[0][0]),
        (born_on.isnull() & expected_on.notnull(), AGE_BANDS[0][0]),
    ]
    steps += [(age < limit, name) for name, limit in AGE_BANDS[1:]]
    return ibis.cases(*steps, else_=ibis.null("string"))
