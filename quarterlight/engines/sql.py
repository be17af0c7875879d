"""From what was declared to the text of a query, in an engine's own dialect.

The language writes the query; the one word that it does not know, the n-th working day after a
day, becomes a look-up in the table `working_calendar` (day, n, due_on). A day that the calendar
does not reach takes n days, which puts it on the same side of every day that it is held against.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

import sqlglot as sg
import sqlglot.expressions as sge

if TYPE_CHECKING:
    from ibis.expr.types import Expr

CALENDAR = "working_calendar"
_WORD = "working_day_after"


class Dialect(StrEnum):
    """The dialects that queries are written in."""

    DUCKDB = "duckdb"
    SPARK = "pyspark"


def text(expression: Expr, dialect: Dialect = Dialect.DUCKDB) -> str:
    """The query of an expression."""
    compiler = _compiler(dialect)
    written = compiler.to_sqlglot(expression)
    spelled = "spark" if dialect is Dialect.SPARK else "duckdb"
    looked_up = written.transform(_look_up)
    return str(looked_up.sql(dialect=spelled, pretty=True))


def spans_of(query: str) -> set[int]:
    """The n of every n-th working day that a query looks up."""
    return {int(n) for n in re.findall(rf"{CALENDAR}`?\"?\.`?\"?n`?\"? = (\d+)", query)}


def _compiler(dialect: Dialect):
    if dialect is Dialect.SPARK:
        from ibis.backends.sql.compilers.pyspark import PySparkCompiler

        return PySparkCompiler()
    from ibis.backends.sql.compilers.duckdb import DuckDBCompiler

    return DuckDBCompiler()


def _look_up(node: sge.Expression) -> sge.Expression:
    if not (isinstance(node, sge.Anonymous) and node.name.lower() == _WORD):
        return node
    day, n = (argument.transform(_look_up) for argument in node.expressions)
    n = n.this if isinstance(n, sge.Cast) else n
    found = (
        sg.select(sge.Max(this=sg.column("due_on", table=CALENDAR)))
        .from_(CALENDAR)
        .where(
            sg.column("day", table=CALENDAR).eq(day.copy()),
            sg.column("n", table=CALENDAR).eq(n.copy()),
        )
        .subquery()
    )
    later = sge.Add(this=day.copy(), expression=sge.Interval(this=n.copy(), unit=sge.var("DAY")))
    return sge.Coalesce(this=found, expressions=[sge.cast(later, "DATE")])
