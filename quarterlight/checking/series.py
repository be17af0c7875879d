"""Sentences that several checks share on a row's series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from quarterlight.checking.finding import Finding
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def also(quarters: list[Quarter]) -> str:
    """The other quarters of one row for which the same holds, as the end of a sentence."""
    return (
        f" The same holds for {listed([str(quarter) for quarter in quarters])}." if quarters else ""
    )


def said_once(found: Iterable[tuple[Measure, Quarter, Finding]]) -> Iterator[Finding]:
    """Of the findings on each row the one of its latest quarter, with the others in its sentence."""
    for _, group in groupby(found, key=lambda entry: id(entry[0])):
        *earlier, (_, _, last) = sorted(group, key=lambda entry: entry[1])
        yield replace(last, says=last.says + also([quarter for _, quarter, _ in earlier]))
