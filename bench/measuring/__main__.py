"""The command: makes what is timed, times it, prints the report in Markdown."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
from pathlib import Path
from tempfile import mkdtemp

from bench.measuring.commands import module, took
from bench.measuring.sections import Ground, names, section


def main() -> None:
    """Run the named sections, or all that run by themselves."""
    asked = _asked()
    wanted = asked.sections or [name for name in names() if section(name).BY_ITSELF]
    wanted += ["ten"] if asked.ten and "ten" not in wanted else []
    folder = asked.keep or Path(mkdtemp(prefix="quarterlight-bench-"))
    try:
        ground = Ground(folder, asked.rounds)
        shutil.rmtree(ground.asked, ignore_errors=True)
        took(module("asking", str(ground.asked)))
        machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
        print(f"{machine}, Python {platform.python_version()}; median of {asked.rounds}\n")
        for name in wanted:
            for line in section(name).run(ground):
                print(line, flush=True)
            print()
    finally:
        if not asked.keep:
            shutil.rmtree(folder)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.measuring")
    parser.add_argument("sections", nargs="*", metavar="SECTION", choices=[*names(), []])
    parser.add_argument("--rounds", type=int, default=5, help="how often each is timed")
    parser.add_argument("--ten", action="store_true", help="ten times England, too")
    parser.add_argument("--keep", type=Path, help="a folder for the records, kept for next time")
    return parser.parse_args()


if __name__ == "__main__":
    main()
