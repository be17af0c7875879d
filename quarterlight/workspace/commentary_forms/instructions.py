"""What the first sheet of a form says."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.workspace.commentary_forms.form import COMMENTARY, MORE, PROMISES, Form

LONGEST = 150
CODES = "Codes for the way back: "


def facts(form: Form) -> dict[str, str]:
    """Whose form it is; what identifies it on the way back."""
    owed = f"{len(form.owed)}: {', '.join(form.owed)}" if form.owed else "none"
    found = {
        "Council": form.council,
        "Scorecard": form.scorecard,
        "Quarter": str(form.quarter),
        "Owner": form.owner or "all owners",
        "Owed for": owed,
    }
    return found | ({"Back by": form.back_by} if form.back_by else {})


def instructions(form: Form) -> list[str]:
    """What to do, a numbered step each, then what must not be written."""
    steps = [f"{n}. {says}" for n, says in enumerate(_steps(form), 1)]
    return [
        *steps,
        "Do not name children, families or workers, or write anything by which one could be recognised.",
        CODES + ", ".join(form.codes),
    ]


def _steps(form: Form) -> Iterator[str]:
    if form.promises:
        yield (
            f"Begin with the sheet “{PROMISES}”: what was promised before, and where it stands. "
            "Choose the state; say when it was completed, or why it was dropped."
        )
    yield (
        f"Go on to “{COMMENTARY}”. What is owed stands first. Write in the yellow cells; all others are locked."
    )
    yield (
        "Say what happened, why, and what it means for children, in up to "
        f"{LONGEST} words. The figures need not be repeated: they stand beside it."
    )
    yield (
        "Say what will be done, who does it, by when (2017-03-31 or 31/03/2017), and what it should "
        f"change. For more than one action use “{MORE}”."
    )
    yield (
        "One text for several measures: write it once, and name the others under “Answers also for” (41, 42)."
    )
    yield (
        "If you contest the figure, write Y under “Disputed” and say why in the text. The figure stays as it is."
    )
    yield (
        "“Anything from 19% to 73%” says how far chance alone may carry so few cases: the range that "
        "95 of 100 such samples would hold the true share in. Few cases are no proof of better or worse."
    )
    yield "Save the workbook and send it back. What you leave empty or unchanged changes nothing."
