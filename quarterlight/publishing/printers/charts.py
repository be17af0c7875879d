"""Charts as inline SVG, each with its text alternative; colours come from the page's style."""

from __future__ import annotations

from decimal import Decimal

from lxml import etree

from quarterlight.publishing.document import BarChart, LineChart, Tone
from quarterlight.publishing.printers.elements import node

_WIDTH, _HEIGHT, _EDGE = 132, 44, 4
_BAR, _GAP, _BAR_HEIGHT, _LABEL = 46, 18, 120, 18


def draw_line(chart: LineChart) -> etree._Element:
    """A line over quarters with its bands behind it; a single figure between gaps is a dot."""
    svg = _svg(_WIDTH, _HEIGHT, chart.alternative, "line")
    for band in chart.bands:
        top, bottom = _y(chart, band.high), _y(chart, band.low)
        if bottom - top > 0:
            rect = node(
                "rect", x="0", y=f"{top:.1f}", width=str(_WIDTH), height=f"{bottom - top:.1f}"
            )
            rect.set("class", f"band {band.tone.value}")
            svg.append(rect)
    step = (_WIDTH - 4 * _EDGE) / max(len(chart.values) - 1, 1)
    points = [
        (2 * _EDGE + n * step, _y(chart, value)) if value is not None else None
        for n, value in enumerate(chart.values)
    ]
    for run in _runs(points):
        joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in run)
        svg.append(node("polyline", points=joined, class_="series"))
    for point in points:
        if point:
            svg.append(
                node("circle", cx=f"{point[0]:.1f}", cy=f"{point[1]:.1f}", r="2", class_="point")
            )
    if points[-1]:
        x, y = points[-1]
        svg.append(node("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3.6", class_="last"))
    return svg


def _y(chart: LineChart, value: Decimal) -> float:
    room = _HEIGHT - 2 * _EDGE
    return _EDGE + room * (1 - float(min(value, chart.top) / chart.top))


def _runs(points: list[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """The unbroken stretches of a line: a gap is left open."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def draw_bars(chart: BarChart) -> etree._Element:
    """Stacked bars side by side, the best judgement at the foot, each share with its number."""
    width = len(chart.bars) * (_BAR + _GAP)
    svg = _svg(width, _BAR_HEIGHT + _LABEL + 4, chart.alternative, "bars")
    for n, bar in enumerate(chart.bars):
        x, foot = n * (_BAR + _GAP) + _GAP / 2, float(_BAR_HEIGHT)
        for share, tone, name in bar.shares:
            height = _BAR_HEIGHT * float(min(share, Decimal(100))) / 100
            foot -= height
            svg.append(_segment(x, foot, height, tone, name, f"{share.normalize():f}"))
        if not bar.shares:
            svg.append(_text(x + _BAR / 2, _BAR_HEIGHT / 2, "none", "label"))
        svg.append(_text(x + _BAR / 2, _BAR_HEIGHT + _LABEL - 3, bar.label, "label"))
    return svg


def _segment(
    x: float, y: float, height: float, tone: Tone, name: str, share: str
) -> etree._Element:
    # A gap of two keeps neighbours apart that differ little in lightness.
    drawn = max(height - 2, 0.5)
    group = node("g", node("title", f"{name}: {share}%"))
    rect = node(
        "rect",
        x=f"{x:.1f}",
        y=f"{y:.1f}",
        width=str(_BAR),
        height=f"{drawn:.1f}",
        class_=f"share {tone.value}",
    )
    group.append(rect)
    if height >= 13:
        letter = "".join(word[0] for word in name.split()).upper()
        group.append(
            _text(x + _BAR / 2, y + drawn / 2 + 4, f"{letter} {share}", f"on {tone.value}")
        )
    return group


def _text(x: float, y: float, text: str, class_: str) -> etree._Element:
    return node("text", text, x=f"{x:.1f}", y=f"{y:.1f}", class_=class_, text_anchor="middle")


def _svg(width: float, height: float, alternative: str, class_: str) -> etree._Element:
    svg = node("svg", role="img", aria_label=alternative, data_note=True, class_=f"chart {class_}")
    svg.set("viewBox", f"0 0 {width:.0f} {height:.0f}")
    svg.set("width", f"{width:.0f}")
    svg.set("height", f"{height:.0f}")
    return svg
