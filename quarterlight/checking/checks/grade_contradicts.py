"""A printed grade, status word or traffic light is not the band of the figure beside it.

The page's own thresholds say which band holds the figure. Colours of cells alone are held
against them only where most of the page's coloured cells agree.

What to do: correct the status, or the figure, or print the thresholds that were used.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.series import said_once
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Cell, Measure, Scorecard
from quarterlight.scorecard.words import COLOURS, JUDGEMENTS, merit

SEVERITY = Severity.ERROR
_LEAST_COLOURED = 4


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each figure whose printed grade is not its band."""
    printed = [
        (m, cell) for m in scorecard.measures for cell in m.cells.values() if cell.printed_grade
    ]
    by_colour = [
        pair for pair in printed if pair[1].printed_grade and pair[1].printed_grade.by_colour
    ]
    agree = sum(_contradicts(*pair) is False for pair in by_colour)
    tested = sum(_contradicts(*pair) is not None for pair in by_colour)
    trusts_colour = agree >= _LEAST_COLOURED and agree * 4 >= tested * 3
    yield from said_once(_of_rows(printed, trusts_colour))


def _of_rows(
    printed: list[tuple[Measure, Cell]], trusts_colour: bool
) -> Iterator[tuple[Measure, Quarter, Finding]]:
    for measure, cell in printed:
        if cell.printed_grade is None or (cell.printed_grade.by_colour and not trusts_colour):
            continue
        if _contradicts(measure, cell):
            right = measure.grade(cell.quarter).word or ""
            finding = on_measure(
                measure,
                f"{measure.label}, {cell.quarter}: {cell.figure.display if cell.figure else ''} is printed as "
                f"{cell.printed_grade.word}, but by the printed thresholds it is {right}.",
                cell.printed_grade.place,
                quarter=cell.quarter,
                shown=cell.printed_grade.shown,
                expected=right,
            )
            yield measure, cell.quarter, finding


def _contradicts(measure: Measure, cell: Cell) -> bool | None:
    """Whether the printed grade is wrong; None where the page's bands cannot tell."""
    word, right = (
        cell.printed_grade.word if cell.printed_grade else None,
        measure.grade(cell.quarter).word,
    )
    if word is None or right is None or not measure.bands:
        return None
    if word == right:
        return False
    names = measure.bands.names
    if right == measure.bands.lowest_word and right not in names:
        return _contradicts_lowest(word, names)
    if word in names:
        return None if _is_near(measure, word, right) else word != right
    same_family = any(word in family and right in family for family in (JUDGEMENTS, COLOURS))
    if same_family:
        return True
    known = merit(word)
    is_target = len(names) == 1 or names[0] == "Target"
    return known > 1 if is_target and known is not None and right == names[0] else None


def _is_near(measure: Measure, word: str, right: str) -> bool:
    """Whether a tolerance in percent, of points or of the target, leaves open which of two bands it is."""
    ranks = measure.bands.rank(word), measure.bands.rank(right)
    by_tolerance = any(
        "tolerance" in h.lower() and "%" in text for h, text in measure.bands_printed
    )
    return by_tolerance and sorted(rank or 0 for rank in ranks) == [1, 2]


def _contradicts_lowest(word: str, names: tuple[str, ...]) -> bool | None:
    """Of a figure worse than every band: any word of a band above the lowest is wrong."""
    if word in JUDGEMENTS and any(name in JUDGEMENTS for name in names):
        return word != JUDGEMENTS[-1]
    if word in names:
        return len(names) == 1 or word != names[-1]
    known = merit(word)
    if word in COLOURS or known is None:
        return None
    return known <= 1
