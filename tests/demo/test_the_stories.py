"""What the page's commentary tells, found again in the records."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from audit_tallies import counted
from counting import figures, percent
from tallies import Tables, decided, long_plans

from demo.authority.building import build

LATEST = "2016-17 Q3"


def test_31_children_live_in_17_families_and_20_of_them_in_6(tables: Tables) -> None:
    family = {row["fami_person_id"]: row["fami_family_id"] for row in tables["ssd_family"]}
    sizes = Counter(family[child] for child in long_plans(tables, LATEST))
    largest = [size for _, size in sizes.most_common(6)]
    assert (sum(sizes.values()), len(sizes), sum(largest)) == (31, 17, 20)
    assert min(largest) > max(sorted(sizes.values(), reverse=True)[6:])
    assert percent(20, 31) == 65


def test_the_months_of_the_brokerage_are_92_82_and_76(tables: Tables) -> None:
    def of(month: int) -> int:
        met = [m for on, m in decided(tables) if (on.year, on.month) == (2016, month)]
        return percent(sum(met), len(met))

    assert [of(10), of(11), of(12)] == [92, 82, 76]


def test_nine_months_of_health_assessments_are_at_36(tables: Tables) -> None:
    tallies = figures(tables, "care.health_assessment_in_20_working_days")
    year = [tallies[f"2016-17 Q{number}"] for number in (1, 2, 3)]
    assert percent(sum(met for met, _ in year), sum(of for _, of in year)) == 36


def test_the_dip_sample_of_46_found_25_assessments_up_to_date(tables: Tables) -> None:
    dips = {a["audit_id"] for a in tables["audits"] if a["audit_type"] == "dip_sample"}
    answers = Counter(
        row["answer"]
        for row in tables["audit_answers"]
        if row["audit_id"] in dips and row["question"] == "assessment_up_to_date"
    )
    assert answers == {"Y": 25, "N": 21}


def test_23_of_the_47_audits_of_the_quarter_are_of_streams_without_a_table(tables: Tables) -> None:
    judged = [audit for audit in counted(tables, LATEST) if audit["judgement"]]
    without = [audit for audit in judged if not audit["service"]]
    assert (len(judged), len(without)) == (47, 23)


def test_of_four_children_seen_after_an_enquiry_the_cared_for_one_was_late(tables: Tables) -> None:
    service = {audit["audit_id"]: audit["service"] for audit in counted(tables, LATEST)}
    answers = Counter(
        (service[row["audit_id"]], row["answer"])
        for row in tables["audit_answers"]
        if row["audit_id"] in service and row["question"] == "seen_within_24_hours"
        if row["answer"] != "NA"
    )
    assert answers == {("cin_cp", "Y"): 3, ("cared_for", "N"): 1}


def test_audits_that_were_not_finished_are_there_and_count_nowhere(tables: Tables) -> None:
    statuses = Counter(audit["status"] for audit in tables["audits"])
    assert statuses["draft"] and statuses["withdrawn"] and statuses["allocated"]
    front_door = [
        audit
        for audit in tables["audits"]
        if (audit["quarter"], audit["service"]) == ("2015-16 Q2", "front_door")
    ]
    assert all(audit["status"] not in ("completed", "moderated") for audit in front_door)


def test_an_authority_of_the_size_that_was_meant(tables: Tables) -> None:
    referred = {row["cine_person_id"] for row in tables["ssd_cin_episodes"]}
    assert 11_500 < len(referred) < 13_500
    assert 29_500 < len(tables["ssd_cin_episodes"]) < 31_500


def test_the_same_bytes_come_out_each_time(records: Path, tmp_path: Path) -> None:
    list(build(tmp_path))
    for path in sorted(records.iterdir()):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
