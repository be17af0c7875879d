"""An arrow does not follow the page's own rule.

What arrows mean is said by the page's legend, or shown by at least three quarters of them: the
way of the figure, or better and worse, against the quarter before, the same quarter a year
before or the first one. Where no rule is clear that is said once, as a note.

What to do: draw the arrow anew, and print the rule beside the table.
"""

from collections.abc import Iterator

from quarterlight.checking.arrows import (
    DrawnArrow,
    Rule,
    drawn_arrows,
    expected,
    find_rule,
    obeys,
    read_legend,
)
from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each arrow that breaks the rule, or one note that there is none."""
    legend = read_legend([note.text for note in scorecard.notes])
    arrows = [
        drawn for drawn in drawn_arrows(scorecard) if drawn.series.get(drawn.quarter) is not None
    ]
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


def _breaches(arrows: list[DrawnArrow], rule: Rule) -> Iterator[Finding]:
    for drawn in arrows:
        right = expected(drawn, rule)
        if right is None or obeys(drawn, rule) is not False:
            continue
        shown, place = drawn.arrow.shown, drawn.arrow.place
        says = f"the arrow says “{shown}”, but by the page's rule ({rule}) it should say {right.value}."
        if drawn.measure:
            says = f"{drawn.measure.label}, {drawn.quarter}: {says}"
            yield on_measure(
                drawn.measure, says, place, quarter=drawn.quarter, shown=shown, expected=right.value
            )
        elif drawn.table and drawn.row:
            column = next(c for c in drawn.table.columns if c.quarter == drawn.quarter)
            says = f"{drawn.table.title}, {drawn.row.name}, {drawn.quarter}: {says}"
            yield on_judgement(
                drawn.table, column, says, place, row=drawn.row, shown=shown, expected=right.value
            )
