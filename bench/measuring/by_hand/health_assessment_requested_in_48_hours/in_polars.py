"""Initial health assessments requested in 48 hours, by hand in Polars."""

import polars as pl

from bench.measuring.by_hand import entries_in_polars as entries


def answer(plain, asked):
    """Met and counted cases by authority and quarter; the record has no team."""
    dated = entries.episodes(plain).with_columns(due_on=pl.col("entered_on").dt.offset_by("2d"))
    due = entries.in_care_until_due(dated, asked)
    requests = pl.scan_parquet(plain / "local_initial_health_requests.parquet").select(
        "authority", person_id="ihar_person_id", on="ihar_requested_date"
    )
    since = pl.col("entered_on").dt.offset_by("-28d")
    return entries.counts(entries.without_short_breaks(due, plain), requests, since)
