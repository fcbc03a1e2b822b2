"""Medals by kind with their number: 3金2银1铜共7枚奖牌."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Finding, Message, Related, Span, compiled, numeral

_N = f"(?:[{DIGIT}]{{1,3}}|[一两二三四五六七八九十]{{1,2}})"
_LINK = "(?:[，,]?(?:共计?|总共|合计|总计|一共)(?:获得?|夺得?|摘得?|收获|取得|得)?)?"
MEDALS = f"铜{_LINK}{_N}[枚块]"
_KINDS = f"(?P<gold>{_N})金(?:牌)?[、，]?(?P<silver>{_N})银(?:牌)?[、，]?(?P<bronze>{_N})铜{_LINK}(?P<total>{_N})[枚块]"
_BACK = 16


def medals(article: Article) -> Iterator[Finding]:
    """The numbers of medals that are not those of gold, silver and bronze."""
    for sign in article.find(MEDALS):
        start = max(article.span.start, sign.start - _BACK)
        for match in compiled(_KINDS).finditer(article.document.text, start, sign.end):
            made = sum(_value(match[name]) for name in ("gold", "silver", "bronze"))
            if made != _value(match["total"]):
                message = Message("三种奖牌相加是{made}，请核对", "the medals make {made}", made=made)
                related = tuple(Related(Span(*match.span(name))) for name in ("gold", "silver", "bronze"))
                yield Finding(Span(match.start("total"), match.end()), message, related=related)


def _value(number: str) -> int:
    return numeral(number)
