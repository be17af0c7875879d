"""The ten things to ask: worst, worsened, unexplained, contradicted."""

from __future__ import annotations

import pytest
from builders import HIGH, measure, scorecard, table
from pages import document

from quarterlight.checking.catalogue import check
from quarterlight.publishing.document import Heading, Listing, Paragraph
from quarterlight.publishing.questions import MOST, Question, questions
from quarterlight.scorecard.model import Scorecard

SAID = "We know why: two teams were short of staff."


def asked(card: Scorecard) -> list[Question]:
    return questions(card, check(card))


def one(row: str, said: str = SAID) -> Question:
    (question,) = asked(scorecard(measure(row, HIGH), comments={1: said} if said else None))
    return question


@pytest.mark.parametrize(
    ("row", "said", "why", "text"),
    [
        ("61% 50%", SAID, "Worst", "50%, Inadequate. What will change it"),
        ("95% 75%", SAID, "Worsened", "from 95% (Outstanding) to 75% (Good) in one quarter"),
        ("95% 75%", "", "Unexplained", "fell a band, and nothing is said about it"),
        ("61% 50%", "", "Unexplained", "worse than Good and fell a band"),
    ],
)
def test_a_measure_is_asked_about_under_its_gravest_reason(
    row: str, said: str, why: str, text: str
) -> None:
    question = one(row, said)
    assert question.why == why
    assert text in question.text
    assert question.target.startswith("measure-1")


def test_a_column_that_contradicts_itself_is_asked_about() -> None:
    (question,) = asked(scorecard(tables=[table("0 50 50 0|0 60 50 0")]))
    assert question.why == "Contradicted"
    assert question.text.endswith("Which of them is right?")
    assert question.target == "judgements-1-2016-3"


def test_the_kinds_take_turns_and_each_place_is_asked_about_once() -> None:
    card = scorecard(
        *(measure("95% 75%", HIGH) for _ in range(3)),
        *(measure("61% 50%", HIGH) for _ in range(3)),
        measure("61% 61%", HIGH),
        comments=dict.fromkeys(range(1, 7), SAID),
        tables=[table("0 50 50 0|0 60 50 0")],
    )
    found = asked(card)
    assert [q.why for q in found][:4] == ["Unexplained", "Contradicted", "Worst", "Worsened"]
    places = ["-".join(q.target.split("-")[:2]) for q in found]
    assert len(places) == len(set(places))


def test_the_worst_come_first() -> None:
    rows = ("65% 65%", "55% 55%", "10% 10%")
    card = scorecard(*(measure(r, HIGH) for r in rows), comments=dict.fromkeys((1, 2, 3), SAID))
    assert [q.target.split("-")[1] for q in asked(card)] == ["3", "2", "1"]


def test_ten_are_asked_at_most() -> None:
    card = scorecard(*(measure("75% 50%", HIGH) for _ in range(30)))
    assert len(asked(card)) == MOST == 10


def blocks_after(card: Scorecard, anchor: str) -> tuple[Heading, object]:
    blocks = document(card).blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == anchor)
    return blocks[at], blocks[at + 1]


def test_a_page_with_nothing_wrong_says_so() -> None:
    card = scorecard(measure("75%(9/12) 83%(10/12)", HIGH))
    for anchor, words in (("ask", "Nothing is worse than Good"), ("findings", "Nothing was found")):
        _, block = blocks_after(card, anchor)
        assert isinstance(block, Paragraph)
        assert block.words[0].text.startswith(words)


@pytest.mark.parametrize(("rows", "heading"), [(3, "What to ask"), (12, "Ten things to ask")])
def test_the_heading_promises_ten_only_where_there_are_ten(rows: int, heading: str) -> None:
    card = scorecard(*(measure("75% 50%", HIGH) for _ in range(rows)))
    found, block = blocks_after(card, "ask")
    assert found.text == heading
    assert isinstance(block, Listing)
    assert len(block.entries) == min(rows, MOST)
