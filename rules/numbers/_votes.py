"""Votes for, against and abstained, beside the number of those who were there to vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import DIGIT, Article, Finding, Message, Related, Span, compiled

from ._figures import Figure
from ._verdicts import Verdict, total

_PRESENT = "(?:实到|到会|出席|参加(?:表决|投票|会议)|收回|有效)[^，]{0,10}$"
_NOT_PRESENT = "应到|列席|旁听|请假|缺席|应参"
_FOR, _OTHER = "(?:赞成|同意)[^，]{0,4}$", "(?:反对|不同意|弃权|不赞成|未按[^，]{0,5})[^，]{0,4}$"
_N = f"(?P<number>[{DIGIT}]{{1,4}})"
_ATTENDED = f"(?:实(?:到|际到会|有)|(?<!应)出席|(?<![应未])到会)[^，。；\n{DIGIT}]{{0,10}}{_N}[人名位]"
_CALLED = f"(?:应到|实到|出席|到会)[^，。；\n{DIGIT}]{{0,10}}[{DIGIT}]"
_RATED = "满意|优秀|称职|合格|赞成|同意"
"""The first votes of a list of them: for a motion, or for a report."""
_BALLOTS = f"票?[为是有]?[{DIGIT}]{{1,4}}票"
FAR_VOTES = (
    f"(?:{_RATED}){_BALLOTS}[^。；\n]{{0,60}}(?:不(?:满意|称职|合格|赞成|同意)|弃权|反对){_BALLOTS}"
    f"|[{DIGIT}]{{1,4}}票(?:{_RATED})[、，][^。；\n]{{0,24}}[{DIGIT}]{{1,4}}票(?:反对|弃权|不同意|不赞成)"
)
_ALL = "(?:全[部体]|都)[^，。；\n]{0,10}(?:参加|投票|表决)"
"""Words that say that all those present have voted."""
_VOTE = f"{_N}票"
_VOTERS, _VOTES = ("人", "张", "票"), ("票", "人")
_NEAR, _NEXT = 2, 30
"""How many sentences behind those present their votes may stand; the code points in which all are said to vote."""


def votes(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The numbers of those present that are less than the votes that they gave."""
    for present in paragraph:
        if present.base in _VOTERS and present.amount.is_exact and _is_present(present):
            given = _given(paragraph, present)
            if len(given) > 1 and total(given) > present.value:
                yield Verdict(present, total(given), tuple(given))


def _is_present(one: Figure) -> bool:
    return compiled(_PRESENT).search(one.label) is not None and not compiled(_NOT_PRESENT).search(one.label)


def _given(paragraph: Sequence[Figure], present: Figure) -> list[Figure]:
    """The first votes for something behind those present, with the votes against it and the abstentions."""
    given: list[Figure] = []
    for one in paragraph[present.index + 1 :]:
        if one.sentence - present.sentence > _NEAR or (_is_present(one) and one.base in _VOTERS):
            break
        pattern = _OTHER if given else _FOR
        if one.base in _VOTES and one.amount.is_exact and compiled(pattern).search(one.label):
            given.append(one)
        elif given or (one.base in _VOTERS and not compiled(_NOT_PRESENT).search(one.label)):
            break
    return given


def far_votes(article: Article) -> Iterator[Finding]:
    """The only number of those present in an article that is less than the votes of a later sentence of it."""
    lists = list(article.find(FAR_VOTES))
    present = list(article.find(_ATTENDED)) if lists else []
    for match in lists if len(present) == 1 else ():
        one = present[0]
        votes = [(Span(*vote.span()), int(vote["number"])) for vote in compiled(_VOTE).finditer(match[0])]
        made = sum(number for _, number in votes)
        between = article.document.text[one.end : match.start]
        is_less = made < int(one["number"]) and compiled(_ALL).search(between[-_NEXT:]) is not None
        if one.end <= match.start and (is_less or made > int(one["number"])) and not compiled(_CALLED).search(between):
            related = tuple(Related(span.shifted(match.start)) for span, _ in votes)
            said = _LESS if is_less else VOTED
            yield Finding(
                Span(one.group("number").start, one.end), Message(said.zh, said.en, made=made), related=related
            )


_LESS = Message("各项票数相加是{made}，少于到会的，请核对", "{made} votes are fewer than those present")
VOTED = Message("各项票数相加是{made}，多于到会的，请核对", "{made} votes are more than those present")
