"""Promised actions: what will be done, whether somebody answers for it, and by when.

A post or a named body can be held to a promise; “we”, “partners” or nobody cannot. A hope
(`we expect this to improve`), an effect (`this will help`) and what goes on already are no promises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quarterlight.wording.patterns import one_of
from quarterlight.wording.sentences import Sentence, sentences

_DO = one_of(
    """review | develop | introduc | launch | deliver | hold | held | establish | undertak | audit | monitor | train
    | implement | roll out | rolled out | recruit | appoint | carr | complet | meet | met | produc | writ | creat
    | set up | commission | publish | issu | buil | look into | go through | run | begin | start | put in place
    | share | circulat | remind | report | re-?audit | dip sampl | repeat | analys | investigat | explor | work with
    | chair | check | track | updat | redesign | revis | agree | present | brief | visit | contact | arrang | organis
    | ask | strengthen | embed | refresh | test | pilot | convene | discuss | raise | address | tackl | provid | offer
    | ma[dk]e (?:by|available|to) | take place | taken? forward | brought | bring | transfer"""
)
_WILL = one_of(
    """will | shall | (?:is|are) going to | (?:is|are) to | plans? to | planning to | intends? to | proposes? to
    | (?:is|are) due to | (?:is|are) planned to | (?:is|are) scheduled to"""
)
_ADVERBS = r"(?:(?:also|now|be|then|each|all|jointly|further|continue to|formally|regularly) ){0,3}"
_THING = one_of(
    """training | workshops? | sessions? | meetings? | audits? | reviews? | clinics? | campaigns? | panels? | briefings?
    | programmes? | dip samples? | events? | groups? | conferences? | visits? | courses?"""
)
_PROMISE = re.compile(
    rf"\b{_WILL} {_ADVERBS}{_DO}\w*\b|\bthere will be (?:[a-z-]+ ){{0,4}}?{_THING}\b"
    r"|\b(?:is|are|has been|have been) (?:planned|scheduled|arranged) (?:for|in)\b"
)
_NO_PROMISE = re.compile(
    r"\b(?:if|unless|would|not|no longer|never|expect\w*|hope\w*|anticipat\w*|likely|in the past|could|might)\b|n't\b"
)
# `Where a family moves the receiving authority will hold the conference`: what anybody does whenever it is so.
_RULE = re.compile(
    r"^(?:in cases )?(?:where|when|whenever|wherever) (?:an? |any |the )?(?:[a-z']+ ){1,8}?(?:the|that|each)"
    r" (?:\w+ ){0,2}(?:authority|council|hospital|trust|school|provider|agency|court) (?:will|shall|is to)\b"
)
_WHO = one_of(
    """managers? | heads? of | directors? | leads? | officers? | chairs? | social workers? | principal | advisors?
    | advisers? | co-?ordinators? | nurses? | doctors? | professionals? | auditors? | iros? | hos | dcs | psw
    | sm | tms?
    | supervisors? | analysts? | consultants? | practitioners? | members? | ambassadors? | champions? | ccgs? | lscb
    | lscp | board | sub[- ]?groups? | task and finish | committee | panel | task group | working group | steering group
    | operational group | business support | workforce development | quality assurance team | qa team
    | performance team | commissioners? | police | health"""
)
_POST = re.compile(rf"\b{_WHO}\b")
_NAME = re.compile(
    r"\b(?:by|owner|lead|led by|responsible)[: ]+(?:[A-Z][a-z]+ [A-Z][a-z]+|[A-Z]{2,3}\b)"
    r"|\((?:[A-Z]{2,3}|[A-Z][a-z]+ [A-Z][a-z]+)\)"
)
_BACK = re.compile(r"\b(?:they|them|who|he|she|both|each)\b")
_MONTH = one_of(
    """jan(?:uary)? | feb(?:ruary)? | march | april | june? | july? | aug(?:ust)? | sept?(?:ember)? | oct(?:ober)?
    | nov(?:ember)? | dec(?:ember)? | (?:in|by|from|until|during|mid|late|early|of)[ -]may | may (?:20)?\\d\\d"""
)
_TIME = one_of(
    """spring | summer | autumn | winter | easter | christmas | today | tomorrow | immediately | weekly | monthly
    | quarterly | fortnightly | daily | annually | termly | q(?:uarter|tr)? ?[1-4] | 20\\d\\d
    | \\d{1,2}/\\d{1,2}(?:/\\d{2,4})?"""
)
_WHICH = one_of("next | this | each | every | coming | following | current | same | end of the")
_DATE = re.compile(
    rf"\b(?:{_MONTH}|{_TIME})\b|\b{_WHICH} (?:\w+ )?(?:week|month|quarter|year|term|half-term)\b"
    r"|\b(?:within|over|in) (?:the (?:next|coming) )?(?:\w+ )?(?:days|weeks|months)\b"
)


@dataclass(frozen=True, slots=True)
class Action:
    """A promised action in the words of its sentence."""

    words: str
    has_owner: bool
    has_date: bool


def actions(text: str) -> list[Action]:
    """The actions that a text promises."""
    return [
        Action(
            one.text,
            _has_owner(one),
            bool(_DATE.search(one.plain)),
        )
        for one in sentences(text)
        if _is_promise(one)
    ]


def _has_owner(sentence: Sentence) -> bool:
    """Whether somebody can be held to it, be it one of whom the sentence before spoke (`they will …`)."""
    if _POST.search(sentence.plain) or _NAME.search(sentence.text):
        return True
    return bool(_BACK.search(sentence.plain) and _POST.search(sentence.before))


def _is_promise(sentence: Sentence) -> bool:
    if _RULE.search(sentence.plain):
        return False
    found = _PROMISE.search(sentence.plain)
    return bool(found) and not _NO_PROMISE.search(
        sentence.plain[: found.end() + 12 if found else 0]
    )
