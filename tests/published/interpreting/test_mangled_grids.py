"""Whatever stands in its grids, a document is answered or refused: nothing else ever happens.

Grids are made of the texts that real scorecards print, thrown together at random, or of a real
page whose rows and columns were dropped, doubled and shuffled, with merged cells anywhere, signs
that nobody sees, and very long texts.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.errors import NotAScorecard
from quarterlight.published.grid import Document, Grid, GridCell, Paragraph
from quarterlight.published.interpreting.scorecard import interpret
from quarterlight.scorecard.place import Place

ROOT = Path(__file__).parents[3]
REAL = [
    line.split("\t")
    for line in (ROOT / "demo" / "published-scorecard-2016-17-q3.txt")
    .read_text("utf-8")
    .splitlines()
]
# Each table of the real page: how many rows head it, and where it begins and ends.
TABLES = [
    (2, REAL[6:62]),
    *((3, REAL[n - 3 : n + 4]) for n, row in enumerate(REAL) if row[0] == "Outstanding"),
]
FORMS = ("txt", "csv", "xlsx", "ods", "docx", "html")
HEADINGS = (
    "No", "Ref", "Measure", "Indicator", "Performance measure", "RI", "Good", "Outs.", "Outstanding", "Inadequate",
    "Thresholds", "Target", "Tolerance", "Floor", "Polarity", "Red", "Amber", "Green", "RAG", "Status", "DoT",
    "Trend", "Direction of travel", "Comments", "Exception Commentary", "Owner", "Theme", "Num", "Den", "%", "n",
    "2015/16", "2016-17", "16/17", "Q1", "Q2", "Q3", "Q4", "Q1 15/16", "Q3 2016-17", "2016-17 Q2", "Apr-Jun 2015",
    "Oct-Dec 2016", "Quarter 3", "Q3 (Dec 16)", "(Sept 16)", "Dec-16", "Jun 2016", "Q5 16/17", "Year to date",
)  # fmt: skip
CELLS = (
    "1", "2.1", "CP3", "42", "0", "0%", "90%", "100%", "101%", "-3", "69.5%", "<1%", ">99%", "58% (15)", "4%(2)",
    "6 of 9", "14/21", "67% (6/9)", "0/0", "5 (0/0)", "1,234", "1e9", "∞", "½", "٣٤%", "NaN", "Infinity", "-0",
    "N/A", "n/a", "-", "–", "..", "*", "c", "[c]", "[x]", "TBC", "Not audited", "no cases", "suspended", "new",
    "60-69", "70-79", "80-100", "Below 20", "Over 90", "≥ 95%", "<5%", "<10 or >20", "20 or more", "69-60", "60-",
    "↑", "↓", "=", "→", "▲ 80%", "80% ↓", "85% G", "Good", "Requires Improvement", "Red", "A", "High", "Low",
    "Total", "All Audit Streams", "Visits to cared for children", "Percentage of repeat referrals",
    "Measures 18 and 19: there were no cases.", "Measure 3 - see above", "This service has been suspended",
    "and the decision has been taken", "N/A means that there were no relevant cases.", "* see note", "£5",
    "=SUM(A1:A9)", "#REF!", "31/12/2016", "99999999999999999999999999", "0.000000000000000000001%", "1.2.3", "%", "(",
)  # fmt: skip
UNSEEN = (
    "\u200b",
    "\u200f",
    "\u202e\u2066",
    "\ufeff",
    "\x00",
    "\x1b[31m",
    "\x07",
    "\r",
    "\n",
    "\t",
    "\u00ad",
    "\ud7ff",
)
LONG = (
    "9" * 4000,
    "a " * 2000,
    "Measure 1, 2, 3, " * 400,
    "no cases " * 500,
    "(" * 2000,
    "1-" * 1500,
    "60-69 or " * 500,
)

texts = st.one_of(
    st.sampled_from(CELLS),
    st.sampled_from(CELLS),
    st.sampled_from(HEADINGS),
    st.just(""),
    st.sampled_from(LONG),
    st.builds(
        lambda sign, text: f"{text[:2]}{sign}{text[2:]}",
        st.sampled_from(UNSEEN),
        st.sampled_from(CELLS),
    ),
    st.text(max_size=12),
)
spans = st.tuples(st.integers(1, 3), st.integers(1, 4))


heads = st.one_of(
    st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=9),
    st.permutations(
        ("No", "Measure", "RI", "Good", "Outs.", "Q2 16/17", "Q3 16/17", "Trend", "Comments")
    ),
    st.permutations(("", "Q2 2016-17", "Q3 2016-17", "Trend")).map(lambda row: [*row, "RAG"]),
)


@st.composite
def thrown_together(draw: st.DrawFn) -> list[list[str]]:
    """Rows of random texts under a row of headings."""
    head = list(draw(heads))
    row = st.lists(texts, min_size=len(head), max_size=len(head))
    return [head, *draw(st.lists(row, max_size=8))]


@st.composite
def mangled(draw: st.DrawFn) -> list[list[str]]:
    """Rows of a real table, some gone, doubled or misplaced, and its columns likewise."""
    headed, rows = draw(st.sampled_from(TABLES))
    order = draw(st.lists(st.integers(headed, len(rows) - 1), min_size=1, max_size=12))
    top = draw(st.sampled_from((list(range(headed)),) * 4 + ([], [headed - 1], [0, 0, 1])))
    order = [*top, *(sorted(order) if draw(st.booleans()) else order)]
    columns = list(range(13))
    if draw(st.booleans()):
        columns = draw(st.lists(st.sampled_from(columns), min_size=1, max_size=14))
        columns = columns if draw(st.booleans()) else sorted(columns)
    return [
        [row[n] if n < len(row) else "" for n in columns] for row in map(rows.__getitem__, order)
    ]


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A grid of such rows, with a few cells replaced and a few merged."""
    rows = [list(row) for row in draw(st.one_of(thrown_together(), mangled(), mangled()))]
    where = st.tuples(st.integers(0, len(rows) - 1), st.integers(0, 12))
    for (row, column), text in draw(st.lists(st.tuples(where, texts), max_size=6)):
        if column < len(rows[row]):
            rows[row][column] = text
    merged = dict(draw(st.lists(st.tuples(where, spans), max_size=4)))
    inks = draw(st.sampled_from((None, None, "blue", "red")))
    grid = Grid("Sheet", height=len(rows), width=max(map(len, rows)))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            if text and grid.at(row, column) is None:
                tall, wide = merged.get((row, column), (1, 1))
                place = Place(line=row + 1, column=column + 1)
                grid.add(GridCell(text, row, column, place, tall, wide, inks, inks))
    return grid


paragraphs = st.builds(
    Paragraph,
    st.one_of(
        texts, st.sampled_from(("Scorecard Q3 2016-17", "Scorecard 2016-17 Q1", "Audit Judgements"))
    ),
    st.just(Place(line=1)),
    st.integers(0, 3),
)
documents = st.builds(
    Document,
    st.sampled_from(FORMS),
    st.lists(st.one_of(grids(), grids(), paragraphs), max_size=3),
    st.sampled_from((None, "Scorecard Q3 2016-17", "", "\u202e")),
)


@settings(
    max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(documents)
@example(Document("txt"))
@example(Document("csv", [Grid()]))
def test_a_mangled_document_is_answered_or_refused(document: Document) -> None:
    try:
        card = interpret(document, "page")
    except NotAScorecard as refusal:
        event("refused")
        assert refusal.what
        assert refusal.remedy
        return
    event("answered")
    findings = check(card)
    told = report(card, findings)
    assert msgspec.json.decode(msgspec.json.encode(told))["scorecard"]["measures"] == len(
        card.measures
    )
    assert all(finding.says and finding.code for finding in findings)
