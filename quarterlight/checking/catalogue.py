"""The checks, found by listing two folders: a new file is a new check, and nothing else is touched.

A check's module is named by its code and has a docstring (what it says, why, what to do), its
usual `SEVERITY`, and `check`, which yields findings. Those of `checks` look at one scorecard:
`check(scorecard)`. Those of `against` hold it against the issue before: `check(succession)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from quarterlight.checking import against, checks
from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.succession import Succession
from quarterlight.scorecard.model import Scorecard


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, its usual severity, its module, and whether it needs the last issue."""

    code: str
    module: ModuleType
    needs_last: bool = False

    @property
    def severity(self) -> Severity:
        severity: Severity = self.module.SEVERITY
        return severity

    @property
    def says(self) -> str:
        """The docstring: the first line is what is found."""
        return (self.module.__doc__ or "").strip()

    def run(self, scorecard: Scorecard, succession: Succession | None = None) -> Iterator[Finding]:
        """The check's findings on a scorecard; none where it needs the last issue and there is none."""
        if self.needs_last and succession is None:
            return
        for finding in self.module.check(succession if self.needs_last else scorecard):
            yield replace(finding, code=self.code, severity=finding.severity or self.severity)


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, by code, with those that need the last issue."""
    found = [
        Check(module.name, import_module(f"{folder.__name__}.{module.name}"), folder is against)
        for folder in (checks, against)
        for module in iter_modules(folder.__path__)
    ]
    return tuple(sorted(found, key=lambda each: each.code))


def check(scorecard: Scorecard, last: Scorecard | None = None) -> list[Finding]:
    """Everything that the checks find, the gravest first, then by code and place in the page.

    With the last issue also what changed since. Raises NotAnEarlierIssue where that is newer.
    """
    succession = Succession(scorecard, last) if last is not None else None
    found = [finding for each in all_checks() for finding in each.run(scorecard, succession)]
    return sorted(
        found, key=lambda finding: ((finding.severity or Severity.NOTE).rank, finding.code)
    )
