"""Pages to look at: the demonstration as it is printed, and a drawn scorecard's document."""

from __future__ import annotations

from pathlib import Path

from quarterlight.checking.catalogue import check
from quarterlight.published.pages import read_scorecard
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.document import Document
from quarterlight.publishing.printers.html import print_html
from quarterlight.scorecard.model import Scorecard

DEMO = Path(__file__).parents[2] / "demo"
NOW = DEMO / "published-scorecard-2016-17-q3.txt"
LAST = DEMO / "published-scorecard-2016-17-q2.txt"


def document(card: Scorecard, name: str = "scorecard.txt") -> Document:
    """The document of a scorecard, with all that is found in it."""
    return compose(card, check(card), name)


def demonstration() -> Document:
    """The demonstration's document, held against its last issue."""
    card = read_scorecard(NOW)
    return compose(card, check(card, read_scorecard(LAST)), NOW.name)


def save(made: Document, folder: Path) -> Path:
    """The path of a document printed as a page."""
    path = folder / "page.html"
    path.write_bytes(print_html(made))
    return path
