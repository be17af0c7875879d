"""What a form carries of a comment, and how it tells whether that changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import msgspec

from quarterlight.published.readers.cleaning import clean
from quarterlight.workspace.commentary import whole_text
from quarterlight.workspace.commentary_schema import Action, Comment


@dataclass(frozen=True, slots=True)
class Entry:
    """A comment as a form's row has it: its text, whom else it answers for (codes), its actions."""

    text: str = ""
    also: tuple[str, ...] = ()
    disputes: bool = False
    written_by: str = ""
    actions: tuple[Action, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing: who writes it alone is nothing."""
        return not (self.text or self.actions or self.also or self.disputes)

    @property
    def says(self) -> str:
        """All of it on one line, for messages that show two of them."""
        shown = [" ".join(self.text.split()) or "(no text)"]
        shown += [f"also for {', '.join(self.also)}"] if self.also else []
        shown += ["disputed"] if self.disputes else []
        for action in self.actions:
            parts = (action.what, action.owner, action.due, action.expects, _state(action.state))
            shown.append(f"action: {', '.join(' '.join(p.split()) for p in parts if p)}")
        return "; ".join(shown)


def _state(state: str) -> str:
    return "" if state == "planned" else state.replace("_", " ")


def of_comment(comment: Comment, also: tuple[str, ...]) -> Entry:
    """The entry of a comment in the file; `also` are the codes of its other measures."""
    return Entry(
        clean(whole_text(comment)),
        also,
        comment.disputes is True,
        clean(comment.written_by),
        tuple(map(cleaned, comment.action)),
    )


def cleaned(action: Action) -> Action:
    """An action without blanks that nobody sees."""
    texts = {name: clean(getattr(action, name)) for name in ("what", "owner", "expects")}
    return msgspec.structs.replace(action, **texts)


def digest(entry: Entry, code: str) -> str:
    """The same for the same words on the same measures, whichever of their rows has them.

    How an action ended is the business of the sheet of promises, and no part of it.
    """
    actions = [[a.what, a.owner, a.due, a.expects, a.state] for a in entry.actions]
    measures = sorted({code, *entry.also})
    said = [measures, entry.text, entry.disputes, entry.written_by, actions]
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:12]


def digest_of_end(action: Action) -> str:
    """The digest of how far an action is: what the sheet of promises carries of it."""
    said = (action.state, action.completed_on, action.dropped_because, action.superseded_by)
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:12]
