"""What of the forms that came back is taken: each entry beside what was asked and what is there now.

An entry that came back as it went out changes nothing. One that changed is taken where the file
still says what it said when the form went out; where the file changed too, both are said, and it
is taken only where that is asked for. Two forms that say different things of one entry clash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from quarterlight.scorecard.choices import Choices
from quarterlight.workspace.commentary import PlacedComment
from quarterlight.workspace.commentary_forms.asking import homes, of_placed
from quarterlight.workspace.commentary_forms.entry import Entry, digest, digest_of_end
from quarterlight.workspace.commentary_forms.form import WITH
from quarterlight.workspace.commentary_forms.reading import Returned, ReturnedPromise, ReturnedRow
from quarterlight.workspace.commentary_promises import RecordedPromise

_Came = TypeVar("_Came")
_There = TypeVar("_There")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two texts for one thing: what is there or came first, and what came, with their places.

    `can_be_replaced`: the one is in the file, so that --replace takes the other.
    """

    about: str
    there: str
    there_where: str
    given: str
    given_where: str
    can_be_replaced: bool

    @property
    def says(self) -> str:
        """Both texts, each with its place."""
        return (
            f"{self.about}: two texts.\n  {self.there_where}: “{self.there}”\n"
            f"  {self.given_where}: “{self.given}”"
        )


@dataclass(slots=True)
class Merged(Generic[_Came, _There]):
    """What is taken, each with what it replaces (None: nothing); and what is not, by label."""

    taken: list[tuple[_Came, _There | None]] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def merge_rows(
    forms: Sequence[Returned],
    written: Sequence[PlacedComment],
    choices: Choices,
    named: Mapping[str, str],
    replace: bool,
) -> Merged[ReturnedRow, PlacedComment]:
    """The rows of forms of one quarter, beside the comments that are written in its file."""
    merged: Merged[ReturnedRow, PlacedComment] = Merged()
    came: dict[object, ReturnedRow] = {}
    for row, there in _with_own(forms, written, choices):
        label = named[row.code]
        status, was = _status(row, there, choices)
        if status in ("same", "empty", "emptied"):
            getattr(merged, status).append(label)
        if status not in ("taken", "conflict"):
            continue
        key = there.order if there else row.code
        twin = came.setdefault(key, row)
        if twin is not row:
            if digest(twin.entry, twin.code) != digest(row.entry, row.code):
                merged.conflicts.append(_between(f"Measure {label}", twin, row))
            continue
        if status == "conflict" and there:
            merged.conflicts.append(_with_file(f"Measure {label}", was, there, row))
        if status == "taken" or replace:
            merged.taken.append((row, there))
    return merged


def _with_own(
    forms: Sequence[Returned], written: Sequence[PlacedComment], choices: Choices
) -> Iterator[tuple[ReturnedRow, PlacedComment | None]]:
    """Each row with the comment that is its own in the file, as the form would have it now."""
    positions = {measure.code: n for n, measure in enumerate(choices.measures)}
    for form in forms:
        asked = [positions[row.code] for row in form.rows]
        asked += [positions[code] for code in form.missing if code in positions]
        own = homes(written, asked)
        for row in form.rows:
            yield row, own.get(positions[row.code])


def _status(row: ReturnedRow, there: PlacedComment | None, choices: Choices) -> tuple[str, Entry]:
    """`untouched`, `empty`, `same`, `emptied`, `taken` or `conflict`; and what is there now."""
    codes = [measure.code for measure in choices.measures]
    now = of_placed(there, codes.index(row.code), choices) if there else Entry()
    nothing = digest(Entry(), row.code)
    base = nothing if row.base.startswith(WITH) or not row.base else row.base
    came, current = digest(row.entry, row.code), digest(now, row.code)
    if row.entry.is_empty:
        return "empty" if base == nothing else "emptied", now
    if came == base:
        return "untouched", now
    if came == current:
        return "same", now
    return "taken" if current == base else "conflict", now


def _with_file(about: str, was: Entry, there: PlacedComment, row: ReturnedRow) -> Conflict:
    return Conflict(about, was.says, str(there.place), row.entry.says, row.where, True)


def _between(about: str, one: ReturnedRow, other: ReturnedRow) -> Conflict:
    return Conflict(about, one.entry.says, one.where, other.entry.says, other.where, False)


def merge_promises(
    forms: Sequence[Returned], recorded: Sequence[RecordedPromise], replace: bool
) -> Merged[ReturnedPromise, RecordedPromise]:
    """What became of promises, beside what the files say of them."""
    merged: Merged[ReturnedPromise, RecordedPromise] = Merged()
    by_key = {each.key: each for each in recorded}
    came: dict[str, ReturnedPromise] = {}
    for promise in (each for form in forms for each in form.promises):
        end = digest_of_end(promise.end)
        there = by_key.get(promise.key)
        if end == promise.base or (there and end == digest_of_end(there.recorded)):
            continue
        about = f"The promise “{promise.what}”"
        twin = came.setdefault(promise.key, promise)
        if twin is not promise:
            if digest_of_end(twin.end) != end:
                merged.conflicts.append(_of_ends(about, twin.end, twin.where, promise, False))
            continue
        if there is None:
            gone = f"{about} is in no commentary file any more"
            merged.conflicts.append(_of_ends(gone, None, "the files", promise, False))
            continue
        if digest_of_end(there.recorded) != promise.base:
            place = str(there.promise.place)
            merged.conflicts.append(_of_ends(about, there.recorded, place, promise, True))
            if not replace:
                continue
        merged.taken.append((promise, there))
    return merged


def _of_ends(
    about: str, there: object, where: str, came: ReturnedPromise, can_be_replaced: bool
) -> Conflict:
    return Conflict(about, _end(there), where, _end(came.end), came.where, can_be_replaced)


def _end(action: object) -> str:
    """How far an action is, on one line."""
    if action is None:
        return "nothing"
    names = ("state", "completed_on", "dropped_because", "superseded_by")
    said = [str(getattr(action, name)).replace("_", " ") for name in names]
    return ", ".join(word for word in said if word)
