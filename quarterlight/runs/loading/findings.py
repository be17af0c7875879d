"""What the checks find in a load: gathered by the engine, written for the teams who can act on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import msgspec

from quarterlight.engines.duckdb.checking import LISTED, Checking, Placed
from quarterlight.engines.duckdb.settling import Settling
from quarterlight.engines.prepared import Prepared
from quarterlight.intake import check
from quarterlight.intake.check import Loaded, Severity, WordList
from quarterlight.intake.findings_file import write
from quarterlight.intake.staging import Staged
from quarterlight.runs.loading.building import Building
from quarterlight.workspace.snapshots import FINDINGS, FindingCount, Snapshot, TableInfo

_GRAVENESS = [severity.value for severity in Severity]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the checks hold a load against: the snapshot before, and what measures look for and need."""

    before: Snapshot | None
    words: tuple[WordList, ...] = ()
    measures: Mapping[str, Sequence[str]] = field(default_factory=dict)


def word_lists(prepared: Prepared, own: Mapping[str, list[str]]) -> tuple[WordList, ...]:
    """The lists of words of all measures, the authority's own in the place of the usual ones."""
    found = {each.name: each for measure in prepared.measures.values() for each in measure.words}
    return tuple(
        WordList(name, each.table, each.column, tuple(own.get(name, each.usual)))
        for name, each in sorted(found.items())
    )


def measures_of(prepared: Prepared) -> dict[str, list[str]]:
    """The codes of the measures that count each table's rows, or look into them."""
    found: dict[str, list[str]] = {}
    for code, measure in sorted(prepared.measures.items()):
        for table in measure.needs:
            found.setdefault(table, []).append(code)
    return found


def find(
    building: Building,
    engine: Settling,
    staged: Mapping[str, Staged],
    remarks: Path,
    setting: Setting,
) -> list[FindingCount]:
    """Run every check, write findings.csv, and say how many findings there are of each kind."""
    checking = Checking(engine)
    checking.note(remarks)
    loaded = _loaded(building, staged, setting)
    for code, each in check.every().items():
        for found in each.found(loaded) if each.found else ():
            checking.find(code, found.table, found.column, found.query)
    placed = checking.placed(loaded.supplied, _ranks())
    write(building.folder / FINDINGS, chain(placed, _more(checking)))
    return sorted(_counts(checking), key=lambda each: (_GRAVENESS.index(each.severity), each))


def _loaded(building: Building, staged: Mapping[str, Staged], setting: Setting) -> Loaded:
    return Loaded(
        as_at=building.as_at,
        supplied=[each.record for each in staged.values()],
        held=frozenset(building.tables),
        before=frozenset(building.before),
        rows={table: info.rows for table, info in building.tables.items()},
        rows_before={table: info.rows for table, info in building.before.items()},
        words=setting.words,
        measures=setting.measures,
    )


def _more(checking: Checking) -> Iterator[Placed]:
    """A line for each kind of which only the first are listed."""
    for each in checking.counted:
        if each.count > LISTED:
            what = f"{each.count - LISTED:,} more of these are counted, but not listed."
            yield Placed(each.table, "", None, each.column, each.code, "", "", what, "")


def _ranks() -> dict[str, int]:
    """The gravest first."""
    return {code: _GRAVENESS.index(each.severity.value) for code, each in check.every().items()}


def _counts(checking: Checking) -> Iterator[FindingCount]:
    known = check.every()
    for each in checking.counted:
        severity = known[each.code].severity
        yield FindingCount(each.code, severity.value, each.table, each.column, each.count)


def with_slips(
    tables: Mapping[str, TableInfo], counts: Iterable[FindingCount]
) -> dict[str, TableInfo]:
    """The tables with what could not be read of each: what no check of the kept rows finds again."""
    known, slips = check.every(), dict[str, dict[str, int]]()
    for each in counts:
        if known[each.code].found is None and each.severity != Severity.NOTE:
            slips.setdefault(each.table, {})[f"{each.code} {each.column}".strip()] = each.count
    return {
        name: msgspec.structs.replace(info, slips=slips[name]) if name in slips else info
        for name, info in tables.items()
    }


def total(counts: Iterable[FindingCount]) -> dict[str, int]:
    """How many findings there are of each severity."""
    totals = {severity.value: 0 for severity in Severity}
    for each in counts:
        totals[each.severity] += each.count
    return totals
