"""Assessed children: assessments with the day by which the child was to be seen, and was."""

from quarterlight.records.days import with_working_day
from quarterlight.records.record import AUTHORITY, Record, Settled, Type

SEEN_WITHIN = 10


def _made(assessments, seen, people):
    """One row an assessment that has a child and a start, whether or not the child was seen."""
    known = assessments.filter(assessments.person_id.notnull(), assessments.started_on.notnull())
    a = with_working_day(known, "started_on", SEEN_WITHIN, named="due_on")
    is_later = (people.born_on > a.due_on).fill_null(False)
    is_expected = people.born_on.isnull() & people.expected_on.notnull()
    return (
        a.left_join(seen, [a[AUTHORITY] == seen[AUTHORITY], a.assessment_id == seen.assessment_id])
        .left_join(people, [a[AUTHORITY] == people[AUTHORITY], a.person_id == people.person_id])
        .select(
            *(a[name] for name in _OF_ASSESSMENT),
            seen.first_seen_on,
            is_unborn=is_later | is_expected,
        )
    )


_OF_ASSESSMENT = (AUTHORITY, "assessment_id", "person_id", "team_id", "started_on", "due_on")

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
            "The tenth working day after it started, by which the child is to be seen.", Type.DATE
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
