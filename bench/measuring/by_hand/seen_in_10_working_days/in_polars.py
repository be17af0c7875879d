"""Children seen in ten working days, by hand in Polars."""

import polars as pl

DUE = pl.col("due_on")


def answer(plain, asked):
    """Met and counted cases by authority, team and quarter."""
    seen = pl.scan_parquet(plain / "local_assessment_seen.parquet")
    people = pl.scan_parquet(plain / "ssd_person.parquet").select(
        "authority", "pers_person_id", "pers_dob", "pers_expected_dob"
    )
    is_unborn = (pl.col("pers_dob") > DUE) | (
        pl.col("pers_dob").is_null() & pl.col("pers_expected_dob").is_not_null()
    )
    return (
        pl.scan_parquet(plain / "ssd_cin_assessments.parquet")
        .filter(pl.col("cina_person_id").is_not_null())
        .select(
            "authority",
            "cina_assessment_id",
            "cina_person_id",
            "cina_assessment_start_date",
            team_id="cina_assessment_team",
        )
        .join(asked.working_days(10).lazy(), left_on="cina_assessment_start_date", right_on="day")
        .with_columns(quarter_index=4 * DUE.dt.year() + DUE.dt.quarter() - 2)
        .join(asked.quarters.lazy(), on="quarter_index", how="semi")
        .join(
            seen,
            left_on=["authority", "cina_assessment_id"],
            right_on=["authority", "asee_assessment_id"],
            how="left",
        )
        .join(
            people,
            left_on=["authority", "cina_person_id"],
            right_on=["authority", "pers_person_id"],
            how="left",
        )
        .filter(~is_unborn.fill_null(False))
        .group_by("authority", "team_id", "quarter_index")
        .agg(
            met=pl.col("asee_first_seen_date")
            .is_between(pl.col("cina_assessment_start_date"), DUE)
            .sum(),
            counted=pl.len(),
        )
    )
