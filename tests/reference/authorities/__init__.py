"""Small made-up authorities that crowd the edges of every rule.

Their tables are text, as a council's files would hold it: a few children, a few days that stand at
the edges of the seven quarters that end with LATEST or at exactly a rule's distance from one
another, 0 to 12 rows a table. `authorities()` draws them for Hypothesis, which shrinks what fails;
`numbered(7)` makes the seventh, quickly. `merged` makes one big authority of many, and
`merged_answers` says what the second opinion thinks of it. `write` puts tables into a folder, one
CSV each.
"""

from reference.authorities.audits import AUDIT_MEASURES
from reference.authorities.columns import COLUMNS, without_repeated_keys, write
from reference.authorities.drawing import LATEST, QUARTERS, THEMES, authorities, numbered
from reference.authorities.merging import merged, merged_answers

__all__ = [
    "AUDIT_MEASURES",
    "COLUMNS",
    "LATEST",
    "QUARTERS",
    "THEMES",
    "authorities",
    "merged",
    "merged_answers",
    "numbered",
    "without_repeated_keys",
    "write",
]
