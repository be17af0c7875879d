"""What a declaration must fulfil before it is asked of any record; a fault is said at its own line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Formatter
from typing import TYPE_CHECKING, Any

from quarterlight.periods import Span

if TYPE_CHECKING:
    from quarterlight.measuring.measure import Measure

WORDS = ("dated_on", "starts_on", "due_on", "done_on", "days")
BETTER = ("higher", "lower", "within", "none")


def refuse_unsound(measure: Measure) -> None:
    """Raises ValueError with the first fault of a declaration."""
    for fault in _faults(measure):
        raise ValueError(fault)


def _faults(measure: Measure) -> Iterator[str]:
    if not isinstance(measure.over, Span):
        yield f"`over` is one of {', '.join(span.name for span in Span)}."
    if measure.better not in BETTER:
        yield f"`better` is one of {', '.join(BETTER)}."
    if (measure.dated is None) == (measure.in_quarter is None):
        yield "Say in which quarter a case lies by `dated` or by `in_quarter`, and not by both."
    if not measure.that:
        yield "`that` says what a met case fulfils: at least one sentence with its condition."
    yield from _of_conditions(measure)
    yield from _of_days(measure)
    yield from _of_sentences((*measure.leaves_out, *measure.that, measure.met), WORDS)
    yield from _of_sentences(measure.also, ("n",))
    known = measure.relation.table.columns
    for name in (*measure.one_of, *measure.first_by, *measure.every):
        if name not in known:
            yield f"`one_of`, `first_by` and `every` name columns; “{name}” is none."


def _of_conditions(measure: Measure) -> Iterator[str]:
    said = {**measure.leaves_out, **measure.that, **measure.also}
    if measure.in_quarter is not None:
        said["in_quarter"] = measure.in_quarter
    for sentence, condition in said.items():
        if not _is_a(condition, "is_boolean"):
            yield f"The condition of “{sentence}” is no yes or no."


def _of_days(measure: Measure) -> Iterator[str]:
    for name in ("dated", "starts_on", "due_on", "done_on"):
        day = getattr(measure, name)
        if day is not None and not _is_a(day, "is_date") and not _is_a(day, "is_timestamp"):
            yield f"`{name}` is no day."


def _is_a(value: Any, kind: str) -> bool:
    typed = getattr(value, "type", None)
    return typed is not None and bool(getattr(typed(), kind)())


def _of_sentences(sentences: Iterable[str], words: tuple[str, ...]) -> Iterator[str]:
    for sentence in sentences:
        for _, word, _, _ in Formatter().parse(sentence):
            if word is not None and word not in words:
                known = ", ".join(f"{{{each}}}" for each in words)
                yield f"The sentence “{sentence}” names {{{word}}}; it may name {known}."
