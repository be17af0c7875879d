"""What the headings and words of a council's audit sheet mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quarterlight.records import audits

ANSWERS = ("Y", "N", "NA", "")
GRADES = ("outstanding", "good", "requires_improvement", "inadequate", "")
QUESTION, GRADE, REASON = "question.", "grade.", "reason."
LEFT_OUT = ""
# What each column of an audit is translated by; the other columns are taken as they stand.
WORDS_OF = {
    "service": "services",
    "stream": "streams",
    "audit_type": "types",
    "status": "statuses",
    "judgement": "grades",
    "selection": "selections",
}


def bare(text: str) -> str:
    """A heading or word as it is compared: any case, single blanks."""
    return " ".join(text.split()).casefold()


def audit_columns() -> tuple[str, ...]:
    """The columns of an audit that a heading may stand for."""
    return tuple(audits.columns)


@dataclass(frozen=True)
class AuditMapping:
    """Headings to what they are, and words to what they mean. `columns` and the rest are as written.

    A heading is a column of an audit, `question.QUESTION`, `grade.WORK_TYPE`, `reason.QUESTION`, or
    nothing, which leaves it out.
    """

    columns: Mapping[str, str]
    answers: Mapping[str, str] = field(default_factory=dict)
    grades: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, str] = field(default_factory=dict)
    streams: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    selections: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""

    @cached_property
    def by_heading(self) -> dict[str, str]:
        """What each heading is, by the heading as it is compared."""
        return {bare(heading): means for heading, means in self.columns.items()}

    def words(self, section: str) -> dict[str, str]:
        """The words of a section with their meanings, by the word as it is compared."""
        return {bare(word): means for word, means in getattr(self, section).items()}

    def section_of(self, means: str) -> str | None:
        """The section that the words of a column stand in; None where they are taken as they are."""
        if means.startswith(QUESTION):
            return "answers"
        if means.startswith(GRADE):
            return "grades"
        return WORDS_OF.get(means)
