"""What the demonstration authority's managers wrote in its first six quarters: a cause, and a promise.

Each text says the figure's own cases first. The seventh quarter's commentary is a file beside this.
"""

from __future__ import annotations

# By the measure's number: why, what was promised, and who promised it.
SAID: dict[int, tuple[str, str, str]] = {
    1: (
        "Several of the cases had been open for a few weeks only, too short for a change to show.",
        "Audit the same cases once more after six months",
        "Principal Social Worker",
    ),
    3: (
        "Posts of team managers stood vacant, because three managers left within two months.",
        "Appoint permanent managers to both localities",
        "Head of Service, CIN and CP",
    ),
    4: (
        "Decisions had been taken in supervision, but they were not copied to the child's record.",
        "Copy decisions from supervision to the record within five working days",
        "Head of Service, Cared for Children",
    ),
    7: (
        "History was looked up for new contacts, but not for families that had come back.",
        "Add the history check to the screening form",
        "Head of Service, Front Door",
    ),
    8: (
        "Younger children's views were noted by what was seen of them, and this was not written down as such.",
        "Run workshops on recording observation of younger children",
        "Head of Service, CIN and CP",
    ),
    9: (
        "Views were gathered for reviews, because the form asks for them there, and less between them.",
        "Ask for the child's view at every visit on the visit form",
        "Head of Service, Cared for Children",
    ),
    10: (
        "Workers who are new to the authority had not been trained in the Graded Care Profile.",
        "Train every worker who holds a neglect case",
        "Principal Social Worker",
    ),
    11: (
        "Assessments were updated for court and for reviews, and the record of the update came late.",
        "Give each team a monthly list of assessments that fall due",
        "Head of Service, Cared for Children",
    ),
    14: (
        "Meetings were called at short notice, because of which partners could not attend.",
        "Agree with health and police how strategy meetings are called",
        "Head of Service, CIN and CP",
    ),
    17: (
        "Interviews reached the worker after the plan had been made.",
        "Send each interview to the worker on the day it is written",
        "Principal Social Worker",
    ),
    18: (
        "Risk had been talked over with carers, but the assessment was not changed in the system.",
        "Make the update of the risk assessment a step of the missing episode",
        "Principal Social Worker",
    ),
    19: (
        "Some interviews were held by telephone, since the children were placed far away.",
        "Commission interviews for children who are placed out of the area",
        "Principal Social Worker",
    ),
    20: (
        "Actions of core groups had no date by which they were to be done.",
        "Keep one tracker of overdue actions for all teams",
        "Principal Social Worker",
    ),
    21: (
        "A few large families stay on plans for long, because parents come and go.",
        "Look at each plan of more than 12 months with the conference chair",
        "Head of Service, CIN and CP",
    ),
    22: (
        "Plans named what should change, but often not by when.",
        "Bring in a plan form with a date for each step",
        "Head of Service, CIN and CP",
    ),
    23: (
        "Two plans had been carried over from the old form.",
        "Move every plan to the new form at its next review",
        "Head of Service, Cared for Children",
    ),
    24: (
        "Contingency was discussed at conferences and was left out of the written plan.",
        "Chairs send back plans without a contingency",
        "Head of Service, CIN and CP",
    ),
    25: (
        "The care plan form has no part for what happens if the plan fails.",
        "Design a care plan document with a part for contingency",
        "Head of Service, Cared for Children",
    ),
    27: (
        "Families were away or refused entry, and visits at school had not been counted.",
        "Count every visit at which the child was seen, wherever it was",
        "Head of Service, CIN and CP",
    ),
    28: (
        "Enquiries that began on a Friday were seen on the Monday, because the duty team was full.",
        "Keep two duty workers free for visits on Fridays",
        "Head of Service, CIN and CP",
    ),
    29: (
        "Plans waited for a first meeting of all who work with the family.",
        "Hold the first meeting within 20 days",
        "Head of Service, CIN and CP",
    ),
    30: (
        "Vacancies in one team led to visits that came late.",
        "Share the visits of the team with vacancies among the others",
        "Head of Service, CIN and CP",
    ),
    31: (
        "Visits were made in time, but written up late, because workers drive far.",
        "Give workers who travel far a day a week for recording",
        "Head of Service, Cared for Children",
    ),
    32: (
        "Requests waited for consent, because the form was signed only at the first review.",
        "Ask for consent on the day of entry to care",
        "Head of Service, Cared for Children",
    ),
    33: (
        "Clinics were full, and appointments for children placed out of the area took longest.",
        "Agree more clinic days with both clinical commissioning groups",
        "Designated Doctor for Cared for Children",
    ),
    34: (
        "One worker made all these visits, and was away ill.",
        "Train a second worker for private fostering",
        "Head of Service, Cared for Children",
    ),
    36: (
        "Thresholds were read differently by workers who had just joined.",
        "Discuss ten screened contacts in the team each month",
        "Head of Service, Front Door",
    ),
    37: (
        "Steps down were agreed without a meeting with the next service.",
        "Hold a handover meeting for each step down",
        "Principal Social Worker",
    ),
    39: (
        "Children came back to a plan, because support ended with the first one.",
        "Keep support in place for three months after a plan ends",
        "Head of Service, CIN and CP",
    ),
    40: (
        "Some families were referred again by the school within weeks, because nobody had told it of the plan.",
        "Tell the referrer what was decided within a week",
        "Head of Service, Front Door",
    ),
    41: ("The service is under review, and no conferences are held.", "", ""),
    42: ("The service is under review, and no conferences are held.", "", ""),
}
