"""The state of a cell: a value, or the reason why there is none.

Zero is a value. A cell without a value always has a reason, which every page prints.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """`value`, or why there is no figure."""

    VALUE = "value"
    NO_RELEVANT_CASES = "no_relevant_cases"
    NOT_AUDITED = "not_audited"
    NOT_YET_INTRODUCED = "not_yet_introduced"
    SUSPENDED = "suspended"
    AWAITED = "awaited"
    SUPPRESSED = "suppressed"

    @property
    def words(self) -> str:
        """The state as a page prints it."""
        return self.value.replace("_", " ")
