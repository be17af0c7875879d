"""What several checks of commentary share: the sentences of each comment, and findings on a comment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Comment, Measure, Scorecard
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.sentences import Sentence, sentences

# Reads the contradictions of a sentence with one row.
Reader = Callable[[Sentence, Measure], Iterable[Contradiction]]


def answered(scorecard: Scorecard, comment: Comment) -> list[Measure]:
    """The measures that a comment answers for and that show the latest quarter."""
    measures = [scorecard.measures[position] for position in comment.measures]
    return [measure for measure in measures if scorecard.quarter in measure.cells]


def contradicted(
    scorecard: Scorecard, readers: Iterable[Reader]
) -> Iterator[tuple[Comment, Sentence, Contradiction]]:
    """What each comment's sentences say that every row it answers for proves wrong, each claim once."""
    readers = tuple(readers)
    for comment in scorecard.comments:
        measures = answered(scorecard, comment)
        for sentence in sentences(comment.text) if measures else ():
            by_row = [
                {found.shown: found for reader in readers for found in reader(sentence, measure)}
                for measure in measures
            ]
            for found in _apart(by_row[0].values()):
                if all(found.shown in of_row for of_row in by_row[1:]):
                    yield comment, sentence, found


def _apart(found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Contradictions of different words: what lies within words that are wrong already is not said again."""
    said: list[str] = []
    for each in found:
        if not any(each.shown in words for words in said):
            said.append(each.shown)
            yield each


def on_comment(
    scorecard: Scorecard,
    comment: Comment,
    says: str,
    *,
    shown: str,
    expected: str,
    severity: Severity | None = None,
) -> Finding:
    """A finding on a comment, at its place: of the first row that it answers for, the rest as others."""
    first, *rest = answered(scorecard, comment)
    others = tuple(measure.number for measure in rest if measure.number is not None)
    return on_measure(
        first,
        says,
        comment.place,
        quarter=scorecard.quarter,
        shown=shown,
        expected=expected,
        severity=severity,
        others=others,
    )
