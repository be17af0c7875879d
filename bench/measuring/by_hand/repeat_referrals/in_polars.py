"""Repeat referrals, by hand in Polars: one sort, then each row beside the one before it."""

import polars as pl

CHILD = ["authority", "cine_person_id"]


def answer(plain, asked):
    """Met and counted cases by authority, team and quarter."""
    columns = [*CHILD, "cine_referral_date", "cine_referral_id", "cine_referral_team"]
    same_child = pl.all_horizontal(pl.col(name) == pl.col(name).shift() for name in CHILD)
    before = pl.col("cine_referral_date").shift()
    days = (
        pl.scan_parquet(plain / "ssd_cin_episodes.parquet")
        .select(columns)
        .drop_nulls(["cine_person_id", "cine_referral_date"])
        .sort(columns[:4])
        .filter(~(same_child & (pl.col("cine_referral_date") == before)).fill_null(False))
        .with_columns(previous=pl.when(same_child).then(before))
    )
    day = pl.col("cine_referral_date")
    by_quarter = days.group_by(
        "authority",
        team_id="cine_referral_team",
        index=4 * day.dt.year() + day.dt.quarter() - 2,
    ).agg(
        met=(pl.col("previous").dt.offset_by("12mo") >= day).sum(),
        counted=pl.len(),
    )
    return (
        by_quarter.join_where(
            asked.quarters.lazy(),
            pl.col("index") <= pl.col("quarter_index"),
            pl.col("index") >= pl.col("quarter_index") - 3,
        )
        .group_by("authority", "team_id", "quarter_index")
        .agg(pl.col("met").sum(), pl.col("counted").sum())
    )
