"""Where the files of a question lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """The plain records, the settled ones, and what is asked: `count` quarters."""

    plain: Path
    settled: Path
    asked: Path
    count: int

    @property
    def small(self) -> Path:
        """The small tables of the question."""
        return self.asked / str(self.count)

    def words(self) -> list[str]:
        """The place as words of a command."""
        return [str(self.plain), str(self.settled), str(self.asked), str(self.count)]

    @classmethod
    def of(cls, words: list[str]) -> Place:
        """The place that such words name."""
        plain, settled, asked, count = words
        return cls(Path(plain), Path(settled), Path(asked), int(count))
