"""A scorecard whose latest figures have parts: months, families, lateness, dip samples, breakdowns."""

from __future__ import annotations

from builders import HIGH, LOW, measure, scorecard, table

from quarterlight.scorecard.model import Kind, Scorecard
from quarterlight.scorecard.parts import Beside, Part


def parts(*each: tuple[str | None, int, int]) -> list[Part]:
    return [Part(name, met, counted) for name, met, counted in each]


VISITS = Beside(
    months=parts(("2016-10", 20, 30), ("2016-11", 25, 30), ("2016-12", 25, 30)),
    year_to_date=Part(None, 180, 240),
    late=[1, 2, 3, 4, 5, 8, 9, 30],
    undone=12,
    breakdown={
        "team": parts(
            ("North", 30, 40), ("South", 25, 30), ("East", 14, 17), ("Lone", 0, 1), (None, 1, 2)
        ),
        "sex": parts(("F", 69, 89), ("M", 1, 1)),
    },
    also=["7 requests were still undecided"],
)
PLANS = Beside(
    families=[4, 4, 4, 3, 3, 2, *[1] * 11],
    breakdown={"team": parts(("North", 20, 20), ("South", 11, 11))},
)
AUDITS = Beside(
    months=parts(("2016-12", 4, 5), ("2017-01", 0, 1)),
    dip_sample=Part(None, 25, 46),
    breakdown={"team": parts(("North", 4, 5), ("South", 0, 5))},
)


def with_parts() -> Scorecard:
    """Measures from records and from audits, with a judgement table that does not bear the last out."""
    return scorecard(
        measure("80/100 70/90", HIGH, title="Visits in time", kind=Kind.DATA, parts=VISITS),
        measure(
            "23 31", LOW, title="Number of children on long plans", kind=Kind.DATA, parts=PLANS
        ),
        measure(
            "1/8 0/5",
            HIGH,
            title="Assessments up to date",
            kind=Kind.AUDIT,
            code="audit.assessment_up_to_date.cared_for",
            parts=AUDITS,
        ),
        measure(
            "9/11 3/3", HIGH, title="Plans", kind=Kind.AUDIT, code="audit.plan_smart.cared_for"
        ),
        tables=[table("0(0) 50(5) 50(5) 0(0)|0(0) 20(1) 80(4) 0(0)", "Permanence")],
    )
