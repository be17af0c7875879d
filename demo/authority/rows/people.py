"""Persons and families."""

from __future__ import annotations

from demo.authority.days import EXTRACT
from demo.authority.people import Population
from demo.authority.records import Records


def write_people(records: Records, people: Population) -> None:
    """Everybody of whom there is a record, with brothers and sisters who were born by then."""
    recorded = records.people()
    for family in people.families:
        if not any(child.id in recorded for child in family.children):
            continue
        for child in family.children:
            is_born = child.dob <= EXTRACT
            if child.id not in recorded and not is_born:
                continue
            records.add(
                "ssd_person",
                pers_person_id=child.id,
                pers_sex=child.sex,
                pers_gender={"M": "01", "F": "02"}.get(child.sex, "00"),
                pers_ethnicity=child.ethnicity,
                pers_dob=child.dob if is_born else None,
                pers_expected_dob=None if is_born else child.dob,
                pers_death_date=child.died,
                pers_is_mother="N",
                pers_nationality="GB" if child.ethnicity[:1] == "W" else None,
            )
            records.add("ssd_family", fami_family_id=family.id, fami_person_id=child.id)
