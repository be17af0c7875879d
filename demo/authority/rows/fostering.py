"""Private fostering arrangements and visits."""

from __future__ import annotations

from demo.authority.days import EXTRACT
from demo.authority.fostering import Arrangement
from demo.authority.records import Records


def write_private_fostering(records: Records, arrangements: list[Arrangement]) -> None:
    """The two local tables."""
    for one in arrangements:
        arrangement = records.new("arrangement")
        records.add(
            "local_private_fostering",
            pfos_arrangement_id=arrangement,
            pfos_person_id=one.child.id,
            pfos_notified_date=one.notified,
            pfos_start_date=one.start,
            pfos_end_date=one.end,
        )
        for visit in one.visits:
            if visit <= EXTRACT:
                records.add(
                    "local_private_fostering_visits",
                    pfvi_arrangement_id=arrangement,
                    pfvi_visit_date=visit,
                )
