"""What holds for all measures at once, whatever they ask."""

import re
from collections import Counter
from functools import cache
from random import Random

import pytest
from reference.authorities import LATEST, QUARTERS, merged, numbered, without_repeated_keys
from reference.naive.reading import KEYS
from reference.test_laws import with_later_records

from measuring.council import CODES, asked, snapshot
from measuring.engine import READY
from measuring.whole import whole
from quarterlight.engines.prepared import package_measures
from quarterlight.measuring.catalogue import defined, files
from quarterlight.periods import Quarter, Span

MANY = 60
FILES = files(package_measures())
NAME_THE_QUARTER = [
    code for code in FILES if defined(code, FILES[code]).measure.in_quarter is not None
]


@cache
def tables(first=0):
    some = merged(numbered(n) for n in range(first, first + MANY))
    return without_repeated_keys(whole(some))


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    return snapshot(tables(), tmp_path_factory.mktemp("records"))


@pytest.fixture(scope="module")
def found(records):
    """All rows, and the tallies, of the seven quarters."""
    return asked(records, QUARTERS)


def test_the_order_of_rows_settles_into_the_same_files(records, tmp_path):
    shuffled = {name: Random(7).sample(rows, len(rows)) for name, rows in tables().items()}
    assert shuffled != tables()
    again = snapshot(shuffled, tmp_path)
    assert again.tables.keys() == records.tables.keys()
    for name in records.tables:
        assert again.path(name).read_bytes() == records.path(name).read_bytes(), name


@pytest.mark.parametrize("code", CODES)
def test_each_case_is_counted_once(code, found):
    """In all quarters together; where the question names the quarter, in each of them."""
    rows = [row for row in found[0] if row["measure"] == code and row["counted"]]
    by_quarter = code in NAME_THE_QUARTER
    times = Counter(
        (row["case"], row["person_id"], by_quarter and row["quarter_index"])
        for row in rows
        if row["case"]
    )
    assert max(times.values()) == 1
    if not by_quarter and not code.startswith("audit."):
        for row in rows:
            assert Quarter.of(row["dated_on"]).index == row["quarter_index"]


@pytest.mark.parametrize("code", CODES)
def test_a_figure_is_the_tally_of_the_cases_in_its_span(code, found):
    rows, counts = found
    over = Span(READY.measures[code].span) if code in FILES else Span.QUARTER
    for quarter in QUARTERS:
        first = over.begins(quarter).index
        own = [
            row["met"]
            for row in rows
            if row["measure"] == code
            and row["counted"]
            and first <= row["quarter_index"] <= quarter.index
        ]
        assert counts.get((code, quarter.index), (0, 0)) == (sum(own), len(own))


def test_a_quarter_alone_is_the_same_as_among_seven(records, found):
    for quarter in QUARTERS[::3]:
        _, alone = asked(records, [quarter])
        for code in CODES:
            one = (code, quarter.index)
            assert alone.get(one) == found[1].get(one), one


@pytest.mark.parametrize("quarter", [QUARTERS[2], LATEST], ids=str)
def test_records_dated_after_the_quarter_change_nothing(quarter, tmp_path):
    given = tables(100) | {"ssd_person": []}
    later = with_later_records(given, quarter) | {"ssd_person": []}
    before, after = snapshot(given, tmp_path / "before"), snapshot(later, tmp_path / "after")
    name = "ssd_cin_episodes"
    assert before.path(name).read_bytes() != after.path(name).read_bytes()
    (ours, tallies), (theirs, same) = (asked(each, [quarter], DATED) for each in (before, after))
    assert tallies == same
    assert seen(ours, quarter) == seen(theirs, quarter)


# An audit counts in the quarter that it names, whenever it was done.
DATED = [code for code in CODES if not code.startswith("audit.")]


def seen(rows, quarter):
    """Who counts and is met; a later day may well have become known, as that of a late visit."""
    return sorted(
        (row["measure"], row["case"] or "", row["person_id"], row["counted"], row["met"])
        for row in rows
        if row["quarter_index"] == quarter.index and row["left_out"] is None
    )


def of_authority(name, given):
    """The rows with a column that says whose they are."""
    return {table: [row | {"authority": name} for row in rows] for table, rows in given.items()}


def together(*councils):
    """The tables of several councils in one: their ids may be the same."""
    return {table: [row for each in councils for row in each[table]] for table in councils[0]}


def with_earlier_ids(given):
    """The same rows under ids that come first as text: of one child and day they would stand for both."""
    return {
        table: [
            row | {key: f"!{row[key]}" for key in ids_of(table) if row.get(key)} for row in rows
        ]
        for table, rows in given.items()
    }


def with_earlier_days(given):
    """The same rows a year before."""
    return {
        table: [
            {
                name: YEAR.sub(lambda year: str(int(year[0]) - 1), cell)
                if name.endswith("_date")
                else cell
                for name, cell in row.items()
            }
            for row in rows
        ]
        for table, rows in given.items()
    }


YEAR = re.compile(r"20\d\d")


def ids_of(table):
    return () if table == "ssd_person" or table.startswith("audit") else KEYS.get(table, ())


def test_other_authorities_change_nothing_whatever_their_ids(tmp_path):
    """Their children, days and ids are the same, so that a rule that forgets the authority is found out."""
    ours, twin = of_authority("ours", tables()), of_authority("twin", tables())
    theirs = of_authority("theirs", with_earlier_ids(tables()))
    before = of_authority("before", with_earlier_days(tables()))
    alone, _ = asked(snapshot(ours, tmp_path / "alone"), QUARTERS)
    large, _ = asked(snapshot(together(twin, theirs, before, ours), tmp_path / "large"), QUARTERS)
    assert [row for row in large if row["authority"] == "ours"] == alone
    for name in ("ours", "twin", "theirs", "before"):
        assert {row["measure"] for row in large if row["authority"] == name} == set(CODES)
