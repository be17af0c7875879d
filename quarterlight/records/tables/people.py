"""The children and young people that records are about."""

from quarterlight.records.codes import SEXES
from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_person",
    says="A child or young person known to children's social care.",
    key=("person_id",),
    person="person_id",
    needed=("person_id",),
    orders=(("born_on", "died_on"),),
    columns={
        "person_id": Column("pers_person_id", "The case system's own id of the child."),
        "sex": Column("pers_sex", "F, M or U (unknown).", codes=SEXES),
        "ethnicity": Column("pers_ethnicity", "The national code of the child's ethnicity."),
        "born_on": Column("pers_dob", "The day of birth; empty for an unborn child.", Type.DATE),
        "expected_on": Column(
            "pers_expected_dob",
            "The day on which an unborn child is expected.",
            Type.DATE,
            is_ahead=True,
        ),
        "died_on": Column("pers_death_date", "The day of death.", Type.DATE),
    },
)
