"""Times whole processes, side by side in one run, and prints a table in Markdown.

`python bench/run.py [RUNS]`. The commands take turns, so that a busy moment of the machine falls
on all of them alike. The timing is the standard library's alone; the Word and Excel files that are
checked are made of the demonstration's text, in a temporary folder.
"""

import csv
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx
import openpyxl

ROOT = Path(__file__).parent.parent
COMMAND = str(Path(sys.executable).with_name("quarterlight"))
EMPTY = "`python -c pass`"
PAGE = ROOT / "demo" / "published-scorecard-2016-17-q3.txt"
LAST = ROOT / "demo" / "published-scorecard-2016-17-q2.txt"


def as_workbook(lines: list[list[str]], path: Path) -> Path:
    """The page on one sheet, a cell for each text."""
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    book.save(path)
    return path


def as_word(lines: list[list[str]], path: Path) -> Path:
    """The page as a document: lines of several cells are tables, the others paragraphs."""
    document, rows = docx.Document(), []
    for line in [*lines, []]:
        if len(line) > 1:
            rows.append(line)
            continue
        if rows:
            width = max(map(len, rows))
            cells = document.add_table(len(rows), width)._cells  # slow to ask for again
            for r, row in enumerate(rows):
                for c, text in enumerate(row):
                    cells[r * width + c].text = text
            rows = []
        document.add_paragraph("".join(line))
    document.save(path)
    return path


def commands(folder: Path) -> dict[str, tuple[list[str], float | None]]:
    """What is timed: its name, its words, and the seconds that it should stay under."""
    with PAGE.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t"))
    pages = (
        PAGE,
        as_word(lines, folder / "page.docx"),
        as_workbook(lines, folder / "page.xlsx"),
    )
    timed = {
        EMPTY: ([sys.executable, "-c", "pass"], None),
        "`quarterlight --help`": ([COMMAND, "--help"], 0.2),
    }
    check = {page: [COMMAND, "check", str(page), "--fail-on", "never"] for page in pages}
    for page, words in check.items():
        timed[f"`quarterlight check` {page.suffix}"] = (words, 0.7)
    timed["`quarterlight check --against`"] = ([*check[PAGE], "--against", str(LAST)], None)
    html = [COMMAND, "print", str(PAGE), "--html", str(folder / "page.html")]
    timed["`quarterlight print --html`"] = (html, 1.1)
    return timed


def seconds(words: list[str]) -> float:
    """Wall time of one whole process. A command that fails ends the benchmark."""
    # Bytecode is written, as after any installation by pip.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(words, check=True, env=environment, **quiet)
    return time.perf_counter() - start


def main(runs: int) -> None:
    """One run to warm up, then `runs` rounds in which each command has its turn."""
    with tempfile.TemporaryDirectory() as folder:
        timed = commands(Path(folder))
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
