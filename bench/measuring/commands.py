"""Whole processes: how long one takes from its start to its end, and the most memory it has."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
QUARTERLIGHT = str(Path(sys.executable).with_name("quarterlight"))
# What only polars and pandas need lies apart, so that our own start is that of an installation.
OTHERS = os.environ.get("BENCH_PACKAGES", "")
_UNIT = 1024**2 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Took:
    """What a process took: seconds, and the most memory in MB."""

    seconds: float
    peak: int


def environment(with_others: bool = False) -> dict[str, str]:
    """The environment of a process. Bytecode is written, as after any installation by pip."""
    own = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(ROOT), *([OTHERS] if with_others and OTHERS else [])]
    return own | {"PYTHONPATH": os.pathsep.join(paths)}


def took(words: list[str], given: str = "", with_others: bool = False) -> Took:
    """Run a command to its end. One that fails ends the benchmark."""
    start = time.perf_counter()
    process = subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env=environment(with_others),
        text=True,
    )
    assert process.stdin is not None
    process.stdin.write(given)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return Took(seconds, usage.ru_maxrss // _UNIT)


def module(name: str, *words: str) -> list[str]:
    """The words that run a module of the bench."""
    return [sys.executable, "-m", f"bench.measuring.{name}", *words]
