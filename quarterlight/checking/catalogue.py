"""The checks, found by listing the folder: a new file is a new check, and nothing else is touched.

A check's module is named by its code and has a docstring (what it says, why, what to do), its
usual `SEVERITY`, and `check(scorecard)`, which yields findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from quarterlight.checking import checks
from quarterlight.checking.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, its usual severity, and its module."""

    code: str
    module: ModuleType

    @property
    def severity(self) -> Severity:
        severity: Severity = self.module.SEVERITY
        return severity

    @property
    def says(self) -> str:
        """The docstring: the first line is what is found."""
        return (self.module.__doc__ or "").strip()

    def run(self, scorecard: Scorecard) -> Iterator[Finding]:
        """The check's findings on a scorecard."""
        for finding in self.module.check(scorecard):
            yield replace(finding, code=self.code, severity=finding.severity or self.severity)


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, by code."""
    names = sorted(module.name for module in iter_modules(checks.__path__))
    return tuple(Check(name, import_module(f"{checks.__name__}.{name}")) for name in names)


def check(scorecard: Scorecard) -> list[Finding]:
    """Everything that the checks find, the gravest first, then by code and place in the page."""
    found = [finding for each in all_checks() for finding in each.run(scorecard)]
    return sorted(
        found, key=lambda finding: ((finding.severity or Severity.NOTE).rank, finding.code)
    )
