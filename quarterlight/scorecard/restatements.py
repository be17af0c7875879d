"""Restatements: past figures that a scorecard's choices replace by those of a named run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import msgspec

from quarterlight.errors import PeriodError
from quarterlight.periods import Quarter
from quarterlight.scorecard.schema import RestateChoice
from quarterlight.scorecard.soundness import Refuse, is_day
from quarterlight.scorecard.toml_places import Path


@dataclass(frozen=True, slots=True)
class Restatement:
    """A restatement of a measure (by its code) or of a judgement table (by its title).

    `id` is the digest of what it says, so that an issue can tell which it carried; `ends` is None
    where it goes on to the quarter of the run.
    """

    id: str
    measure: str | None
    table: str | None
    begins: Quarter
    ends: Quarter | None
    run: str
    reason: str
    approved_by: str
    on: str

    def __contains__(self, quarter: Quarter) -> bool:
        return self.begins <= quarter and (self.ends is None or quarter <= self.ends)

    @property
    def of_what(self) -> str:
        """The code of its measure, or the title of its table."""
        return self.measure or self.table or ""


def restatements(
    given: list[RestateChoice], codes: Mapping[str, str], refuse: Refuse
) -> Iterator[Restatement]:
    """The restatements of a file; `codes` gives a measure's code by its code or number, as text."""
    for n, each in enumerate(given):
        path: Path = ("restate", n)
        _refuse_unsaid(each, path, refuse)
        code = _code(each, codes, path, refuse)
        begins = _quarter(each.from_quarter, (*path, "from"), refuse)
        ends = _quarter(each.to_quarter, (*path, "to"), refuse) if each.to_quarter else None
        if ends and ends < begins:
            says = f"A restatement ends in {ends}, before it begins in {begins}."
            raise refuse((*path, "to"), says, "Swap `from` and `to`.")
        said = (code, each.table, str(begins), str(ends), each.run, each.reason, each.approved_by)
        digest = hashlib.sha256(msgspec.json.encode((*said, each.on))).hexdigest()[:16]
        yield Restatement(
            digest, code, each.table, begins, ends, each.run.strip(), each.reason.strip(),
            each.approved_by.strip(), each.on,
        )  # fmt: skip


def _refuse_unsaid(each: RestateChoice, path: Path, refuse: Refuse) -> None:
    if (each.measure is None) == (each.table is None):
        both = "both a measure and a table" if each.table else "neither a measure nor a table"
        raise refuse(path, f"The restatement names {both}.", "Name one: `measure = 27`.")
    for key in ("run", "reason", "approved_by"):
        if not getattr(each, key).strip():
            raise refuse((*path, key), f"The restatement's `{key}` is empty.", "Say it.")
    if each.run.strip() == "latest":
        raise refuse(
            (*path, "run"),
            "The run “latest” is another one tomorrow.",
            "Name the run by its id: `quarterlight runs` lists them.",
        )
    if not is_day(each.on):
        raise refuse((*path, "on"), f"“{each.on}” is no day.", "Write it as 2017-01-31.")


def _code(each: RestateChoice, codes: Mapping[str, str], path: Path, refuse: Refuse) -> str | None:
    if each.measure is None:
        return None
    name = str(each.measure)
    if name not in codes:
        near = get_close_matches(name, codes, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else "Give its number or its code."
        raise refuse((*path, "measure"), f"There is no measure “{name}” on the scorecard.", hint)
    return codes[name]


def _quarter(text: str, path: Path, refuse: Refuse) -> Quarter:
    try:
        return Quarter.parse(text)
    except PeriodError as error:
        raise refuse(path, error.what, error.remedy) from None
