"""Words that nobody can be held to: “continues to be a focus”, “we expect this to improve”."""

import re
from collections.abc import Iterator

from quarterlight.wording.drafts import Draft
from quarterlight.wording.excerpts import excerpt
from quarterlight.wording.sentences import sentences

_EMPTY = re.compile(
    r"\b(?:continues?|remains?|will continue|will remain|continuing|is|are) (?:to be )?(?:an? |our |the )?"
    r"(?:\w+ ){0,2}(?:focus|priority)\b"
    r"|\b(?:expect|hope|anticipate|trust|look for)(?:s|ed|ing)? (?:this|it|the figure|performance|that this|that it"
    r"|a rise|an improvement)\b"
    r"|\b(?:is|are|will be|being) (?:closely |regularly )?(?:kept under review|monitored)\b"
    r"|\bwill continue to (?:be )?(?:monitor|focus|work|improve|drive|embed|strive)\w*"
    r"|\b(?:goes?|going|work) on (?:working|is ongoing)\b|\bwork (?:is|remains) (?:ongoing|under way|in progress)\b"
    r"|\bneeds? (?:further|more) work\b|\bwill help\b|\bwe are (?:committed|working hard)\b"
)


def advise(draft: Draft) -> Iterator[str]:
    """Said once, for the first such words; where actions stand beside the text they do no harm."""
    if any(action.due for action in draft.actions):
        return
    for sentence in sentences(draft.text):
        found = _EMPTY.search(sentence.plain)
        if found:
            yield (
                f"“{excerpt(sentence.shown(found))}” cannot be tested. Say what will be different, by how "
                "much, and when it will be seen."
            )
            return
