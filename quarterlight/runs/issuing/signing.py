"""Who signs an issue, when, and what they let pass."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quarterlight.errors import WorkspaceError


@dataclass(frozen=True, slots=True)
class Asked:
    """A waiver that somebody asks for: what (`CODE:NUMBER`), and why."""

    what: str
    because: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Whose word an issue is: a name, a role, a day."""

    signed_by: str
    role: str
    on: date


def refuse_unsigned(signature: Signature, today: date) -> None:
    """Refuse a signature without a name or a role, and one of a day to come."""
    for said, option in ((signature.signed_by, "--signed-by"), (signature.role, "--role")):
        if not said.strip():
            raise WorkspaceError(
                f"{option} is empty.",
                "",
                "Say who signs, and in which role: an issue is somebody's word.",
            )
    if signature.on > today:
        raise WorkspaceError(
            f"The signature is of {signature.on}, which is still to come: today is {today}.",
            "--on",
            "Give the day on which it was signed, or set this computer's clock right.",
        )


def refuse_unpaired(what: tuple[str, ...], because: tuple[str, ...]) -> list[Asked]:
    """The waivers asked for; refuses one without a reason, a reason without one, and one twice."""
    if len(what) != len(because):
        raise WorkspaceError(
            f"There are {len(what)} --waive and {len(because)} --because.",
            "",
            "Give each waiver its reason: --waive CODE:NUMBER --because “why”.",
        )
    asked = [Asked(w.strip(), b.strip()) for w, b in zip(what, because, strict=True)]
    for each in asked:
        if not each.because:
            raise WorkspaceError(
                f"The waiver “{each.what}” has no reason.", "--because", "Say why it is let pass."
            )
    names = [each.what.casefold() for each in asked]
    for each in asked:
        if names.count(each.what.casefold()) > 1:
            raise WorkspaceError(f"“{each.what}” is waived twice.", "--waive", "Give it once.")
    return asked
