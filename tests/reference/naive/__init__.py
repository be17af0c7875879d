"""The eight measures and the audit measures once more, one quarter at a time, in loops over lists.

Written from the promises alone (the rules for the case records and the eight measures), so that the
engine can be held against it case by case. Nothing here is clever, and nothing is shared with the
engine but `Quarter`.
"""

from reference.naive.answering import MEASURES, cases, counted_and_met, state, tally
from reference.naive.case import Case
from reference.naive.judgements import grades_by_work_type, judgements_of, percents
from reference.naive.reading import Row, Tables
from reference.naive.undecided import undecided

__all__ = [
    "MEASURES",
    "Case",
    "Row",
    "Tables",
    "cases",
    "counted_and_met",
    "grades_by_work_type",
    "judgements_of",
    "percents",
    "state",
    "tally",
    "undecided",
]
