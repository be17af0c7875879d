"""What a blank, a bare sign or an unread text in a quarter means, once its row is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from textwrap import shorten

from quarterlight.periods import Quarter
from quarterlight.published.interpreting.cells import is_sign, is_unread
from quarterlight.published.interpreting.figures import read_state
from quarterlight.scorecard.model import Cell, Kind, Measure, Note, Remark
from quarterlight.scorecard.states import State

# A comment that says the service or the measure stopped or went elsewhere.
_THING = r"(?:service|measure|indicator|provision|team|programme|project|scheme|contract|unit|audit|work|offer|pilot)s?"
_ENDED = re.compile(
    r"\bsuspend|\bdiscontinu|\bdecommission|\btaken elsewhere\b|\boutsourced\b"
    rf"|\b{_THING}\b[^.;]{{0,60}}\b(?:clos(?:ed|ing|ure)|ceas\w*|withdrawn|stopped|paused|ended|no longer)\b"
    rf"|\b(?:clos(?:ed|ing|ure)|ceas\w*|withdrawn|paused|ending|stopped) (?:of |the |this )*{_THING}\b"
    r"|^(?:now )?(?:closed|ceased|paused|withdrawn)\b|\b(?:this|it) (?:has |was "
    r"|is )?(?:now )?(?:closed|ceased|paused|withdrawn)\b"
    r"|\b(?:brought|taken|moved|transferred|coming|come|bring|taking)\b.{0,20}\b(?:in[- ]house|elsewhere|over)\b",
    re.IGNORECASE | re.DOTALL,
)


_LONGEST_SIGN = 4


def explain_signs(measures: list[Measure], notes: list[Note]) -> list[Remark]:
    """Give the cells that show a dash or a short word the state that the page's key gives it.

    The key's words are then the cell's reason. A sign that nothing explains counts as a blank;
    each is said once.
    """
    unexplained: dict[str, Cell] = {}
    for measure in measures:
        for quarter, cell in measure.cells.items():
            sign = cell.shown.strip()
            if cell.figure or not sign or len(sign) > _LONGEST_SIGN:
                continue
            state = _noted(sign, notes)
            if state:
                measure.cells[quarter] = replace(cell, state=state, reason=state.words)
            elif is_sign(cell):
                unexplained.setdefault(sign, cell)
                measure.cells[quarter] = replace(cell, shown="")
    return [
        Remark(
            f"“{sign}” is explained nowhere; it is read as a blank.",
            cell.place,
            sign,
            is_doubt=False,
        )
        for sign, cell in unexplained.items()
    ]


def _noted(sign: str, notes: list[Note]) -> State | None:
    dashes = "[-–—‐−‒]{1,2}" if sign.strip("-–—‐−‒") == "" else re.escape(sign)
    said = (
        rf"(?:^|[\s“\"'‘(])(?:a )?(?:{dashes}"
        rf"|{'dash' if dashes[0] == '[' else '$^'})[”\"'’)]*\s*(?:=|:|-|–|means?|denotes?"
        rf"|indicates?|is|where|shows?|represents?|signif\w+)+\s*(?:that )?(?P<meaning>[^;\n]+)"
    )
    for note in notes:
        found = re.search(said, note.text, re.IGNORECASE)
        if found:
            return _state_of(found["meaning"])
        begins = re.match(rf"\s*{dashes}\s*(?P<meaning>\w.*)", note.text) if sign in "*~:" else None
        state = _state_of(begins["meaning"]) if begins else None
        if state:
            return state
    return None


def _state_of(meaning: str) -> State | None:
    meaning = re.sub(
        r"^(?:there (?:were|was|are)|the|a|was|were|is)\s+",
        "",
        meaning.strip(" .“”\"'"),
        flags=re.IGNORECASE,
    )
    read = read_state(meaning)
    if read:
        return read[0]
    if re.search(
        r"\bsuppress|\bwithheld\b|\b(?:fewer|less) than \d|\b(?:below|under) \d|\bsmall numbers?\b",
        meaning,
        re.IGNORECASE,
    ):
        return State.SUPPRESSED
    return next(
        (state for state in State if state.words in meaning.lower() and state is not State.VALUE),
        None,
    )


def unread_cells(measures: list[Measure]) -> Iterator[Remark]:
    """What is said of cells that are neither a figure nor a reason that is known."""
    for measure in measures:
        for cell in measure.cells.values():
            if is_unread(cell) and cell.state is State.AWAITED and cell.reason != cell.state.words:
                shown = shorten(cell.shown, 120, placeholder=" …")
                says = f"{measure.label}, {cell.quarter}: “{shown}” is neither a figure nor a reason that is known."
                yield Remark(says, cell.place, shown, measure=measure, quarter=cell.quarter)


def settle_blanks(measure: Measure, commentary: str) -> None:
    """Give each blank of a row its state by where it stands among the row's entries."""
    order = sorted(measure.cells)
    entries = [quarter for quarter in order if not measure.cells[quarter].is_blank]
    ended = bool(_ENDED.search(commentary))
    for quarter in order:
        cell = measure.cells[quarter]
        if cell.is_blank:
            measure.cells[quarter] = _settled(cell, entries, measure.kind, ended)


def _settled(cell: Cell, entries: list[Quarter], kind: Kind | None, ended: bool) -> Cell:
    if not entries or cell.quarter < entries[0]:
        return replace(cell, state=State.NOT_YET_INTRODUCED)
    if cell.quarter < entries[-1]:
        return replace(cell, state=State.AWAITED if kind is Kind.DATA else State.NOT_AUDITED)
    return replace(cell, state=State.SUSPENDED if ended else State.AWAITED)
