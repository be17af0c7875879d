"""What the demonstration says at its end: where to look, and how the quarter is finished."""

from __future__ import annotations

QUARTER = '--quarter "2016-17 Q3"'
SIGNED = '--signed-by "A. Director" --role DCS --on 2017-03-06'
WAIVED = '--waive missing_commentary:39 --because "answered under 21"'

# What is typed after `quarterlight`, and what it is for. The days are those of the demonstration.
LOOK = (
    (f"cases 33 {QUARTER} --only not_met", "the children behind a figure"),
    ("explain 40", "the rule, its worked example, its data"),
    ("promises --on 2017-03-02", "what was promised, and what became of it"),
    ("compare 2016-17-q2-1 latest", "what changed since the last issue, and why"),
)
FINISH = (
    (
        f"commentary request {QUARTER} --on 2017-03-02 --to requests",
        "a workbook: fill in the row of 29",
    ),
    (
        "commentary collect requests/commentary-2016-17-q3.xlsx --on 2017-03-03",
        "the row comes back",
    ),
    (f"run {QUARTER}", "39 still owes a comment"),
    (f"issue {QUARTER} --run latest {SIGNED} {WAIVED}", "signed, with that waived"),
    ("verify issued/2016-17-q3-1", "nothing changed since"),
    ('run --quarter "2016-17 Q4"', "the next quarter begins; Q3 stands as it was issued"),
)


def _typed(steps: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"  # {what}\n  quarterlight {command}" for command, what in steps)


NEXT = f"""
Where to look: demo/page.html in a browser is the scorecard of 2016-17 Q3. Six quarters before it are
signed and sealed in demo/workspace/issued. In demo/workspace, where the command is ../../.venv/bin/quarterlight:

{_typed(LOOK)}

To finish the quarter, there too:

{_typed(FINISH)}

The year from the analyst's, the manager's, the director's and the governance officer's side is told in
docs/the-year.
"""
