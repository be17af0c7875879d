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


def collect(
    folder: Path,
    forms: Sequence[Returned],
    choices: Choices,
    elsewhere: Elsewhere,
    shown: Shown,
    on: date,
    replace: bool,
) -> Collected:
    """What forms bring, beside what the commentary of a workspace says. `on` dates what is taken."""
    found = Collected(notices=[notice for form in forms for notice in form.notices])
    changed: dict[Quarter, dict[int, Comment]] = {}
    added: dict[Quarter, list[Comment]] = {}
    _promises(found, changed, folder, forms, choices, replace)
    spoken: set[tuple[Quarter, int]] = set()
    for quarter in sorted({form.quarter for form in forms}):
        own = [form for form in forms if form.quarter == quarter]
        spoken |= _rows(found, changed, added, folder, own, choices, elsewhere, on, replace)
        found.moved += _moved(own, shown(quarter), labels(choices))
    if any(not (replace and each.can_be_replaced) for each in found.conflicts):
        return found
    for quarter in sorted({*changed, *added}):
        path = file_of(folder, quarter)
        text = _text(path)
        new = with_comments(text, path, changed.get(quarter, {}), added.get(quarter, []))
        found.before[path], found.texts[path] = text, new
        first_new = len(file_from(text, path).comment) if text else 0
        found.fresh[quarter] = [
            placed
            for placed in placed_comments(new, path, choices, elsewhere)
            if (quarter, placed.order) in spoken or placed.order >= first_new
        ]
    return found


def _promises(
    found: Collected,
    changed: dict[Quarter, dict[int, Comment]],
    folder: Path,
    forms: Sequence[Returned],
    choices: Choices,
    replace: bool,
) -> None:
    if not any(form.promises for form in forms):
        return
    latest = max(form.quarter for form in forms)
    merged = merge_promises(forms, recorded_promises(folder, choices, latest), replace)
    found.conflicts += merged.conflicts
    for promise, there in merged.taken:
        if there is not None:
            of = changed.setdefault(there.promise.quarter, {})
            path = file_of(folder, there.promise.quarter)
            now = of.get(there.comment) or file_from(_text(path), path).comment[there.comment]
            of[there.comment] = ended(now, there.action, promise)
            found.promises.append(promise.what)


def _rows(
    found: Collected,
    changed: dict[Quarter, dict[int, Comment]],
    added: dict[Quarter, list[Comment]],
    folder: Path,
    forms: Sequence[Returned],
    choices: Choices,
    elsewhere: Elsewhere,
    on: date,
    replace: bool,
) -> set[tuple[Quarter, int]]:
    """Put what rows bring among what changes; the comments that they change, by quarter and number."""
    quarter, named = forms[0].quarter, labels(choices)
    path = file_of(folder, quarter)
    text = _text(path)
    there = placed_comments(text, path, choices, elsewhere) if text else []
    merged = merge_rows(forms, there, choices, named, replace)
    asked = {row.code: row.asked for form in forms for row in form.rows}
    for row, own in merged.taken:
        comment = rewritten(row, own, choices, asked, on)
        if own:
            changed.setdefault(quarter, {})[own.order] = comment
        else:
            added.setdefault(quarter, []).append(comment)
        found.taken.append(named[row.code])
    found.conflicts += merged.conflicts
    found.same += merged.same
    found.empty += merged.empty
    found.emptied += merged.emptied
    found.missing += [named.get(code, code) for form in forms for code in form.missing]
    return {(quarter, own.order) for _, own in merged.taken if own}


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
