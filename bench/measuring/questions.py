"""What is asked: the eight measures of case records, for how many quarters."""

from quarterlight.periods import Quarter

LATEST = Quarter(2016, 3)
FEW, MANY = 7, 40

# Of each measure its number in the published example, and the tables that it reads.
READS = {
    "referrals.repeat_referrals": (40, ["ssd_cin_episodes"]),
    "assessment.seen_in_10_working_days": (
        27,
        ["ssd_cin_assessments", "local_assessment_seen", "ssd_person"],
    ),
    "care.health_assessment_in_20_working_days": (
        33,
        ["ssd_cla_episodes", "ssd_legal_status", "ssd_cla_health"],
    ),
    "care.health_assessment_requested_in_48_hours": (
        32,
        ["ssd_cla_episodes", "ssd_legal_status", "local_initial_health_requests"],
    ),
    "early_help.decided_in_3_working_days": (26, ["local_early_help_decisions"]),
    "protection.plans_over_15_months": (21, ["ssd_cp_plans"]),
    "protection.second_or_later_plan": (39, ["ssd_cp_plans"]),
    "care.private_fostering_visited_in_time": (
        34,
        ["local_private_fostering", "local_private_fostering_visits"],
    ),
}
CODES = tuple(READS)


def quarters(count: int) -> list[Quarter]:
    """So many quarters up to the latest."""
    return [LATEST - n for n in reversed(range(count))]


def name_of(code: str) -> str:
    """A measure as a table names it."""
    return f"{READS[code][0]} {code.rpartition('.')[2].replace('_', ' ')}"
