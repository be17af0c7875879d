"""An unexplained blank between values, or in the latest quarter after a value.

A reader cannot tell whether nothing was audited, nothing was relevant, or a figure was
forgotten.

What to do: print the reason in the cell.
"""

import re
from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.series import also
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.scorecard.states import State

SEVERITY = Severity.WARNING
_EXPLAINS = re.compile(
    r"\bnot (?:been |yet )?(?:audited|available|collected|measured|reported|undertaken|carried out|supplied|received)\b"
    r"|\bno (?:audits?|data|figures?|returns?)\b|\bawait|\bsuspend|\bclos(?:ed|ure)\b|\bceas|\bpaused\b"
    r"|\bblanks?\b|\bempty\b|\bgaps? in (?:the )?(?:series|data)\b",
    re.IGNORECASE,
)
_NOTES_BLANKS = re.compile(
    r"\b(?:blanks?|empty cells?)\b[^.;]{0,30}(?:=|:|\b(?:means?|indicates?|shows?|denotes?|where|when)\b)",
    re.IGNORECASE,
)


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each row with such a blank, said once for the latest of them."""
    if any(_NOTES_BLANKS.search(note.text) for note in scorecard.notes):
        return
    for position, measure in enumerate(scorecard.measures):
        gaps = _gaps(measure, scorecard.quarter)
        if gaps and not _EXPLAINS.search(scorecard.commentary(position) or ""):
            *earlier, last = gaps
            yield on_measure(
                measure,
                f"{measure.label} has a blank in {last} that nothing explains; it is read as "
                f"{measure.cells[last].state.words}." + also(earlier),
                measure.cells[last].place,
                quarter=last,
                shown="",
                expected="a figure, or the reason why there is none",
            )


def _gaps(measure: Measure, latest: Quarter) -> list[Quarter]:
    values = sorted(quarter for quarter, cell in measure.cells.items() if cell.figure)
    if not values:
        return []
    blanks = [
        q
        for q, cell in measure.cells.items()
        if cell.is_blank and cell.state is not State.SUSPENDED
    ]
    return sorted(
        q for q in blanks if values[0] < q < values[-1] or (q == latest and values[-1] < q)
    )
