"""Bands to be rehearsed: a file of theirs, or another scorecard, laid over the choices of this one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import Annotated, Any

import msgspec

from quarterlight.errors import ChoicesError
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.choices import Choices, load, of_tables, read
from quarterlight.scorecard.schema import BandsFrom
from quarterlight.scorecard.schema_messages import Tables
from quarterlight.scorecard.toml_places import Path, line_of
from quarterlight.scorecard.toml_reading import held, parsed, text_of

_BY = ("bands", "target", "tolerance", "floor", "words")


class OtherMeasure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A measure with the bands, or the target, that it would have."""

    measure: Annotated[int | str, msgspec.Meta(description="The measure, by number or code.")]
    bands: Annotated[
        str | dict[str, str] | list[BandsFrom],
        msgspec.Meta(description="Its bands, as in a scorecard."),
    ] = ""
    target: Annotated[str, msgspec.Meta(description="A target in place of bands.")] = ""
    tolerance: Annotated[str, msgspec.Meta(description="How far from it is tolerated.")] = ""
    floor: Annotated[str, msgspec.Meta(description="The least that is tolerated.")] = ""
    words: Annotated[list[str], msgspec.Meta(description="The target's words, best first.")] = []
    better: Annotated[
        Direction | None, msgspec.Meta(description="As in a scorecard; without, as it is.")
    ] = None
    below: Annotated[
        str | None, msgspec.Meta(description="The word for what is worse than every band.")
    ] = None


class OtherBands(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A file of bands to rehearse."""

    bands: Annotated[
        dict[str, dict[str, str]],
        msgspec.Meta(description="Shared bands by their name, in place of the scorecard's."),
    ] = {}
    measure: Annotated[
        list[OtherMeasure], msgspec.Meta(description="Measures with bands of their own.")
    ] = []


_TABLES: Tables = {
    (): OtherBands,
    ("measure",): OtherMeasure,
    ("measure", "bands"): BandsFrom,
}


def with_other_bands(path: FilePath, scorecard: FilePath) -> Choices:
    """The choices of a scorecard with the bands of a file; raises ChoicesError at the file's line.

    A file with sections is a whole scorecard, of which every band is taken.
    """
    text = text_of(path, ChoicesError)
    raw = parsed(text, str(path), ChoicesError)
    if "section" in raw:
        return read(text, str(path), scorecard.parent.parent)
    other = held(raw, text, str(path), OtherBands, _TABLES, ChoicesError)
    base_text = text_of(scorecard, ChoicesError)
    base = parsed(base_text, str(scorecard), ChoicesError)
    current = load(scorecard)
    _lay_over(base, raw, other, current, text, str(path))
    return of_tables(base, text, str(path), scorecard.parent.parent)


def _lay_over(
    base: dict[str, Any],
    raw: dict[str, Any],
    other: OtherBands,
    current: Choices,
    text: str,
    name: str,
) -> None:
    """Put the file's bands into the tables of the scorecard."""
    shared = base.setdefault("bands", {})
    for each in other.bands:
        if each not in shared:
            what = f"The scorecard has no bands named “{each}”."
            raise _refuse(text, name, ("bands", each), what, _near(each, shared))
    shared.update(other.bands)
    places = [m for section in base.get("section", []) for m in section.get("measure", [])]
    for n, own in enumerate(other.measure):
        position = _position(str(own.measure), n, current, text, name)
        given = {key: value for key, value in raw["measure"][n].items() if key != "measure"}
        if any(key in given for key in _BY):
            for key in _BY:
                places[position].pop(key, None)
        places[position].update(given)


def _position(measure: str, n: int, current: Choices, text: str, name: str) -> int:
    for position, each in enumerate(current.measures):
        if measure in (str(each.number), each.code):
            return position
    known = [str(key) for m in current.measures for key in (m.number, m.code) if key is not None]
    what = f"There is no measure “{measure}” on the scorecard."
    raise _refuse(text, name, ("measure", n, "measure"), what, _near(measure, known))


def _near(given: str, known: Any) -> str:
    near = get_close_matches(given, list(known), n=1)
    return f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(known) or 'none'}."


def _refuse(text: str, name: str, path: Path, what: str, remedy: str) -> ChoicesError:
    return ChoicesError(what, f"{name}, line {line_of(text, path)}", remedy)


def changed_measures(before: Choices, after: Choices) -> Iterator[str]:
    """The codes of the measures whose bands are others."""
    now = {each.code: each.bands for each in after.measures}
    for each in before.measures:
        if each.code in now and now[each.code] != each.bands:
            yield each.code
