"""Bringing forms back into `commentary/`: all of them or nothing, and no text over another unsaid."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.saving import refusal, written
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.toml_reading import text_of
from quarterlight.workspace.commentary import PlacedComment, file_from, file_of, placed_comments
from quarterlight.workspace.commentary_forms.labels import labels
from quarterlight.workspace.commentary_forms.merging import Conflict, merge_promises, merge_rows
from quarterlight.workspace.commentary_forms.reading import Returned
from quarterlight.workspace.commentary_forms.rewriting import ended, rewritten
from quarterlight.workspace.commentary_promises import recorded_promises
from quarterlight.workspace.commentary_schema import Comment
from quarterlight.workspace.commentary_text import with_comments

Elsewhere = Callable[[], Collection[str]]
# What the measures of a quarter show now, by code.
Shown = Callable[[Quarter], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that is another now than when its text was asked for."""

    label: str
    asked: str
    now: str

    @property
    def says(self) -> str:
        """Both figures in one sentence."""
        return (
            f"Measure {self.label}: it was asked for at {self.asked}; the figure is {self.now} now."
        )


@dataclass(slots=True)
class Collected:
    """What came of collecting forms, by label; nothing of it is written yet.

    `texts` are the files as they will be, `before` as they were read; `fresh` the comments whose
    rows brought something, by quarter. `owed` are those of `empty` that owe commentary.
    """

    texts: dict[Path, str] = field(default_factory=dict)
    before: dict[Path, str] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    promises: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    owed: list[str] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    fresh: dict[Quarter, list[PlacedComment]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Terms:
    """By which forms are collected: where the files are, the measures, the day, whether to replace."""

    folder: Path
    choices: Choices
    elsewhere: Elsewhere
    on: date
    replace: bool

    def text(self, quarter: Quarter) -> str:
        """The text of a quarter's commentary file, "" where there is none."""
        return _text(file_of(self.folder, quarter))

    def comments(self, quarter: Quarter, text: str) -> list[PlacedComment]:
        """The comments of such a text."""
        path = file_of(self.folder, quarter)
        return placed_comments(text, path, self.choices, self.elsewhere) if text else []


@dataclass(slots=True)
class _Changes:
    """What changes in a quarter's file: comments by their numbers, new ones; `spoken` came by rows."""

    changed: dict[int, Comment] = field(default_factory=dict)
    added: list[Comment] = field(default_factory=list)
    spoken: set[int] = field(default_factory=set)


def collect(forms: Sequence[Returned], terms: Terms, shown: Shown) -> Collected:
    """What forms bring, beside what the commentary of a workspace says."""
    found = Collected(notices=[notice for form in forms for notice in form.notices])
    changes: dict[Quarter, _Changes] = {}
    _promises(found, changes, forms, terms)
    for quarter in sorted({form.quarter for form in forms}):
        own = [form for form in forms if form.quarter == quarter]
        _rows(found, changes, own, terms)
        found.moved += _moved(own, shown(quarter), labels(terms.choices))
    if all(terms.replace and each.can_be_replaced for each in found.conflicts):
        for quarter, change in sorted(changes.items()):
            _rewrite(found, quarter, change, terms)
    return found


def _rewrite(found: Collected, quarter: Quarter, change: _Changes, terms: Terms) -> None:
    """The file of a quarter as it will be, proved to be one."""
    path, text = file_of(terms.folder, quarter), terms.text(quarter)
    new = with_comments(text, path, change.changed, change.added)
    found.before[path], found.texts[path] = text, new
    first_new = len(file_from(text, path).comment) if text else 0
    fresh = terms.comments(quarter, new)
    found.fresh[quarter] = [c for c in fresh if c.order in change.spoken or c.order >= first_new]


def _promises(
    found: Collected,
    changes: dict[Quarter, _Changes],
    forms: Sequence[Returned],
    terms: Terms,
) -> None:
    """Put what became of promises among what changes, in the files in which they were made."""
    if not any(form.promises for form in forms):
        return
    latest = max(form.quarter for form in forms)
    recorded = recorded_promises(terms.folder, terms.choices, latest)
    merged = merge_promises(forms, recorded, terms.replace)
    found.conflicts += merged.conflicts
    for promise, there in merged.taken:
        if there is not None:
            quarter = there.promise.quarter
            of = changes.setdefault(quarter, _Changes()).changed
            file = file_from(terms.text(quarter), file_of(terms.folder, quarter))
            now = of.get(there.comment) or file.comment[there.comment]
            of[there.comment] = ended(now, there.action, promise)
            found.promises.append(promise.what)


def _rows(
    found: Collected,
    changes: dict[Quarter, _Changes],
    forms: Sequence[Returned],
    terms: Terms,
) -> None:
    """Put what the rows of a quarter's forms bring among what changes."""
    quarter, named = forms[0].quarter, labels(terms.choices)
    there = terms.comments(quarter, terms.text(quarter))
    merged = merge_rows(forms, there, terms.choices, named, terms.replace)
    asked = {row.code: row.asked for form in forms for row in form.rows}
    for row, own in merged.taken:
        change = changes.setdefault(quarter, _Changes())
        comment = rewritten(row, own, terms.choices, asked, terms.on)
        if own:
            change.changed[own.order] = comment
            change.spoken.add(own.order)
        else:
            change.added.append(comment)
        found.taken.append(named[row.code])
    found.conflicts += merged.conflicts
    found.same += merged.same
    found.empty += merged.empty
    found.emptied += merged.emptied
    found.missing += [named.get(code, code) for form in forms for code in form.missing]


def _moved(
    forms: Sequence[Returned], now: Mapping[str, str], named: Mapping[str, str]
) -> Iterator[Moved]:
    """The figures that moved since the forms went out, of the rows that say something."""
    rows = {row.code: row for form in forms for row in form.rows if not row.entry.is_empty}
    for code, row in rows.items():
        figure = now.get(code, row.asked)
        if row.asked and row.asked != figure:
            yield Moved(named[code], row.asked, figure)


def _text(path: Path) -> str:
    return text_of(path, WorkspaceError) if path.exists() else ""


def write(collected: Collected) -> list[Path]:
    """Write the files, each whole; refused where one was changed by somebody in the meantime."""
    for path, text in collected.before.items():
        if _text(path) != text:
            raise WorkspaceError(
                "The file was changed while the workbooks were read.", str(path), "Collect again."
            )
    for path, text in collected.texts.items():
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise refusal(path.parent, error) from None
        with written(path) as file:
            file.write(text.encode())
    return list(collected.texts)
