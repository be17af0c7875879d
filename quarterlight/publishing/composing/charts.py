"""Charts as data: a measure's line over its quarters, and how a table's audits were judged."""

from __future__ import annotations

from decimal import Decimal
from itertools import zip_longest

from quarterlight.periods import Quarter
from quarterlight.publishing.document import Bar, BarChart, LineChart, Stretch, Tone
from quarterlight.publishing.wording import quarter_label, tone_of
from quarterlight.scorecard.bands import Band, Direction
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import JudgementTable, Measure
from quarterlight.scorecard.ranges import Range

_HUNDRED = Decimal(100)


def line_chart(measure: Measure, quarters: list[Quarter]) -> LineChart | None:
    """The line of a measure, a gap where it has no figure; None with fewer than two figures."""
    figures = [measure.figure(quarter) for quarter in quarters]
    values = [figure.value for figure in figures if figure]
    if len(values) < 2 or min(values) < 0:
        return None
    ends = [
        end for band in measure.bands.bands for part in band.ranges for end in (part.low, part.high)
    ]
    highest = max([*values, *(end for end in ends if end.is_finite())])
    top = (
        _HUNDRED
        if measure.unit is Unit.PERCENT and highest <= _HUNDRED
        else highest * Decimal("1.1") or Decimal(1)
    )
    said = [
        f"{figure.display if figure else 'none'} in {quarter_label(quarter)}"
        for figure, quarter in zip(figures, quarters, strict=True)
    ]
    return LineChart(
        tuple(figure.value if figure else None for figure in figures),
        tuple(_stretches(measure, top)),
        top,
        f"Line over the quarters: {', '.join(said)}.",
    )


def _stretches(measure: Measure, top: Decimal) -> list[Stretch]:
    """The bands behind a line. A whole-number band is drawn as far as the next one's cut."""
    parts = sorted(
        ((part, band) for band in measure.bands.bands for part in band.ranges),
        key=lambda pair: pair[0],
    )
    found = []
    for (part, band), following in zip_longest(parts, parts[1:]):
        high = min(part.high, top)
        if following and following[0].low - part.high <= 1:
            high = following[0].low
        found.append(
            Stretch(max(part.low, Decimal(0)), high, tone_of(band.name, measure.bands), band.name)
        )
    return [*found, *_unnamed(measure, parts, top)]


def _unnamed(measure: Measure, parts: list[tuple[Range, Band]], top: Decimal) -> list[Stretch]:
    """What is worse than every printed band, drawn under the bands' lowest word."""
    word = measure.bands.lowest_word
    if not parts or word is None or measure.bands.better not in (Direction.HIGHER, Direction.LOWER):
        return []
    rises = measure.bands.better is Direction.HIGHER
    low, high = (Decimal(0), parts[0][0].low) if rises else (parts[-1][0].high, top)
    tone = tone_of(word, measure.bands)
    return [Stretch(max(low, Decimal(0)), min(high, top), tone, word)] if low < high else []


_TONES = {
    "outstanding": Tone.OUTSTANDING,
    "good": Tone.GOOD,
    "requires_improvement": Tone.REQUIRES_IMPROVEMENT,
    "inadequate": Tone.INADEQUATE,
}


def bar_chart(table: JudgementTable) -> BarChart | None:
    """Stacked bars of a judgement table, one a quarter; None where it shows no shares."""
    bars = []
    for position, column in enumerate(table.columns):
        shares = tuple(
            (cell.percent, _TONES.get(row.key, Tone.PLAIN), row.name)
            for row in table.rows
            if (cell := row.cells[position]).percent
        )
        bars.append(Bar(f"Q{column.quarter.number} {column.quarter.financial_year[2:]}", shares))
    if not any(bar.shares for bar in bars):
        return None
    said = [
        f"{bar.label}: "
        + (
            ", ".join(f"{share.normalize():f}% {name}" for share, _, name in bar.shares)
            or "no audits"
        )
        for bar in bars
    ]
    return BarChart(tuple(bars), f"Stacked bars of {table.title}. {'; '.join(said)}.")
