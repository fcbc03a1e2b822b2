from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Role,
    Severity,
    Span,
    compiled,
    rule,
)

from ._headline_findings import differs
from ._headline_numerals import value_of

_NUMBER = f"(?P<number>[{DIGIT}]{{1,4}}|[一二三四五六七八九十百]{{1,5}})"
_ORDINAL = f"第?{_NUMBER}(?P<key>中全会|届(?![一二三四五六七八九十{DIGIT}])[{HAN}]{{2}}|次(?:[{HAN}]{{2}})?会议|次全会)"
_SIGN = f"(?:届|次[{HAN}]{{0,2}}会议|次全会|中全会)(?<=[{DIGIT}一二三四五六七八九十百].{{1,6}})"
_OTHER_TIME = "去年|上届|上一|上次|往届|曾|此前|当年|回顾|历届|历次|下届|下一|筹备|前[一两]"
_CLAUSE, _REACH = "，。；！？\n", 30


class Ordinal(Struct, frozen=True):
    """The number of a meeting or edition, what it counts, and its span with that."""

    value: Decimal
    key: str
    span: Span


@rule(
    "headline-ordinal",
    title="标题的届次、会次与正文不一致",
    help=(
        "标题写“第二十三次会议”“四中全会”“第十届茶博会”，导语里同一会议、同一活动却是另一个数，标题里的数正文一次也没有，多半有一处写错，请核对。"
        "正文说的是上届、去年、以往的，同一会议在正文里有几个数的，不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=("中全会", "次会议", "次全", "次常", "次主", "届"),
    injectors=("_headline_injectors:headline_ordinal",),
    bad=[
        Bad(
            "县十八届人大常委会举行第三十次会议\n\n本报讯 昨天，县十八届人大常委会举行第二十九次会议，听取三个报告。",
            found="第三十次会议",
        ),
        Bad(
            "县政府召开第12次常务会议\n\n本报讯 县长许言昨天主持召开县政府第21次常务会议，研究防汛。",
            found="第12次常务会议",
        ),
        Bad(
            "青桥镇传达三中全会精神\n\n本报讯 昨天，青桥镇召开会议，传达二十届四中全会精神，部署冬修。",
            found="三中全会",
        ),
        Bad(
            "第九届青桥茶会开幕\n\n本报讯 昨天，第八届青桥茶会在茶山开幕，来了三百位客人，茶香满山。",
            found="第九届青桥",
        ),
        Bad(
            "县委七届六次全会召开\n\n本报讯 昨天，县委七届五次全会在县城召开，总结去年工作，部署今年任务。",
            found="六次全会",
        ),
    ],
    good=[
        "县十八届人大常委会举行第三十次会议\n\n本报讯 昨天，县十八届人大常委会举行第30次会议，听取三个报告。",
        "第九届青桥茶会开幕\n\n本报讯 青桥茶会昨天开幕。去年第八届青桥茶会来了三百位客人，茶香满山，今年更多。",
        "第九届青桥茶会开幕\n\n本报讯 青桥茶会昨天开幕，茶香满山。\n\n第八届青桥茶会来了三百位客人，今年更多。",
        "县政府召开第12次常务会议\n\n本报讯 县长许言昨天开会，落实第11次常务会议的决定，县政府第10次常务会议也议过。",
        "第九届青桥茶会开幕\n\n本报讯 昨天，第八届白石花会在花山开幕，来了三百位客人，花香满山，大家都说好。",
        "县委七届六次全会召开\n\n本报讯 昨天，县委六次全会在县城召开，落实县委七届五次全会的部署，总结工作。",
    ],
)
def headline_ordinal(article: Article) -> Iterator[Finding]:
    """The number of a meeting, plenum or edition in the headline is another one in the lead.

    The story never has the headline's number, and the same words with one other number, which is not said to be of
    another time.
    """
    heads = [one for line in article.with_role(Role.HEADLINE) for one in _ordinals(line.text, line.span.start)]
    if not heads:
        return
    bodies = list(article.with_role(Role.BODY))
    told = [one for line in bodies for one in _ordinals(line.text, line.span.start)]
    text = article.document.text
    for head in heads:
        same = [one for one in told if one.key == head.key]
        is_other = len({one.value for one in same}) == 1 and same[0].value != head.value
        if is_other and same[0].span.end <= bodies[0].span.end and not _is_of_other_time(text, same):
            yield differs(text, head.span, same[0].span, _TOLD)


def _ordinals(text: str, at: int) -> Iterator[Ordinal]:
    for match in compiled(_ORDINAL).finditer(text):
        value = value_of(match["number"])
        if value is not None:
            yield Ordinal(value, match["key"], Span(*match.span()).shifted(at))


def _is_of_other_time(text: str, told: Sequence[Ordinal]) -> bool:
    """Whether the clause of an ordinal, or what stands before it, says that it is another meeting or edition."""
    return any(
        compiled(_OTHER_TIME).search(
            text, max(text.rfind("\n", 0, one.span.start), one.span.start - _REACH), _end(text, one)
        )
        for one in told
    )


def _end(text: str, one: Ordinal) -> int:
    """Where the clause of an ordinal ends."""
    ends = [at for mark in _CLAUSE if (at := text.find(mark, one.span.end)) >= 0]
    return min(ends, default=len(text))


_TOLD = Message("正文里的写法", "as the story has it")
