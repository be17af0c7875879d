"""`python -m demo.authority OUT_FOLDER` writes the demonstration authority's case records."""

from __future__ import annotations

import sys
from pathlib import Path

from demo.authority.building import build


def main(arguments: list[str]) -> int:
    """Build the records and print how many rows each table has. 2: no folder was named."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print("Usage: python -m demo.authority OUT_FOLDER", file=sys.stderr)
        return 2
    rows = 0
    for table, count in build(Path(arguments[0])):
        print(f"{count:>8,}  {table}")
        rows += count
    print(f"{rows:>8,}  rows in {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
