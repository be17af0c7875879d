"""What more quarters cost: the same files, asked for 7 quarters and for 40."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bench.measuring.questions import CODES, FEW, MANY, name_of
from bench.measuring.racing import Timed, race_of
from bench.measuring.sections import Ground
from bench.measuring.table import cell, table

BY_ITSELF = True
ROUTES = {"ours": "Quarterlight", "sql_plain": "hand SQL"}
RECORDS = {"england": "42 months", "twelve-years": "twelve years"}
ASKED = (["referrals.repeat_referrals"], list(CODES))


def run(ground: Ground) -> Iterator[str]:
    """England's own records; then as many over twelve years, so that each of 40 quarters has its share."""
    lines = []
    for name, said in RECORDS.items():
        of = ground.records(name)
        places = {count: of.place(ground.asked, count) for count in (FEW, MANY)}
        runners = {f"{r} {n}": (r, place) for r in ROUTES for n, place in places.items()}
        for codes in ASKED:
            found = race_of(runners, codes, ground.rounds)
            lines.append([f"{said}: {_name(codes)}", *_cells(found)])
    yield "### More quarters"
    yield ""
    header = [f"{name}, {what}" for name in ROUTES.values() for what in (FEW, MANY, "times")]
    yield from table(["records: measure", *header], lines)
    yield ""
    yield "- Reach: 40 quarters cost at most twice what 7 do."
    yield (
        "- Of 42 months 40 quarters hold half as many cases again as 7 do; "
        "of twelve years more than four times as many."
    )


def _name(codes: Sequence[str]) -> str:
    return name_of(codes[0]) if len(codes) == 1 else "all eight"


def _cells(found: Mapping[str, Timed]) -> Iterator[str]:
    for route in ROUTES:
        few, many = found[f"{route} {FEW}"], found[f"{route} {MANY}"]
        yield from (cell(few), cell(many), f"{many.median / few.median:.1f}")
