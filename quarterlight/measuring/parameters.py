"""The small tables that queries read beside the records, so that their text is the same for every quarter.

`quarters`: the quarters in which a case may lie. `asked`: of each measure the quarters whose
figure is wanted, with the first quarter that each covers. `words`: the authority's words for
something, in lower case. `audit_questions`: the questions that audit measures ask.
"""

from __future__ import annotations

from functools import cached_property

import ibis
from ibis.expr.types import Table

QUARTERS = {"quarter_index": "int64", "first_day": "date", "last_day": "date"}
ASKED = {"measure": "string", "quarter_index": "int64", "first_index": "int64"}
WORDS = {"list": "string", "word": "string"}
AUDIT_QUESTIONS = {"measure": "string", "question": "string", "service": "string"}


class _Parameters:
    @cached_property
    def quarters(self) -> Table:
        return ibis.table(QUARTERS, name="quarters")

    @cached_property
    def asked(self) -> Table:
        return ibis.table(ASKED, name="asked")

    @cached_property
    def words(self) -> Table:
        return ibis.table(WORDS, name="words")

    @cached_property
    def audit_questions(self) -> Table:
        return ibis.table(AUDIT_QUESTIONS, name="audit_questions")


parameters = _Parameters()
quarter = parameters.quarters
