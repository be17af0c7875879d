"""The routes that the bench times against each other say the same, measure by measure."""

from importlib.util import find_spec

import pytest

from bench.measuring import asking
from bench.measuring.questions import CODES, FEW
from bench.measuring.records import records
from bench.measuring.routes import NAMES, NEEDS_OTHERS, route, written_for
from bench.measuring.worker import digest

# What only the bench installs is tried where it is there.
THERE = [name for name in NAMES if name not in NEEDS_OTHERS or find_spec(name.split("_")[0])]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bench")
    asking.write(folder / "asked")
    return records("small", folder).place(folder / "asked", FEW)


@pytest.fixture(scope="module")
def answers(place):
    return {name: route(name).opened(place) for name in THERE}


@pytest.mark.parametrize("code", CODES)
def test_what_is_written_by_hand_gives_what_quarterlight_gives(code, answers):
    said = {
        name: sorted(route(name).rows_of(answer(code)), key=str)
        for name, answer in answers.items()
        if written_for(name, code)
    }
    ours = said.pop("ours")
    assert sum(counted for *_, counted in ours) > 40
    for name, rows in said.items():
        assert rows == ours, name


def test_a_digest_sees_a_single_case_and_no_order():
    rows = [("E0001", "T01", 8066, 1, 2), ("E0001", None, 8066, 0, 1)]
    one_more = [("E0001", "T01", 8066, 1, 3), rows[1]]
    assert digest({"a": rows}) == digest({"a": rows[::-1]}) != digest({"a": one_more})
