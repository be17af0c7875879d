"""What is timed: a section each. `run(ground)` gives the lines of its part of the report.

A new file here is a new section, run when it is named; `BY_ITSELF` of one says that it always runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from bench.measuring.records import Records, records


@dataclass(frozen=True)
class Ground:
    """Where everything is made, and how many rounds are timed."""

    folder: Path
    rounds: int

    @property
    def asked(self) -> Path:
        """What a question reads beside the records."""
        return self.folder / "asked"

    def records(self, name: str) -> Records:
        """The records of that name."""
        return records(name, self.folder)


def names() -> list[str]:
    """All sections."""
    return [module.name for module in iter_modules(__path__)]


def section(name: str):
    """A section by its name."""
    return import_module(f"{__name__}.{name}")
