"""Which findings belong to which cell, row or table, as links from there to the list of findings."""

from __future__ import annotations

from collections import defaultdict

from quarterlight.publishing.anchors import finding_anchor, place_of
from quarterlight.publishing.document import Tone, Words
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard

TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.NOTE}


class Flags:
    """The flags of a page by anchor: for each finding there a word that leads to it."""

    def __init__(self, scorecard: Scorecard, findings: list[Finding]) -> None:
        self._by_anchor: dict[str, list[Words]] = defaultdict(list)
        for position, finding in enumerate(findings):
            severity = finding.severity or Severity.NOTE
            flag = Words(
                severity.value.capitalize(),
                TONES[severity],
                finding_anchor(position),
                spoken=f"{severity.value}: {finding.says}",
            )
            self._by_anchor[place_of(finding, scorecard)].append(flag)

    def at(self, anchor: str) -> tuple[Words, ...]:
        """The flags of the findings at an anchor."""
        return tuple(self._by_anchor.get(anchor, ()))
