"""What a made-up authority lacks for breakdowns: its children's sex and ethnicity, teams, and who had a child when."""

from random import Random

TEAMS = ("t1", "t2", "t3", "T1", "")
DAYS = ("2014-04-01", "2015-12-31", "2016-10-01")


def whole(tables, seed=5):
    """The same tables with those columns and tables, chosen by chance; some stay empty."""
    chance = Random(seed)
    persons = sorted(
        {
            cell
            for rows in tables.values()
            for row in rows
            for name, cell in row.items()
            if name.endswith("_person_id") and cell.strip() not in ("", "NULL", "NaT")
        }
    )
    people = [
        row | {"pers_sex": chance.choice("FMU "), "pers_ethnicity": chance.choice(("A1", "B2", ""))}
        for row in tables["ssd_person"]
    ]
    referrals = [
        row | {"cine_referral_team": chance.choice(TEAMS)} for row in tables["ssd_cin_episodes"]
    ]
    return tables | {
        "ssd_person": people,
        "ssd_cin_episodes": referrals,
        "ssd_department": [
            {
                "dept_team_id": team,
                "dept_team_name": f"Team {team}",
                "dept_team_parent_id": "service",
                "dept_team_parent_name": chance.choice(("Service", "")),
            }
            for team in TEAMS[:2]
        ],
        "ssd_involvements": [
            {
                "invo_involvements_id": f"i{place}",
                "invo_professional_team": chance.choice(TEAMS),
                "invo_person_id": chance.choice(persons),
                "invo_involvement_start_date": chance.choice(DAYS),
                "invo_involvement_end_date": chance.choice(("", "2016-11-30")),
            }
            for place in range(len(persons))
        ],
    }
