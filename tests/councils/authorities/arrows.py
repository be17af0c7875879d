"""Small pages about arrows: which rule a page follows, and the one arrow that breaks it."""

from councils.expected import Council, Finding
from councils.page import note, table, title

HIGH, LOW = "60-69 | 70-79 | 80-100", "21-30 | 11-20 | 0-10"
THREE = ("2016-17 Q1", "2016-17 Q2", "2016-17 Q3")
SIX = ("2015-16 Q2", "2015-16 Q3", "2015-16 Q4", *THREE)


def council(
    name: str,
    quarters: tuple[str, ...],
    rows: str,
    figures: str,
    *findings: Finding,
    legend: str = "All figures are for the whole council.",
) -> Council:
    """A page with an arrow in the last column and no comments, since nothing owes one."""
    heading = f"{name.title()} trends Q3 2016-17"
    drawing = (
        f"No | Measure | RI | Good | Outstanding | {' | '.join(quarters)} | Trend\n{rows.strip()}"
    )
    return Council(
        name=f"arrows-{name}",
        page=(title(heading), table(drawing, high=HIGH, low=LOW), note(legend)),
        title=heading,
        quarters=quarters,
        figures=figures,
        findings=(Finding("denominator_absent", "note"), *findings),
        exit_status=int(any(finding.severity != "note" for finding in findings)),
    )


def wrong(number: int) -> Finding:
    return Finding("arrow_contradicts", "error", number, quarter="2016-17 Q3")


# Seven of eight follow the figure against the quarter before; six of eight against the first.
BY_FIGURE = council(
    "eldermoor",
    THREE,
    """
    1 | Seen | $high | 81% | 83% | 86% | ↑
    2 | Heard | $high | 85% | 88% | 84% | ↓
    3 | Asked | $high | 72% | 74% | 74% | →
    4 | Told | $high | 76% | 75% | 78% | ↓
    5 | Waiting | $low | 18 | 15 | 12 | ↓
    6 | Missing | $low | 9 | 8 | 10 | ↑
    7 | Moved | $low | 14 | 13 | 11 | ↓
    8 | Excluded | $low | 16 | 17 | 19 | ↑
    """,
    """
    1 | 81 O | 83 O | 86 O
    2 | 85 O | 88 O | 84 O
    3 | 72 G | 74 G | 74 G
    4 | 76 G | 75 G | 78 G
    5 | 18 G | 15 G | 12 G
    6 | 9 O | 8 O | 10 O
    7 | 14 G | 13 G | 11 G
    8 | 16 G | 17 G | 19 G
    """,
    wrong(4),
)

# Eight of nine say better or worse; by the plain figure the ninth would be right.
BY_MEANING = council(
    "fairhollow",
    THREE,
    """
    1 | Seen | $high | 81% | 83% | 86% | ▲
    2 | Heard | $high | 85% | 88% | 84% | ▼
    3 | Asked | $high | 72% | 74% | 74% | ►
    4 | Told | $high | 76% | 75% | 78% | ▲
    5 | Waiting | $low | 18 | 15 | 12 | ▲
    6 | Missing | $low | 9 | 8 | 10 | ▼
    7 | Moved | $low | 14 | 13 | 11 | ▲
    8 | Excluded | $low | 16 | 17 | 19 | ▼
    9 | Bullied | $low | 6 | 8 | 7 | ▼
    """,
    """
    1 | 81 O | 83 O | 86 O
    2 | 85 O | 88 O | 84 O
    3 | 72 G | 74 G | 74 G
    4 | 76 G | 75 G | 78 G
    5 | 18 G | 15 G | 12 G
    6 | 9 O | 8 O | 10 O
    7 | 14 G | 13 G | 11 G
    8 | 16 G | 17 G | 19 G
    9 | 6 O | 8 O | 7 O
    """,
    wrong(9),
)

# Six of seven compare with the same quarter a year before, which is not the first one shown.
BY_YEAR = council(
    "glenmarsh",
    SIX,
    """
    1 | Seen | $high | 90% | 80% | 82% | 84% | 88% | 85% | ↑
    2 | Heard | $high | 70% | 79% | 76% | 74% | 72% | 75% | ↓
    3 | Asked | $high | 84% | 86% | 83% | 92% | 81% | 86% | =
    4 | Waiting | $low | 20 | 15 | 12 | 13 | 18 | 17 | ↑
    5 | Missing | $low | 7 | 9 | 5 | 6 | 10 | 8 | ↓
    6 | Told | $high | 97% | 91% | 95% | 96% | 93% | 94% | ↑
    7 | Met | $high | 78% | 77% | 71% | 73% | 70% | 74% | ↑
    """,
    """
    1 | 90 O | 80 O | 82 O | 84 O | 88 O | 85 O
    2 | 70 G | 79 G | 76 G | 74 G | 72 G | 75 G
    3 | 84 O | 86 O | 83 O | 92 O | 81 O | 86 O
    4 | 20 G | 15 G | 12 G | 13 G | 18 G | 17 G
    5 | 7 O | 9 O | 5 O | 6 O | 10 O | 8 O
    6 | 97 O | 91 O | 95 O | 96 O | 93 O | 94 O
    7 | 78 G | 77 G | 71 G | 73 G | 70 G | 74 G
    """,
    wrong(7),
)

# Two of four obey whatever rule is tried: one note, and nobody is accused.
BY_NOTHING = council(
    "holmcroft",
    THREE,
    """
    1 | Seen | $high | 81% | 83% | 86% | ↓
    2 | Heard | $high | 85% | 88% | 84% | ↑
    3 | Asked | $high | 72% | 74% | 78% | ↑
    4 | Told | $high | 76% | 75% | 79% | ↑
    """,
    """
    1 | 81 O | 83 O | 86 O
    2 | 85 O | 88 O | 84 O
    3 | 72 G | 74 G | 78 G
    4 | 76 G | 75 G | 79 G
    """,
    Finding("arrow_contradicts", "note"),
)

# The legend says the rule, so even where only one arrow of three obeys, the others are wrong.
BY_LEGEND = council(
    "ivydale",
    THREE,
    """
    1 | Seen | $high | 81% | 83% | 86% | ↑
    2 | Waiting | $low | 18 | 15 | 12 | ↓
    3 | Moved | $low | 14 | 15 | 17 | ↑
    """,
    """
    1 | 81 O | 83 O | 86 O
    2 | 18 G | 15 G | 12 G
    3 | 14 G | 15 G | 17 G
    """,
    wrong(2),
    wrong(3),
    legend="↑ performance is better than in the previous quarter, ↓ it is worse, → the same.",
)

COUNCILS = [BY_FIGURE, BY_MEANING, BY_YEAR, BY_NOTHING, BY_LEGEND]
