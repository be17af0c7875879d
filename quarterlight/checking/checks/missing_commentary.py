"""An exception of the latest quarter has no commentary.

A measure owes commentary when it is worse than Good, fell a band, became not applicable, is
suspended or awaited. Where the page comments on more than half of the measures of that grade
the missing one is an error, because the page breaks its own rule; else it is a warning. A page
without any commentary is told so once, as a note.

What to do: ask the measure's owner for the cause, the action, who does it and by when.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.exceptions import OwedCommentary, Trigger, exceptions
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each exception that owes commentary and has none."""
    owed = [
        entry
        for entry in exceptions(scorecard)
        if entry.is_owed and entry.triggers != (Trigger.NOT_APPLICABLE_UNEXPLAINED,)
    ]
    if owed and not scorecard.comments:
        yield Finding(
            f"The page has no commentary at all; {len(owed)} measures owe it for {scorecard.quarter}.",
            owed[0].measure.place,
            severity=Severity.NOTE,
            quarter=scorecard.quarter,
        )
        return
    for entry in owed:
        measure, cell = entry.measure, entry.measure.cells[scorecard.quarter]
        yield on_measure(
            measure,
            f"{measure.label} {_why(scorecard, entry)} in {scorecard.quarter}, but has no commentary.",
            cell.place,
            quarter=scorecard.quarter,
            shown="",
            expected="commentary",
            severity=_severity(scorecard, entry),
        )


def _severity(scorecard: Scorecard, entry: OwedCommentary) -> Severity:
    if Trigger.WORSE_THAN_GOOD not in entry.triggers:
        return Severity.WARNING
    word = entry.measure.grade(scorecard.quarter).word
    peers = [
        position for position, m, _ in scorecard.latest() if m.grade(scorecard.quarter).word == word
    ]
    commented = sum(bool(scorecard.comments_on(position)) for position in peers)
    return Severity.ERROR if commented * 2 > len(peers) else Severity.WARNING


def _why(scorecard: Scorecard, entry: OwedCommentary) -> str:
    figure = entry.measure.figure(scorecard.quarter)
    words = {
        Trigger.WORSE_THAN_GOOD: (
            f"is {entry.measure.grade(scorecard.quarter).word} ({figure.display if figure else ''})"
        ),
        Trigger.FELL_A_BAND: "fell a band",
        Trigger.BECAME_NOT_APPLICABLE: "became not applicable",
        Trigger.SUSPENDED: "is suspended",
        Trigger.AWAITED: "is awaited",
        Trigger.NOT_APPLICABLE_UNEXPLAINED: "is not applicable without a reason",
    }
    return " and ".join(words.get(trigger, trigger.value) for trigger in entry.triggers)
