"""Second or later plans, by hand in Polars."""

import polars as pl

CHILD = ["authority", "cppl_person_id"]
START = pl.col("cppl_cp_plan_start_date")


def answer(plain, asked):
    """Met and counted cases by authority and quarter; the record has no team."""
    plans = (
        pl.scan_parquet(plain / "ssd_cp_plans.parquet")
        .filter(
            pl.col("cppl_person_id").is_not_null(),
            pl.col("cppl_cp_plan_ola").fill_null("N").str.to_uppercase() != "Y",
        )
        .select(*CHILD, "cppl_cp_plan_start_date")
    )
    firsts = plans.group_by(CHILD).agg(first=START.min())
    return (
        plans.join(firsts, on=CHILD)
        .join_where(
            asked.quarters.lazy(),
            START >= pl.col("year_began_on"),
            START <= pl.col("last_day"),
        )
        .group_by("authority", "quarter_index")
        .agg(met=(pl.col("first") < START).sum(), counted=pl.len())
    )
