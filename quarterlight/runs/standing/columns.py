"""Which column stands in a judgement table: the same order as for figures, each column as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quarterlight.periods import Quarter
from quarterlight.runs.standing.cells import is_revised
from quarterlight.runs.standing.model import (
    PUBLISHED,
    RECORDS,
    RESTATED,
    REVISED,
    SUPPLIED,
    PreviousColumn,
    Settled,
    StandingColumn,
    Why,
    why,
)
from quarterlight.scorecard.choices import Choices, quarters_to
from quarterlight.workspace.judgements import SuppliedJudgement

Key = tuple[str, Quarter]


def standing_columns(
    choices: Choices,
    supplied: Iterable[SuppliedJudgement],
    latest: Quarter,
    computed: Iterable[SuppliedJudgement] = (),
    settled: Settled | None = None,
) -> list[StandingColumn]:
    """The column that stands for each table and quarter, up to the latest.

    Tables are those that anything is said of; a quarter older than the page's others is shown only
    on the page that was published with it.
    """
    settled = settled or Settled()
    given = _columns(supplied, computed)
    keys = dict.fromkeys([*(key[:2] for key in given), *settled.columns])
    found = []
    for key in keys:
        if key[1] > latest:
            continue
        stands = _stands(choices, key, latest, given, settled)
        if stands and _is_shown(choices, key, latest, given):
            found.append(stands)
    return found


def recomputed_columns(
    supplied: Iterable[SuppliedJudgement], computed: Iterable[SuppliedJudgement] = ()
) -> list[StandingColumn]:
    """What records give for each column, else a supplier: what a restatement takes from this run."""
    given = _columns(supplied, computed)
    keys = dict.fromkeys(key[:2] for key in given)
    columns = (_recomputed(key, given) for key in keys)
    return [column for column in columns if column]


def _columns(
    supplied: Iterable[SuppliedJudgement], computed: Iterable[SuppliedJudgement]
) -> dict[tuple[str, Quarter, str], StandingColumn]:
    cells: dict[tuple[str, Quarter, str], list[SuppliedJudgement]] = {}
    for each in supplied:
        origin = PUBLISHED if each.published else SUPPLIED
        cells.setdefault((each.table, each.quarter, origin), []).append(each)
    for each in computed:
        cells.setdefault((each.table, each.quarter, RECORDS), []).append(each)
    return {
        (table, quarter, origin): StandingColumn(
            table, quarter, tuple(own), origin, (PUBLISHED,) * (origin == PUBLISHED)
        )
        for (table, quarter, origin), own in cells.items()
    }


def _recomputed(
    key: Key, given: dict[tuple[str, Quarter, str], StandingColumn]
) -> StandingColumn | None:
    """A column of records that counts no audit is no figure, and leaves the place to a supplied one."""
    computed, supplied = given.get((*key, RECORDS)), given.get((*key, SUPPLIED))
    return computed if computed and (computed.filled or not supplied) else supplied


def _stands(
    choices: Choices,
    key: Key,
    latest: Quarter,
    given: dict[tuple[str, Quarter, str], StandingColumn],
    settled: Settled,
) -> StandingColumn | None:
    issued = settled.columns.get(key) if key[1] < latest else None
    first, now = issued or given.get((*key, PUBLISHED)), _recomputed(key, given)
    if first is None:
        return _beside_supplied(now, given.get((*key, SUPPLIED)), latest)
    if key in settled.restated_columns:
        restatement, restated = settled.restated_columns[key]
        return _in_place_of(first, restated, RESTATED, why(restatement), latest)
    if now and key[1] < latest and is_revised(choices, None, key[1], latest):
        return _in_place_of(first, now, REVISED, Why(), latest)
    return first


def _beside_supplied(
    now: StandingColumn | None, supplied: StandingColumn | None, latest: Quarter
) -> StandingColumn | None:
    """What records give in the latest quarter, with what was supplied where that says otherwise."""
    if now is None or supplied is None or now.quarter != latest or supplied.is_as(now):
        return now
    return replace(now, contradicts=(supplied.says, now.says))


def _in_place_of(
    first: StandingColumn, now: StandingColumn, mark: str, said: Why, latest: Quarter
) -> StandingColumn:
    if first.is_as(now):
        return first
    before = PreviousColumn(first.cells, first.origin, first.issue, said)
    return replace(now, marks=(*now.marks, mark), previous=before, replaced_in=latest)


def _is_shown(
    choices: Choices,
    key: Key,
    latest: Quarter,
    given: dict[tuple[str, Quarter, str], StandingColumn],
) -> bool:
    oldest = quarters_to(latest, choices.file.quarters_shown)[0]
    newest = max((q for t, q, o in given if t == key[0] and o == PUBLISHED), default=None)
    return key[1] >= oldest or newest == latest
