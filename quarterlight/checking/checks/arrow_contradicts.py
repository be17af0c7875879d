"""An arrow does not follow the page's own rule.

What arrows mean is said by the page's legend, or shown by at least three quarters of them: the
way of the figure, or better and worse, against the quarter before, the same quarter a year
before or the first one. Where no rule is clear that is said once, as a note.

What to do: draw the arrow anew, and print the rule beside the table.
"""

from collections.abc import Iterator

from quarterlight.checking.arrows import (
    RULES,
    DrawnArrow,
    Rule,
    drawn_arrows,
    expected,
    find_rule,
    obeys,
    read_legend,
)
from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.checking.series import said_once
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure, Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each arrow that breaks the rule, or one note that there is none."""
    legend = read_legend([note.text for note in scorecard.notes])
    arrows = [drawn for drawn in drawn_arrows(scorecard) if _can_be_tried(drawn)]
    rule = find_rule(arrows, legend)
    if rule:
        yield from _breaches(arrows, rule)
        return
    rows = [drawn for drawn in arrows if drawn.measure]
    tables = [drawn for drawn in arrows if drawn.table]
    apart = [(part, find_rule(part, legend)) for part in (rows, tables) if part]
    if arrows and not all(own for _, own in apart):
        yield Finding(
            "The arrows follow no rule that three quarters of them obey, so what they mean cannot be told.",
            arrows[0].arrow.place,
            shown=arrows[0].arrow.shown,
            expected="one rule, printed on the page",
            severity=Severity.NOTE,
        )
        return
    for part, own in apart:
        if own:
            yield from _breaches(part, own)


def _can_be_tried(drawn: DrawnArrow) -> bool:
    """Whether any rule says something of it: there is a figure, and another to compare it with."""
    return any(expected(drawn, rule) is not None for rule in RULES)


def _breaches(arrows: list[DrawnArrow], rule: Rule) -> Iterator[Finding]:
    broken = [drawn for drawn in arrows if obeys(drawn, rule) is False]
    yield from said_once(_of_rows(broken, rule))
    for drawn in broken:
        if drawn.table and drawn.row:
            column = next(c for c in drawn.table.columns if c.quarter == drawn.quarter)
            says, shown, right = _said(drawn, rule, f"{drawn.table.title}, {drawn.row.name}")
            place = drawn.arrow.place
            yield on_judgement(
                drawn.table, column, says, place, row=drawn.row, shown=shown, expected=right
            )


def _of_rows(broken: list[DrawnArrow], rule: Rule) -> Iterator[tuple[Measure, Quarter, Finding]]:
    for drawn in broken:
        if drawn.measure:
            says, shown, right = _said(drawn, rule, drawn.measure.label)
            finding = on_measure(
                drawn.measure,
                says,
                drawn.arrow.place,
                quarter=drawn.quarter,
                shown=shown,
                expected=right,
            )
            yield drawn.measure, drawn.quarter, finding


def _said(drawn: DrawnArrow, rule: Rule, whose: str) -> tuple[str, str, str]:
    """The sentence on an arrow, what it shows, and what it should say."""
    shown, right = drawn.arrow.shown, expected(drawn, rule)
    should = right.value if right else ""
    says = f"the arrow says “{shown}”, but by the page's rule ({rule}) it should say {should}."
    return f"{whose}, {drawn.quarter}: {says}", shown, should
