"""Makes the records of as many authorities as are wanted, as plain Parquet files.

    python -m bench.measuring.making england FOLDER

Plain: as a council's extract has them, under the columns of the Standard Safeguarding Dataset, with
the authority beside them, in the order of their ids. `ground.sql` makes what all tables are made
from, each file of `tables/` (and of `audits/`, for a scorecard) makes the table of its name.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
SCORECARD = HERE.parents[2] / "quarterlight" / "scorecard" / "quality_improvement_plan.toml"
LAST_DAY = date(2016, 12, 31)


@dataclass(frozen=True)
class Extent:
    """How much is made: authorities, referrals of all of them, the first day, and how often that all."""

    authorities: int = 153
    referrals: int = 2_280_000
    first_day: date = date(2013, 7, 1)
    times: int = 1
    with_audits: bool = False


EXTENTS = {
    "england": Extent(),
    "ten": Extent(times=10),
    "authority": Extent(authorities=1, referrals=15_000, with_audits=True),
    # As many records, spread over the 40 quarters that are asked for and what they look back to.
    "twelve-years": Extent(first_day=date(2005, 1, 1)),
    # What tests try the routes on.
    "small": Extent(authorities=3, referrals=6_000),
}


def make(extent: Extent, folder: Path) -> None:
    """Write the files into a new folder."""
    folder.mkdir(parents=True)
    parts = [folder / f"part-{n}" for n in range(extent.times)]
    for n, part in enumerate(parts):
        part.mkdir()
        _part(extent, n, part)
    with duckdb.connect() as connection:
        for path in sorted(parts[0].iterdir()):
            files = [part / path.name for part in parts]
            _copy(connection, f"FROM read_parquet({list(map(str, files))})", folder / path.name)
            for file in files:
                file.unlink()
    for part in parts:
        part.rmdir()


def _part(extent: Extent, n: int, folder: Path) -> None:
    with duckdb.connect() as connection:
        for name, value in _settings(extent, n).items():
            connection.execute(f"SET VARIABLE {name} = {value}")
        connection.execute((HERE / "ground.sql").read_text("utf-8"))
        tables = [*(HERE / "tables").glob("*.sql")]
        tables += [*(HERE / "audits").glob("*.sql")] if extent.with_audits else []
        for path in sorted(tables):
            _copy(connection, path.read_text("utf-8"), folder / f"{path.stem}.parquet")


def _settings(extent: Extent, n: int) -> dict[str, str]:
    days = (LAST_DAY - extent.first_day).days + 1
    return {
        "part": str(n),
        "authorities": str(extent.authorities),
        "referrals": str(extent.referrals),
        # Of 100 referrals so many children: about a fifth are repeats within 12 months.
        "children_to_100": str(115 * 1280 // days),
        "first_day": f"DATE '{extent.first_day}'",
        "last_day": f"DATE '{LAST_DAY}'",
        "days": str(days),
        "questions": str(_questions()),
    }


def _questions() -> list[str]:
    """The questions that the packaged scorecard asks of audits."""
    scorecard = tomllib.loads(SCORECARD.read_text("utf-8"))
    measures = [each for section in scorecard["section"] for each in section.get("measure", [])]
    return sorted({each["audit"]["question"] for each in measures if "audit" in each})


def _copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
