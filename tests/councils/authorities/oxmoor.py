"""Oxmoor: series with every fault that series can have, each beside a near miss."""

from councils.expected import Council, Finding, Owed
from councils.page import note, table, title

TITLE = "Oxmoor quarterly assurance scorecard, Q3 2016-17"
ILL = "Two managers were off sick."
MOVED = "The office moved in October."
NONE = "No cases of this sort were audited."

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | $five | Grade | Commentary
    1 | Poor and explained | $std | 64% | 65% | 66% | 67% | 68% | RI | $ill
    2 | Fallen and explained | $std | 71% | 63% | 66% | 74% | 62% | RI | $moved
    3 | Fallen, not explained | $std | 81% | 79% | 75% | 73% | 66% | Requires Improvement |
    4 | Fell to good | $std | 83% | 79% | 84% | 86% | 75% | Good |
    5 | Fell by few | $std | 67% (2/3) | 100% (3/3) | 80% (4/5) | 100% (4/4) | 75% (3/4) | Good |
    6 | Wrongly graded | $std | 91% | 92% | 94% | 95% | 96% | Good |
    7 | Not applicable | $std | 88% | 85% | N/A | N/A | N/A | |
    8 | A blank between | $std | 76% | | 78% | 72% | 77% | Good |
    9 | Not applicable now | $std | 87% | 90% | 93% | 89% | N/A | | $none
    10 | More than all | $std | 80% | 103% | 97% | 98% | 99% | Outstanding |
    11 | Change in referrals on last year | | | | 4% | 2% | -1% | 120% | 3% | |
    12 | As the first began | $std | 64% | 65% | 66% | 71% | 70% | Good |
    13 | A half, then all | $std | 100% | 50% | 81% | 83% | 85% | Outstanding |
    14 | All, then a half | $std | 100% | 50% | 81% | 92% | 94% | Outstanding |
    15 | Occupancy of our homes | | | | 95% | 104% | 98% | 97% | 93% | |
    16 | Foster carers approved | | | | 12 | -3 | 14 | 15 | 16 | |
    17 | Two in common | $std | 71% | 63% | 84% | 82% | 86% | Outstanding |
    18 | Visits against plan | 80-99 | 100-109 | 110-130 | $over | Outstanding |
    19 | Now and then a decimal | Below 70 | 70-79.9 | 80 or more | $mixed | Good |
    """,
    std="60-69 | 70-79 | 80-100",
    five="Q3 15/16 | Q4 15/16 | Q1 16/17 | Q2 16/17 | Q3 16/17",
    over="95% | 104% | 108% | 112% | 118%",
    mixed="72.5% | 74% | 76% | 77.1% | 78%",
    ill=ILL,
    moved=MOVED,
    none=NONE,
)

COUNCILS = [
    Council(
        name="oxmoor",
        page=(title(TITLE), MEASURES, note("RI stands for Requires Improvement.")),
        title=TITLE,
        quarters=("2015-16 Q3", "2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="""
            1 | 64 R | 65 R | 66 R | 67 R | 68 R
            2 | 71 G | 63 R | 66 R | 74 G | 62 R
            3 | 81 O | 79 G | 75 G | 73 G | 66 R
            4 | 83 O | 79 G | 84 O | 86 O | 75 G
            5 | 67 R | 100 O | 80 O | 100 O | 75 G
            6 | 91 O | 92 O | 94 O | 95 O | 96 O
            7 | 88 O | 85 O | none | none | none
            8 | 76 G | unaudited | 78 G | 72 G | 77 G
            9 | 87 O | 90 O | 93 O | 89 O | none
            10 | 80 O | 103 - | 97 O | 98 O | 99 O
            11 | 4 - | 2 - | -1 - | 120 - | 3 -
            12 | 64 R | 65 R | 66 R | 71 G | 70 G
            13 | 100 O | 50 I | 81 O | 83 O | 85 O
            14 | 100 O | 50 I | 81 O | 92 O | 94 O
            15 | 95 - | 104 - | 98 - | 97 - | 93 -
            16 | 12 - | -3 - | 14 - | 15 - | 16 -
            17 | 71 G | 63 R | 84 O | 82 O | 86 O
            18 | 95 R | 104 G | 108 G | 112 O | 118 O
            19 | 72.5 G | 74 G | 76 G | 77.1 G | 78 G
        """,
        commentary=(((1,), ILL), ((2,), MOVED), ((9,), NONE)),
        exceptions=(
            Owed(1, ("worse_than_good",), ILL),
            Owed(2, ("worse_than_good", "fell_a_band"), MOVED),
            Owed(3, ("worse_than_good", "fell_a_band")),
            Owed(4, ("fell_a_band",)),
            Owed(5, ("fell_a_band",), few=True),
            Owed(7, ("not_applicable_unexplained",)),
            Owed(9, ("became_not_applicable",), NONE),
        ),
        findings=(
            Finding("missing_commentary", "error", 3, quarter="2016-17 Q3"),
            Finding("missing_commentary", "warning", 4, quarter="2016-17 Q3"),
            Finding("grade_contradicts", "error", 6, quarter="2016-17 Q3"),
            Finding("not_applicable_without_reason", "warning", 7, quarter="2016-17 Q3"),
            Finding("gap_in_series", "warning", 8, quarter="2015-16 Q4"),
            Finding("value_became_not_applicable", "warning", 9, quarter="2016-17 Q3"),
            Finding("impossible_figure", "error", 10, quarter="2015-16 Q4"),
            Finding("repeated_series", "warning", 1),
            Finding("impossible_figure", "error", 16, quarter="2015-16 Q4"),
            Finding("mixed_precision", "note", 19),
            Finding("denominator_absent", "note"),
        ),
        exit_status=1,
    )
]
