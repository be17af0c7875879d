"""The rows that the sentences of this folder stand beside: a name, then all the facts that count."""

from builders import HIGH, LOW, measure

from quarterlight.periods import Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.model import Kind, Measure

ROWS: dict[str, Measure] = {
    # 92, 80, 70, 50, then up to 60: Requires Improvement.
    "visits": measure(
        "82% 90% 92% 80% 70% 50% 60%", HIGH, title="Regularity of visits to cared for children"
    ),
    # Three falls in a row: 65, 50, 13, 0. Inadequate.
    "assessed": measure(
        "67% 50% 27% 65% 50% 13% 0%", HIGH, title="Up to date assessment (within 12 months)"
    ),
    # A count, lower is better; four rises in a row. Inadequate.
    "plans": measure(
        "21 16 15 16 19 23 31",
        LOW,
        title="Number of children and young people on a CP plan for more than 15 months",
    ),
    # Two figures only. Good.
    "brokerage": measure(
        ". . . . . 95% 83%",
        "RI 70-80 | Good 81-90 | Outs. 91-100",
        title="Percentage of decisions at Early Help Brokerage made within 3 working days",
    ),
    # Lower is better. Good.
    "repeats": measure(
        "25% 22% 22% 22% 25% 25% 24%",
        "RI 25-30 | Good 20-24 | Outs. Below 20",
        title="Percentage of repeat referrals",
    ),
    # Six rises that reach the first figure shown. Outstanding.
    "supervision": measure("70% 72% 75% 78% 80% 83% 85%", HIGH, title="Supervision held on time"),
    # Three rises. Good.
    "seen": measure(
        "42% 62% 67% 40% 44% 45% 75%",
        HIGH,
        title="Children seen within 24 hours of S47",
        kind=Kind.AUDIT,
    ),
    # A blank within the run: 80, blank, 70, 60. Requires Improvement.
    "gap": measure("90% 85% 80% . 75% 70% 60%", HIGH, title="Chronology up to date"),
    # A level step ends the run: one fall only. Good.
    "level": measure("90% 85% 80% 80% 75%", HIGH, title="Chronology up to date"),
    # One decimal. Good.
    "decimal": measure("68.2% 71.4% 73.3%", HIGH, title="Reviews held on time"),
    # Bands that are no judgements.
    "target": measure("88% 91% 94%", "Red 0-79 | Amber 80-89 | Green 90-100", title="Reviews held"),
    # No bands and no direction.
    "plain": measure("210 190 170 150", title="Open cases"),
    # The cases of a rolling year, not of the quarter.
    "rolling": measure(
        "25% 24% 83%", HIGH, title="Re-referrals (rolling 12 months)", span=Span.ROLLING_YEAR
    ),
    "eighty": measure("70% 83%", HIGH, title="Plans reviewed"),
    "none": measure("67% N/A", HIGH, title="Return home interviews"),
    "lower": measure("12% 14% 17%", "", title="Placement moves", stated_direction=Direction.LOWER),
    # One fall from 84 to the lowest figure of the row. Requires Improvement.
    "fallen": measure("80% 82% 85% 81% 79% 84% 67%", HIGH, title="Plans that are up to date"),
    # A level step after two rises. Outstanding.
    "held": measure("70% 72% 75% 71% 79% 84% 84%", HIGH, title="Plans that are up to date"),
    # Three rises. Outstanding.
    "risen": measure("70% 72% 75% 71% 79% 84% 96%", HIGH, title="Plans that are up to date"),
    "sixty": measure("80% 82% 85% 81% 79% 84% 60%", HIGH, title="Plans that are up to date"),
}
