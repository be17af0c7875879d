"""Whose files were audited, and the three audit tables."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.authority.audits.auditing import Audit, audits_of, dip_sample, finish, not_counted
from demo.authority.audits.programme import CHECS, CREWE, MACC, PERMANENCE
from demo.authority.care import Care
from demo.authority.days import SHOWN, plus
from demo.authority.people import Child, Episode
from demo.authority.records import Records

_TOWNS = {CREWE: "Crewe", MACC: "Macclesfield"}


def write_audits(records: Records, episodes: list[Episode], cares: list[Care]) -> None:
    """The audits of all quarters. No child is audited twice in a quarter."""
    chance = Random("audits")
    for quarter in SHOWN:
        found = audits_of(quarter) + not_counted(quarter)
        if quarter == SHOWN[-1]:
            found += dip_sample()
        chance.shuffle(found)
        pools = _pools(episodes, cares, date.fromisoformat(f"{found[0].month}-15"))
        taken: set[str] = set()
        for audit in found:
            finish(chance, audit)
            pool = pools[audit.stream if audit.stream in pools else "other"]
            audit.child = _take(chance, pool, taken)
            _write(records, audit)


def _pools(episodes: list[Episode], cares: list[Care], on: date) -> dict[str, list[Child]]:
    """The children whose files each stream can audit on a day."""
    pools: dict[str, list[Child]] = {CHECS: [], CREWE: [], MACC: [], PERMANENCE: [], "other": []}
    for episode in episodes:
        if plus(on, -45) <= episode.on <= on:
            pools[CHECS] += episode.children
        if episode.on < on < episode.end and episode.way in ("plan", "protection"):
            team = CREWE if episode.family.town == _TOWNS[CREWE] else MACC
            pools[team] += episode.children
        if episode.on < on and episode.end > plus(on, -30) and episode.way != "nfa":
            pools["other"] += episode.children
    for care in cares:
        if care.entry < plus(on, -20) and (care.end is None or care.end > on):
            pools[PERMANENCE] += care.children
    return pools


def _take(chance: Random, pool: list[Child], taken: set[str]) -> Child:
    while True:
        child = chance.choice(pool)
        if child.id not in taken:
            taken.add(child.id)
            return child


def _write(records: Records, audit: Audit) -> None:
    number = records.new("audit")
    records.add(
        "audits",
        audit_id=number,
        person_id=audit.child.id if audit.child else None,
        stream=audit.stream,
        service=audit.service,
        audit_type=audit.kind,
        audit_month=audit.month,
        quarter=str(audit.quarter),
        completed_on=audit.completed_on,
        status=audit.status,
        judgement=audit.judgement,
        selection=audit.selection,
    )
    for question, (answer, reason) in audit.answers.items():
        records.add(
            "audit_answers", audit_id=number, question=question, answer=answer, reason=reason
        )
    for work, grade in audit.grades.items():
        records.add("audit_grades", audit_id=number, work_type=work, grade=grade)
