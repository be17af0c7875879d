"""One authority, from the start of a process to its result."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Callable, Iterator

from bench.measuring.commands import QUARTERLIGHT, Took, took
from bench.measuring.questions import CODES, FEW, LATEST
from bench.measuring.racing import worker
from bench.measuring.records import Records
from bench.measuring.routes import NAMES, NEEDS_OTHERS, written_for
from bench.measuring.sections import Ground
from bench.measuring.table import seconds, table

BY_ITSELF = True
RUN = "`quarterlight run`: 42 measures, judgements, findings, pages' words, the run kept"


def run(ground: Ground) -> Iterator[str]:
    """The whole scorecard, and the eight measures alone, each in a process of its own."""
    of = ground.records("authority")
    timed = dict(_commands(of)) | dict(_routes(of, ground))
    for each in timed.values():
        each()
    rounds = [{name: each() for name, each in timed.items()} for _ in range(ground.rounds)]
    rows = of.rows()
    yield f"### One authority: {rows['ssd_cin_episodes']:,} referrals in 42 months, {FEW} quarters"
    yield ""
    lines = [[name, *_said([each[name] for each in rounds])] for name in timed]
    yield from table(["from the start of a process to its result", "median", "memory"], lines)
    yield ""
    yield "- Reach: 1.5 s, and 0.8 s once its queries are written."


def _said(each: list[Took]) -> list[str]:
    return [
        seconds(statistics.median(one.seconds for one in each)),
        f"{max(one.peak for one in each)} MB",
    ]


def _commands(of: Records) -> Iterator[tuple[str, Callable[[], Took]]]:
    words = [QUARTERLIGHT, "run", "--quarter", str(LATEST), "--fail-on", "never"]
    words += ["--workspace", str(of.workspace)]

    def cold() -> Took:
        for path in of.workspace.rglob("queries-*.json"):
            path.unlink()
        return again()

    def again() -> Took:
        shutil.rmtree(of.workspace / "runs", ignore_errors=True)
        return took(words)

    yield f"{RUN}; queries not yet written", cold
    yield f"{RUN}; queries written", again


def _routes(of: Records, ground: Ground) -> Iterator[tuple[str, Callable[[], Took]]]:
    place = of.place(ground.asked, FEW)
    for route, name in NAMES.items():
        codes = [code for code in CODES if written_for(route, code)]
        what = "the eight measures" if len(codes) == len(CODES) else f"{len(codes)} of them"
        words, needs = worker(route, place, codes), route in NEEDS_OTHERS
        yield f"{name}: {what}", lambda w=words, n=needs: took(w, "once\n", n)
