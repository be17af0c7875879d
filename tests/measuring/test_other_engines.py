"""Whatever is declared is written in Spark's dialect too, without what a cluster reads otherwise."""

from functools import cache

import ibis
import pytest
import sqlglot

from measuring.portability import FORBIDDEN, forbidden
from quarterlight import records
from quarterlight.engines.prepared import package_measures
from quarterlight.engines.preparing import shared_queries
from quarterlight.engines.sql import Dialect, spans_of, text
from quarterlight.measuring.cases import cases, told
from quarterlight.measuring.catalogue import defined, files


@cache
def declared():
    """Every expression that is declared: of measures, of records' histories, and the shared ones."""
    found = {}
    for code, path in files(package_measures()).items():
        measure = defined(code, path).measure
        found[code] = cases(measure)
        found |= {f"{code}, {said}": told(measure, holds) for said, holds in measure.also.items()}
    for record in records.every():
        if record.history:
            found[record.name] = record.history(record.supplied)
        if record.made_by:
            parts = [records.of_table(name).table for name in record.made_of]
            found[record.name] = record.made_by(*parts)
    return found | shared_queries()


def test_measures_records_and_shared_queries_are_all_looked_at():
    assert {"referrals.repeat_referrals", "ssd_cp_plans", "entries_to_care", "judged"} <= set(
        declared()
    )


@pytest.mark.parametrize("name", declared())
def test_it_is_written_and_read_in_the_dialect_of_spark(name):
    written = text(declared()[name], Dialect.SPARK)
    assert sqlglot.parse_one(written, dialect="spark").find(sqlglot.exp.Select)
    assert spans_of(written) == spans_of(text(declared()[name]))


@pytest.mark.parametrize("name", declared())
def test_it_has_no_operation_that_engines_answer_differently(name):
    assert forbidden(declared()[name]) == set()


one = ibis.table({"key": "string", "begun_on": "date", "ended_on": "date", "n": "int64"}, "one")
other = ibis.table({"key": "string", "begun_on": "date"}, "other")
_EACH_DAY = ibis.range(
    one.begun_on.cast("timestamp"), one.ended_on.cast("timestamp"), ibis.interval(days=1)
)
CAUGHT = {
    "asof_join": one.asof_join(other, on="begun_on"),
    "first or collect with an order": one.group_by("key").agg(x=one.n.first(order_by=one.begun_on)),
    "argmin or argmax": one.group_by("key").agg(x=one.n.argmin(one.begun_on)),
    "isin of another table": one.filter(one.key.isin(other.key)),
    "hash": one.mutate(x=one.key.hash()),
    "subtraction of days, where delta is meant": one.mutate(x=one.ended_on - one.begun_on),
    "unnesting a range": one.mutate(x=_EACH_DAY.unnest()),
}
ALIKE = {
    "a collected column": one.group_by("key").agg(x=one.n.collect()),
    "isin of words": one.filter(one.key.isin(["a", "b"])),
    "a join with another table": one.join(other, "key"),
    "days between two days": one.mutate(x=one.ended_on.delta(one.begun_on, unit="day")),
    "whether there is a row in another table": one.filter((one.key == other.key).any()),
}


@pytest.mark.parametrize("operation", FORBIDDEN)
def test_a_declaration_that_has_a_forbidden_operation_is_caught(operation):
    assert forbidden(CAUGHT[operation]) == {operation}


def test_it_is_caught_in_a_subquery_and_in_the_condition_of_a_join():
    deep = one.filter((one.key == other.filter(other.key.hash() > 0).key).any())
    assert forbidden(deep) == {"hash"}
    condition = [one.key == other.key, (one.ended_on - other.begun_on).notnull()]
    assert forbidden(one.join(other, condition)) == {"subtraction of days, where delta is meant"}


@pytest.mark.parametrize("near", ALIKE)
def test_what_engines_answer_alike_is_let_be(near):
    assert forbidden(ALIKE[near]) == set()
