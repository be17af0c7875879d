"""Audit measures and judgement tables are those of the naive ones, on authorities that crowd the edges."""

from collections import Counter
from functools import cache

import pytest
from reference.authorities import AUDIT_MEASURES, LATEST, QUARTERS, merged, merged_answers, numbered
from reference.naive import grades_by_work_type, judgements_of, percents
from reference.naive.audits import audits_of

from measuring.council import STREAMS, WORK_TYPES, computed, snapshot, standing
from measuring.engine import READY, audit_answers

MANY = 200


@cache
def authorities():
    return [numbered(n, themes=("audits",)) for n in range(MANY)]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return snapshot(merged(authorities()), tmp_path_factory.mktemp("audits"))


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    return computed(merged(authorities()), tmp_path_factory.mktemp("computed"), LATEST)


@pytest.mark.parametrize("code", AUDIT_MEASURES)
def test_every_audit_of_every_quarter_is_the_same(code, kept):
    records = {table: kept.path(table) for table in kept.tables}
    ours = audit_answers(READY, records, code, QUARTERS)
    for quarter in QUARTERS:
        told = merged_answers(authorities(), code, quarter)
        assert ours[quarter] == {audit_id: met for (audit_id, _), met in told.items()}


@pytest.mark.parametrize("code", AUDIT_MEASURES)
def test_its_figures_are_their_tally(code, found):
    told = standing(found)
    for quarter in QUARTERS:
        answers = merged_answers(authorities(), code, quarter).values()
        figure = told[code, quarter].figure
        ours = (figure.numerator, figure.denominator) if figure else (0, 0)
        assert ours == (sum(answers), len(answers))


def naive_column(count):
    """The counts of a column over all authorities, and its shares."""
    counts = sum((Counter(count(tables)) for tables in authorities()), Counter())
    every = {word: counts[word] for word in JUDGEMENTS}
    return every, percents(every)


JUDGEMENTS = ("outstanding", "good", "requires_improvement", "inadequate")
COLUMNS = {
    "All Audits": lambda tables, quarter: judgements_of(tables, quarter),
    **{
        stream: lambda tables, quarter, stream=stream: judgements_of(tables, quarter, stream)
        for stream in STREAMS
    },
    **{
        title: lambda tables, quarter, work=work: grades_by_work_type(tables, quarter, work)
        for work, title in WORK_TYPES.items()
    },
}


@pytest.mark.parametrize("title", COLUMNS)
def test_counts_and_shares_of_a_judgement_table_are_the_same(title, found):
    audited = [q for q in QUARTERS if any(audits_of(tables, q) for tables in authorities())]
    assert audited[-1] == LATEST
    for quarter in audited:
        cells = [c for c in found.judgements if (c.table, c.quarter) == (title, quarter)]
        counts, shares = naive_column(lambda tables, q=quarter: COLUMNS[title](tables, q))
        assert tuple(cell.key for cell in cells) == JUDGEMENTS
        assert [cell.count for cell in cells] == list(counts.values())
        assert [cell.percent and int(cell.percent.value) for cell in cells] == list(shares.values())


def test_quarters_before_the_first_audit_have_no_column(found):
    audited = {q for q in QUARTERS if any(audits_of(tables, q) for tables in authorities())}
    assert {cell.quarter for cell in found.judgements} == audited


def test_streams_without_a_table_of_their_own_are_in_all(found):
    latest = [cell for cell in found.judgements if cell.quarter == LATEST]
    every = sum(cell.count for cell in latest if cell.table == "All Audits")
    shown = sum(cell.count for cell in latest if cell.table in STREAMS)
    assert every > shown > 0
