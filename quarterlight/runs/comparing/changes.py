"""What differs between the results of two runs, in the quarters that both of them show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_SHOWN = ("state", "display", "numerator", "denominator", "grade")
_KEPT = (*_SHOWN, "value", "origin")
Results = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure, a judgement column or the commentary of a measure that is another now.

    `before` and `after` are plain data, None where there is nothing; `whose` names the measure
    (`number`, `measure`, `title`) or the `table`; `why` are causes with a sentence each.
    """

    kind: str
    whose: dict[str, Any]
    quarter: str | None
    before: Any
    after: Any
    why: tuple[dict[str, Any], ...] = field(default=())

    @property
    def plain(self) -> dict[str, Any]:
        """As other programs read it."""
        return {
            "kind": self.kind,
            **self.whose,
            "quarter": self.quarter,
            "before": self.before,
            "after": self.after,
            **({"why": list(self.why)} if self.why else {}),
            "says": self.says,
        }

    @property
    def says(self) -> str:
        """`27 in 2016-17 Q2: 61% was 58%`."""
        number, title = self.whose.get("number"), self.whose.get("title")
        name = self.whose.get("table") or (f"{number}" if number is not None else f"{title}")
        at = f" in {self.quarter}" if self.quarter else ""
        if self.kind == "figure":
            return f"{name}{at}: {_figure(self.before)}, now {_figure(self.after)}"
        if self.kind == "judgements":
            return f"{name}{at}: {_column(self.before)}, now {_column(self.after)}"
        return f"{name}{at}: {_WORDS[self.kind]}"


_WORDS = {
    "commentary": "the commentary is another",
    "measure_added": "the measure is new",
    "measure_dropped": "the measure is no longer shown",
}


def changes_between(before: Results, after: Results) -> list[Change]:
    """Every figure and column that both could show and that differ, then commentary and measures."""
    return [
        *_figures(before, after),
        *_columns(before, after),
        *_commentary(before, after),
        *_measures(before, after),
    ]


def whose(entry: dict[str, Any]) -> dict[str, Any]:
    """The number, code and title of a result's measure."""
    return {"number": entry["number"], "measure": entry["measure"], "title": entry["title"]}


def by_cell(results: Results) -> dict[tuple[str, str], dict[str, Any]]:
    """The results by measure and quarter."""
    return {(each["measure"], each["quarter"]): each for each in results["results"]}


def _figures(before: Results, after: Results) -> Iterator[Change]:
    earlier = by_cell(before)
    for key, now in by_cell(after).items():
        was = earlier.get(key)
        if was and any(was[name] != now[name] for name in _SHOWN):
            yield Change("figure", whose(now), key[1], _kept(was), _kept(now))


def _kept(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: entry[name] for name in _KEPT}


def _columns(before: Results, after: Results) -> Iterator[Change]:
    earlier = {(each["table"], each["quarter"]): each["cells"] for each in before["judgements"]}
    for each in after["judgements"]:
        was = earlier.get((each["table"], each["quarter"]))
        if was is not None and was != each["cells"]:
            of = {"table": each["table"]}
            yield Change("judgements", of, each["quarter"], was, each["cells"])


def _commentary(before: Results, after: Results) -> Iterator[Change]:
    """The comments of one quarter; of two quarters they are other comments anyway."""
    if before["quarter"] != after["quarter"]:
        return
    earlier, now = _texts(before), _texts(after)
    entries = {each["measure"]: each for each in [*before["results"], *after["results"]]}
    for entry in entries.values():
        name = entry["number"] if entry["number"] is not None else entry["title"]
        was, is_now = earlier.get(name), now.get(name)
        if was != is_now:
            yield Change("commentary", whose(entry), after["quarter"], was, is_now)


def _texts(results: Results) -> dict[Any, str]:
    found: dict[Any, list[str]] = {}
    for comment in results["commentary"]:
        for number, title in zip(comment["numbers"], comment["titles"], strict=True):
            found.setdefault(title if number is None else number, []).append(comment["text"])
    return {name: "\n\n".join(texts) for name, texts in found.items()}


def _measures(before: Results, after: Results) -> Iterator[Change]:
    earlier = {each["measure"]: each for each in before["results"]}
    now = {each["measure"]: each for each in after["results"]}
    for code, entry in now.items():
        if code not in earlier:
            yield Change("measure_added", whose(entry), None, None, None)
    for code, entry in earlier.items():
        if code not in now:
            yield Change("measure_dropped", whose(entry), None, None, None)


def _figure(entry: dict[str, Any]) -> str:
    x, n = entry["numerator"], entry["denominator"]
    cases = f" ({x} of {n})" if x is not None and n is not None else ""
    grade = f", {entry['grade']}" if entry["grade"] else ""
    return f"{entry['display']}{cases}{grade}"


def _column(cells: list[dict[str, Any]]) -> str:
    said = (
        f"{each['judgement'].replace('_', ' ')} {'–' if each['percent'] is None else each['percent']}%"
        + (f" ({each['count']})" if each["count"] is not None else "")
        for each in cells
    )
    return ", ".join(said)
