"""The plain form of a check: what matters first, in lines for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

import click

from quarterlight.checking.catalogue import all_checks
from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.series import listed
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.model import Measure, Scorecard

WIDTH = 96
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def summary(
    scorecard: Scorecard, findings: list[Finding], show_all: bool, name: str
) -> Iterator[str]:
    """The lines of the plain form; `show_all` gives every finding in full and every grade."""
    yield click.style(scorecard.title, bold=True)
    yield _sizes(scorecard, name)
    for severity in Severity:
        own = [finding for finding in findings if finding.severity is severity]
        if own:
            yield ""
            yield from _group(severity, own, show_all or severity is Severity.ERROR)
    yield ""
    yield from _grades(scorecard)
    if show_all:
        yield from _every_grade(scorecard)
    yield ""
    yield from _owed(scorecard)
    yield ""
    yield _verdict(findings, show_all)


def _sizes(scorecard: Scorecard, name: str) -> str:
    return (
        f"{name}: {_many(len(scorecard.measures), 'measure')}, "
        f"{_many(len(scorecard.judgements), 'judgement table')}, "
        f"{_many(len(scorecard.quarters), 'quarter')} to {scorecard.quarter}"
    )


def _group(severity: Severity, findings: list[Finding], in_full: bool) -> Iterator[str]:
    title = f"{severity.value.capitalize()}s ({len(findings)})"
    yield click.style(title, fg=_COLOURS[severity], bold=True)
    for code, group in groupby(findings, key=lambda finding: finding.code):
        own = list(group)
        if in_full:
            for finding in own:
                yield from _wrapped(f"{finding.says} [{code}; {finding.where}]", "  ", "    ")
        else:
            yield from _wrapped(
                f"{len(own):>3} {_first_line(code)}{_whose(own)} [{code}]", "  ", "      "
            )


def _first_line(code: str) -> str:
    return (
        next(check for check in all_checks() if check.code == code).says.splitlines()[0].rstrip(".")
    )


def _whose(findings: list[Finding]) -> str:
    """Whose findings these are: the numbers of the measures, or the titles of the tables."""
    numbers = [
        str(f.number if f.number is not None else f.title or f.table or "") for f in findings
    ]
    named = list(dict.fromkeys(number for number in numbers if number))
    return f": {', '.join(named)}" if named else ""


def _grades(scorecard: Scorecard) -> Iterator[str]:
    """Which measures have which grade in the latest quarter."""
    yield click.style(f"Grades in {scorecard.quarter}", bold=True)
    by_word: dict[str, list[Measure]] = {}
    for _, measure, cell in scorecard.latest():
        word = measure.grade(cell.quarter).word or ("no grade" if cell.figure else cell.state.words)
        by_word.setdefault(word, []).append(measure)
    for word, measures in sorted(by_word.items(), key=lambda pair: -len(pair[1])):
        yield from _wrapped(
            f"{len(measures):>3} {word}: {', '.join(map(_short, measures))}", "  ", "      "
        )


def _every_grade(scorecard: Scorecard) -> Iterator[str]:
    """Each measure with its figures and grades, quarter by quarter."""
    for measure in scorecard.measures:
        yield ""
        yield from _wrapped(
            f"{_short(measure)} {measure.title if measure.number is not None else ''}".strip(),
            "  ",
            "    ",
        )
        kind = measure.kind.value if measure.kind else "kind not stated"
        bands = f"; bands {measure.bands_shown}" if measure.bands_shown else ""
        yield from _wrapped(f"{kind}{bands}", "    ", "    ")
        for quarter in sorted(measure.cells):
            cell = measure.cells[quarter]
            shown = cell.figure.display if cell.figure else cell.state.words
            yield f"    {quarter}  {shown:<20} {measure.grade(quarter).word or ''}".rstrip()


def _owed(scorecard: Scorecard) -> Iterator[str]:
    """Who owes commentary and has given none, and how many have given it."""
    everything = list(exceptions(scorecard))
    owed = [entry for entry in everything if entry.is_owed]
    given = sum(entry.commentary is not None for entry in everything)
    yield click.style("Commentary", bold=True)
    yield f"  {_many(len(everything), 'exception')} in {scorecard.quarter}, {given} with commentary."
    for entry in owed:
        why = listed([trigger.value.replace("_", " ") for trigger in entry.triggers])
        owner = f", {entry.measure.owner}" if entry.measure.owner else ""
        yield from _wrapped(
            f"Owed: {entry.measure.label}{owner} ({why}): {entry.measure.title}", "  ", "    "
        )


def _verdict(findings: list[Finding], show_all: bool) -> str:
    counts = [(severity, sum(f.severity is severity for f in findings)) for severity in Severity]
    found = ", ".join(_many(count, severity.value) for severity, count in counts if count)
    if not found:
        return click.style("Nothing was found wrong.", fg="green", bold=True)
    hint = (
        "" if show_all else "  --all shows everything; `quarterlight codes CODE` explains a code."
    )
    return click.style(f"{found}.", bold=True) + hint


def _short(measure: Measure) -> str:
    return str(measure.number) if measure.number is not None else measure.title


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return wrap(
        " ".join(text.split()) if not text.startswith(" ") else text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
    )
