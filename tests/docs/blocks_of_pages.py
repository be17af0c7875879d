"""A page of the docs, done as it says: its fenced blocks in their order, in the current folder.

    ```console             each line `$ command` (`\\` goes on in the next), then what it prints
    ```toml in FILE        this stands so in the file, in one line or several
    ```toml put FILE       this is put in the place of that of the last `in`
    ```toml add FILE       these lines are added at the end of the file
    ```csv save FILE       they are the whole of a new file
    ```csv fill FILE       they are filled into a partner's form, by the number of the measure

In what is put or added, `2016-17-q3-…` stands for the id of the latest run.

In what a command prints, a line that is `…` stands for any lines that were cut, and `…` within a
line for any text. A block without one of these words is not tried. GitHub shows the first word only.
"""

from __future__ import annotations

import csv
import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from openpyxl import load_workbook

from quarterlight.cli import main

DOCS = Path(__file__).parents[2] / "docs"
CUT = "…"
_BLOCK = re.compile(
    r"^```(\w+)(?: (in|put|add|save|fill) (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, what is done with it, the file, and its text."""

    language: str
    does: str
    file: str
    text: str


def blocks(page: Path) -> list[Block]:
    """The blocks of a page."""
    return [
        Block(*(part or "" for part in found.groups()))
        for found in _BLOCK.finditer(page.read_text("utf-8"))
    ]


def do(page: Path) -> None:
    """Do what a page says, in the current folder; fails where something is not as it says."""
    last = ""
    for block in blocks(page):
        if block.language == "console":
            for command, printed in _commands(block.text):
                _run(command, printed)
        elif block.does:
            last = _with_file(block, last)


def _with_file(block: Block, last: str) -> str:
    """Look into a file, or write it; what the last look saw."""
    path = Path(block.file)
    if block.does == "fill":
        _fill(path, list(csv.DictReader(block.text.splitlines())))
        return last
    if block.does == "save":
        assert not path.exists(), f"{path} is there already"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")
        return last
    text = path.read_text("utf-8")
    lines = block.text.removesuffix("\n")
    if block.does == "in":
        assert lines in text, f"{path} has no such lines:\n{lines}\nIt has:\n{text}"
        return lines
    if block.does == "add":
        path.write_text(text + _with_run(block.text), "utf-8")
        return last
    assert text.count(last) == 1, f"{path} has these lines not once:\n{last}"
    path.write_text(text.replace(last, _with_run(lines)), "utf-8")
    return lines


def _with_run(text: str) -> str:
    """The text with the id of the latest run in the place of one that is cut."""
    if f"-q3-{CUT}" not in text:
        return text
    latest = Path("runs/order.txt").read_text("utf-8").split("\n")[-2].split()[0]
    return text.replace(f"2016-17-q3-{CUT}", latest)


def _fill(path: Path, lines: list[dict[str, str]]) -> None:
    """Fill a form as people do: each line's texts into the row of its number, on the sheet that has them."""
    book = load_workbook(path)
    number = next(iter(lines[0]))
    for sheet in book:
        rows = list(sheet.iter_rows())
        heads = {str(cell.value): n for n, cell in enumerate(rows[0])}
        if lines[0].keys() <= heads.keys():
            break
    else:
        raise AssertionError(f"{path} has no sheet with {', '.join(lines[0])}")
    for line in lines:
        (row,) = [row for row in rows if str(row[heads[number]].value) == line[number]]
        for head, text in line.items():
            if head != number:
                row[heads[head]].value = text or None
    book.save(path)


def _commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a block with what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, printed = part.replace("\\\n", " ").partition("\n")
        yield command, printed


def _run(command: str, printed: str) -> None:
    program, *words = shlex.split(command)
    if program == "cd":
        os.chdir(words[0])
        return
    assert program == "quarterlight", f"the page runs {program}"
    result = CliRunner(env={"QUARTERLIGHT_WORKSPACE": None}).invoke(main, words)
    assert result.exit_code in (0, 1), f"{command}\n{result.output}"
    said = f"`{command}` prints:\n{result.output}\nThe page says:\n{printed}"
    assert re.fullmatch(_pattern(printed), result.output.rstrip() + "\n"), said


def _pattern(printed: str) -> str:
    """What is printed as a pattern: lines that are cut, and texts cut within a line."""
    parts = []
    for line in printed.rstrip().splitlines():
        if line == CUT:
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(re.escape(line).replace(re.escape(CUT), ".*") + r"\n")
    return "".join(parts) or r"\n"
