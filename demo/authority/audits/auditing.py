"""The audits themselves: whose file, by whom, how judged, what answered, what graded."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.authority.audits.programme import (
    CIN_CP,
    GRADED_FROM,
    JUDGEMENTS,
    MONTHS,
    OTHERS,
    PROGRAMMES,
    SERVICES,
    TEAM_MANAGERS,
    WORK,
)
from demo.authority.audits.questions import (
    NO_MISSING,
    NOT_MET,
    NOT_RELEVANT,
    SCOPES,
    TOPICS,
    lines,
)
from demo.authority.days import SHOWN, Quarter, is_working, plus
from demo.authority.people import Child


@dataclass(slots=True, eq=False)
class Audit:
    """One audit of one child's file."""

    stream: str
    kind: str
    quarter: Quarter
    judgement: str = ""
    status: str = "completed"
    selection: str = "random"
    child: Child | None = None
    completed_on: date | None = None
    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    grades: dict[str, str] = field(default_factory=dict)

    @property
    def service(self) -> str:
        return SERVICES.get(self.stream, "")

    @property
    def month(self) -> str:
        return MONTHS[SHOWN.index(self.quarter)]

    @property
    def rank(self) -> int:
        """From 0, outstanding, to 3; in the middle where no judgement was given."""
        return JUDGEMENTS.index(self.judgement) if self.judgement else 2


def audits_of(quarter: Quarter) -> list[Audit]:
    """The audits of a quarter that count, answered and graded, without their children."""
    chance = Random(f"audits {quarter}")
    practice = _judged(chance, quarter)
    position = SHOWN.index(quarter)
    for question, scope, cells in lines():
        _answer(practice, question, scope, cells[position])
    if position < GRADED_FROM:
        return practice
    managers = _by_team_managers(chance, quarter, position - GRADED_FROM)
    for work in WORK:
        _grade(practice + managers, work, position - GRADED_FROM)
    return practice + managers


def _judged(chance: Random, quarter: Quarter) -> list[Audit]:
    programme = PROGRAMMES[quarter]
    found = [
        Audit(stream, "practice", quarter, judgement)
        for stream, counts in programme.streams().items()
        for judgement, count in zip(JUDGEMENTS, counts, strict=True)
        for _ in range(count)
    ]
    for judgement, count in zip(JUDGEMENTS, programme.others, strict=True):
        found += [
            Audit(chance.choice(OTHERS), "practice", quarter, judgement) for _ in range(count)
        ]
    for audit in found:
        audit.status = chance.choice(("completed", "completed", "moderated"))
        if audit.rank in (0, 3):  # the best and the worst judgements are always moderated
            audit.status = "moderated"
        audit.selection = chance.choice(("random", "random", "stratified", "risk"))
    return found


def _by_team_managers(chance: Random, quarter: Quarter, position: int) -> list[Audit]:
    found = []
    for service, count in TEAM_MANAGERS[position].items():
        streams = [stream for stream, of in SERVICES.items() if of == service]
        for _ in range(count):
            audit = Audit(chance.choice(streams), "team_manager", quarter)
            audit.selection = "purposive"
            found.append(audit)
    return found


def _answer(audits: list[Audit], question: str, scope: str, cell: str) -> None:
    """Put a question to the audits of its scope; poorer cases are likelier not to meet it."""
    if cell == ".":
        return
    asked = [audit for audit in audits if audit.service in SCOPES[scope]]
    met, relevant = (0, 0) if cell == "N/A" else map(int, cell.split("/"))
    by_topic = Random(f"{TOPICS.get(question, question)} {asked[0].quarter}")
    chosen = by_topic.sample(asked, len(asked))[:relevant]
    chance = Random(f"{question} {scope} {asked[0].quarter}")
    chosen.sort(key=lambda audit: audit.rank + chance.uniform(0, 2.2))
    for position, audit in enumerate(chosen):
        audit.answers[question] = ("Y", "") if position < met else ("N", chance.choice(NOT_MET))
    for audit in asked:
        audit.answers.setdefault(question, ("NA", NOT_RELEVANT.get(question, NO_MISSING)))


def _grade(audits: list[Audit], work: str, position: int) -> None:
    """Grade a piece of work where it is present; better cases are likelier to have better work."""
    services, by_quarter = WORK[work]
    grades = [
        grade
        for grade, count in zip(JUDGEMENTS, by_quarter[position], strict=True)
        for _ in range(count)
    ]
    asked = [audit for audit in audits if audit.service in services]
    if services == (CIN_CP,):  # a child in need plan on one file, a protection plan on another
        asked = [audit for audit in asked if not audit.grades.keys() & _PLANS]
    chance = Random(f"{work} {asked[0].quarter}")
    present = chance.sample(asked, len(grades))
    present.sort(key=lambda audit: audit.rank + chance.uniform(0, 2.5))
    for audit, grade in zip(present, grades, strict=True):
        audit.grades[work] = grade


_PLANS = {"child_in_need_plans", "child_protection_plans"}


def not_counted(quarter: Quarter) -> list[Audit]:
    """Audits that were begun or withdrawn: they were never finished, and count nowhere."""
    chance = Random(f"not counted {quarter}")
    found = []
    for status in ("withdrawn", "draft", "allocated", "draft", "withdrawn"):
        audit = Audit(chance.choice(list(SERVICES)), "practice", quarter, status=status)
        if status == "withdrawn":
            audit.judgement = chance.choice(JUDGEMENTS[1:])
        if status != "allocated":
            audit.answers["management_decision"] = (chance.choice("YN"), "")
        found.append(audit)
    return found


def dip_sample() -> list[Audit]:
    """A random sample of children in care, asked one thing: is the assessment up to date?"""
    chance = Random("dip sample")
    found = []
    for answer, count in (("N", 21), ("Y", 25)):
        for _ in range(count):
            audit = Audit("Permanence and ThroughCare", "dip_sample", SHOWN[-1])
            reason = "No assessment on file within 12 months" if answer == "N" else ""
            audit.answers["assessment_up_to_date"] = (answer, reason)
            found.append(audit)
    chance.shuffle(found)
    return found


def finish(chance: Random, audit: Audit) -> None:
    """The day on which it was completed: in its month; of the dip sample, in the month after."""
    if audit.status in ("completed", "moderated"):
        begun = date.fromisoformat(f"{audit.month}-01")
        days = (37, 46) if audit.kind == "dip_sample" else (4, 27)
        audit.completed_on = plus(begun, chance.randint(*days))
        while not is_working(audit.completed_on):
            audit.completed_on = plus(audit.completed_on, -1)
