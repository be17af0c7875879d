"""40: referrals of the 12 months that end with the quarter; met by one within the 12 months before."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import state, tally
from reference.worked_rows import Q3, answers, authority

CODE = "referrals.repeat_referrals"


def test_referrals_count_from_the_first_to_the_last_day_of_the_12_months() -> None:
    referrals = ["R1 ann 2015-12-31", "R2 bob 2016-01-01", "R3 cy 2016-12-31", "R4 di 2017-01-01"]
    assert answers(authority(referrals=referrals), CODE) == {"R2": False, "R3": False}


def test_the_anniversary_itself_is_a_repeat_and_the_day_after_is_none() -> None:
    referrals = ["R1 ann 2015-10-03", "R2 ann 2016-10-03", "R3 bob 2015-10-03", "R4 bob 2016-10-04"]
    assert answers(authority(referrals=referrals), CODE) == {"R2": True, "R4": False}


def test_12_months_after_29_february_are_28_february() -> None:
    referrals = ["R1 ann 2016-02-29", "R2 ann 2017-02-28", "R3 bob 2016-02-29", "R4 bob 2017-03-01"]
    repeats = answers(authority(referrals=referrals), CODE, Quarter(2016, 4))
    assert repeats == {"R2": True, "R4": False}  # R1 and R3 came before 1 April 2016


def test_12_months_after_28_february_are_28_february_in_a_leap_year_too() -> None:
    referrals = ["R1 ann 2015-02-28", "R2 ann 2016-02-29", "R3 bob 2015-02-28", "R4 bob 2016-02-28"]
    assert answers(authority(referrals=referrals), CODE) == {"R2": False, "R4": True}


def test_several_on_one_day_are_one_case_by_the_id_that_comes_first_as_text() -> None:
    referrals = ["9 ann 2016-10-03~09:00", "10 ann 2016-10-03~17:30", "A ann 03/10/2016"]
    assert answers(authority(referrals=referrals), CODE) == {"10": False}


def test_an_earlier_referral_of_the_same_child_only_is_looked_for() -> None:
    referrals = ["R1 ann 2016-09-01", "R2 ANN 2016-10-03", "R3 ann 2016-10-03"]
    assert answers(authority(referrals=referrals), CODE) == {"R1": False, "R2": False, "R3": True}


def test_a_referral_after_the_quarter_makes_nothing_a_repeat() -> None:
    referrals = ["R1 ann 2016-12-30", "R2 ann 2017-01-01"]
    assert answers(authority(referrals=referrals), CODE) == {"R1": False}


def test_a_key_that_comes_again_is_no_earlier_referral() -> None:
    referrals = ["R1 ann 2016-10-03", "R1 ann 2016-09-01"]
    assert answers(authority(referrals=referrals), CODE) == {"R1": False}


def test_day_comes_before_month() -> None:
    referrals = ["R1 ann 03/10/2016", "R2 bob 10/03/2016~00:00:00", "R3 cy 13/25/2016"]
    assert tally(authority(referrals=referrals), CODE, Q3) == (0, 2)
    assert tally(authority(referrals=referrals), CODE, Quarter(2015, 4)) == (0, 1)


def test_the_state_of_no_table_an_empty_one_and_one_with_referrals() -> None:
    assert state(authority(), CODE, Q3) == "awaited"
    assert state(authority(referrals=[]), CODE, Q3) == "no_relevant_cases"
    assert state(authority(referrals=["R1 ann 2016-10-03"]), CODE, Q3) == "value"
