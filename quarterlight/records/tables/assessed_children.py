"""Assessed children: assessments with the day by which the child was to be seen, and was."""

from ibis import ifelse

from quarterlight.records.days import with_working_day
from quarterlight.records.record import AUTHORITY, Record, Settled, Type

SEEN_WITHIN = 10


def _made(assessments, seen, people):
    """One row an assessment, whether or not the child was seen."""
    a = assessments
    looked_up = (
        a.left_join(seen, [a[AUTHORITY] == seen[AUTHORITY], a.assessment_id == seen.assessment_id])
        .left_join(people, [a[AUTHORITY] == people[AUTHORITY], a.person_id == people.person_id])
        .select(
            *(a[name] for name in _OF_ASSESSMENT),
            seen.first_seen_on,
            people.born_on,
            is_expected=people.born_on.isnull() & people.expected_on.notnull(),
        )
    )
    due = with_working_day(looked_up, "started_on", SEEN_WITHIN, named="due_on")
    return due.select(
        *_OF_ASSESSMENT,
        "first_seen_on",
        due_on=ifelse(due.person_id.notnull(), due.due_on, None),
        is_unborn=due.is_expected | (due.born_on > due.due_on).fill_null(False),
    )


_OF_ASSESSMENT = (AUTHORITY, "assessment_id", "person_id", "team_id", "started_on")

record = Record(
    name="assessed_children",
    says="An assessment, the day by which the child was to be seen for it, and the day it was.",
    key=("assessment_id",),
    person="person_id",
    day="started_on",
    team="team_id",
    settled={
        "assessment_id": Settled("The assessment.", Type.TEXT),
        "person_id": Settled("The child.", Type.TEXT),
        "team_id": Settled("The team that assesses.", Type.TEXT),
        "started_on": Settled("The day the assessment started.", Type.DATE),
        "due_on": Settled(
            "The tenth working day after it started, by which the child is to be seen; empty where "
            "no child is named.",
            Type.DATE,
        ),
        "first_seen_on": Settled("The day the child was first seen for it.", Type.DATE),
        "is_unborn": Settled(
            "Whether the child was not born by the due day: born later, or only expected.",
            Type.YES_NO,
        ),
    },
    made_of=("ssd_cin_assessments", "local_assessment_seen", "ssd_person"),
    made_by=_made,
)
