"""The document says that colour alone carries a meaning.

Colour is lost in print, in plain text, to a screen reader, and to one man in twelve.

What to do: print the meaning as a word too.
"""

import re
from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.NOTE
_HUES = r"(?:light |dark |pale |bright )?(?:blue|red|green|amber|orange|yellow|purple|pink|grey|gray|brown)"
_SAYS = re.compile(
    rf"\b(?:in|by|with|shaded|highlighted|coloured|colored|printed|marked)\s+(?:a )?{_HUES}\b"
    rf"|\b{_HUES} (?:text|font|type|shading|background|cells?|rows?|figures?|fill)\b",
    re.IGNORECASE,
)
_ALSO_SAID = re.compile(
    r"\band (?:also )?(?:marked|labelled|by|with)\b|\((?:[A-Z]|audit|data)\)|\bas well\b|\btoo\b|\balso\b",
    re.IGNORECASE,
)


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each text of the page that gives a meaning to a colour, and to nothing else."""
    for note in scorecard.notes:
        if len(note.text) <= 300 and _SAYS.search(note.text) and not _ALSO_SAID.search(note.text):
            yield Finding(
                f"“{note.text}”: the meaning is in the colour alone.",
                note.place,
                shown=note.text,
                expected="a word as well",
            )
