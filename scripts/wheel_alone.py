"""Installs the built wheel alone, as an analyst does, and checks a Word file with it.

An empty environment in a folder with a space in its name, the locked dependencies and the wheel,
nothing of the checkout. Exit 1 says what went wrong.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
# One figure above 100: the page itself proves it wrong.
ROWS = [
    ["No", "Measure", "RI", "Good", "Outs.", "Q2 2016/17", "Q3 2016/17", "Commentary"],
    ["1", "Visits made in time", "60-69", "70-79", "80-100", "84%", "81%", ""],
    ["2", "Plans with clear contingencies", "60-69", "70-79", "80-100", "72%", "175%", ""],
]


def install(folder: Path) -> Path:
    """The command, in a new environment of its own."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(scripts / "python"), "-m", "pip", "install", "--quiet"]
    (wheel,) = (ROOT / "dist").glob("quarterlight-*.whl")
    lock = ROOT / "requirements.lock"
    subprocess.run([*pip, "--require-hashes", "-r", str(lock)], cwd=folder, check=True)
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], cwd=folder, check=True)
    return scripts / "quarterlight"


def write_word_file(path: Path) -> None:
    """A council's scorecard, as small as one can be."""
    from docx import Document

    document = Document()
    document.add_heading("Performance Scorecard - Q3 2016-17")
    table = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(path)


def check(command: Path, *arguments: str) -> str:
    """What `quarterlight check` says, on a console that knows only Windows-1252."""
    console = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    line = [str(command), "check", *arguments]
    answer = subprocess.run(line, capture_output=True, env=console, cwd=command.parent, check=False)
    if answer.returncode != 1:
        said = answer.stderr.decode("cp1252")
        sys.exit(f"exit {answer.returncode} where 1, errors found, was due:\n{said}")
    return answer.stdout.decode("cp1252")


def main() -> None:
    """Install, check in both forms, compare with what the Word file holds."""
    with tempfile.TemporaryDirectory(prefix="wheel alone ") as folder:
        word_file = Path(folder, "our scorecard.docx")
        write_word_file(word_file)
        command = install(Path(folder, "empty environment"))
        found = json.loads(check(command, str(word_file), "--format", "json"))
        codes = {finding["code"] for finding in found["findings"]}
        if found["scorecard"]["measures"] != 2 or "impossible_figure" not in codes:
            sys.exit(f"two measures and an impossible figure were not read: {found}")
        print(check(command, str(word_file)))
    print("The wheel, installed alone, checks a Word file.")


if __name__ == "__main__":
    main()
