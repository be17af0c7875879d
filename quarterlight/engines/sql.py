"""From what was declared to the text of a query, in an engine's own dialect."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibis.expr.types import Expr


class Dialect(StrEnum):
    """The dialects that queries are written in."""

    DUCKDB = "duckdb"
    SPARK = "spark"


def text(expression: Expr, dialect: Dialect = Dialect.DUCKDB) -> str:
    """The query of an expression."""
    written = _compiler(dialect).to_sqlglot(expression)
    return str(written.sql(dialect=dialect.value, pretty=True))


def spans_of(query: str) -> set[int]:
    """The n of every n-th working day that a query looks up in the working calendar."""
    return {int(n) for n in re.findall(r'["`]n["`] = (?:CAST\()?(\d+)', query)}


def _compiler(dialect: Dialect) -> Any:
    if dialect is Dialect.SPARK:
        from ibis.backends.sql.compilers.pyspark import PySparkCompiler

        return PySparkCompiler()
    from ibis.backends.sql.compilers.duckdb import DuckDBCompiler

    return DuckDBCompiler()
