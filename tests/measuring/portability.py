"""What engines do not answer alike: operations that a declaration may not have, each known by its class."""

import ibis.expr.operations as ops
from ibis.expr.types import Expr

_RANGES = (ops.TimestampRange, ops.IntegerRange)


def _is_asof_join(node):
    return isinstance(node, ops.JoinLink) and node.how == "asof"


def _is_ordered_pick(node):
    return isinstance(node, ops.First | ops.Last | ops.ArrayCollect | ops.GroupConcat) and bool(
        node.order_by
    )


def _is_unnested_range(node):
    kinds = ops.Unnest | ops.TableUnnest
    return isinstance(node, kinds) and bool(node.find(_RANGES))


FORBIDDEN = {
    "asof_join": _is_asof_join,
    "first or collect with an order": _is_ordered_pick,
    "argmin or argmax": lambda node: isinstance(node, ops.ArgMin | ops.ArgMax),
    "isin of another table": lambda node: isinstance(node, ops.InSubquery),
    "hash": lambda node: isinstance(node, ops.Hash),
    "subtraction of days, where delta is meant": lambda node: isinstance(
        node, ops.DateDiff | ops.TimestampDiff | ops.TimeDiff
    ),
    "unnesting a range": _is_unnested_range,
}


def forbidden(expression: Expr) -> set[str]:
    """The forbidden operations that an expression has, inside its subqueries too."""
    return {
        name
        for node in expression.op().find(ops.Node)
        for name, is_one in FORBIDDEN.items()
        if is_one(node)
    }
