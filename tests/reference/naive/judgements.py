"""Judgement tables: how many of a quarter's audits, or pieces of work, got each judgement."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive.audits import audits_of
from reference.naive.reading import Tables, code, rows, text

JUDGEMENTS = ("outstanding", "good", "requires_improvement", "inadequate")


def judgements_of(tables: Tables, quarter: Quarter, stream: str | None = None) -> dict[str, int]:
    """How many audits of a stream got each judgement; without a stream, of all of them."""
    words = [
        code(audit, "judgement")
        for audit in audits_of(tables, quarter)
        if stream is None or code(audit, "stream") == stream.upper()
    ]
    return {judgement: words.count(judgement.upper()) for judgement in JUDGEMENTS}


def grades_by_work_type(tables: Tables, quarter: Quarter, work_type: str) -> dict[str, int]:
    """How many pieces of work of one type got each grade in the audits of a quarter."""
    audit_ids = [text(audit, "audit_id") for audit in audits_of(tables, quarter)]
    words = [
        code(row, "grade")
        for row in rows(tables, "audit_grades")
        if text(row, "audit_id") != "" and text(row, "audit_id") in audit_ids
        if code(row, "work_type") == work_type.upper()
    ]
    return {judgement: words.count(judgement.upper()) for judgement in JUDGEMENTS}


def percents(counts: dict[str, int]) -> dict[str, int | None]:
    """The share of each in the sum of the counts, half up; None for each where the sum is 0."""
    audits = sum(counts.values())
    if audits == 0:
        return dict.fromkeys(counts)
    return {word: (200 * count + audits) // (2 * audits) for word, count in counts.items()}
