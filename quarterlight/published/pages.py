"""From a file to the scorecard that it shows."""

from __future__ import annotations

import os

from quarterlight.errors import NotAScorecard
from quarterlight.published.interpreting.scorecard import interpret
from quarterlight.published.readers import read
from quarterlight.scorecard.model import Scorecard


def read_scorecard(path: str | os.PathLike[str]) -> Scorecard:
    """The scorecard that a published file shows.

    Raises UnreadableFile where the file cannot be read, NotAScorecard where it holds none.
    """
    try:
        return interpret(read(path), os.fspath(path))
    except NotAScorecard as error:
        where = f"{os.fspath(path)}, {error.where}" if error.where else os.fspath(path)
        raise NotAScorecard(error.what, where, error.remedy) from None
