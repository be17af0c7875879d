"""What is to be said at a place of a file, whoever says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from quarterlight.scorecard.place import Place


@dataclass(frozen=True, slots=True)
class Annotation:
    """A comment to make: where, a title of a few words, and a text (lines apart by a line break).

    `on` dates it, in the forms whose comments have a date.
    """

    place: Place
    title: str
    text: str
    on: date | None = None

    def naming_its_place(self) -> Annotation:
        """The same for where it cannot stand at its place, which its title then names."""
        where = str(self.place)
        return replace(self, title=f"{self.title} ({where})") if where else self
