"""A past figure differs from what the last issue showed, and nothing on this page says why.

History that changes between two issues without a word makes every reader doubt both. Compared
are the quarters before this page's own that both issues show: figures, judgement tables, a
state that became a figure, a figure that went. A figure that was awaited, blank or marked
provisional may arrive, and another precision that rounds to the same is no change. Where
commentary on the measure, a mark (r, revised) or a note says that past figures were reworked,
or a note that audits of a judgement table were graded anew, it is only a note.
Where most of all past figures differ, the other file may be another council's, and it is a
warning.

What to do: put the old figure back, or mark the new one as revised and say why.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.checking.reworking.page import (
    is_provisional,
    is_said_at,
    is_said_of,
    is_said_of_share,
)
from quarterlight.checking.sameness import same_figure
from quarterlight.checking.series import listed
from quarterlight.checking.shares_changed import Changed, changed_shares
from quarterlight.checking.succession import Pair, Succession
from quarterlight.scorecard.model import Cell
from quarterlight.scorecard.states import State

SEVERITY = Severity.ERROR
MOST_SAID = 6
_SAID_OF_IT = {
    State.NO_RELEVANT_CASES,
    State.NOT_AUDITED,
    State.NOT_YET_INTRODUCED,
    State.SUSPENDED,
}
Change = tuple[Cell, Cell]


def check(succession: Succession) -> Iterator[Finding]:
    """Each measure, and each cell of a judgement table, whose past changed."""
    usual = Severity.WARNING if succession.shares_few_figures else SEVERITY
    for pair in succession.pairs:
        changes = list(_changes(succession, pair))
        said = is_said_of(succession.this, pair.position)
        told = [c for c in changes if said or is_said_at(succession.this, pair.this, c[1])]
        silent = [change for change in changes if change not in told]
        if silent:
            yield _finding(pair, silent, usual, "and nothing on this page says why")
        if told:
            yield _finding(pair, told, Severity.NOTE, "as this page says")
    for changed in changed_shares(succession):
        yield _share(succession, changed, usual)


def _changes(succession: Succession, pair: Pair) -> Iterator[Change]:
    """The past cells that differ, from the oldest quarter to the newest."""
    for quarter, before, now in pair.shared():
        if (
            quarter < succession.this.quarter
            and _differs(before, now)
            and not is_provisional(succession.last, pair.last_position, before)
            and not succession.is_unread(pair, quarter)
        ):
            yield before, now


def _differs(before: Cell, now: Cell) -> bool:
    if before.figure and now.figure:
        return not same_figure(before.figure, now.figure)
    if before.figure:
        return now.state is not State.SUPPRESSED
    return now.figure is not None and not before.is_blank and before.state in _SAID_OF_IT


def _finding(pair: Pair, changes: list[Change], severity: Severity, ending: str) -> Finding:
    *earlier, (before, now) = changes
    more = listed(
        [f"{b.quarter} ({_said(b, n)}, now {_said(n, b)})" for b, n in earlier[-MOST_SAID:]]
    )
    if len(earlier) > MOST_SAID:
        more = f"{len(earlier) - MOST_SAID} earlier quarters, {more}"
    return on_measure(
        pair.this,
        f"{pair.this.label} was {_said(before, now)} for {now.quarter} in the last issue and is "
        f"{_said(now, before)} now, {ending}." + (f" Changed too: {more}." if more else ""),
        now.place,
        quarter=now.quarter,
        shown=now.shown,
        expected=before.shown,
        severity=severity,
    )


def _said(cell: Cell, beside: Cell) -> str:
    """A cell in a sentence: its figure, with its cases where the figures alone do not differ."""
    if cell.figure is None:
        return "blank" if cell.is_blank else cell.state.words
    alike = beside.figure is not None and beside.figure.display == cell.figure.display
    return cell.shown if alike else cell.figure.display


def _share(succession: Succession, changed: Changed, usual: Severity) -> Finding:
    said = is_said_of_share(
        succession.this, changed.table.title, changed.now.shown, changed.column.shown
    )
    ending = "as this page says" if said else "and nothing on this page says why"
    return on_judgement(
        changed.table,
        changed.column,
        f"{changed.table.title}: {changed.row.name} was {changed.before.shown} for "
        f"{changed.column.quarter} in the last issue and is {changed.now.shown or 'blank'} now, {ending}.",
        changed.now.place,
        row=changed.row,
        shown=changed.now.shown,
        expected=changed.before.shown,
        severity=Severity.NOTE if said else usual,
    )
