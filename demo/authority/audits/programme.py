"""How many audits were made in each quarter's audit month, by stream, and how they were judged.

A published table gives shares of the shown streams and of all streams together. The counts here are
the smallest that fit them and the cohorts of the questions; what all streams have beyond the shown
ones are the audits of streams that no table shows.
"""

from __future__ import annotations

from typing import NamedTuple

from demo.authority.days import SHOWN, Quarter

JUDGEMENTS = ("outstanding", "good", "requires_improvement", "inadequate")
FRONT_DOOR, CIN_CP, CARED_FOR = "front_door", "cin_cp", "cared_for"
CHECS, CREWE, MACC = "ChECS", "CIN/CP Crewe", "CIN/CP Macc"
PERMANENCE = "Permanence and ThroughCare"
SERVICES = {CHECS: FRONT_DOOR, CREWE: CIN_CP, MACC: CIN_CP, PERMANENCE: CARED_FOR}
"""The shown streams. The others belong to none of the three services."""
OTHERS = ("Early Help", "Children with Disabilities", "Fostering and Adoption", "Youth Engagement")
MONTHS = ("2015-05", "2015-08", "2015-12", "2016-03", "2016-05", "2016-09", "2016-12")

Counts = tuple[int, int, int, int]


class Programme(NamedTuple):
    """One quarter's audits by judgement, best first; `others` are the streams without a table."""

    checs: Counts
    permanence: Counts
    crewe: Counts
    macc: Counts
    others: Counts

    def streams(self) -> dict[str, Counts]:
        """The counts of each shown stream."""
        shown = (CHECS, PERMANENCE, CREWE, MACC)
        return dict(zip(shown, self[:4], strict=True))


PROGRAMMES: dict[Quarter, Programme] = dict(
    zip(
        SHOWN,
        (
            Programme((0, 3, 12, 0), (0, 2, 6, 4), (0, 1, 10, 2), (0, 2, 9, 0), (0, 4, 2, 0)),
            Programme((0, 0, 0, 0), (0, 5, 12, 3), (0, 3, 13, 4), (0, 4, 16, 0), (0, 5, 14, 4)),
            Programme((0, 4, 10, 1), (0, 1, 12, 2), (0, 0, 13, 2), (0, 0, 12, 0), (0, 5, 7, 4)),
            Programme((2, 12, 16, 0), (0, 3, 16, 1), (0, 0, 11, 4), (0, 2, 9, 1), (0, 13, 36, 8)),
            Programme((0, 3, 7, 0), (0, 0, 8, 2), (0, 0, 9, 1), (0, 0, 8, 0), (1, 20, 55, 11)),
            Programme((0, 4, 4, 2), (0, 0, 8, 2), (0, 0, 8, 2), (0, 0, 7, 1), (0, 18, 26, 1)),
            Programme((0, 5, 4, 1), (0, 0, 5, 0), (0, 0, 5, 0), (0, 0, 3, 1), (3, 12, 7, 1)),
        ),
        strict=True,
    )
)

GRADED_FROM = 3
"""Pieces of work have been graded since the fourth of the shown quarters."""
TEAM_MANAGERS: tuple[dict[str, int], ...] = (
    # Team managers' audits by service: they grade pieces of work, and judge no case as a whole.
    {FRONT_DOOR: 4, CIN_CP: 8, CARED_FOR: 12},
    {FRONT_DOOR: 8, CIN_CP: 30, CARED_FOR: 16},
    {FRONT_DOOR: 6, CIN_CP: 20, CARED_FOR: 18},
    {FRONT_DOOR: 4, CIN_CP: 18, CARED_FOR: 18},
)
WORK: dict[str, tuple[tuple[str, ...], tuple[Counts, Counts, Counts, Counts]]] = {
    # Each piece of work: the services in which it is found, and its grades by quarter.
    "referral": (
        (FRONT_DOOR, CIN_CP),
        ((2, 14, 7, 1), (2, 27, 22, 2), (0, 27, 19, 1), (1, 15, 9, 1)),
    ),
    "visits_to_cared_for_children": (
        (CARED_FOR,),
        ((0, 17, 11, 2), (0, 12, 8, 4), (0, 13, 10, 3), (0, 11, 9, 1)),
    ),
    "combined_assessment": (
        (CIN_CP, FRONT_DOOR),
        ((0, 11, 14, 5), (0, 21, 27, 0), (0, 11, 21, 3), (0, 7, 12, 3)),
    ),
    "cared_for_assessments": (
        (CARED_FOR,),
        ((0, 10, 13, 2), (0, 8, 11, 5), (0, 11, 12, 3), (0, 10, 4, 6)),
    ),
    "child_in_need_plans": (
        (CIN_CP,),
        ((0, 7, 13, 3), (0, 5, 14, 2), (0, 12, 8, 4), (0, 3, 14, 1)),
    ),
    "cared_for_plans": (
        (CARED_FOR,),
        ((0, 12, 13, 1), (0, 8, 12, 1), (0, 11, 13, 3), (0, 6, 11, 3)),
    ),
    "child_protection_plans": (
        (CIN_CP,),
        ((0, 7, 3, 1), (0, 5, 8, 0), (0, 9, 4, 1), (0, 3, 6, 0)),
    ),
    "strategy_and_s47": (
        (CIN_CP, CARED_FOR),
        ((0, 6, 6, 0), (0, 6, 10, 2), (0, 6, 10, 0), (0, 5, 3, 0)),
    ),
}
