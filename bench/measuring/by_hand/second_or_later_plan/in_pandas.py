"""Second or later plans, by hand in pandas, as an analyst writes it."""

import pandas as pd

CHILD = ["authority", "cppl_person_id"]


def answer(plain, asked):
    """Met and counted cases by authority and quarter; the record has no team."""
    columns = [*CHILD, "cppl_cp_plan_start_date", "cppl_cp_plan_ola"]
    rows = pd.read_parquet(plain / "ssd_cp_plans.parquet", columns=columns)
    rows = rows.dropna(subset=["cppl_person_id"])
    rows = rows[rows["cppl_cp_plan_ola"].fillna("N").str.upper() != "Y"]
    rows["day"] = pd.to_datetime(rows["cppl_cp_plan_start_date"])
    rows["met"] = rows.groupby(CHILD)["day"].transform("min") < rows["day"]
    found = []
    for quarter in asked.quarters.itertuples():
        within = rows[rows["day"].between(quarter.year_began_on, quarter.last_day)]
        told = within.groupby("authority")["met"].agg(["sum", "count"]).reset_index()
        found.append(told.assign(quarter_index=quarter.quarter_index, team_id=None))
    return pd.concat(found).rename(columns={"sum": "met", "count": "counted"})
