"""The three tests behind a word of meaning, exactly or by closed form; no library of statistics.

Sources: Fisher's exact test (two-sided, by probability), Newcombe's hybrid score interval for
a difference of proportions (method 10, Wilson without continuity correction), and the exact
test of two Poisson counts given their sum.
"""

from __future__ import annotations

from fractions import Fraction
from math import comb, exp, lgamma, log, sqrt

Z95 = 1.959963984540054


def wilson(numerator: int, denominator: int) -> tuple[float, float]:
    """The 95% Wilson interval of a proportion, as fractions of 1; the denominator is above 0."""
    x, n, square = numerator, denominator, Z95 * Z95
    half = Z95 * sqrt(square + 4 * x * (1 - x / n))
    width = 2 * (n + square)
    return (2 * x + square - half) / width, (2 * x + square + half) / width


def newcombe(x1: int, n1: int, x2: int, n2: int) -> tuple[float, float]:
    """The 95% interval of x1/n1 − x2/n2."""
    p1, p2 = x1 / n1, x2 / n2
    (low1, high1), (low2, high2) = wilson(x1, n1), wilson(x2, n2)
    difference = p1 - p2
    return (
        difference - sqrt((p1 - low1) ** 2 + (high2 - p2) ** 2),
        difference + sqrt((high1 - p1) ** 2 + (p2 - low2) ** 2),
    )


def fisher(x1: int, n1: int, x2: int, n2: int) -> Fraction:
    """Fisher's exact two-sided p: the tables no likelier than this one, in exact fractions."""
    met, everyone = x1 + x2, n1 + n2
    lowest, highest = max(0, met - n2), min(n1, met)
    ways = [comb(n1, lowest) * comb(n2, met - lowest)]
    for k in range(lowest, highest):  # each from the one before: `comb` anew would be cubic
        ways.append(ways[-1] * (n1 - k) * (met - k) // ((k + 1) * (n2 - met + k + 1)))
    observed = ways[x1 - lowest]
    return Fraction(sum(w for w in ways if w <= observed), comb(everyone, met))


# Beyond so many the same sum is taken in logarithms: exact integers of that size take seconds.
EXACT_UP_TO = 20_000


def poisson_pair(first: int, second: int) -> Fraction | float:
    """The exact two-sided p that two counts share one rate: a binomial of their sum at one half."""
    total, fewer = first + second, min(first, second)
    if first == second:
        return Fraction(1)
    if total > EXACT_UP_TO:
        return _poisson_in_logarithms(fewer, total)
    tail = ways = 1
    for k in range(fewer):
        ways = ways * (total - k) // (k + 1)
        tail += ways
    return Fraction(2 * tail, 2**total)


def _poisson_in_logarithms(fewer: int, total: int) -> float:
    """Twice the lower tail, summed from its largest term down until nothing is added."""
    share = tail = 1.0
    for k in range(fewer, 0, -1):
        share *= k / (total - k + 1)
        if share < tail * 1e-17:
            break
        tail += share
    largest = lgamma(total + 1) - lgamma(fewer + 1) - lgamma(total - fewer + 1) - total * log(2)
    return min(1.0, 2 * exp(largest) * tail)
