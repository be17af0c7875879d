"""From a file to the scorecard that it shows."""

from __future__ import annotations

import os

from quarterlight.published.interpreting.scorecard import interpret
from quarterlight.published.readers import read
from quarterlight.scorecard.model import Scorecard


def read_scorecard(path: str | os.PathLike[str]) -> Scorecard:
    """The scorecard that a published file shows.

    Raises UnreadableFile where the file cannot be read, NotAScorecard where it holds none.
    """
    return interpret(read(path), os.fspath(path))
