"""Bands of rows that print a target instead, once directions and status words are known."""

from __future__ import annotations

import re
from dataclasses import replace

from quarterlight.published.interpreting.found import Found
from quarterlight.published.interpreting.headings import Role
from quarterlight.published.interpreting.thresholds import read_target
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.model import Remark
from quarterlight.scorecard.words import merit


def settle_targets(found: Found) -> None:
    """Give rows with a target their bands; then each latest figure its printed status."""
    words = _status_words(found)
    for measure, source in zip(found.measures, found.sources, strict=True):
        if not measure.bands and source.header.with_role(Role.TARGET):
            better = measure.stated_direction
            bands, printed, place = read_target(
                source.grid, source.header, source.row, better, words, measure.unit
            )
            measure.bands, measure.bands_printed, measure.bands_place = bands, printed, place
            if re.search(r"\d", measure.bands_shown) and not bands and better is not Direction.NONE:
                says = (
                    f"{measure.label}: the target “{measure.bands_shown}” says not whether "
                    "higher or lower is better."
                )
                where = place or measure.place
                found.remarks.append(Remark(says, where, measure.bands_shown, is_doubt=False))
        for band in measure.bands.unread:
            found.remark(
                f"{measure.label}: the band “{band.shown}” ({band.name}) cannot be read.",
                measure.bands_place or measure.place,
                band.shown,
                measure,
            )
        latest = max(measure.cells, default=None)
        if source.status and latest and measure.cells[latest].figure:
            cell = measure.cells[latest]
            measure.cells[latest] = replace(cell, printed_grade=cell.printed_grade or source.status)


def _status_words(found: Found) -> list[str]:
    """The status words that the page prints beside its figures, best first."""
    words = {source.status.word for source in found.sources if source.status}
    words |= {
        cell.printed_grade.word
        for m in found.measures
        for cell in m.cells.values()
        if cell.printed_grade
    }
    return sorted(words, key=lambda word: (99 if (known := merit(word)) is None else known, word))
