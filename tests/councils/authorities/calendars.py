"""Small pages about quarter headings: broken ones, and ones that only look broken."""

from councils.expected import Council, Finding
from councils.page import table, title

STD = "60-69 | 70-79 | 80-100"
BROKEN = Finding("quarters_broken", "error")
MISSING = Finding("quarters_broken", "warning")


def council(
    name: str, headings: str, *findings: Finding, named: str = "Q3 2016-17", **choices
) -> Council:
    """Two measures under three or four quarter headings; each figure rises with its column."""
    columns = headings.count("|") + 1
    rows = {1: (81, 83, 86, 88)[:columns], 2: (72, 74, 76, 78)[:columns]}
    lines = [f"No | Measure | RI | Good | Outstanding | {headings} | Comments"]
    for number, word in ((1, "Seen"), (2, "Heard")):
        figures = " | ".join(f"{value}%" for value in rows[number])
        lines.append(f"{number} | {word} | {STD} | {figures} |")
    text = f"{name.title()} figures for {named}"
    return Council(
        name=f"calendar-{name}",
        page=(title(text), table("\n".join(lines))),
        title=text,
        findings=(Finding("denominator_absent", "note"), *findings),
        exit_status=1 if findings else 0,
        **choices,
    )


COUNCILS = [
    council(
        "wrong-title",
        "Q1 16/17 | Q2 16/17 | Q3 16/17",
        BROKEN,
        named="Q2 2016-17",
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="1 | 81 O | 83 O | 86 O\n2 | 72 G | 74 G | 76 G",
    ),
    council(
        "out-of-order",
        "Q4 15/16 | Q2 16/17 | Q1 16/17 | Q3 16/17",
        BROKEN,
        quarters=("2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="1 | 81 O | 86 O | 83 O | 88 O\n2 | 72 G | 76 G | 74 G | 78 G",
    ),
    council(
        "repeated",
        "Q1 16/17 | Q2 16/17 | Q2 16/17 | Q3 16/17",
        BROKEN,
        quarters=("2016-17 Q1", "2016-17 Q3"),
        also_shown=("2016-17 Q2",),
        figures="1 | 81 O | 88 O\n2 | 72 G | 78 G",
    ),
    council(
        "one-missing",
        "Q4 15/16 | Q1 16/17 | Q3 16/17",
        MISSING,
        quarters=("2015-16 Q4", "2016-17 Q1", "2016-17 Q3"),
        figures="1 | 81 O | 83 O | 86 O\n2 | 72 G | 74 G | 76 G",
    ),
    council(
        "year-before-apart",
        "Q3 15/16 | Q1 16/17 | Q2 16/17 | Q3 16/17",
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        also_shown=("2015-16 Q3",),
        figures="1 | 83 O | 86 O | 88 O\n2 | 74 G | 76 G | 78 G",
    ),
    council(
        "newest-first",
        "201617 Q3 | 201617 Q2 | 201617 Q1 | 201516 Q4",
        quarters=("2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="1 | 88 O | 86 O | 83 O | 81 O\n2 | 78 G | 76 G | 74 G | 72 G",
    ),
]
