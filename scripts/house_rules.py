"""The rules of the house that no linter knows. Exit 1 says what is broken and how to mend it."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
NAMELESS = {"common", "helper", "helpers", "misc", "util", "utils"}
LEFT_OPEN = re.compile(r"\b(TO-?DO|FIX-?ME)\b")
ADDRESSES = ("://", "--index", "--extra-index", "--find-links", " @ ")

MEND = {
    "long file": "split it by subject; what multiplies gets a folder",
    "long function": "give its parts names of their own",
    "nameless module": "name it after what it holds, or move its parts to their users",
    "left open": "do it now, or file an issue and take the mark out",
    "address in a lock": "make the locks with `make lock`, which names no index and no path",
}


def rules_of_a_file(path: Path) -> Iterator[tuple[str, str]]:
    """Each broken rule in one file of Python, with its place."""
    name, text = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if len(lines) > LONGEST_FILE:
        yield "long file", f"{name} has {len(lines)} lines (at most {LONGEST_FILE})"
    if path.stem in NAMELESS or path.parent.name in NAMELESS:
        yield "nameless module", name
    for number, line in enumerate(lines, 1):
        if LEFT_OPEN.search(line):
            yield "left open", f"{name}:{number}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            if length > LONGEST_FUNCTION:
                where = f"{name}:{node.lineno} {node.name}"
                yield "long function", f"{where} has {length} lines (at most {LONGEST_FUNCTION})"


def rules_of_a_lock(path: Path) -> Iterator[tuple[str, str]]:
    """A lock pins versions and hashes, and says nothing of where it was made."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if any(address in line for address in ADDRESSES):
            yield "address in a lock", f"{path.name}:{number}"


def main() -> int:
    """Print every broken rule, then how to mend its kind."""
    files, locks = sorted(ROOT.glob("quarterlight/**/*.py")), sorted(ROOT.glob("*.lock"))
    broken = [rule for path in files for rule in rules_of_a_file(path)]
    broken += [rule for path in locks for rule in rules_of_a_lock(path)]
    for rule, where in broken:
        print(f"{rule}: {where}")
    for rule in dict.fromkeys(rule for rule, _ in broken):
        print(f'To mend "{rule}": {MEND[rule]}.')
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
