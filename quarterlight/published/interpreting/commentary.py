"""Which measures a text of commentary answers for.

It answers for every row that its merged cell spans, for the rows that it names at its
beginning, for two rows over which one sentence runs, and, in forms that cannot span, for the
N/A rows beside the one where it says that there were no cases.
"""

from __future__ import annotations

import re
from itertools import pairwise

from quarterlight.periods import Quarter, plain
from quarterlight.published.grid import Paragraph
from quarterlight.published.interpreting.found import Found, FoundText
from quarterlight.scorecard.exceptions import says_no_cases
from quarterlight.scorecard.model import Comment, Measure
from quarterlight.scorecard.states import State
from quarterlight.wording.disputing import dispute
from quarterlight.wording.restating import restatement

_LABEL = r"[a-z]{0,4}\d+(?:\.\d+)*[a-z]?"
_JOIN = r"(?:,|and|&|,? ?and|/|to|-)"
_NAMED = re.compile(
    (
        rf"^(?:for )?(?:measures?|indicators?|kpis?|pis?|nos?\.?|numbers?"
        rf"|m)?\s*(?P<list>{_LABEL}(?:\s*{_JOIN}\s*{_LABEL})*)\s*(?:[:]|\s-|-\s)"
    ),
)
_OWN = re.compile(
    rf"^(?:(?:measure|indicator|kpi|pi)\s+(?P<a>{_LABEL})\b|(?P<b>{_LABEL})[.:](?=\s|$))"
)


def answer(found: Found, latest: Quarter, can_span: bool) -> list[Comment]:
    """The comments of a page with the measures that each answers for, in the order of the page."""
    texts = _joined(found.texts)
    for text in texts:
        text.beside = min(text.measures) if text.is_in_table else None
        text.measures.extend(m for m in _named(text.text, found.measures) if m not in text.measures)
    if not can_span:
        _share_among_not_applicable(texts, found.measures, latest)
    return [_comment(text, found.measures) for text in texts if text.measures]


def _comment(text: FoundText, measures: list[Measure]) -> Comment:
    titles = tuple(measures[position].title for position in text.measures)
    return Comment(
        text.text,
        tuple(sorted(text.measures)),
        text.place,
        text.beside,
        restates=restatement(text.text) is not None,
        disputes=dispute(text.text, titles) is not None,
    )


def belongs_to(paragraph: Paragraph, measures: list[Measure]) -> list[int]:
    """The measures that a paragraph outside every table belongs to, by its beginning."""
    named = _named(paragraph.text, measures)
    if named:
        return named
    shown = plain(paragraph.text)
    label = _OWN.match(shown)
    if label:
        return _with_label(label["a"] or label["b"], measures)
    titled = [
        n for n, m in enumerate(measures) if len(m.title) > 3 and shown.startswith(plain(m.title))
    ]
    return [max(titled, key=lambda n: len(measures[n].title))] if titled else []


def is_only_a_label(paragraph: Paragraph, measures: list[Measure]) -> bool:
    """Whether a paragraph says no more than which measure follows (`Measure 3`, a title)."""
    rest = _OWN.sub("", plain(paragraph.text)).strip(" :.-–")
    return not rest or any(rest == plain(measure.title).strip(" :.-–") for measure in measures)


def _joined(texts: list[FoundText]) -> list[FoundText]:
    """Texts of which one sentence runs over two neighbouring rows, made one."""
    joined: list[FoundText] = []
    for text in texts:
        last = joined[-1] if joined else None
        runs_on = (
            last
            and min(text.measures) - max(last.measures) == 1
            and not re.search(r"[.!?:;)”\"]\s*$", last.text)
            and re.match(r"[a-z]", text.text)
        )
        if last and runs_on:
            last.text = f"{last.text} {text.text}"
            last.measures.extend(text.measures)
        else:
            joined.append(text)
    return joined


def _named(text: str, measures: list[Measure]) -> list[int]:
    """The measures named at the beginning of a text, before a colon or a dash."""
    found = _NAMED.match(plain(text))
    if not found:
        return []
    labels = re.split(r"\s*(?:,\s*and|,|\band\b|&|/)\s*", found["list"])
    return [n for label in labels for n in _range(label, measures)]


def _range(label: str, measures: list[Measure]) -> list[int]:
    ends = re.fullmatch(rf"({_LABEL})\s*(?:-|to)\s*({_LABEL})", label)
    if not ends:
        return _with_label(label.strip(), measures)
    first, last = _with_label(ends[1], measures), _with_label(ends[2], measures)
    return list(range(first[0], last[0] + 1)) if first and last else []


def _with_label(label: str, measures: list[Measure]) -> list[int]:
    return [
        n for n, m in enumerate(measures) if m.number is not None and str(m.number).lower() == label
    ]


def _share_among_not_applicable(
    texts: list[FoundText], measures: list[Measure], latest: Quarter
) -> None:
    for run in _not_applicable_runs(measures, latest):
        commented = {m: text for text in texts for m in text.measures if m in run}
        for position in run:
            if position in commented or not commented:
                continue
            nearest = min(commented, key=lambda m: (abs(m - position), m > position))
            if says_no_cases(commented[nearest].text):
                commented[nearest].measures.append(position)


def _not_applicable_runs(measures: list[Measure], latest: Quarter) -> list[list[int]]:
    """Unbroken runs of rows of one section that are N/A in the latest quarter."""
    rows = [
        n
        for n, m in enumerate(measures)
        if (cell := m.cells.get(latest)) and cell.state is State.NO_RELEVANT_CASES
    ]
    runs: list[list[int]] = [[row] for row in rows[:1]]
    for before, row in pairwise(rows):
        if row - before == 1 and measures[row].section == measures[before].section:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs
