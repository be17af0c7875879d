"""Plans over 15 months, by hand in Polars."""

import polars as pl

START, END = pl.col("cppl_cp_plan_start_date"), pl.col("cppl_cp_plan_end_date")


def answer(plain, asked):
    """Counted children by authority and quarter; the record has no team."""
    return (
        pl.scan_parquet(plain / "ssd_cp_plans.parquet")
        .filter(
            pl.col("cppl_person_id").is_not_null(),
            pl.col("cppl_cp_plan_ola").fill_null("N").str.to_uppercase() != "Y",
        )
        .select("authority", "cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date")
        .with_columns(END.fill_null(pl.date(9999, 12, 31)))
        .join_where(asked.quarters.lazy(), START <= pl.col("last_day"), END > pl.col("last_day"))
        .group_by("authority", "cppl_person_id", "quarter_index", "last_day")
        .agg(START.min())
        .filter(START.dt.offset_by("15mo") < pl.col("last_day"))
        .group_by("authority", "quarter_index")
        .agg(met=pl.len(), counted=pl.len())
    )
