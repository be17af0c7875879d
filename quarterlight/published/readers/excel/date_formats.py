"""Dates and times as Excel shows them, in English whatever the computer's own language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from quarterlight.published.readers.excel.digits import Token

_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_START = datetime(1899, 12, 31)


def show_date(value: date | time | timedelta, tokens: Sequence[Token]) -> str:
    """A date, a time or an elapsed time under the parts of a format (`mmm-yy`, `[h]:mm`)."""
    moment = _moment(value)
    has_noon = any(kind == "date" and text[0] in "aA" for kind, text in tokens)
    shown = []
    for index, (kind, text) in enumerate(tokens):
        if kind == "elapsed":
            shown.append(_elapsed(moment - _START, text))
        elif kind == "date" and text[0] in "mM" and _is_minute(tokens, index):
            shown.append(f"{moment.minute:0{min(len(text), 2)}d}")
        elif kind == "date":
            shown.append(_part(moment, text.lower(), has_noon))
        elif kind in ("literal", "comma", "point", "percent"):
            shown.append(text)
        elif kind == "digit":
            shown.append("0")  # fractions of a second
    return "".join(shown)


def _moment(value: date | time | timedelta) -> datetime:
    match value:
        case datetime():
            return value
        case timedelta():
            return _START + value
        case time():
            return datetime.combine(_START, value)
    return datetime.combine(value, time())


def _is_minute(tokens: Sequence[Token], index: int) -> bool:
    """Whether an `m` stands beside hours or seconds, where it means minutes."""

    def letter(part: Sequence[Token]) -> str:
        return next((text[0].lower() for kind, text in part if kind in ("date", "elapsed")), "")

    return (
        letter(tokens[index - 1 :: -1] if index else ()) == "h"
        or letter(tokens[index + 1 :]) == "s"
    )


def _part(moment: datetime, text: str, has_noon: bool) -> str:
    match text[0]:
        case "y":
            return f"{moment.year:04d}" if len(text) > 2 else f"{moment.year % 100:02d}"
        case "m":
            return _named(moment.month, _MONTHS[moment.month - 1], len(text))
        case "d":
            return _named(moment.day, _DAYS[moment.weekday()], len(text))
        case "h":
            hour = (moment.hour - 1) % 12 + 1 if has_noon else moment.hour
            return f"{hour:0{min(len(text), 2)}d}"
        case "s":
            return f"{moment.second:0{min(len(text), 2)}d}"
    noon = "AM" if moment.hour < 12 else "PM"
    return noon if text == "am/pm" else noon[0]


def _named(number: int, name: str, letters: int) -> str:
    if letters <= 2:
        return f"{number:0{letters}d}"
    return {3: name[:3], 5: name[0]}.get(letters, name)


def _elapsed(span: timedelta, text: str) -> str:
    seconds = int(span.total_seconds())
    return f"{seconds // {'h': 3600, 'm': 60, 's': 1}[text[0]]:0{len(text)}d}"
