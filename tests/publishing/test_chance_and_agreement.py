"""What chance alone would do, and whether the audit agrees, as the page says them."""

from __future__ import annotations

from behind import with_parts
from builders import HIGH, measure, scorecard
from pages import demonstration, document

from quarterlight.checking.catalogue import check
from quarterlight.publishing.document import Heading, Listing
from quarterlight.publishing.printers.text import print_text
from quarterlight.publishing.questions import MOST_DISAGREEING, questions
from quarterlight.scorecard.model import Scorecard


def text_of(card: Scorecard) -> str:
    return " ".join(print_text(document(card)).split())


def test_the_demonstration_asks_whether_the_audit_agrees() -> None:
    blocks = demonstration().blocks
    place = next(
        n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == "agreement"
    )
    listing = blocks[place + 1]
    assert isinstance(listing, Listing)
    said = [entry[0].text for entry in listing.entries]
    assert any("27 Percentage of children" in text and "28 Children seen" in text for text in said)
    assert any("yet 42% of the audits were judged Good or better" in text for text in said)
    assert all(text.endswith("?") for text in said)
    assert all(word.target.startswith("measure-") for e in listing.entries for word in e[1:])


def test_a_dip_sample_and_few_good_judgements_are_asked_about() -> None:
    text = text_of(with_parts())
    assert "0% (0 of 5), Inadequate; a dip sample says 54% (25 of 46). Which is nearer" in text
    assert (
        "Measure 4 (100%) is at 80% or above, yet 20% (1 of 5) of the audits were judged Good or "
        "better (Permanence)." in text
    )


def test_no_more_than_two_of_the_ten_things_ask_whether_the_audit_agrees() -> None:
    card = with_parts()
    asked = [q.why for q in questions(card, check(card))]
    assert 1 <= asked.count("Disagreeing") <= MOST_DISAGREEING


def test_the_chance_guard_is_in_words() -> None:
    card = scorecard(
        *(measure("4/5 5/5", HIGH) for _ in range(3)),
        measure("50/100 95/100", HIGH),
        measure("2/2"),
    )
    text = text_of(card)
    assert "Of the 4 shares that can be compared with an earlier quarter, 4 moved" in text
    assert "One change is more than chance brings about in a measure taken by itself." in text
    assert "Of 4 comparisons up to one would look so by chance alone." in text
    assert "One measure has fewer than 5 cases, too few to rate: 5" in text


def test_a_page_without_numbers_of_cases_says_nothing_of_chance_or_agreement() -> None:
    text = text_of(scorecard(measure("80% 60%", HIGH), measure("3 4")))
    assert "chance alone" not in text
    assert "Does the audit agree?" not in text
