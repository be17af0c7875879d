"""A measure or judgement table of the last issue is not on this page, and nothing says why.

A measure that goes without a word looks hidden. A renamed or renumbered one is found again by
its title or its figures. Where hardly any row is found again, that is said once instead
(not_the_issue_before).

What to do: put it back, or say on the page that it ceased, when and why.
"""

import re
from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.matching.titles import all_words, words
from quarterlight.checking.reworking.page import names, names_any
from quarterlight.checking.succession import Succession
from quarterlight.periods import plain
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.scorecard.place import Place

SEVERITY = Severity.WARNING
_GONE = re.compile(
    r"\b(?:remov\w+|dropped|ceas\w+|discontinu\w+|withdrawn|retired|deleted|taken (?:out|off)|left out|omitted"
    r"|replac\w+|supersed\w+|merged|combined|suspend\w+|paused|archived|stopped|no longer"
    r"|(?:is|are|was|were) not (?:included|reported|shown|part)|not (?:being )?(?:reported|included|shown))\b"
)
_OF_ROWS = re.compile(
    r"\b(?:measures|indicators|kpis|rows|tables|streams|(?:one|a|some) (?:measure|indicator|table|stream))\b"
)


def check(succession: Succession) -> Iterator[Finding]:
    """Each row of the last issue that went without a word."""
    if succession.shares_few_rows:
        return
    speaks = _Speech(succession.this)
    for position, measure in enumerate(succession.last.measures):
        if position not in succession.by_last and not speaks.of_measure(measure):
            yield Finding(
                f"{_named(measure)} of the last issue is not on this page, and nothing says why.",
                _where(succession, position),
                expected=measure.title,
                number=measure.number,
                title=measure.title,
            )
    kept = [id(last) for last, _ in succession.tables]
    for table in succession.last.judgements:
        if id(table) not in kept and not speaks.of_title(table.title):
            yield Finding(
                f"The judgement table “{table.title}” of the last issue is not on this page, and nothing says why.",
                _after_tables(succession),
                expected=table.title,
                table=table.title,
            )


class _Speech:
    """The texts of a page that say that something went."""

    def __init__(self, card: Scorecard) -> None:
        notes = [plain(note.text) for note in card.notes]
        texts = notes + [plain(comment.text) for comment in card.comments]
        self.texts = [text for text in texts if _GONE.search(text)]
        self.is_general = any(
            _GONE.search(text) and _OF_ROWS.search(text) and not names_any(text) for text in notes
        )

    def of_measure(self, measure: Measure) -> bool:
        """Whether a text names the measure by its number or its title, or rows in general."""
        numbered = measure.number is not None and any(names(text, measure) for text in self.texts)
        return numbered or self.of_title(measure.title)

    def of_title(self, title: str) -> bool:
        """Whether a text has most words of a title, or speaks of rows in general."""
        telling = words(title)
        shared = max((len(telling & all_words(text)) for text in self.texts), default=0)
        return self.is_general or (bool(telling) and 5 * shared >= 3 * len(telling))


def _named(measure: Measure) -> str:
    if measure.number is None:
        return f"The measure “{measure.title}”"
    return f"Measure {measure.number} (“{measure.title}”)"


def _where(succession: Succession, position: int) -> Place:
    """The row after which it stood, where that is still here; else the first row, or the title."""
    above = [n for n in succession.by_last if n < position]
    if above:
        return succession.by_last[max(above)].this.place
    measures = succession.this.measures
    return measures[0].place if measures else succession.this.title_place


def _after_tables(succession: Succession) -> Place:
    tables = succession.this.judgements
    return tables[-1].place if tables else succession.this.title_place
