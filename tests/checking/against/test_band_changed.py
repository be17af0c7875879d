"""band_changed: bands, targets and directions that mean something else than in the last issue."""

from __future__ import annotations

import pytest
from builders import HIGH, LATEST, measure, scorecard
from successions import against

from quarterlight.scorecard.bands import Direction

CODE = "band_changed"
LAST = LATEST - 1


def findings(before: str, now: str, row: str = "60% 70% 80%", **fields: object) -> list:
    return against(
        CODE,
        scorecard(measure(row, now, **fields)),
        scorecard(measure(row.rsplit(maxsplit=1)[0], before, latest=LAST), latest=LAST),
    )


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "RI 60-69 | Good 70-84 | Outs. 85-100"),
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "RI 65-69 | Good 70-79 | Outs. 80-100"),
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "Good 70-79 | Outs. 80-100"),
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "Red <70 | Amber 70-79 | Green 80-100"),
        ("Target 90%", "Target 85%"),
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "RI sixties | Good 70-79 | Outs. 80-100"),
    ],
)
def test_another_meaning_is_found(before: str, now: str) -> None:
    (found,) = findings(before, now)
    assert (str(found.severity), found.number) == ("warning", 1)
    assert (found.shown.strip(), found.expected.strip()) == (now, before)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "RI 60–69% | Good 70–79% | Outstanding 80–100%"),
        ("RI 60-69 | Good 70-79 | Outs. 80-100", "Outs. 80+ | Good 70 to 79 | RI 60 to 69"),
        ("RI 25-30 | Good 20-24 | Outs. <20", "RI 25-30 | Good 20-24 | Outs. 0-19"),
        ("", ""),
    ],
)
def test_another_spelling_is_no_change(before: str, now: str) -> None:
    assert findings(before, now) == []


def test_decimals_of_the_bands_count_where_the_row_has_them() -> None:
    before, now = "Red <70 | Green ≥70", "Red <69.5 | Green ≥69.5"
    assert findings(before, now) == []
    assert len(findings(before, now, "60.1% 70.2% 80.3%")) == 1


def test_a_direction_that_turned_is_found() -> None:
    before, now = measure("60% 70%", latest=LAST), measure("60% 70% 80%")
    before.stated_direction, now.stated_direction = Direction.HIGHER, Direction.LOWER
    (found,) = against(CODE, scorecard(now, measure("1", HIGH, title="Other")), with_other(before))
    assert (found.shown, found.expected) == ("lower", "higher")
    now.stated_direction = None
    assert (
        against(CODE, scorecard(now, measure("1", HIGH, title="Other")), with_other(before)) == []
    )


def with_other(before):
    return scorecard(before, measure("1", HIGH, title="Other", latest=LAST), latest=LAST)


def test_a_page_that_drops_all_bands_is_told_so_once() -> None:
    this = scorecard(measure("60% 70%"), measure("60% 70%", title="Other"))
    before = scorecard(
        measure("60%", HIGH, latest=LAST),
        measure("60%", HIGH, title="Other", latest=LAST),
        latest=LAST,
    )
    assert [finding.number for finding in against(CODE, this, before)] == [None]


def test_a_page_with_bands_for_the_first_time_is_let_be() -> None:
    this = scorecard(measure("60% 70%", HIGH), measure("60% 70%", HIGH, title="Other"))
    before = scorecard(measure("60%", latest=LAST), measure("60%", title="Other", latest=LAST))
    before.quarter = LAST
    assert against(CODE, this, before) == []
