"""Small workspaces: a scorecard of four measures, with figures and commentary as a test writes them."""

from __future__ import annotations

from collections.abc import Callable

from quarterlight.periods import Quarter
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html
from quarterlight.runs.running import Run
from quarterlight.workspace.folder import Workspace

LATEST = Quarter(2016, 3)
SCORECARD = """
title = "Our scorecard"
quarters_shown = 2
[bands.standard]
"Requires Improvement" = "60-69"
Good = "70-79"
Outstanding = "80-100"
[[section]]
title = "First"
[[section.measure]]
number = 1
title = "Visits made"
bands = "standard"
supplied_by = "health"
owner = "Head of Service"
[[section.measure]]
number = 2
measure = "referrals.repeat_referrals"
bands = { "Requires Improvement" = "25-30", Good = "20-24", Outstanding = "Below 20" }
[[section.measure]]
number = 3
title = "Number of plans"
unit = "number"
better = "lower"
supplied_by = "health"
first_quarter = "2016-17 Q3"
[[section.measure]]
number = 4
title = "Family meetings"
bands = "standard"
suspended = [ { from = "2016-17 Q3", reason = "brought in house" } ]
"""
HEADINGS = "measure,quarter,value,numerator,denominator,state,published,provisional,source,supplied_on,note"
Build = Callable[..., Workspace]


def csv(*lines: str) -> str:
    """A figures file of these rows."""
    return "\n".join([HEADINGS, *lines, ""])


def comment(*entries: str) -> str:
    """A commentary file of these entries."""
    return "\n".join(f"[[comment]]\n{entry}" for entry in entries)


def result(run: Run, number: int, quarter: str = "2016-17 Q3") -> dict:
    """What a run says of a measure in a quarter."""
    (found,) = [
        each
        for each in run.results["results"]
        if (each["number"], each["quarter"]) == (number, quarter)
    ]
    return found


def exception(run: Run, number: int) -> dict | None:
    """The exception of a measure."""
    found = [each for each in run.results["exceptions"] if each["number"] == number]
    return found[0] if found else None


def page_of(run: Run) -> str:
    """The printed page as a reader sees it."""
    return print_html(compose(run.scorecard, run.findings, "run")).decode()
