"""A draft of audits.toml from a council's own sheet: what its headings and words very probably mean.

What is not known for sure is said: a question without a code of the package, a heading that is left
out, a word like “Partly”, whose meaning the council has to decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from quarterlight.intake.audit_sheet.mapping import (
    GRADE,
    LEFT_OUT,
    QUESTION,
    REASON,
    AuditMapping,
    audit_columns,
    bare,
)
from quarterlight.intake.audit_sheet.sheet import Sheet
from quarterlight.intake.keeping import is_identifying
from quarterlight.runs.auditing import forms
from quarterlight.runs.computing.judging import WORK_TYPES
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.scorecard.catalogue import entries, find
from quarterlight.scorecard.words import canonical_judgement

_GRADE_WORDS = re.compile(r"\b(grad(e|ing)|judge?ment|rating|quality of)\b", re.IGNORECASE)
_REASON = re.compile(r"^(reasons?|why|comments?|evidence|explanation|rationale)\b", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """The mapping, the words that nobody could place by section, and what to look at before loading."""

    mapping: AuditMapping
    unknown: dict[str, list[str]] = field(default_factory=dict)
    look_at: list[str] = field(default_factory=list)


def draft(sheet: Sheet) -> Draft:
    """A draft for a sheet."""
    columns = _columns(sheet)
    made = Draft(
        AuditMapping(columns, sheet=sheet.name if sheet.name and "." not in sheet.name else "")
    )
    sections: dict[str, dict[str, str]] = {}
    for heading, means in columns.items():
        section = made.mapping.section_of(means)
        if section:
            words = {text for _, text in sheet.column(heading)}
            _translate(section, sorted(words), sections.setdefault(section, {}), made)
    made.mapping = AuditMapping(columns, sheet=made.mapping.sheet, **sections)
    left_out = [heading for heading, means in columns.items() if means == LEFT_OUT]
    if left_out:
        made.look_at.append(f"Left out: {', '.join(left_out)}.")
    if "audit_id" not in columns.values():
        made.look_at.append("No heading was found for audit_id, which tells audits apart: name it.")
    return made


def _columns(sheet: Sheet) -> dict[str, str]:
    """What each heading is: by its name, else by what stands below it."""
    found: dict[str, str] = {}
    question = ""
    for heading in filter(None, sheet.headings):
        means = _means(heading, {text for _, text in sheet.column(heading)}, question)
        means = means if means not in found.values() else LEFT_OUT
        question = means.removeprefix(QUESTION) if means.startswith(QUESTION) else question
        found[heading] = means
    return found


def _means(heading: str, words: set[str], question: str) -> str:
    name = bare(heading)
    if name in audit_columns() or name in forms.HEADINGS:
        return forms.HEADINGS.get(name, name)
    if is_identifying(name.replace(" ", "_")):
        return LEFT_OUT
    if _REASON.match(name):
        return f"{REASON}{question}" if question else LEFT_OUT
    work_type = _work_types().get(_code(_GRADE_WORDS.sub(" ", heading)))
    if work_type and all(_grade(word) is not None for word in words):
        return GRADE + work_type
    entry = find(heading)
    asked = asked_by(entry.code) if entry else None
    if asked:
        return QUESTION + asked[0]
    if name in _questions() or (words and all(_answer(word) is not None for word in words)):
        return QUESTION + _code(heading)
    if words and all(_grade(word) is not None for word in words):
        return GRADE + _code(_GRADE_WORDS.sub(" ", heading))
    return LEFT_OUT


def _questions() -> set[str]:
    return {asked[0] for entry in entries() if (asked := asked_by(entry.code))}


def _work_types() -> dict[str, str]:
    """The package's types of work, by their codes and by the titles of their tables."""
    return {name: code for code, title in WORK_TYPES.items() for name in (code, _code(title))}


def _code(heading: str) -> str:
    """A code from a heading: `Is the plan SMART?` is `is_the_plan_smart`."""
    return "_".join(re.findall(r"[a-z0-9]+", heading.lower()))


def _answer(word: str) -> str | None:
    return forms.ANSWERS.get(bare(word).rstrip("."))


def _grade(word: str) -> str | None:
    if bare(word) in forms.NOT_JUDGED:
        return ""
    found = canonical_judgement(word)
    return _code(found) if found else None


def _named(known: dict[str, str]) -> Callable[[str], str | None]:
    return lambda word: known.get(bare(word), known.get(bare(word).replace("_", " ")))


_READ: dict[str, Callable[[str], str | None]] = {
    "answers": _answer,
    "grades": _grade,
    "services": lambda word: forms.SERVICES.get(bare(word), _code(word)),
    "streams": lambda word: word,
    "statuses": _named(forms.STATUSES),
    "types": _named(forms.TYPES),
    "selections": _named(forms.SELECTIONS),
}


def _translate(section: str, words: Iterable[str], known: dict[str, str], made: Draft) -> None:
    for word in words:
        means = _READ[section](word)
        if means is None:
            if word not in made.unknown.setdefault(section, []):
                made.unknown[section].append(word)
                made.look_at.append(f"What does “{word}” mean? Say it under [{section}].")
            continue
        if section == "answers" and bare(word) in forms.DOUBTFUL and word not in known:
            made.look_at.append(
                f"“{word}” was taken for {means}: change it if your tool says otherwise."
            )
        known[word] = means
