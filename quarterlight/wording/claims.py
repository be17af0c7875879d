"""All that a text claims of figures, and what of it a row proves wrong: the readers, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure
from quarterlight.wording import changes, grades, levels, meeting, months, runs, shares
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.sentences import Sentence, sentences

# Reads the contradictions of a sentence with one row.
Reader = Callable[[Sentence, Measure], Iterable[Contradiction]]

_OF_THEMSELVES: tuple[Reader, ...] = (
    shares.contradictions,
    months.contradictions,
    changes.own_contradictions,
)
_OF_THE_ROW = (
    levels.contradictions,
    changes.contradictions,
    grades.contradictions,
    meeting.contradictions,
)


def of_figures(latest: Quarter) -> list[Reader]:
    """The readers of figures, bands and changes, as said of a quarter."""
    return [*_OF_THEMSELVES, *(partial(reader, latest=latest) for reader in _OF_THE_ROW)]


def of_runs(latest: Quarter) -> list[Reader]:
    """The reader of runs (`the third fall in a row`) that end in a quarter."""
    return [partial(runs.contradictions, latest=latest)]


def contradicted(
    text: str, measures: Sequence[Measure], readers: Iterable[Reader]
) -> Iterator[tuple[Sentence, Contradiction]]:
    """What the sentences of a text say that every row it answers for proves wrong, each claim once."""
    readers = tuple(readers)
    for sentence in sentences(text) if measures else ():
        by_row = [
            {found.shown: found for reader in readers for found in reader(sentence, measure)}
            for measure in measures
        ]
        for found in _apart(by_row[0].values()):
            if all(found.shown in of_row for of_row in by_row[1:]):
                yield sentence, found


def _apart(found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Contradictions of different words: what lies within words that are wrong already is not said again."""
    said: list[str] = []
    for each in found:
        if not any(each.shown in words for words in said):
            said.append(each.shown)
            yield each
