"""The engine agrees, case by case, with the measures in plain loops, on authorities that crowd the edges."""

from functools import cache

import pytest
from reference.authorities import QUARTERS, merged, merged_answers, numbered

from measuring.engine import READY, answers, settled

MANY = 300


@cache
def authorities():
    return [numbered(n) for n in range(MANY)]


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    return settled(merged(authorities()), tmp_path_factory.mktemp("records"))


@pytest.mark.parametrize("code", sorted(READY.measures))
def test_every_case_of_every_quarter_is_the_same(code, records):
    ours = answers(records, code, QUARTERS)
    for quarter in QUARTERS:
        # A row without an id of its own counts, and cannot be told apart from another.
        told = merged_answers(authorities(), code, quarter)
        theirs = {key: met for key, met in told.items() if key[0]}
        assert ours[quarter] == theirs, f"{code} in {quarter}"
