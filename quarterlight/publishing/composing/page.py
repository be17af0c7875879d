"""The whole page: title, overview, what to ask, promises, measures, judgements, agreement, notes, findings, legend."""

from __future__ import annotations

from quarterlight.publishing.composing.agreement import agreement_blocks
from quarterlight.publishing.composing.beyond import comment_words
from quarterlight.publishing.composing.chance import chance_blocks
from quarterlight.publishing.composing.flags import Flags
from quarterlight.publishing.composing.judgements import judgement_blocks
from quarterlight.publishing.composing.legend import legend_blocks
from quarterlight.publishing.composing.measures import home_of, measure_blocks
from quarterlight.publishing.composing.overview import (
    finding_blocks,
    glance_blocks,
    question_blocks,
)
from quarterlight.publishing.composing.promises import promise_blocks
from quarterlight.publishing.composing.sign_off import (
    replaced_blocks,
    sign_off_blocks,
    waiver_blocks,
)
from quarterlight.publishing.document import Block, Document, Heading, Paragraph, Words
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import Note, Scorecard


def compose(scorecard: Scorecard, findings: list[Finding], source: str) -> Document:
    """The document of a scorecard with its findings; `source` is the name of the file it came from."""
    flags = Flags(scorecard, findings)
    blocks: list[Block] = [
        *sign_off_blocks(scorecard),
        *glance_blocks(scorecard),
        *question_blocks(scorecard, findings),
        *promise_blocks(scorecard),
        *measure_blocks(scorecard, flags),
        *_more_commentary(scorecard),
        *judgement_blocks(scorecard, flags),
        *agreement_blocks(scorecard),
        *chance_blocks(scorecard),
        *replaced_blocks(scorecard),
        *_notes(scorecard),
        *finding_blocks(scorecard, findings),
        *waiver_blocks(scorecard),
        *legend_blocks(scorecard),
    ]
    return Document(scorecard.title, (Words(_subtitle(scorecard, source)),), tuple(blocks))


def _subtitle(scorecard: Scorecard, source: str) -> str:
    tables = len(scorecard.judgements)
    judged = f", {tables} judgement tables" if tables else ""
    return (
        f"{len(scorecard.measures)} measures{judged}, {len(scorecard.quarters)} quarters to "
        f"{scorecard.quarter}. Read, graded and checked by Quarterlight from {source}."
    )


def _more_commentary(scorecard: Scorecard) -> list[Block]:
    """Texts that the page prints outside its tables, for measures that have another beside their row."""
    more: list[Block] = []
    for comment in scorecard.comments:
        if scorecard.comments_on(home_of(comment))[0] is not comment:
            more.append(Paragraph((Words(comment.text),), is_added=False))
            if added := comment_words(comment):
                more.append(Paragraph(added))
    return [Heading("More commentary", anchor="more-commentary"), *more] if more else []


def _notes(scorecard: Scorecard) -> list[Block]:
    """The council's own notes, in its own words; titles and headings stand in their own places."""
    notes = [note for note in scorecard.notes if _is_note(scorecard, note)]
    if not notes:
        return []
    heading = Heading("Notes on the page as published", anchor="notes")
    return [heading, *(Paragraph((Words(note.text),), is_added=False) for note in notes)]


def _is_note(scorecard: Scorecard, note: Note) -> bool:
    elsewhere = {
        scorecard.title,
        *(t.title for t in scorecard.judgements),
        *(t.heading for t in scorecard.judgements),
    }
    elsewhere |= {comment.text for comment in scorecard.comments}
    return " ".join(note.text.split()) not in elsewhere and note.place != scorecard.title_place
