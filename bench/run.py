"""Times whole processes, side by side in one run, and prints a table in Markdown.

`python bench/run.py [RUNS]`. The commands take turns, so that a busy moment of the machine falls
on all of them alike. Standard library only: what is measured is what is printed.
"""

import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMAND = str(Path(sys.executable).with_name("quarterlight"))
EMPTY = "`python -c pass`"


def commands() -> dict[str, tuple[list[str], float | None]]:
    """What is timed: its name, its words, and the seconds that it should stay under."""
    timed = {
        EMPTY: ([sys.executable, "-c", "pass"], None),
        "`quarterlight --help`": ([COMMAND, "--help"], 0.2),
    }
    for page in sorted((ROOT / "demo").glob("published-scorecard-*.*")):
        check = [COMMAND, "check", str(page), "--fail-on", "never"]
        timed[f"`quarterlight check` {page.suffix}"] = (check, 0.7)
    return timed


def seconds(words: list[str]) -> float:
    """Wall time of one whole process. A command that fails ends the benchmark."""
    # Bytecode is written, as after any installation by pip.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def main(runs: int) -> None:
    """One run to warm up, then `runs` rounds in which each command has its turn."""
    timed = commands()
    for words, _ in timed.values():
        seconds(words)
    rounds = [{name: seconds(words) for name, (words, _) in timed.items()} for _ in range(runs)]
    median = {name: statistics.median(round_[name] for round_ in rounds) for name in timed}

    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    print(f"{machine}, Python {platform.python_version()}, {runs} rounds\n")
    print("| command | median | fastest | times an empty Python | aim |")
    print("| --- | --: | --: | --: | --: |")
    for name, (_, aim) in timed.items():
        fastest = min(round_[name] for round_ in rounds)
        ratio = median[name] / median[EMPTY]
        goal = f"under {aim} s" if aim else ""
        print(f"| {name} | {median[name]:.3f} s | {fastest:.3f} s | {ratio:.1f} | {goal} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
