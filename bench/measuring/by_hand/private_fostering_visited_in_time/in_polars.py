"""Private fostering visited in time, by hand in Polars."""

import polars as pl

KEY = ["authority", "arrangement_id"]
DUE, ANSWERED, ENDED = pl.col("due_on"), pl.col("answered_on"), pl.col("ended_on")
FIRST_DAY = pl.col("first_day")


def answer(plain, asked):
    """Met and counted cases by authority and quarter; the record has no team."""
    falls_in = DUE.is_between("first_day", "last_day") & (DUE <= ENDED)
    overdue = (DUE < FIRST_DAY) & (ANSWERED >= FIRST_DAY) & (ENDED >= FIRST_DAY)
    in_time = (DUE >= FIRST_DAY) & (ANSWERED <= DUE)
    never = pl.date(9999, 12, 31)
    return (
        _due(plain, asked)
        .with_columns(ANSWERED.fill_null(never), ENDED.fill_null(never))
        .join(asked.quarters.lazy(), how="cross")
        .filter(falls_in | overdue)
        .group_by(*KEY, "quarter_index")
        .agg(is_met=in_time.all())
        .group_by("authority", "quarter_index")
        .agg(met=pl.col("is_met").sum(), counted=pl.len())
    )


def _due(plain, asked):
    """Each due day of each arrangement, with its end and the visit that answered it."""
    arrangements = (
        pl.scan_parquet(plain / "local_private_fostering.parquet")
        .filter(pl.col("pfos_person_id").is_not_null())
        .select(
            "authority",
            arrangement_id="pfos_arrangement_id",
            notified_on="pfos_notified_date",
            ended_on="pfos_end_date",
        )
    )
    visited = pl.col("visited_on")
    visits = (
        pl.scan_parquet(plain / "local_private_fostering_visits.parquet")
        .select("authority", arrangement_id="pfvi_arrangement_id", visited_on="pfvi_visit_date")
        .unique()
        .join(arrangements, on=KEY)
        .filter(visited >= pl.col("notified_on"))
        .sort(*KEY, "visited_on")
    )
    is_first_year = visited < pl.col("notified_on").dt.offset_by("12mo")
    later = visits.select(
        *KEY,
        "ended_on",
        due_on=pl.when(is_first_year)
        .then(visited.dt.offset_by("42d"))
        .otherwise(visited.dt.offset_by("84d")),
        answered_on=visited.shift(-1).over(KEY),
    )
    firsts = visits.group_by(KEY).agg(answered_on=visited.min())
    first = (
        arrangements.join(asked.working_days(7).lazy(), left_on="notified_on", right_on="day")
        .join(firsts, on=KEY, how="left")
        .select(*KEY, "ended_on", "due_on", "answered_on")
    )
    return pl.concat([first, later])
