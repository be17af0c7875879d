"""Makes whole authorities out of their themes: drawn by Hypothesis, or by a number."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from hypothesis import strategies as st

from quarterlight.periods import Quarter
from reference.authorities.audits import audits
from reference.authorities.care import care
from reference.authorities.cells import Choose, Setting, setting
from reference.authorities.columns import OPTIONAL
from reference.authorities.fostering import fostering
from reference.authorities.protection import plans
from reference.authorities.referrals import assessments, early_help, referrals
from reference.naive.reading import Tables

LATEST = Quarter(2016, 3)
QUARTERS = tuple(LATEST - back for back in range(6, -1, -1))

# The tables that are read together. Each theme is drawn on its own as well as with the others.
THEMES: dict[str, Callable[[Setting], Tables]] = {
    "referrals": referrals,
    "early_help": early_help,
    "assessments": assessments,
    "protection": plans,
    "care": care,
    "fostering": fostering,
    "audits": audits,
}

EVERY_THEME = tuple(THEMES)


def made(choose: Choose, themes: tuple[str, ...], latest: Quarter, whole: bool) -> Tables:
    """An authority in these themes by whatever chooses."""
    shared = setting(choose, tuple(latest - back for back in range(6, -1, -1)))
    tables: Tables = {}
    for theme in themes:
        tables |= THEMES[theme](shared)
    if not whole and shared.one_in(8):
        del tables[shared.pick(tuple(tables))]
    if not whole and shared.one_in(8):
        column = shared.pick(OPTIONAL)
        for rows in tables.values():
            for row in rows:
                row.pop(column, None)
    return tables


@cache
def places(count: int) -> st.SearchStrategy[int]:
    """0 to count - 1. Kept, since making and checking a strategy takes longer than drawing from it."""
    return st.sampled_from(range(count))


@st.composite
def authorities(
    draw: st.DrawFn,
    themes: tuple[str, ...] = EVERY_THEME,
    latest: Quarter = LATEST,
    whole: bool = False,
) -> Tables:
    """The tables of an authority in these themes, its days about the seven quarters up to `latest`.

    Now and then a table is missing, or a column that a council may well not have; never if `whole`.
    """
    return made(lambda count: draw(places(count)), themes, latest, whole)


def numbered(
    number: int,
    themes: tuple[str, ...] = EVERY_THEME,
    latest: Quarter = LATEST,
    whole: bool = True,
) -> Tables:
    """The authority of that number, always the same one: many different ones in little time."""
    return made(Random(number).randrange, themes, latest, whole)
