"""Decisions in three working days, by hand in Polars."""

import polars as pl

DECIDED = pl.col("ehbd_decision_date")


def answer(plain, asked):
    """Met and counted cases by authority and quarter; the record has no team."""
    return (
        pl.scan_parquet(plain / "local_early_help_decisions.parquet")
        .filter(pl.col("ehbd_person_id").is_not_null())
        .join(asked.working_days(3).lazy(), left_on="ehbd_received_date", right_on="day")
        .with_columns(quarter_index=4 * DECIDED.dt.year() + DECIDED.dt.quarter() - 2)
        .join(asked.quarters.lazy(), on="quarter_index", how="semi")
        .group_by("authority", "quarter_index")
        .agg(met=(DECIDED <= pl.col("due_on")).sum(), counted=pl.len())
    )
