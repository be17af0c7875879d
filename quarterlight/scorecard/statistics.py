"""The three tests behind a word of meaning, exactly or by closed form; no library of statistics.

Sources: Fisher's exact test (two-sided, by probability), Newcombe's hybrid score interval for
a difference of proportions (method 10, Wilson without continuity correction), and the exact
test of two Poisson counts given their sum.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction
from math import comb, erfc, exp, lgamma, log, sqrt

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


# Beyond so many the same sums are taken in logarithms: exact integers of that size take seconds.
EXACT_UP_TO = 20_000
# Beyond so many, which no council has, by the normal curve: the sums would have no end.
SUMMED_UP_TO = 10**9


def fisher(x1: int, n1: int, x2: int, n2: int) -> Fraction | float:
    """Fisher's exact two-sided p: the tables no likelier than this one, in exact fractions."""
    met, everyone = x1 + x2, n1 + n2
    if everyone > SUMMED_UP_TO:
        return _by_normal_curve(x1 * n2 - x2 * n1, n1 * n2 * met * (everyone - met), everyone)
    if everyone > EXACT_UP_TO:
        return _fisher_in_logarithms(x1, n1, met, everyone)
    lowest, highest = max(0, met - n2), min(n1, met)
    observed = comb(n1, x1) * comb(n2, x2)
    ways = comb(n1, lowest) * comb(n2, met - lowest)
    likely = 0
    for k in range(lowest, highest + 1):  # each from the one before: `comb` anew would be cubic
        likely += ways if ways <= observed else 0
        ways = ways * (n1 - k) * (met - k) // ((k + 1) * (n2 - met + k + 1))
    return Fraction(likely, comb(everyone, met))


def poisson_pair(first: int, second: int) -> Fraction | float:
    """The exact two-sided p that two counts share one rate: a binomial of their sum at one half."""
    total, fewer = first + second, min(first, second)
    if first == second:
        return Fraction(1)
    if total > SUMMED_UP_TO:
        return _by_normal_curve(first - second, total, 1)
    if total > EXACT_UP_TO:
        return _poisson_in_logarithms(fewer, total)
    tail = ways = 1
    for k in range(fewer):
        ways = ways * (total - k) // (k + 1)
        tail += ways
    return Fraction(2 * tail, 2**total)


def _poisson_in_logarithms(fewer: int, total: int) -> float:
    """Twice the lower tail, summed from its largest term down until nothing is added."""
    tail = _tail(k / (total - k + 1) for k in range(fewer, 0, -1))
    return min(1.0, 2 * exp(_log_comb(total, fewer) - total * log(2)) * tail)


def _fisher_in_logarithms(x1: int, n1: int, met: int, everyone: int) -> float:
    """The tail beyond this table and, from the first table no likelier than it, the one opposite."""
    n2 = everyone - n1
    lowest, highest = max(0, met - n2), min(n1, met)
    middle = (n1 + 1) * (met + 1) // (everyone + 2)

    def weight(k: int) -> float:
        return _log_comb(n1, k) + _log_comb(n2, met - k)

    def lower(k: int) -> float:
        return _tail(
            j * (n2 - met + j) / ((n1 - j + 1) * (met - j + 1)) for j in range(k, lowest, -1)
        )

    def upper(k: int) -> float:
        ratios = ((n1 - j) * (met - j) / ((j + 1) * (n2 - met + j + 1)) for j in range(k, highest))
        return _tail(ratios)

    observed = weight(x1)
    enough = observed + 1e-9
    below = bisect_right(range(lowest, middle), enough, key=weight) + lowest - 1
    above = highest - bisect_right(range(highest, middle, -1), enough, key=weight) + 1
    parts = [(below, lower)] * (below >= lowest) + [(above, upper)] * (above <= highest)
    tails = sum(exp(weight(k) - observed) * tail(k) for k, tail in parts)
    return (
        1.0
        if weight(middle) <= enough
        else min(1.0, exp(observed - _log_comb(everyone, met)) * tails)
    )


def _tail(ratios: Iterable[float]) -> float:
    """The sum of 1 and of each further term, by its ratio to the one before, until nothing is added."""
    share = tail = 1.0
    for ratio in ratios:
        share *= ratio
        if share < tail * 1e-17:
            break
        tail += share
    return tail


def _log_comb(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _by_normal_curve(difference: int, variance: int, scale: int) -> float:
    """Both tails beyond difference / √(variance / scale)."""
    if variance == 0:
        return 1.0
    square = Fraction(difference * difference * scale, 2 * variance)
    return erfc(sqrt(float(min(square, Fraction(10**4)))))
