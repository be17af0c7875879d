"""Commentary as sentences, each kept as written and in plain letters of the same length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# A run of words longer than this is no sentence that anybody can be held to.
LONGEST = 1500
_ABBREVIATIONS = (
    "e.g",
    "i.e",
    "etc",
    "approx",
    "c",
    "ca",
    "vs",
    "v",
    "no",
    "nos",
    "dr",
    "mr",
    "mrs",
    "ms",
    "st",
    "incl",
    "excl",
    "dept",
    "fig",
    "para",
    "cf",
    "resp",
    "viz",
    "outs",
    "sec",
    "s",
    "q",
    "qtr",
)
_END = re.compile(
    r"(?<![.!?])[.!?]+[\"'”’)\]]{0,3}(?= [^a-z]|\n|$)|(?<=[a-z])[.!?](?=[A-Z][a-z])|\n(?=[^a-z])"
)
_BULLET = re.compile(r"[•●▪◦]")
_LAST_WORD = re.compile(r"([A-Za-z.]+)$")
_LABEL = r"[a-z]{0,4}\d+(?:\.\d+)*[a-z]?"
# "Measures 18 and 19: …" says whom the text answers for.
_ADDRESS = re.compile(
    rf"^\s*(?:for )?(?:measures?|indicators?|kpis?|pis?|nos?\.?|m)\s*{_LABEL}"
    rf"(?:\s*(?:,|and|&|/|to|-|–)\s*{_LABEL})*\s*(?::|\s[-–—]|[-–—]\s)",
    re.IGNORECASE,
)
_ONE_SIGN = str.maketrans("‐‑‒–—―−’‘`⁄", "-------'''/")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, in plain letters at the same places, and what stood before it, plainly."""

    text: str
    plain: str
    before: str = ""

    def shown(self, found: re.Match[str]) -> str:
        """The words that a match in `plain` stands for, as written."""
        return self.text[found.start() : found.end()].strip(" ,;:-–")


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; its address (“Measures 18 and 19:”) belongs to none."""
    found: list[Sentence] = []
    points = _BULLET.split(_ADDRESS.sub("", text, count=1))
    for piece in (piece for point in points for piece in _pieces(_tidied(point))):
        written = " ".join(piece.split())
        if len(written) <= LONGEST and any(map(str.isalnum, written)):
            found.append(Sentence(written, letters(written), found[-1].plain if found else ""))
    return tuple(found)


def letters(text: str) -> str:
    """Lower case with one kind of dash and quote, as long as the text itself."""
    lowered = text.translate(_ONE_SIGN).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_ONE_SIGN))


def _tidied(text: str) -> str:
    """Single spaces, and lines without blank ones between them."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _pieces(text: str) -> list[str]:
    pieces, start = [], 0
    for end in _END.finditer(text):
        if end[0].startswith(".") and _is_abbreviation(text, end.start()):
            continue
        pieces.append(text[start : end.end()])
        start = end.end()
    return [*pieces, text[start:]]


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to a shortened word or an initial."""
    word = _LAST_WORD.search(text[max(0, stop - 12) : stop])
    if not word:
        return False
    if word[1].lower() == "no":  # “No. 5”, but not the answer “no.”
        return bool(re.match(r"\.\s*\d", text[stop : stop + 4]))
    return word[1].lower() in _ABBREVIATIONS or (len(word[1]) == 1 and word[1].isupper())
