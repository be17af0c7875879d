"""Assessed children: assessments with what is known of the child beside them, looked up once."""

from quarterlight.records.record import AUTHORITY, Record, Settled, Type


def _made(assessments, seen, people):
    """One row an assessment, whether or not the child was seen or is known."""
    return (
        assessments.left_join(
            seen,
            [
                assessments[AUTHORITY] == seen[AUTHORITY],
                assessments.assessment_id == seen.assessment_id,
            ],
        )
        .left_join(
            people,
            [
                assessments[AUTHORITY] == people[AUTHORITY],
                assessments.person_id == people.person_id,
            ],
        )
        .select(
            *(assessments[name] for name in _OF_ASSESSMENT),
            seen.first_seen_on,
            people.born_on,
            people.expected_on,
        )
    )


_OF_ASSESSMENT = (AUTHORITY, "assessment_id", "person_id", "team_id", "started_on")

record = Record(
    name="assessed_children",
    says="An assessment, with the day on which the child was first seen for it, and born.",
    key=("assessment_id",),
    person="person_id",
    day="started_on",
    team="team_id",
    needed=("person_id", "started_on"),
    settled={
        "assessment_id": Settled("The assessment.", Type.TEXT),
        "person_id": Settled("The child.", Type.TEXT),
        "team_id": Settled("The team that assesses.", Type.TEXT),
        "started_on": Settled("The day the assessment started.", Type.DATE),
        "first_seen_on": Settled("The day the child was first seen for it.", Type.DATE),
        "born_on": Settled("The day of birth; empty for an unborn child.", Type.DATE),
        "expected_on": Settled("The day on which an unborn child is expected.", Type.DATE),
    },
    made_of=("ssd_cin_assessments", "local_assessment_seen", "ssd_person"),
    made_by=_made,
)
