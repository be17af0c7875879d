"""The promises of all quarters, from the commentary files, for the ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.ledger import is_current, ledger
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.promised import Promise
from quarterlight.scorecard.toml_places import line_of
from quarterlight.scorecard.toml_reading import text_of
from quarterlight.workspace.commentary import (
    file_from,
    known_measures,
    promised_action,
    refuse_misnamed,
)
from quarterlight.workspace.commentary_schema import Action


@dataclass(frozen=True, slots=True)
class RecordedPromise:
    """A promise with where it is kept: the number of its comment in the file, and its own there."""

    promise: Promise
    comment: int
    action: int
    recorded: Action
    names: tuple[str, ...]

    @property
    def key(self) -> str:
        """What it is known by, whatever becomes of it: its quarter, and a digest of its words."""
        said = f"{self.names}|{self.recorded.what}|{self.recorded.owner}"
        return f"{self.promise.quarter} {hashlib.sha256(said.encode()).hexdigest()[:10]}"


def quarters_written(folder: Path) -> dict[Quarter, Path]:
    """The quarters that have a commentary file, in their order."""
    refuse_misnamed(folder)
    found = {Quarter.parse(path.stem.replace("-q", " Q")): path for path in folder.glob("*.toml")}
    return dict(sorted(found.items()))


def recorded_promises(folder: Path, choices: Choices, until: Quarter) -> list[RecordedPromise]:
    """Every action of the commentary up to a quarter, that quarter's own included.

    A measure that has left the scorecard does not end its promises: its name is kept.
    """
    files = quarters_written(folder).items()
    return [each for q, path in files if q <= until for each in _of_file(path, q, choices)]


def _of_file(path: Path, quarter: Quarter, choices: Choices) -> Iterator[RecordedPromise]:
    text = text_of(path, WorkspaceError)
    for n, comment in enumerate(file_from(text, path).comment):
        positions, gone = known_measures(comment, choices)
        for m, action in enumerate(comment.action):
            line = line_of(text, ("comment", n, "action", m))
            place = Place(sheet=f"commentary/{path.name}", line=line)
            promise = Promise(quarter, promised_action(action), positions, place, gone)
            yield RecordedPromise(promise, n, m, action, tuple(map(str, comment.measures)))


def promises_as_at(
    folder: Path, choices: Choices, quarter: Quarter, on: date
) -> list[tuple[RecordedPromise, Promise]]:
    """The promises of the quarters before one, each with where it stands on a day."""
    recorded = recorded_promises(folder, choices, quarter)
    stand = ledger([each.promise for each in recorded], on)
    pairs = zip(recorded, stand, strict=True)
    return [(each, promise) for each, promise in pairs if promise.quarter < quarter]


def current_promises(folder: Path, choices: Choices, quarter: Quarter) -> list[Promise]:
    """The promises of which a page of a quarter has to speak, as at the quarter's last day."""
    found = promises_as_at(folder, choices, quarter, quarter.last_day)
    return [promise for _, promise in found if is_current(promise, quarter)]
