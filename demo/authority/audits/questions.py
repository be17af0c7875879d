"""What the audits answered: of how many audits a question was relevant to, how many met it.

A line is a question, the audits that it is put to (a service, `plans`: both services with plans,
`shown`: all three services, `every`: other streams too), and seven quarters: `met/relevant`, `N/A`
where it was relevant to none, `.` where the tool did not ask it or nobody could answer.
"""

from __future__ import annotations

from demo.authority.audits.programme import CARED_FOR, CIN_CP, FRONT_DOOR

_LINES = """
outcomes_improved             every       .      .      .      77/90    65/85    54/65  .
outcomes_improved             shown       .      .      .      .        .        .      18/20
management_decision           front_door  15/15  .      14/15  30/30    10/10    10/10  10/10
management_decision           cin_cp      19/24  31/40  22/27  16/27    11/18    16/18  6/9
management_decision           cared_for   9/12   9/20   10/15  16/20    8/10     8/10   5/5
concerns_challenged           every       .      .      .      80/84    71/80    55/56  .
concerns_challenged           shown       .      .      .      .        .        .      22/24
information_gathered          front_door  11/15  .      14/15  24/30    10/10    8/10   7/10
history_considered            front_door  15/15  .      13/15  30/30    7/10     10/10  10/10
views_and_wishes              cin_cp      17/22  30/38  19/22  19/27    5/12     11/14  5/6
views_and_wishes              cared_for   9/11   18/20  12/13  17/19    7/9      6/8    5/5
graded_care_profile           cin_cp      .      .      .      4/8      2/7      1/6    0/2
assessment_up_to_date         cared_for   8/12   10/20  4/15   13/20    5/10     1/8    0/5
recording_quality             cin_cp      .      .      .      21/27    15/18    15/18  9/9
recording_quality             cared_for   .      .      .      15/18    9/10     10/10  5/5
multi_agency_strategy         plans       .      .      2/9    4/8      2/11     8/13   2/4
cse_screening                 shown       .      .      .      N/A      N/A      3/3    N/A
cse_screening_step_down       shown       .      .      .      N/A      N/A      N/A    N/A
return_interview_informs_plan plans       .      .      .      4/5      1/4      2/3    N/A
risk_assessment_after_missing plans       .      .      .      1/4      0/4      2/3    N/A
return_interview_quality      plans       .      .      .      3/5      1/4      2/3    N/A
no_drift                      plans       .      .      .      23/40    10/28    15/25  4/13
plan_smart                    cin_cp      .      .      .      18/27    8/18     11/18  4/9
plan_smart                    cared_for   .      .      .      .        6/10     7/10   4/5
plan_contingency              cin_cp      .      .      .      13/27    6/18     13/18  5/9
plan_contingency              cared_for   .      .      .      .        4/10     4/10   1/5
seen_within_24_hours          plans       5/12   8/13   8/12   4/10     4/9      5/11   .
seen_within_24_hours          cin_cp      .      .      .      .        .        .      3/3
seen_within_24_hours          cared_for   .      .      .      .        .        .      0/1
cin_plan_within_35_days       cin_cp      5/12   13/22  10/15  7/16     7/11     9/13   3/6
cin_visits_regular            cin_cp      19/24  31/40  18/27  22/27    10/12    13/18  7/9
cared_for_visits_regular      cared_for   9/11   18/20  12/13  16/20    7/10     5/10   3/5
right_action_right_time       every       .      .      .      126/134  122/125  76/83  .
right_action_right_time       shown       .      .      .      .        .        .      21/24
threshold_applied             front_door  .      .      .      29/30    9/10     8/10   9/10
step_up_down                  shown       .      .      .      24/36    25/30    26/31  10/11
s47_identified                cin_cp      24/24  37/38  27/27  26/27    18/18    17/18  9/9
fgc_before_icpc               cin_cp      .      .      .      0/3      .        .      .
fgc_before_return_home        cared_for   .      .      .      0/2      .        .      .
"""

SCOPES = {
    FRONT_DOOR: {FRONT_DOOR},
    CIN_CP: {CIN_CP},
    CARED_FOR: {CARED_FOR},
    "plans": {CIN_CP, CARED_FOR},
    "shown": {FRONT_DOOR, CIN_CP, CARED_FOR},
    "every": {FRONT_DOOR, CIN_CP, CARED_FOR, ""},
}

TOPICS = {
    # Questions that ask of the same fact of a case are relevant to the same cases, as far as they go.
    "return_interview_informs_plan": "missing",
    "risk_assessment_after_missing": "missing",
    "return_interview_quality": "missing",
    "multi_agency_strategy": "enquiry",
    "seen_within_24_hours": "enquiry",
}

NOT_RELEVANT = {
    "outcomes_improved": "Too early to say",
    "concerns_challenged": "No safeguarding concern arose",
    "views_and_wishes": "Child too young, and no observation was due",
    "graded_care_profile": "Neglect is not a factor",
    "assessment_up_to_date": "In care for less than three months",
    "recording_quality": "Record held by another authority",
    "multi_agency_strategy": "No strategy discussion in the period",
    "cse_screening": "No indicator of CSE",
    "cse_screening_step_down": "No step down from CSE work",
    "no_drift": "No plan yet",
    "seen_within_24_hours": "No section 47 enquiry in the period",
    "cin_plan_within_35_days": "No child in need plan in the period",
    "cin_visits_regular": "Child protection plan throughout",
    "cared_for_visits_regular": "Placed in the last week of the period",
    "s47_identified": "Transferred in with the enquiry done",
    "step_up_down": "No step up or down in the period",
    "fgc_before_icpc": "No conference in the period",
    "fgc_before_return_home": "No return home in the period",
}
NO_MISSING = "No missing episode in the period"
NOT_MET = (
    "No evidence on file",
    "Recorded late, and in part only",
    "Partly: see the auditor's notes",
    "Not done within the period",
    "Below the standard; discussed with the worker",
)


def lines() -> list[tuple[str, str, list[str]]]:
    """Each line: question, scope, and the seven quarters' cells."""
    split = [line.split() for line in _LINES.strip().splitlines()]
    return [(question, scope, cells) for question, scope, *cells in split]
