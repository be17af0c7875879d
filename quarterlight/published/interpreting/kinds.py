"""Whether a measure is audit or data: by the page's words, by its colours, else by the catalogue."""

from __future__ import annotations

import re

from quarterlight.periods import plain
from quarterlight.published.interpreting.found import Found
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.catalogue import find
from quarterlight.scorecard.model import Kind, Note

HUES = "blue|red|green|amber|orange|yellow|purple|pink|brown"
_LEGEND = re.compile(
    rf"(?P<kind>audit|data|performance)(?:[- ]based)?(?: \w+)? ?(?:measures?|indicators?"
    rf"|figures?|rows?|items?)?[^.;\n]{{0,40}}?"
    rf"(?:in|by|with|as|:|=|are|is)\s+(?:a |the )?(?:light |pale |dark )?(?P<hue>{HUES})\b"
)


def settle_kinds(found: Found, notes: list[Note]) -> None:
    """Give measures their kind and code, and what the catalogue alone knows of them."""
    legends = dict(_legends(notes))
    hues = [source.marks.inks | source.marks.fills for source in found.sources]
    used = any(hue in row for row in hues for hue in legends)
    for measure, row in zip(found.measures, hues, strict=True):
        entry = find(measure.title)
        if entry:
            measure.code = entry.code
            measure.stated_direction = measure.stated_direction or entry.better
        measure.stated_direction = measure.stated_direction or _said(measure.title)
        measure.kind = (
            measure.kind
            or _titled(measure.title)
            or (_coloured(legends, row) if used else None)
            or (entry.kind if entry else None)
        )


def _said(title: str) -> Direction | None:
    """The direction that a title states: `(lower is better)`."""
    found = re.search(r"\b(high|low)(?:er)? is (?:better|good)\b", plain(title))
    return {"high": Direction.HIGHER, "low": Direction.LOWER}[found[1]] if found else None


def _titled(title: str) -> Kind | None:
    found = re.search(
        r"[(\[](audit|data)[)\]]|^(audit|data) ?[:-]|[-:] ?(audit|data)$", plain(title)
    )
    return Kind(next(part for part in found.groups() if part)) if found else None


def _legends(notes: list[Note]) -> list[tuple[str, Kind]]:
    """What the page says of its colours: `Audit measures are indicated in blue`."""
    found = [_LEGEND.search(plain(note.text)) for note in notes]
    return [
        (match["hue"], Kind.AUDIT if match["kind"] == "audit" else Kind.DATA)
        for match in found
        if match
    ]


def _coloured(legends: dict[str, Kind], hues: frozenset[str]) -> Kind | None:
    named = [kind for hue, kind in legends.items() if hue in hues]
    if named:
        return named[0]
    kinds = set(legends.values())
    if len(kinds) == 1:
        return Kind.DATA if kinds == {Kind.AUDIT} else Kind.AUDIT
    return None
