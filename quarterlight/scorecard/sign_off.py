"""By whose word a scorecard was issued: the signature, what was let pass, what a correction changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding, or owed commentary, that was let pass: the sentences it covers, why, by whom."""

    what: str
    because: str
    by: str
    says: tuple[str, ...] = ()
    first_in: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """The signature of an issue. `changes` are sentences on what it corrects in `corrects`."""

    issue: str
    signed_by: str
    role: str
    on: str
    seal: str
    corrects: str = ""
    changes: tuple[str, ...] = ()
    waived: tuple[Waived, ...] = ()
