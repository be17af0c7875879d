"""Repeat referrals, by hand in pandas, as an analyst writes it."""

import pandas as pd

CHILD = ["authority", "cine_person_id"]


def answer(plain, asked):
    """Met and counted cases by authority, team and quarter."""
    columns = [*CHILD, "cine_referral_date", "cine_referral_id", "cine_referral_team"]
    rows = pd.read_parquet(plain / "ssd_cin_episodes.parquet", columns=columns)
    rows = rows.dropna(subset=["cine_person_id", "cine_referral_date"])
    rows["day"] = pd.to_datetime(rows["cine_referral_date"])
    rows = rows.sort_values([*CHILD, "day", "cine_referral_id"])
    rows = rows.drop_duplicates([*CHILD, "day"], keep="first")
    previous = rows.groupby(CHILD)["day"].shift()
    rows["met"] = previous + pd.DateOffset(months=12) >= rows["day"]
    found = []
    for quarter in asked.quarters.itertuples():
        within = rows[rows["day"].between(quarter.twelve_months_began_on, quarter.last_day)]
        told = within.groupby(["authority", "cine_referral_team"], dropna=False)["met"]
        told = told.agg(["sum", "count"]).reset_index()
        found.append(told.assign(quarter_index=quarter.quarter_index))
    told = pd.concat(found)
    return told.rename(columns={"cine_referral_team": "team_id", "sum": "met", "count": "counted"})
