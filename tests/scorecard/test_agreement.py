"""Audits, data, dip samples and judgements on one practice: where they part, and where they do not."""

from __future__ import annotations

import pytest
from builders import HIGH, LOW, measure, scorecard, table

from quarterlight.scorecard.agreement import dipped, parted, praised
from quarterlight.scorecard.model import JudgementTable, Kind, Measure, Scorecard
from quarterlight.scorecard.parts import Beside, Part

SEEN, SEEN_AUDITED = "assessment.seen_in_10_working_days", "audit.seen_within_24_hours"
REPEAT, THRESHOLDS = "referrals.repeat_referrals", "audit.threshold_applied.front_door"
FEW_GOOD, MANY_GOOD = "0(0) 25(5) 50(10) 25(5)", "0(0) 75(15) 25(5) 0(0)"


def pair(data: str, audit: str, bands: str = HIGH) -> Scorecard:
    return scorecard(
        measure(data, bands, code=SEEN, kind=Kind.DATA),
        measure(audit, bands, code=SEEN_AUDITED, kind=Kind.AUDIT),
    )


@pytest.mark.parametrize(
    ("data", "audit", "expected"),
    [
        ("61/100", "9/10", True),  # below Good, and Outstanding
        ("90/100", "1/5", True),
        ("30/100", "0/5", False),  # both below Good: they agree that it is not good
        ("81/100", "10/10", False),
        ("61/100", "N/A", False),  # nothing to hold it against
    ],
)
def test_data_and_audits_part_where_they_are_on_two_sides_of_good(
    data: str, audit: str, expected: bool
) -> None:
    assert bool(list(parted(pair(data, audit)))) is expected


def test_without_bands_they_part_at_20_points() -> None:
    assert list(parted(pair("50/100", "7/10", bands="")))
    assert not list(parted(pair("51/100", "7/10", bands="")))


def test_measures_of_two_directions_are_compared_by_their_grades() -> None:
    repeat = measure("15%", LOW, code=REPEAT)
    thresholds = measure("9/10", HIGH, code=THRESHOLDS)
    assert not list(parted(scorecard(repeat, thresholds)))
    repeat = measure("24%", LOW, code=REPEAT)
    (found,) = parted(scorecard(repeat, thresholds))
    assert (found.data, found.audit) == (0, 1)


def judged(*tables: JudgementTable, shown: str = "9/10", service: str = ".cin_cp") -> Scorecard:
    made = measure(shown, HIGH, code=f"audit.plan_smart{service}", kind=Kind.AUDIT)
    return scorecard(made, tables=tables)


def test_high_answers_beside_few_good_judgements_of_the_service_are_found() -> None:
    (found,) = praised(judged(table(FEW_GOOD, "CIN/CP Crewe"), table(FEW_GOOD, "CIN/CP Macc")))
    assert (found.service, found.tables) == ("cin_cp", (0, 1))
    assert (found.good.numerator, found.good.denominator) == (10, 40)


@pytest.mark.parametrize(
    "card",
    [
        judged(table(MANY_GOOD, "CIN/CP Crewe")),
        judged(table(FEW_GOOD, "CIN/CP Crewe"), shown="79%"),
        judged(table(FEW_GOOD, "ChECS")),  # another service's
        judged(table("0(0) 50(2) 25(1) 25(1)", "CIN/CP Crewe")),  # half are Good
        judged(table("0 0 0 0", "CIN/CP Crewe")),  # nothing was audited
        judged(table(MANY_GOOD, "All"), table(FEW_GOOD, "CIN plans", group=1)),  # a work type's
    ],
    ids=str,
)
def test_a_near_miss_is_none(card: Scorecard) -> None:
    assert list(praised(card)) == []


def test_answers_of_every_service_are_held_against_the_all_table() -> None:
    card = judged(table(FEW_GOOD, "All Audit Streams"), table(MANY_GOOD, "ChECS"), service="")
    (found,) = praised(card)
    assert (found.service, found.tables) == (None, (0,))


def test_percentages_without_counts_will_do_for_one_table_but_not_for_a_sum() -> None:
    (found,) = praised(judged(table("0 25 50 25", "CIN/CP Crewe")))
    assert found.good.display == "25%"
    two = (table("0 25 50 25", "CIN/CP Crewe"), table("0 25 50 25", "CIN/CP Macc"))
    assert list(praised(judged(*two))) == []


def sampled(shown: str, met: int, counted: int, kind: Kind = Kind.AUDIT) -> Measure:
    parts = Beside(dip_sample=Part(None, met, counted))
    return measure(shown, HIGH, kind=kind, parts=parts)


def test_a_dip_sample_that_does_not_bear_the_audits_out_is_found() -> None:
    assert [each.measure for each in dipped(scorecard(sampled("0/5", 25, 46)))] == [0]
    assert not list(dipped(scorecard(sampled("3/5", 25, 46))))
    assert not list(dipped(scorecard(sampled("N/A", 25, 46))))
    assert not list(dipped(scorecard(sampled("0/5", 25, 46, Kind.DATA))))
