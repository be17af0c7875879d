"""Loading: rows a minute, and whether memory stays flat as files grow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from bench.measuring.commands import module, took
from bench.measuring.records import loaded
from bench.measuring.sections import Ground
from bench.measuring.table import seconds, table

BY_ITSELF = True
SIZES = (500_000, 2_000_000)


def run(ground: Ground) -> Iterator[str]:
    """`quarterlight load` of one file of referrals, comma-separated, checks and settling and all."""
    plain = ground.records("england").plain / "ssd_cin_episodes.parquet"
    lines = []
    for rows in SIZES:
        folder = ground.folder / "loading"
        shutil.rmtree(folder, ignore_errors=True)
        took(module("making.as_csv", str(plain), str(rows), str(folder)))
        found = loaded(folder / "ssd_cin_episodes.csv", folder / "workspace")
        rate = rows * 60 / found.seconds
        lines.append([f"{rows:,}", seconds(found.seconds), f"{rate:,.0f}", f"{found.peak} MB"])
        shutil.rmtree(folder)
    yield "### Loading referrals from one CSV file"
    yield ""
    yield from table(["rows", "`quarterlight load`", "rows a minute", "memory"], lines)
    yield ""
    yield "- Reach: 5 million rows a minute, memory flat."
