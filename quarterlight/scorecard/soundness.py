"""What a council's own choices may not be, though the schema lets them stand: each refused in its place.

Bands of an adopted page are kept as printed; those that a council writes itself are contiguous
cuts with a direction.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date

from quarterlight.errors import ChoicesError
from quarterlight.scorecard.bands import Bands, Direction
from quarterlight.scorecard.schema import MeasureChoice, ScorecardChoice
from quarterlight.scorecard.toml_places import Path

# The refusal of what stands at a path: what is wrong, and what to do.
Refuse = Callable[[Path, str, str], ChoicesError]
_KEEP = "Mend them, or say `as_published = true` to keep them as printed."


def refuse_unsound(
    bands: Bands, stated: Direction | None, precision: int, place: Path, refuse: Refuse
) -> None:
    """Refuse bands that cannot be read, have no order or direction, overlap, or leave a hole."""
    for band in bands.unread:
        raise refuse(
            place,
            f"The band {band.name} = “{band.shown}” cannot be read.",
            "Write it as 60-69, Below 20, 20 or more, <5 or ≥ 95.",
        )
    if bands.out_of_order:
        raise refuse(place, "The bands neither rise nor fall from the worst to the best.", _KEEP)
    _refuse_direction(bands, stated, place, refuse)
    for one, other, _ in bands.overlaps():
        shared = f"{one.name} ({one.shown}) and {other.name} ({other.shown}) share numbers."
        raise refuse(place, shared, _KEEP)
    for _, _, missing in bands.gaps(precision):
        raise refuse(place, f"The bands leave out {missing}.", _KEEP)


def _refuse_direction(bands: Bands, stated: Direction | None, place: Path, refuse: Refuse) -> None:
    if bands and bands.better is None:
        raise refuse(
            place,
            "The bands do not say which of them is better.",
            'Add `better = "higher"` or `"lower"`.',
        )
    turned = {Direction.HIGHER: Direction.LOWER, Direction.LOWER: Direction.HIGHER}
    if stated and bands and turned.get(stated) is bands.better:
        raise refuse(
            (*place[:-1], "better"),
            f"By its bands {bands.better} figures are better, and `better` says {stated}.",
            "Turn the bands round, or take `better` out.",
        )


def refuse_confirmation(choice: MeasureChoice, path: Path, refuse: Refuse) -> None:
    """Refuse a confirmation of a definition without its day or its name, and a day that is none."""
    by, on = choice.definition_confirmed_by, choice.definition_confirmed_on
    if bool(by) != bool(on):
        named, missing = ("by", "on") if by else ("on", "by")
        raise refuse(
            (*path, f"definition_confirmed_{named}"),
            f"The confirmation lacks `definition_confirmed_{missing}`.",
            "Say who confirmed the definition and on which day.",
        )
    if on and not is_day(on):
        raise refuse(
            (*path, "definition_confirmed_on"),
            f"“{on}” is no day.",
            "Write it as 2017-01-31.",
        )


def refuse_revision(revise: str | int | None, path: Path, refuse: Refuse) -> None:
    """Refuse to revise a number of quarters below none."""
    if isinstance(revise, int) and revise < 0:
        raise refuse(
            (*path, "revise"),
            f"{revise} is no number of quarters.",
            'Write how many quarters before the latest, "year_to_date" or "never".',
        )


def is_day(text: str) -> bool:
    """Whether a text is a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def refuse_twice(file: ScorecardChoice, codes: list[str], refuse: Refuse) -> None:
    """Refuse two measures of one code; of one number, and two tables of one title, save as published."""
    places: list[Path] = [
        ("section", s, "measure", m)
        for s, section in enumerate(file.section)
        for m in range(len(section.measure))
    ]
    for place, code in _again(list(zip(places, codes, strict=True))):
        raise refuse(
            place, f"Two measures are {code}.", "Take one out, or give it a code of its own."
        )
    if file.as_published:
        return
    numbers = [choice.number for section in file.section for choice in section.measure]
    for place, number in _again(list(zip(places, numbers, strict=True))):
        raise refuse(
            (*place, "number"), f"Two measures have the number {number}.", "Number one anew."
        )
    tables = [(("judgements", n), each.title) for n, each in enumerate(file.judgements)]
    for place, title in _again(tables):
        raise refuse(place, f"Two judgement tables are named “{title}”.", "Rename one of them.")


def _again(given: Sequence[tuple[Path, Hashable]]) -> Iterator[tuple[Path, Hashable]]:
    """Those whose value stood before."""
    seen: set[Hashable] = set()
    for place, value in given:
        if value is not None and value in seen:
            yield place, value
        seen.add(value)
