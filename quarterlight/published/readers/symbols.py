"""Signs that are drawn by fonts of pictures: the letter h in Wingdings 3 is an arrow upwards.

Only signs that a scorecard speaks with are known: arrows, triangles, ticks, comparisons.
"""

from __future__ import annotations


def _signs(first: int, signs: str) -> dict[int, str]:
    """Signs at character codes that follow each other; a blank leaves its code out."""
    return {first + step: sign for step, sign in enumerate(signs) if sign != " "}


_FONTS: dict[str, dict[int, str]] = {
    "wingdings": {
        **_signs(0xDF, "←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕"),
        **_signs(0xFB, "✗✓☒☑"),
        **_signs(0x6C, "● ■"),
        **_signs(0xA7, "▪"),
        **_signs(0x4A, "☺ ☹"),
    },
    "wingdings 2": {**_signs(0x4F, "✗✓")},
    "wingdings 3": {
        **_signs(0x21, "←→↑↓↖↗↙↘"),
        **_signs(0x66, "←→↑↓↖↗↙↘↔↕▲▼△▽◀▶◁▷"),
    },
    "webdings": {**_signs(0x33, "◀▶▲▼"), ord("a"): "✓", ord("r"): "✗"},
    "symbol": {
        **_signs(0xAB, "↔←↑→↓°±"),
        **_signs(0xDB, "⇔⇐⇑⇒⇓"),
        **{0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0x2D: "−"},
    },
}
_PRIVATE = 0xF000  # Office keeps the characters of such fonts in this private range, or as letters


def drawn(text: str, font: str | None) -> str:
    """The text as the font draws it; as it is, where the font draws letters."""
    signs = _FONTS.get((font or "").strip("'\" ").lower())
    return (
        text.translate(signs | {_PRIVATE + code: sign for code, sign in signs.items()})
        if signs
        else text
    )
