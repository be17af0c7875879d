"""The reference pages of measures: one for each of the package's, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

from quarterlight.engines.prepared import Prepared, package_measures
from quarterlight.engines.preparing import prepare_own
from quarterlight.engines.sql import Dialect
from quarterlight.runs.explaining import explained
from quarterlight.runs.opening import Opened
from quarterlight.workspace.folder import Workspace

FOLDER = "measures"
_NOWHERE = Workspace(Path("nowhere"))


def pages(made: str) -> dict[str, Callable[[], Iterator[str]]]:
    """Each page by its name below docs/."""
    found = {f"{FOLDER}/{code}.md": partial(_page, code, made) for code in _ready().measures}
    return {f"{FOLDER}/README.md": partial(_list, made), **found}


@cache
def _ready() -> Prepared:
    """The package's measures, without what they share."""
    ready = prepare_own(package_measures(), Dialect.DUCKDB)
    if ready.failed:
        raise SystemExit("\n".join(ready.failed.values()))
    return ready


def _told(code: str) -> dict[str, Any]:
    return explained(Opened(code, _ready().measures[code], _ready()), _NOWHERE, None)


def _list(made: str) -> Iterator[str]:
    yield f"# The measures of the package\n\n{made}\n"
    yield "A measure says which cases count, and asks each of them one question. Each has a page with its rule and"
    yield "a worked example, which `quarterlight test` runs; `quarterlight explain CODE` prints the same.\n"
    yield "| code | what it asks | its figure covers | tables |\n| --- | --- | --- | --- |"
    for code in _ready().measures:
        told = _told(code)
        tables = ", ".join(f"`{each['table']}`" for each in told["tables"])
        yield f"| [{code}]({code}.md) | {told['asks']} | {told['covers']} | {tables} |"
    yield "\nAn **audit measure** needs no file: its code is `audit.QUESTION`, or `audit.QUESTION.SERVICE`. Of the"
    yield "audits of a quarter that answered the question with Y or N it is the share of Y. A scorecard names it as"
    yield '`audit = { question = "plan_smart", service = "cin_cp" }`.\n'
    yield "A council adds [its own measure](../how-to/your-own-measure.md) as one file."


def _page(code: str, made: str) -> Iterator[str]:
    told = _told(code)
    yield f"# {told['title']}\n\n{made}\n"
    yield f"`{code}`: {told['asks']}"
    for paragraph in told["about"].split("\n\n")[1:]:
        yield f"\n{paragraph}"
    yield f"\nIts figure covers {told['covers']}. {_BETTER[told['better']]}"
    yield from _listed("Who is left out", told["leaves_out"])
    yield from _listed("When a case is met", [told["met_when"]])
    yield from _listed("When it is not", told["not_met_when"])
    yield from _listed("What is told beside the figure", told["told_beside"])
    yield from _words(told["words"])
    for example in told["examples"]:
        yield from _example(example)
    yield from _definition(told)


_BETTER = {
    "higher": "Higher is better.",
    "lower": "Lower is better.",
    "within": "Within its band is best.",
    "none": "Neither higher nor lower is better.",
}


def _listed(heading: str, sentences: list[str]) -> Iterator[str]:
    if sentences:
        yield f"\n## {heading}\n"
        yield from (f"- {each[:1].upper()}{each[1:]}." for each in sentences)


def _words(words: dict[str, list[str]]) -> Iterator[str]:
    if words:
        yield "\n## The words that it looks for\n"
        yield "In any case. A council's own stand in `quarterlight.toml`, in `[words]`, under these names.\n"
        yield "| list | usual words |\n| --- | --- |"
        yield from (f"| `{name}` | {', '.join(usual)} |" for name, usual in words.items())


def _example(example: dict[str, Any]) -> Iterator[str]:
    yield f"\n## Worked example, {example['quarter']}"
    if example["says"]:
        yield f"\n{example['says']}"
    for name, rows in example["tables"].items():
        columns = list(rows[0])
        yield f"\n[{name}](../records.md#{name})\n"
        yield f"| {' | '.join(columns)} |"
        yield f"|{' --- |' * len(columns)}"
        yield from (f"| {' | '.join(row.values())} |" for row in rows)


def _definition(told: dict[str, Any]) -> Iterator[str]:
    yield f"\n## Where it comes from\n\n- {told['source']}"
    tables = [f"[`{each['table']}`](../records.md)" for each in told["tables"]]
    yield f"- Tables: {', '.join(tables)}. Without them the figure is awaited."
    yield f"- Definition `{told['definition']}`, written by {told['written_by']}, checked by"
    yield f"  {told['checked_by']}, to be reviewed by {told['review_due']}."
