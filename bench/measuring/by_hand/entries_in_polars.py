"""What both health measures share, by hand in Polars: entries to care, and which of them count."""

import polars as pl

ENTRY = ["authority", "person_id", "entered_on"]
ASKED = [*ENTRY, "due_on", "quarter_index"]


def episodes(plain):
    """The episodes of care with the day of entry that each belongs to."""
    first = pl.col("started_on").min().over("authority", "person_id", "clae_cla_id")
    return (
        pl.scan_parquet(plain / "ssd_cla_episodes.parquet")
        .filter(pl.col("clae_person_id").is_not_null())
        .select(
            "authority",
            "clae_cla_id",
            person_id="clae_person_id",
            entered_on="clae_entered_care_date",
            started_on="clae_cla_episode_start_date",
            ended_on="clae_cla_episode_ceased_date",
        )
        .with_columns(pl.col("entered_on").fill_null(first))
    )


def in_care_until_due(dated, asked):
    """The entries due in an asked quarter, less those whose every known episode ended before that."""
    due = pl.col("due_on")
    is_known = pl.col("started_on") <= pl.col("last_day")
    is_on = pl.col("ended_on").is_null() | (pl.col("ended_on") >= due)
    return (
        dated.with_columns(quarter_index=4 * due.dt.year() + due.dt.quarter() - 2)
        .join(asked.quarters.lazy().select("quarter_index", "last_day"), on="quarter_index")
        .group_by(ASKED)
        .agg(is_known=is_known.any(), is_in_care=(is_known & is_on).any())
        .filter(pl.col("is_in_care") | ~pl.col("is_known"))
        .select(ASKED)
    )


def without_short_breaks(due, plain):
    """The entries on whose day no legal status of a short break is open."""
    breaks = (
        pl.scan_parquet(plain / "ssd_legal_status.parquet")
        .filter(pl.col("lega_legal_status").str.to_uppercase().is_in(["V3", "V4"]))
        .select(
            "authority",
            person_id="lega_person_id",
            since="lega_legal_status_start_date",
            until=pl.col("lega_legal_status_end_date").fill_null(pl.date(9999, 12, 31)),
        )
    )
    on_break = due.join(breaks, on=["authority", "person_id"]).filter(
        pl.col("entered_on").is_between("since", "until")
    )
    return due.join(on_break, on=ENTRY, how="anti")


def counts(due, events, since):
    """Met and counted entries: met where one of the child's `events` came from `since` to the due day."""
    met = (
        due.join(events, on=["authority", "person_id"])
        .filter(pl.col("on").is_between(since, pl.col("due_on")))
        .select(ENTRY)
        .unique()
        .with_columns(is_met=pl.lit(True))
    )
    return (
        due.join(met, on=ENTRY, how="left")
        .group_by("authority", "quarter_index")
        .agg(met=pl.col("is_met").sum(), counted=pl.len())
    )
