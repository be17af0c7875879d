"""What stands on top: the grades at a glance and the ten things to ask; and the list of findings."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.publishing.anchors import finding_anchor, measure_anchor, place_of
from quarterlight.publishing.composing.flags import TONES
from quarterlight.publishing.document import Block, Heading, Listing, Paragraph, Tone, Words
from quarterlight.publishing.questions import questions
from quarterlight.publishing.wording import tone_of
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.words import merit


def glance_blocks(scorecard: Scorecard) -> Iterator[Block]:
    """How many measures have which grade, and which ones, best first; each leads to its row."""
    groups: dict[str, list[int]] = {}
    tones: dict[str, Tone] = {}
    for position, measure, cell in scorecard.latest():
        word = measure.grade(cell.quarter).word
        shown = word or ("no grade" if cell.figure else cell.state.words)
        groups.setdefault(shown, []).append(position)
        tones[shown] = tone_of(word, measure.bands) if word else Tone.QUIET
    if not groups:
        return
    yield Heading(f"Grades in {scorecard.quarter}", anchor="grades")
    order = sorted(
        groups, key=lambda word: (tones[word] is Tone.QUIET, merit(word) is None, merit(word) or 0)
    )
    yield Listing(
        tuple(_grade_entry(scorecard, word, groups[word], tones[word]) for word in order),
        role="grades",
    )


def _grade_entry(
    scorecard: Scorecard, word: str, positions: list[int], tone: Tone
) -> tuple[Words, ...]:
    entry = [Words(str(len(positions)), is_strong=True), Words(word[0].upper() + word[1:], tone)]
    for position in positions:
        measure = scorecard.measures[position]
        text = str(measure.number) if measure.number is not None else measure.title
        spoken = f"Measure {text}: {measure.title}" if measure.number is not None else measure.title
        entry.append(Words(text, target=measure_anchor(position), spoken=spoken))
    return tuple(entry)


def question_blocks(scorecard: Scorecard, findings: list[Finding]) -> Iterator[Block]:
    """The ten things to ask; said in words where there is nothing to ask."""
    asked = questions(scorecard, findings)
    yield Heading("Ten things to ask" if len(asked) == 10 else "What to ask", anchor="ask")
    if not asked:
        yield Paragraph((Words("Nothing is worse than Good, unexplained or contradicted."),))
        return
    entries = (
        (
            Words(q.why, Tone.NOTE),
            Words(q.text),
            Words("Show", target=q.target, spoken=f"Show: {q.text}"),
        )
        for q in asked
    )
    yield Listing(tuple(entries), is_numbered=True, role="questions")


def finding_blocks(scorecard: Scorecard, findings: list[Finding]) -> Iterator[Block]:
    """Every finding, the gravest first; each leads to its place on the page."""
    yield Heading("What was found", anchor="findings")
    if not findings:
        yield Paragraph((Words("Nothing was found wrong."),))
        return
    for severity in Severity:
        own = [(n, f) for n, f in enumerate(findings) if f.severity is severity]
        if own:
            yield Heading(
                f"{severity.value.capitalize()}s ({len(own)})", 3, f"findings-{severity.value}"
            )
            yield Listing(
                tuple(_finding_entry(scorecard, finding) for _, finding in own),
                anchors=tuple(finding_anchor(n) for n, _ in own),
                role="findings",
            )


def _finding_entry(scorecard: Scorecard, finding: Finding) -> tuple[Words, ...]:
    severity = finding.severity or Severity.NOTE
    where, target = str(finding.where), place_of(finding, scorecard)
    entry = [
        Words(severity.value.capitalize(), TONES[severity]),
        Words(finding.says),
        Words(f"({finding.code}; {where})" if where else f"({finding.code})", Tone.QUIET),
    ]
    if target:
        entry.append(Words("Show", target=target, spoken=f"Show: {finding.says}"))
    return tuple(entry)
