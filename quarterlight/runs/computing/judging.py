"""Judgement tables from audits: the judgements by stream, All of them, and the grades by type of work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from quarterlight.periods import Quarter, read_month
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.figures import percentage_figure
from quarterlight.scorecard.schema import JudgementChoice
from quarterlight.scorecard.words import canonical_judgement
from quarterlight.workspace.judgements import SuppliedJudgement

JUDGEMENTS = ("outstanding", "good", "requires_improvement", "inadequate")
SOURCE = "audits"
ALL = "all"
# The streams and types of work of the package's own audit tool, where the scorecard names no other.
STREAMS = ("ChECS", "CIN/CP Crewe", "CIN/CP Macc", "Permanence and ThroughCare")
WORK_TYPES = {
    "referral": "Referral",
    "visits_to_cared_for_children": "Visits to Cared for Children",
    "combined_assessment": "Combined Assessment",
    "cared_for_assessments": "Cared for Assessments",
    "child_in_need_plans": "Child in Need Plans",
    "cared_for_plans": "Cared for Children's Plans",
    "child_protection_plans": "Child Protection Plans",
    "strategy_and_s47": "Strategy Meetings and Sec 47",
}
Column = tuple[str, int]


def judgements(
    choices: Choices,
    quarters: list[Quarter],
    judged: list[dict[str, Any]],
    graded: list[dict[str, Any]],
) -> list[SuppliedJudgement]:
    """The cells of the scorecard's judgement tables, from the first of these quarters that was audited."""
    counts: dict[Column, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    months: dict[int, str] = {}
    for row in (*judged, *graded):
        index = row["quarter_index"]
        months[index] = max(months.get(index, ""), row["audit_month"] or "")
    for row in judged:
        for column in (f"stream {_plain(row['stream'])}", ALL):
            counts[column, row["quarter_index"]][row["judgement"]] += row["audits"]
    for row in graded:
        column = f"work {_plain(row['work_type'])}"
        counts[column, row["quarter_index"]][row["judgement"]] += row["audits"]
    audited = [
        quarter for quarter in quarters if quarter.index >= min(months, default=quarter.index + 1)
    ]
    return [
        cell
        for table in choices.file.judgements
        if (found := _found(table, choices, counts)) is not None
        for quarter in audited
        if not table.first_quarter or quarter >= Quarter.parse(table.first_quarter)
        for cell in _column(table.title, quarter, counts.get((found, quarter.index), {}), months)
    ]


def _found(table: JudgementChoice, choices: Choices, counts: Mapping[Column, object]) -> str | None:
    """The column of counts that a table shows, by its title: all audits, a type of work, or a stream."""
    if table.title.lower().startswith("all"):
        return ALL
    known = (WORK_TYPES, choices.file.audit.titles_of_work)
    work = {_plain(title): name for titles in known for name, title in titles.items()}
    if _plain(table.title) in work:
        return f"work {_plain(work[_plain(table.title)])}"
    named = choices.file.audit.streams or STREAMS
    streams = {name for name, _ in counts} | {f"stream {_plain(stream)}" for stream in named}
    found = f"stream {_plain(table.title)}"
    return found if found in streams else None


def _plain(text: str | None) -> str:
    return " ".join((text or "").lower().split())


def _column(
    title: str, quarter: Quarter, counts: Mapping[str, int], months: Mapping[int, str]
) -> Iterator[SuppliedJudgement]:
    """A column: the share and number of each judgement; of nothing no share, and no audit."""
    month = months.get(quarter.index, "")
    total = sum(counts.get(each, 0) for each in JUDGEMENTS)
    for each in JUDGEMENTS:
        count = counts.get(each, 0)
        share = percentage_figure(count, total) if total else None
        name = canonical_judgement(each.replace("_", " ")) or each
        yield SuppliedJudgement(
            title, quarter, read_month(month) if month else None, name, each,
            share.display if share else "", share, count, False, SOURCE, SOURCE,
        )  # fmt: skip
