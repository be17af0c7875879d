"""Arrows and words of travel: `↑`, `▼`, `=`, `Up`, `Improving`."""

from __future__ import annotations

import re

from quarterlight.periods import plain
from quarterlight.scorecard.model import Arrow, Heading
from quarterlight.scorecard.place import Place

_GLYPHS = {
    Heading.UP: "↑▲⬆⇧⇑△↗⬈⭡🔼🠅🡅🠉🡹↥⏶",
    Heading.DOWN: "↓▼⬇⇩⇓▽↘⬊⭣🔽🠇🡇🠋🡻↧⏷",
    Heading.LEVEL: "=→↔➡⬌⇔⇨►▶◄◆●⟷⭢➔➜🡆🠊↕",
}
ARROW_GLYPHS = "".join(_GLYPHS[Heading.UP] + _GLYPHS[Heading.DOWN] + "→↔➡⬌⇔⇨⟷⭢➔➜🡆🠊")
_WORDS = (
    (Heading.BETTER, r"(?:has |have )?(?:better|improv\w*|positive)"),
    (Heading.WORSE, r"(?:has |have )?(?:worse\w*|declin\w*|deteriorat\w*|negative)"),
    (Heading.UP, r"(?:gone |going )?(?:up\w*|increas\w*|ris(?:en|ing|e)|higher)"),
    (Heading.DOWN, r"(?:gone |going )?(?:down\w*|decreas\w*|fall(?:en|ing)?|lower|reduc\w*)"),
    (
        Heading.LEVEL,
        r"(?:level|same|no (?:clear |significant )?change|unchanged|stable|static|steady|maintained|flat)",
    ),
)


def read_heading(text: str) -> Heading | None:
    """What an arrow or a word of travel says, or None where the text is neither."""
    text = plain(re.sub("[\ufe0e\ufe0f]", "", text))
    if not text:
        return None
    for heading, glyphs in _GLYPHS.items():
        if all(letter in glyphs for letter in text.replace(" ", "")):
            return heading
    bare = re.sub(rf"[{re.escape(ARROW_GLYPHS)}()]", "", text).strip(" .")
    return next(
        (heading for heading, form in _WORDS if re.fullmatch(rf"{form}(?: slightly)?", bare)), None
    )


def read_arrow(text: str, place: Place) -> Arrow | None:
    """An arrow as printed, or None."""
    heading = read_heading(text)
    return Arrow(heading, text, place) if heading else None


def split_arrow(text: str) -> tuple[str, str]:
    """A cell's text without the arrow glyphs beside its figure, and these glyphs."""
    glyphs = "".join(letter for letter in text if letter in ARROW_GLYPHS)
    rest = re.sub(rf"[{re.escape(ARROW_GLYPHS)}\ufe0e\ufe0f]", " ", text)
    return (" ".join(rest.split()), glyphs) if glyphs else (text, "")
