"""Initial health assessments in 20 working days, by hand in Polars."""

import polars as pl

from bench.measuring.by_hand import entries_in_polars as entries

INITIAL = ["initial health assessment", "iha"]
DONE = ["completed", "complete", "approved", "attended"]


def answer(plain, asked):
    """Met and counted cases by authority and quarter; the record has no team."""
    dated = entries.episodes(plain).join(
        asked.working_days(20).lazy(), left_on="entered_on", right_on="day"
    )
    due = entries.in_care_until_due(dated, asked)
    checks = (
        pl.scan_parquet(plain / "ssd_cla_health.parquet")
        .filter(
            pl.col("clah_health_check_type").str.to_lowercase().is_in(INITIAL),
            pl.col("clah_health_check_status")
            .fill_null("completed")
            .str.to_lowercase()
            .is_in(DONE),
        )
        .select("authority", person_id="clah_person_id", on="clah_health_check_date")
    )
    since = pl.col("entered_on")
    return entries.counts(entries.without_short_breaks(due, plain), checks, since)
