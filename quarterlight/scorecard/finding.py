"""A finding: a code, a severity, a place, what is shown, what was expected, one sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from quarterlight.periods import Quarter
from quarterlight.scorecard.place import Place


class Severity(StrEnum):
    """*error*: the page itself proves it wrong; *warning*: very probably wrong; *note*: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found at one place. `code` and a usual `severity` are filled in from its check."""

    says: str
    where: Place
    shown: str = ""
    expected: str = ""
    severity: Severity | None = None
    number: int | str | None = None
    title: str | None = None
    others: tuple[int | str, ...] = ()
    table: str | None = None
    judgement: str | None = None
    quarter: Quarter | None = None
    code: str = field(default="", kw_only=True)
