"""`python -m bench.measuring.making.as_csv PARQUET ROWS FOLDER`: the first rows of a table as CSV."""

import sys
from pathlib import Path

import duckdb

source, rows, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
folder.mkdir(parents=True)
out = folder / f"{source.stem}.csv"
duckdb.sql(f"COPY (FROM read_parquet('{source}') LIMIT {rows}) TO '{out}' (HEADER)")
