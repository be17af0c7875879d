"""The teams of the authority, and who works on whom."""

from __future__ import annotations

from random import Random

from demo.authority.people import TOWNS, Family
from demo.authority.records import Records

_SERVICES = {
    "front_door": ("S10", "Front Door"),
    "early_help": ("S20", "Early Help"),
    "cin_cp": ("S30", "CIN/CP"),
    "cared_for": ("S40", "Cared for"),
}
FRONT_DOOR, OUT_OF_HOURS, BROKERAGE = "T101", "T102", "T201"
DISABILITIES = "T307"
_TEAMS = {
    FRONT_DOOR: ("ChECS", "front_door"),
    OUT_OF_HOURS: ("Emergency Duty Team", "front_door"),
    BROKERAGE: ("Early Help Brokerage", "early_help"),
    "T202": ("Family Service", "early_help"),
    **{f"T30{n}": (f"CIN/CP Crewe {n}", "cin_cp") for n in (1, 2, 3)},
    **{f"T30{n + 3}": (f"CIN/CP Macclesfield {n}", "cin_cp") for n in (1, 2, 3)},
    DISABILITIES: ("Children with Disabilities", "cin_cp"),
    "T401": ("Permanence and ThroughCare Crewe", "cared_for"),
    "T402": ("Permanence and ThroughCare Macclesfield", "cared_for"),
    "T403": ("Fostering", "cared_for"),
}
_WORKERS = {team: [f"W{int(team[1:]) * 10 + n}" for n in range(9)] for team in _TEAMS}


def write_teams(records: Records) -> None:
    """The departments table."""
    for team, (name, service) in _TEAMS.items():
        parent, parent_name = _SERVICES[service]
        records.add(
            "ssd_department",
            dept_team_id=team,
            dept_team_name=name,
            dept_team_parent_id=parent,
            dept_team_parent_name=parent_name,
        )


def team_name(team: str) -> str:
    """The name of a team."""
    return _TEAMS[team][0]


def child_protection_team(chance: Random, family: Family) -> str:
    """One of the town's three teams for children in need and child protection."""
    return f"T30{chance.randint(1, 3) + 3 * TOWNS.index(family.town)}"


def cared_for_team(family: Family) -> str:
    """The town's team for children in care."""
    return f"T40{TOWNS.index(family.town) + 1}"


def worker(chance: Random, team: str) -> str:
    """Somebody of a team."""
    return chance.choice(_WORKERS[team])
