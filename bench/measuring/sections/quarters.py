"""What more quarters cost: the same files, asked for 7 quarters and for 40."""

from __future__ import annotations

from collections.abc import Iterator

from bench.measuring.questions import CODES, FEW, MANY, name_of
from bench.measuring.racing import race_of
from bench.measuring.sections import Ground
from bench.measuring.table import cell, table

BY_ITSELF = True
ROUTES = {"ours": "Quarterlight", "sql_plain": "hand SQL"}
ASKED = (["referrals.repeat_referrals"], list(CODES))


def run(ground: Ground) -> Iterator[str]:
    """England's records spread over twelve years, so that each of the 40 quarters has its share."""
    of = ground.records("twelve-years")
    places = {count: of.place(ground.asked, count) for count in (FEW, MANY)}
    runners = {f"{r} {n}": (r, place) for r in ROUTES for n, place in places.items()}
    lines = []
    for codes in ASKED:
        found = race_of(runners, codes, ground.rounds)
        line = [name_of(codes[0]) if len(codes) == 1 else "all eight"]
        for route in ROUTES:
            few, many = found[f"{route} {FEW}"], found[f"{route} {MANY}"]
            line += [cell(few), cell(many), f"{many.median / few.median:.1f}"]
        lines.append(line)
    yield "### More quarters: as many records over twelve years"
    yield ""
    header = [f"{name}, {what}" for name in ROUTES.values() for what in (FEW, MANY, "times")]
    yield from table(["measure", *header], lines)
    yield ""
    yield "- Reach: 40 quarters cost at most twice what 7 do. A quarter of all cases more is read, too."
