from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._sentence import sentence_text
from .._table_rows import alternatives
from ._present import is_quoted

_FLIGHTS = {
    "酒泉": "神舟|天宫一号|天宫二号|悟空号|墨子号|慧眼|夸父一号|朱雀二号|东方红一号|实践十号|张衡一号|长征二号F",
    "西昌": "嫦娥一号|嫦娥二号|嫦娥三号|嫦娥四号|北斗|天链一号|天链二号|鹊桥号|天问二号",
    "文昌": "天舟|天问一号|嫦娥五号|嫦娥六号|天和核心舱|问天实验舱|梦天实验舱|鹊桥二号|长征五号|长征七号",
    "太原": "羲和号|长征六号",
}
"""The spacecraft and rockets that have been launched from one site alone. The editor's own knowledge, as of 2026-11."""
_SITE = "(?P<site>酒泉|西昌|太原|文昌)\\Z"
_SIGN = "(?:卫星|航天)?发射(?:中心|场)"
_LEAVES = "[^，。；\\n]{0,14}?(?:发射|升空|飞天|起飞|出征|奔赴)|，[用由以][^，。；\\n]{2,20}(?:发射|送入)"


@cache
def _homes() -> Mapping[str, str]:
    return {flight: site for site, flights in _FLIGHTS.items() for flight in flights.split("|")}


_FLIGHT = alternatives(_homes())


@rule(
    "launch-from-other-site",
    title="航天发射场写错",
    help=(
        "“从西昌卫星发射中心升空的神舟二十号”：神舟飞船都从酒泉发射。只查历次都从同一发射场升空的飞船、探测器和火箭，"
        "一句里只有一个发射场、一种航天器的；引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("4月24日从西昌卫星发射中心升空的神舟二十号乘组在轨工作。", found="西昌"),
        Bad("在西昌航天发射场，用长征五号遥五运载火箭成功发射嫦娥五号探测器。", found="西昌"),
        Bad("天舟九号货运飞船在酒泉卫星发射中心点火发射。", found="酒泉"),
    ],
    good=[
        "4月24日从酒泉卫星发射中心升空的神舟二十号乘组在轨工作，天舟九号在文昌航天发射场点火发射。",
        "西昌卫星发射中心的职工收看神舟二十号报道。一枚火箭在西昌卫星发射中心升空。神舟、北斗在西昌卫星发射中心升空。",
        "他问：“神舟二十号在西昌卫星发射中心升空吗？”",
    ],
)
def launch_from_other_site(article: Article) -> Iterator[Finding]:
    """A spacecraft is said to have been launched from a site from which none of its kind has been."""
    text = article.document.text
    for sign in article.find(_SIGN):
        site = compiled(_SITE).search(text, sign.start - 2, sign.start)
        if not site or not compiled(_LEAVES).match(text, sign.end):
            continue
        span = Span(*site.span("site"))
        flights = {match[0] for match in compiled(_FLIGHT).finditer(sentence_text(article, span))}
        right = {_homes()[flight] for flight in flights}
        if len(right) == 1 and site["site"] not in right and not is_quoted(article, span):
            message = Message(
                "{flight}从{right}发射，请核对",
                "{flight} is launched from {right}",
                flight="、".join(sorted(flights)),
                right=min(right),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
