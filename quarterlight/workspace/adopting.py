"""From a published page to a workspace: its choices, figures, judgements and commentary as files.

Nothing is corrected: bands keep their holes, figures their slips, comments their words. A
measure whose title the catalogue knows gets its code; every other is supplied, with the nearest
names of the catalogue as a comment beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.catalogue import nearest, with_code
from quarterlight.scorecard.choices import supplied_code
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Cell, Measure, Note, Scorecard
from quarterlight.workspace.columns import as_csv
from quarterlight.workspace.commentary_schema import Comment
from quarterlight.workspace.figures import FIGURES
from quarterlight.workspace.folder import LAYOUT, SETTINGS
from quarterlight.workspace.judgements import JUDGEMENTS
from quarterlight.workspace.toml_text import Value, table

_QUARTER = (
    r"(?:q(?:uarter|tr)?\.? ?[1-4][ ,]*(?:of )?(?:20)?\d\d ?[-/–] ?(?:20)?\d\d"
    r"|(?:20)?\d\d ?[-/–] ?(?:20)?\d\d,? ?q(?:uarter|tr)?\.? ?[1-4])"
)


def adopt(scorecard: Scorecard, name: str, source: str) -> dict[str, str]:
    """The files of a workspace that says what a page says, by their paths in it."""
    codes = _codes(scorecard.measures)
    stem = str(scorecard.quarter).lower().replace(" ", "-")
    files = {
        SETTINGS: table("", {"layout": LAYOUT, "authority": ""}, ["The council's own settings."]),
        f"scorecards/{name}.toml": "\n".join(_choices(scorecard, codes)),
        f"figures/published-{stem}.csv": as_csv(FIGURES, _figures(scorecard, codes, source)),
        f"commentary/{stem}.toml": "\n".join(_comments(scorecard, codes)),
    }
    if scorecard.judgements:
        files[f"figures/judgements-{stem}.csv"] = as_csv(JUDGEMENTS, _judgements(scorecard, source))
    return files


def _codes(measures: list[Measure]) -> list[str]:
    """Each measure's code; of several with one title the later ones get a number behind it."""
    codes: list[str] = []
    for measure in measures:
        code = measure.code or supplied_code(measure.title)
        while code in codes:
            found = re.fullmatch(r"(.*)_(\d+)", code)
            code = (
                f"{found[1]}_{int(found[2]) + 1}" if found else f"{supplied_code(measure.title)}_2"
            )
        codes.append(code)
    return codes


def _offsets(latest: Quarter, quarters: list[Quarter]) -> Value:
    """How many quarters are shown, or which ones, where they do not follow each other."""
    offsets = [latest - quarter for quarter in sorted(quarters)]
    return len(offsets) if offsets == list(range(len(offsets)))[::-1] else offsets


def _choices(scorecard: Scorecard, codes: list[str]) -> Iterator[str]:
    shown = _offsets(scorecard.quarter, scorecard.quarters)
    title = re.sub(_QUARTER, "{quarter}", scorecard.title, flags=re.IGNORECASE)
    head: dict[str, Value | None] = {
        "title": title,
        "quarters_shown": shown,
        "as_published": True,
        "notes": [note.text for note in scorecard.notes if _is_note(scorecard, note)] or None,
    }
    yield table(
        "", head, ["Adopted from a published page: sections, measures and bands as printed."]
    )
    section: str | None = ""
    for measure, code in zip(scorecard.measures, codes, strict=True):
        if measure.section != section:
            section = measure.section
            yield table("[[section]]", {"title": section or ""})
        yield _measure(scorecard, measure, code, shown)
    for each in scorecard.judgements:
        yield table("[[judgements]]", {"title": each.title, "heading": each.heading or None})


def _is_note(scorecard: Scorecard, note: Note) -> bool:
    elsewhere = {
        scorecard.title,
        *(t.title for t in scorecard.judgements),
        *(t.heading for t in scorecard.judgements),
    }
    elsewhere |= {comment.text for comment in scorecard.comments}
    return " ".join(note.text.split()) not in elsewhere and note.place != scorecard.title_place


def _measure(scorecard: Scorecard, measure: Measure, code: str, shown: Value) -> str:
    known = with_code(code)
    comments = []
    if not known:
        near = [f"{entry.title} ({entry.code})" for entry in nearest(measure.title)]
        comments = (
            [f"Not in the catalogue. Nearest: {'; '.join(near)}."]
            if near
            else ["Not in the catalogue."]
        )
    own = _offsets(scorecard.quarter, list(measure.cells))
    default_span, default_unit = (known.span, known.unit) if known else (Span.QUARTER, Unit.PERCENT)
    has_figures = any(cell.figure for cell in measure.cells.values())
    values: dict[str, Value | None] = {
        "number": measure.number,
        "measure": code,
        "title": measure.title,
        "kind": measure.kind.value if measure.kind else None,
        "unit": measure.unit.value if has_figures and measure.unit is not default_unit else None,
        "span": measure.span.value if measure.span is not default_span else None,
        "owner": measure.owner,
        "better": measure.stated_direction.value if measure.stated_direction else None,
        **_thresholds(measure),
        "quarters_shown": own if own != shown else None,
        "supplied": None if known else True,
    }
    return table("[[section.measure]]", values, comments)


def _thresholds(measure: Measure) -> dict[str, Value | None]:
    """Bands as printed, or the target in their place with the page's words for it."""
    if not measure.is_by_target:
        return {"bands": dict(measure.bands_printed) or None}
    printed: Mapping[str, str] = {heading.lower(): text for heading, text in measure.bands_printed}

    def first(word: str) -> str | None:
        return next((text for heading, text in printed.items() if word in heading), None)

    return {
        "target": first("target"),
        "tolerance": first("tolerance"),
        "floor": first("floor") or first("minimum"),
        "words": list(measure.bands.names) or None,
    }


def _figures(scorecard: Scorecard, codes: list[str], source: str) -> Iterator[list[str]]:
    for measure, code in zip(scorecard.measures, codes, strict=True):
        for quarter in sorted(measure.cells):
            yield _figure(code, measure.cells[quarter], source)


def _figure(code: str, cell: Cell, source: str) -> list[str]:
    figure, printed = cell.figure, cell.printed_grade
    x, n = (figure.numerator, figure.denominator) if figure else (None, None)
    return [
        code,
        str(cell.quarter),
        figure.display if figure else "",
        "" if x is None else str(x),
        "" if n is None else str(n),
        "" if figure else cell.state.value,
        printed.word if printed and not printed.by_colour else "",
        "Y",
        "",
        source,
        "",
        cell.reason,
    ]


def _judgements(scorecard: Scorecard, source: str) -> Iterator[list[str]]:
    for each in scorecard.judgements:
        for position, column in enumerate(each.columns):
            for row in each.rows:
                cell = row.cells[position]
                count = "" if cell.count is None else str(cell.count)
                month = str(column.audit_month) if column.audit_month else ""
                percent = cell.display if cell.percent is not None else ""
                yield [
                    each.title,
                    str(column.quarter),
                    month,
                    row.name,
                    percent,
                    count,
                    "Y",
                    source,
                ]


def _comments(scorecard: Scorecard, codes: list[str]) -> Iterator[str]:
    yield table("", {}, [])
    for comment in scorecard.comments:
        names: list[Value] = []
        for position in comment.measures:
            number = scorecard.measures[position].number
            numbers = [m.number for m in scorecard.measures]
            names.append(
                number if number is not None and numbers.count(number) == 1 else codes[position]
            )
        values: dict[str, Value | None] = {
            "measures": names,
            "text": comment.text,
            "disputes": True if comment.disputes else None,
        }
        yield table("[[comment]]", values)


# The fields of a comment are typed once, in the schema; adoption writes three of them.
assert {"measures", "text", "disputes"} <= set(Comment.__struct_fields__)
