"""Where a page says that a past figure was reworked: beside it, in commentary, or in a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quarterlight.checking.reworking.words import (
    is_legend,
    is_marked_provisional,
    is_marked_revised,
    says_provisional,
    says_regraded,
    says_reworked,
)
from quarterlight.periods import Quarter, plain
from quarterlight.scorecard.model import Cell, Measure, Scorecard

_SIGN = re.compile(r"(?:[*†‡#]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[(?:note )?\d+\])$")
_NUMBER = r"[a-z]{0,3}\d[\w.]{0,8}"
_NAMED = re.compile(
    r"\b(?:measures?|indicators?|kpis?|pis?|nos?\.?|rows?|numbers?) "
    rf"(?P<list>{_NUMBER}(?:(?:, ?and |, ?| and | ?& ?| ?/ ?| to | ?- ?){_NUMBER})*)"
)


def is_said_of(scorecard: Scorecard, position: int) -> bool:
    """Whether commentary on a measure, its title, or a note says that its figures were reworked."""
    measure = scorecard.measures[position]
    comments = scorecard.comments_on(position)
    texts = [comment.text for comment in comments]
    texts += [note for note in notes(scorecard) if is_about(note, measure)]
    restates = any(comment.restates for comment in comments)
    return restates or is_marked_revised(measure.title) or any(map(says_reworked, texts))


def is_said_at(scorecard: Scorecard, measure: Measure, cell: Cell) -> bool:
    """Whether the cell, its column's heading, or the note that its sign points to says so."""
    beside = (cell.shown, cell.reason, heading_of(scorecard, measure, cell.quarter))
    return any(map(is_marked_revised, beside)) or _sign_says(scorecard, cell.shown)


def is_said_of_share(scorecard: Scorecard, title: str, shown: str, heading: str) -> bool:
    """Whether a share of audits, its heading, or a note that names no measure or other table says so."""
    if any(map(is_marked_revised, (shown, heading, title))) or _sign_says(scorecard, shown):
        return True
    return any(
        (
            says_reworked(note)
            and not names_any(note)
            and not _is_addressed_to_another(scorecard, note, title)
        )
        or (says_regraded(note) and _may_be_about(scorecard, note, title))
        for note in notes(scorecard)
    )


def is_provisional(scorecard: Scorecard, position: int, cell: Cell) -> bool:
    """Whether a page calls a figure provisional: by its mark, or of its latest quarter in words."""
    measure = scorecard.measures[position]
    beside = (cell.shown, heading_of(scorecard, measure, cell.quarter))
    if any(map(is_marked_provisional, beside)):
        return True
    texts = [comment.text for comment in scorecard.comments_on(position)]
    texts += [note for note in notes(scorecard) if is_about(note, measure)]
    return cell.quarter == scorecard.quarter and any(map(says_provisional, texts))


def heading_of(scorecard: Scorecard, measure: Measure, quarter: Quarter) -> str:
    """What heads a measure's quarter on the page, "" where that is not known."""
    known = 0 <= measure.table < len(scorecard.headings)
    headings = scorecard.headings[measure.table] if known else []
    return next((heading.shown for heading in headings if heading.quarter == quarter), "")


def notes(scorecard: Scorecard) -> Iterator[str]:
    """The notes of a page that are no commentary, no legend of its marks, and no footnote of a cell."""
    taken = {comment.place for comment in scorecard.comments}
    signs = tuple(_signs(scorecard))
    for note in scorecard.notes:
        is_footnote = bool(signs) and note.text.lstrip().startswith(signs)
        if note.place not in taken and not is_footnote and not is_legend(note.text):
            yield note.text


def is_about(text: str, measure: Measure) -> bool:
    """Whether a text names this measure's number, or none."""
    return names(text, measure) or not names_any(text)


def names(text: str, measure: Measure) -> bool:
    """Whether a text names this measure's number (`measures 3, 4 and 12`, `indicators 10 to 14`)."""
    return any(_lists(found["list"], measure) for found in _NAMED.finditer(plain(text)))


def names_any(text: str) -> bool:
    """Whether a text names any measure's number."""
    return bool(_NAMED.search(plain(text)))


def _is_addressed_to_another(scorecard: Scorecard, note: str, title: str) -> bool:
    """Whether a note begins with the title of another table (`Duty Team: …`)."""
    text = plain(note).strip()
    others = {plain(each.title).strip() for each in scorecard.judgements} - {
        plain(title).strip(),
        "",
    }
    return any(re.match(rf"{re.escape(each)} ?(?::|-|–)", text) for each in others)


def _may_be_about(scorecard: Scorecard, note: str, title: str) -> bool:
    """Whether a note names this table, or neither a table nor a measure."""
    named = _tables_named(scorecard, note)
    return plain(title).strip() in named if named else not names_any(note)


def _tables_named(scorecard: Scorecard, note: str) -> set[str]:
    """The titles that a note holds, each at its longest: `Duty Team North` does not name `Duty Team`."""
    text, named = plain(note), set[str]()
    titles = {plain(each.title).strip() for each in scorecard.judgements} - {""}
    for title in sorted(titles, key=len, reverse=True):
        whole = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)")
        if whole.search(text):
            named.add(title)
            text = whole.sub(" ", text)
    return named


def _lists(numbers: str, measure: Measure) -> bool:
    """Whether `12`, `3, 4 and 12` or `10 to 14` hold a measure's number."""
    number = str(measure.number).casefold()
    if number in (each.rstrip(".") for each in re.findall(_NUMBER, numbers)):
        return True
    spans = re.findall(r"(\d{1,4})(?: to | ?- ?)(\d{1,4})", numbers)
    return number.isdecimal() and any(int(a) <= int(number) <= int(b) for a, b in spans)


def _signs(scorecard: Scorecard) -> set[str]:
    shown = (cell.shown for measure in scorecard.measures for cell in measure.cells.values())
    return {found[0] for text in shown if (found := _SIGN.search(text.strip()))}


def _sign_says(scorecard: Scorecard, shown: str) -> bool:
    """Whether a sign beside a figure (`62%*`) stands before a note that says so."""
    found = _SIGN.search(shown.strip())
    sign = found[0] if found else None
    return sign is not None and any(
        note.text.lstrip().startswith(sign)
        and (
            says_reworked(note.text)
            or re.search(r"\b(?:revis|re-?stat|correct|amend)", plain(note.text))
        )
        for note in scorecard.notes
    )
