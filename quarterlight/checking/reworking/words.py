"""The words that say that figures were reworked, or are not final yet; and the marks for both.

Wider than what `restated` says of a comment: a text that so much as mentions that figures were
corrected, or are made in another way, keeps a changed history from being an error.
"""

from __future__ import annotations

import re

from quarterlight.periods import plain
from quarterlight.wording.restating import BEGINS, NAMED_FIGURE, QUARTERS, restatement
from quarterlight.wording.sentences import sentences

_VERBS = (
    r"(?:re-?stated|re-?worked|revised|re-?calculated|re-?based|corrected|amended|adjusted|updated"
    r"|re-?run|re-?cast|re-?produced|refreshed|back-?dated|superseded|cleansed|re-?counted"
    r"|re-?computed|redefined)"
)
_NOUNS = (
    r"(?:figures?|data|numbers?|results?|percentages?|values?|quarters?|history|series|returns?"
    r"|baselines?|outturns?|judgements?|measures?|indicators?|q[1-4]|years?|scores?|counts?|totals?"
    r"|columns?|cells?)"
)
_WAY = r"(?:way|method\w*|definition|calculation|counting(?: rules?)?|basis|formula|data source)"
_MADE = r"(?:calculat\w+|count\w+|produced|measured|reported|figures?|measures?|indicators?|data)"
_REWORKED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b{_NOUNS}\b[^.;]{{0,80}}\b(?:has|have|had|was|were|is|are)\b(?! not\b)"
            rf"(?: \w{{1,20}}){{0,3}}? {_VERBS}\b"
        ),
        (
            rf"\b(?:have|has|had|been|were|was|we|now)(?: (?!not\b)\w{{1,20}})?? {_VERBS}"
            rf" (?:\S{{1,30}} ){{0,4}}?{_NOUNS}\b"
        ),
        # `updated in Q1` tells when, so what was updated is the word before it.
        rf"(?<!will be )(?<!not )\b{_VERBS} (?!(?:in|during|by|at|before) )(?:\S{{1,30}} )??{_NOUNS}\b",
        rf"\b{_NOUNS} {_VERBS} (?:in|during|by|at|before) (?:\S{{1,30}} ){{0,2}}?{_NOUNS}\b",
        (
            r"\b(?:re-?statement|re-?calculation|correction|revision)s? (?:of|to|in)\b"
            rf"[^.;]{{0,60}}\b{_NOUNS}\b"
        ),
        (
            rf"\b(?:changed?|changes|overhauled|new|different|{_VERBS}) [^.;]{{0,40}}\b{_WAY}\b"
            rf"[^.;]{{0,50}}\b{_MADE}\b"
        ),
        (
            rf"\b(?:{_WAY}|measure|indicator)\b[^.;]{{0,60}}\b(?:has|have|was|were)\b(?! not\b)"
            rf"(?: \w{{1,20}}){{0,2}}? (?:changed|overhauled|{_VERBS})\b"
        ),
        (
            r"\b(?:previously|originally|formerly|wrongly|incorrectly|first)[ -](?:reported|published"
            r"|shown|stated|given|printed|recorded|calculated)\b"
        ),
        (
            rf"\b(?:past|earlier|previous|historic\w*|prior|older) (?:\w{{1,20}} )?{_NOUNS}\b"
            r"[^.;]{0,60}\b(?:(?:have|has|were) (?:\w{1,20} )?(?:changed|replaced)|differs?|worked out)\b"
        ),
        (
            rf"(?:\b{NAMED_FIGURE}|{BEGINS}(?:{QUARTERS}|it|(?:the|this) figure)) (?:was|were|had been)"
            r" (?:(?:first|initially|then) )?(?:reported|published|shown|stated|given|printed)"
            r"(?: (?:as|at) \d| in error)"
        ),
        rf"(?:\b{NAMED_FIGURE}|{BEGINS}{QUARTERS}) (?:was|were|had been) (?:only )?(?:provisional|draft|estimated)\b",
        (
            rf"(?:\b{NAMED_FIGURE}|{BEGINS}{QUARTERS}) (?:has|have|is|are) (?:now |since )?(?:been )?"
            r"(?:finalised|confirmed|validated|final)\b"
        ),
        r"\bfinal (?:figure|result|percentage|outturn)s?\b[^.;]{0,40}\bprovisional(?:ly)?\b[^.;]{0,20}\d",
        (
            r"\bprovisional (?:figure|result|percentage|outturn)s?\b[^.;]{0,40}\bfinal (?:figure|result|percentage"
            r"|outturn)s?\b[^.;]{0,20}\d"
        ),
        (
            r"(?:^|[:;,] ?|\b(?:the|its|our) )(?:definition|method|methodology|calculation|counting rules?|formula"
            r"|denominator)s? (?:changed|revised|amended|updated) (?:from|in|since|for|as of|with effect)\b"
        ),
        (
            rf"(?:\b{NAMED_FIGURE}|{BEGINS}{QUARTERS}) now (?:also )?(?:includes?|excludes?|reflects?|incorporates?"
            r"|takes? (?:account|in))\b"
        ),
        r"\bhas (?:since|now) changed the (?:\w+ )?(?:figure|percentage|result)s?\b",
        rf"(?:\b{NAMED_FIGURE}|{BEGINS}{QUARTERS}) should (?:have read|have been|read) \d[^.;]{{0,12}} rather than\b",
        r"\b(?:reported|published|shown|printed) (?:in error|wrongly|incorrectly|last (?:quarter|time))\b",
    )
)
_GRADE = r"(?:outstanding|good|requires improvement|ri|inadequate)"
_AUDITS = r"(?:audits?|judge?ments?|grad(?:es?|ings?)|files?|cases?|outcomes?|results?|columns?)"
_SINCE = (
    r"(?:after|since|following) (?:the )?(?:publication|last (?:report|issue|scorecard|publication)|it was published"
    r"|(?:moderation|appeal)(?: of)?)"
)
_WAS = r"(?:was|were|has been|have been)(?: (?:later|subsequently|since|then|also|now|both)){0,2}"
_REGRADED = tuple(
    re.compile(form)
    for form in (
        rf"\b{_AUDITS}\b[^.;]{{0,60}}? {_WAS} (?:re-?graded|re-?judged|re-?moderated|upgraded|downgraded|overturned)\b",
        (
            rf"\b{_AUDITS}\b[^.;]{{0,60}}? {_WAS} (?:moderated|changed|revised|amended|corrected|moved)"
            rf"(?: (?:up|down))?(?: from {_GRADE})? to {_GRADE}\b"
        ),
        (
            rf"\b{_AUDITS}\b[^.;]{{0,60}}? {_WAS} (?:moderated|changed|revised|amended|corrected|added|withdrawn)"
            rf" {_SINCE}\b"
        ),
    )
)
_NOT_REGRADED = re.compile(
    r"\b(?:no|not|none|never|will|would|should|if|where|when|could|any|to be|before|plans?)\b|n't\b"
)
_NOT_FINAL = re.compile(
    r"\b(?:not|never|yet|until|pending|will|would|if|may|might|could|awaiting)\b[^.;]{0,40}"
    r"\b(?:final\w*|confirmed|validated)\b"
)
_TO_COME = re.compile(r"\b(?:will|shall|to) be (?:\w{1,20} )?" + _VERBS)
_LEGEND = re.compile(
    r"(?:^|[\s(\[“\"',;])(?:r|p|e|rev)[)\]”\"']* ?(?:=|:|-|means?\b|denotes?\b|indicates?\b|is\b|for\b)"
    r"|\bmark(?:ed|s)?(?: \w{1,10})?? [(\[“\"']?[rpe]\b"
)
_REVISED_MARK = re.compile(
    r"[\[(] ?(?:r|rev\w*\.?|re-?stated|corrected|amended)(?: figures?)? ?[\])]|(?<=[\d%]) ?r\b"
    r"|(?<=[\d%]) (?:revised|re-?stated|corrected|amended)\b"
)
_PROVISIONAL_MARK = re.compile(
    r"[\[(] ?(?:p|e|prov\w*\.?|est\w*\.?)(?: figures?)? ?[\])]|(?<=[\d%]) ?p\b"
    r"|\b(?:provisional|estimated?|draft)\b"
)
_PROVISIONAL = re.compile(
    r"\b(?:provisional|not (?:yet )?(?:final|validated)|unvalidated|subject to (?:\w{1,20} )?"
    r"(?:change|revision|validation|confirmation))\b"
)


def says_reworked(text: str) -> bool:
    """Whether a text says that past figures, or the way in which they are made, were reworked."""
    return restatement(text) is not None or any(
        said.search(sentence)
        for sentence in _sentences(text)
        if not (_TO_COME.search(sentence) or _NOT_FINAL.search(sentence))
        for said in _REWORKED
    )


def says_regraded(text: str) -> bool:
    """Whether a text says that audits were graded anew, or that their grades changed after publication."""
    return any(
        said.search(sentence) and not _NOT_REGRADED.search(sentence)
        for sentence in _sentences(text)
        for said in _REGRADED
    )


def says_provisional(text: str) -> bool:
    """Whether a text, and no legend of marks, says that figures are not final."""
    return any(
        _PROVISIONAL.search(sentence) and not is_legend(sentence) for sentence in _sentences(text)
    )


def is_legend(text: str) -> bool:
    """Whether a text explains the marks of revised or provisional figures (`r = revised`)."""
    return bool(_LEGEND.search(plain(text)))


def is_marked_revised(shown: str) -> bool:
    """Whether a cell or heading bears the mark of a reworked figure (`62% (r)`, `62% revised`)."""
    return bool(_REVISED_MARK.search(plain(shown)))


def is_marked_provisional(shown: str) -> bool:
    """Whether a cell or heading bears the mark of a provisional figure (`62% (p)`)."""
    return bool(_PROVISIONAL_MARK.search(plain(shown)))


def _sentences(text: str) -> list[str]:
    return [part for one in sentences(text) for part in one.plain.split("; ")]
