"""Routes side by side: a process each, which answer in turn, so that a busy moment falls on all alike."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bench.measuring.commands import environment, module
from bench.measuring.place import Place
from bench.measuring.routes import NEEDS_OTHERS


class Differ(Exception):
    """Two routes gave different answers: no time is worth anything."""


@dataclass
class Timed:
    """What a route took, time after time, in seconds; the most memory in MB; and what it said."""

    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    digest: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def race(routes: Iterable[str], codes: list[str], place: Place, rounds: int) -> dict[str, Timed]:
    """Each route's time for these measures together, after one answer to warm up."""
    return race_of({name: (name, place) for name in routes}, codes, rounds)


def race_of(
    runners: Mapping[str, tuple[str, Place]], codes: list[str], rounds: int
) -> dict[str, Timed]:
    """The same for routes on places of their own; those of one place must say the same."""
    workers = {name: _started(*runner, codes) for name, runner in runners.items()}
    found = {name: Timed() for name in runners}
    try:
        for n in range(rounds + 1):
            for name, worker in workers.items():
                told = _asked(worker)
                if n:
                    found[name].seconds.append(told["seconds"])
                found[name].peak, found[name].digest = told["peak"], told["digest"]
            _refuse_different(runners, found, codes)
    finally:
        for worker in workers.values():
            worker.communicate()
    return found


def _refuse_different(
    runners: Mapping[str, tuple[str, Place]], found: Mapping[str, Timed], codes: Iterable[str]
) -> None:
    for place in {place for _, place in runners.values()}:
        said = {name: found[name].digest for name, (_, at) in runners.items() if at == place}
        if len(set(said.values())) > 1:
            told = ", ".join(f"{name} {digest[:8]}" for name, digest in said.items())
            raise Differ(f"{', '.join(codes)}: the routes differ: {told}")


def worker(route: str, place: Place, codes: Iterable[str]) -> list[str]:
    """The words that start a route's process."""
    return module("worker", route, ",".join(codes), *place.words())


def _started(route: str, place: Place, codes: list[str]) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        worker(route, place, codes),
        stdin=pipe,
        stdout=pipe,
        text=True,
        env=environment(route in NEEDS_OTHERS),
    )
    assert process.stdout is not None
    if process.stdout.readline().strip() != "ready":
        raise Differ(f"The route {route} did not start.")
    return process


def _asked(process: subprocess.Popen[str]) -> dict:
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write("again\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())
