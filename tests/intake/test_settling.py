"""What a load settles: the first row of a key, the team at the time, the history, the order of rows."""

from __future__ import annotations

from datetime import date

REFERRALS = "cine_referral_id,cine_person_id,cine_referral_date,cine_referral_team"
INVOLVEMENTS = (
    "invo_involvements_id,invo_person_id,invo_professional_team,"
    "invo_involvement_start_date,invo_involvement_end_date"
)


def test_of_rows_with_one_id_the_first_counts_before_unusable_ones_are_left_out(loaded) -> None:
    done = loaded(
        ssd_cin_episodes=f"{REFERRALS}\nR1,,2016-10-03,\nR1,1,2016-10-03,\nR2,1,2016-10-04,\n"
    )
    assert done.column("ssd_cin_episodes", "referral_id") == ["R2", "R1"]
    assert done.column("ssd_cin_episodes", "person_id") == ["1", None]
    (line,) = done.of("key_repeated")
    assert (line["line"], line["id"]) == ("3", "R1")
    assert line["what"] == "Its id stands in line 2 of ssd_cin_episodes.csv already."
    assert done.places("needed_empty") == [("2", "cine_person_id")]


def test_rows_without_an_id_all_count(loaded) -> None:
    done = loaded(ssd_cin_episodes=f"{REFERRALS}\n,1,2016-10-03,\n,2,2016-10-03,\n")
    assert done.column("ssd_cin_episodes", "person_id") == ["1", "2"]
    assert len(done.of("no_id")) == 2


def test_rows_of_a_table_without_a_key_all_count(loaded) -> None:
    done = loaded(ssd_family="fami_family_id,fami_person_id\nF1,1\nF1,1\n")
    assert len(done.rows("ssd_family")) == 2


def test_rows_in_are_rows_kept_and_rows_reported(loaded) -> None:
    done = loaded(ssd_cin_episodes=f"{REFERRALS}\nR1,1,2016-10-03,\nR1,1,soon,\nR2\nR3,,,\n")
    info = done.loading.snapshot.tables["ssd_cin_episodes"]
    assert (info.rows_in, info.rows, info.reported) == (4, 2, 2)


def test_a_row_without_a_team_has_that_of_the_involvement_on_its_day(loaded) -> None:
    done = loaded(
        ssd_cin_episodes=f"{REFERRALS}\nR1,1,2016-10-03,\nR2,1,2016-11-01,own\nR3,1,2016-12-01,\n",
        ssd_involvements=f"{INVOLVEMENTS}\nI1,1,first,2016-09-01,2016-10-03\n"
        "I2,1,second,2016-10-03,\nI3,1,,2016-10-03,\nI4,1,third,2016-12-02,\n",
    )
    teams = dict(
        zip(
            done.column("ssd_cin_episodes", "referral_id"),
            done.column("ssd_cin_episodes", "team_id"),
            strict=True,
        )
    )
    assert teams == {"R1": "second", "R2": "own", "R3": "second"}


def test_of_two_involvements_from_one_day_the_id_that_comes_first_as_text_decides(loaded) -> None:
    done = loaded(
        ssd_cin_episodes=f"{REFERRALS}\nR1,1,2016-10-03,\n",
        ssd_involvements=f"{INVOLVEMENTS}\nI9,1,nine,2016-10-01,\nI10,1,ten,2016-10-01,\n",
    )
    assert done.column("ssd_cin_episodes", "team_id") == ["ten"]


def test_rows_are_sorted_by_person_and_day_whatever_the_order_of_the_file(loaded) -> None:
    lines = ["R3,2,2016-10-01,", "R2,1,2016-10-09,", "R1,1,2016-10-03,"]
    first = loaded(ssd_cin_episodes="\n".join([REFERRALS, *lines]))
    again = loaded(ssd_cin_episodes="\n".join([REFERRALS, *lines[::-1]]))
    assert first.column("ssd_cin_episodes", "referral_id") == ["R1", "R2", "R3"]
    assert first.loading.snapshot.digest == again.loading.snapshot.digest


def test_what_a_records_history_says_is_settled(loaded) -> None:
    done = loaded(
        ssd_cin_episodes=f"{REFERRALS}\nR2,1,2016-10-03,\nR1,1,2016-10-03,\nR3,1,2016-10-09,\n"
    )
    told = [
        (r["referral_id"], r["is_first_of_day"], r["previous_received_on"])
        for r in done.rows("ssd_cin_episodes")
    ]
    assert told == [("R1", True, None), ("R2", False, None), ("R3", True, date(2016, 10, 3))]


def test_records_that_are_made_of_others_are_made_where_all_their_parts_are_there(loaded) -> None:
    arrangement = "pfos_arrangement_id,pfos_person_id,pfos_notified_date\nA1,1,2016-12-23\n"
    first = loaded(local_private_fostering=arrangement)
    assert "private_fostering_visits_due" not in first.loading.snapshot.tables
    done = loaded(local_private_fostering_visits="pfvi_arrangement_id,pfvi_visit_date\n")
    # Boxing day, Christmas day's substitute and New Year's are no working days.
    assert done.column("private_fostering_visits_due", "due_on") == [date(2017, 1, 6)]


def test_a_column_authority_tells_authorities_apart_in_one_file(loaded) -> None:
    done = loaded(ssd_department="authority,dept_team_id\nA,T1\nB,T1\nA,T1\n")
    assert [(r["authority"], r["team_id"]) for r in done.rows("ssd_department")] == [
        ("A", "T1"),
        ("B", "T1"),
    ]
