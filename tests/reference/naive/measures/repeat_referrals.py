"""40: referrals of the last 12 months that came within 12 months of an earlier one."""

from __future__ import annotations

from datetime import date

from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.days import plus_months
from reference.naive.reading import Tables, comes_first, day, rows, text

CODE = "referrals.repeat_referrals"
NEEDS = ("ssd_cin_episodes",)


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """One case for each child and day of a referral in the four quarters that end with this one."""
    first_day = (quarter - 3).first_day
    received = referrals(tables)
    found = []
    for (person_id, on), case in received.items():
        if first_day <= on <= quarter.last_day:
            is_repeat = any(
                other == person_id and earlier < on <= plus_months(earlier, 12)
                for other, earlier in received
            )
            found.append(Case(case, person_id, is_repeat))
    return found


def referrals(tables: Tables) -> dict[tuple[str, date], str]:
    """The id of the referral that counts, for each child and day."""
    found: dict[tuple[str, date], str] = {}
    for row in rows(tables, "ssd_cin_episodes"):
        person_id = text(row, "cine_person_id")
        on = day(row, "cine_referral_date")
        referral_id = text(row, "cine_referral_id")
        if person_id == "" or on is None:
            continue
        key = (person_id, on)
        if key not in found or comes_first(referral_id, found[key]):
            found[key] = referral_id
    return found
