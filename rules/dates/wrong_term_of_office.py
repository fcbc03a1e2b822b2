from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    paper_date,
    quotation_at,
    rule,
)

from .._sentence import sentence_at
from .._table_rows import table_rows
from ._counts import COUNT, count

_WAS = f"(?:由|从)(?:原来的?|过去的?|以前的?)?{COUNT}年(?:一届)?"
_BECOMES = "(?:统一)?(?:调整|延长|修[改订]|变更?|改)(?:为|至|到|成)"
_TERM = f"任期(?:也|均|都|将|统一)*(?:{_WAS}{_BECOMES}|{_BECOMES}|为|是|：)?(?P<count>{COUNT})年"
_BODY = "(?:新一届|本届|每届|上届|换届)?的?(?:每届|一届)?(?:法定)?$"
_OLD = "曾|当年|原来是|以前|过去|建国初|旧法|[修改]前|余下|剩余|主席团|秘书长|试用|连任|聘"
_SIGN = "任期"
_BACK = 30


class _Term(NamedTuple):
    """A body (a pattern), the years of its term, since when, and the law."""

    body: str
    years: tuple[int, ...]
    since: date
    law: str


@rule(
    "wrong-term-of-office",
    title="法定任期不对",
    help=(
        "2018年12月起，村民委员会、居民委员会每届任期5年，村、社区党支部也是5年；各级人大、政府、政协任期5年。"
        "写成“任期由3年改为4年”就错了。法律施行以前的报纸、说往事的不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("2021年3月5日 星期五 第2版\n\n本报讯 新一届村“两委”的任期由3年改为4年。", found="4年"),
        Bad("2021年3月5日 星期五 第2版\n\n本报讯 村委会每届任期3年，届满及时换届。", found="3年"),
        Bad("2021年3月5日 星期五 第2版\n\n本报讯 社区居委会任期从三年延长至四年。", found="四年"),
        Bad("2026年3月5日 星期四 第2版\n\n本报讯 县人大代表任期为３年。", found="３年"),
        Bad("2026年3月5日 星期四 第2版\n\n本报讯 人民陪审员的任期为三年。", found="三年"),
    ],
    good=[
        "2021年3月5日 星期五 第2版\n\n本报讯 新一届村“两委”的任期由3年改为5年，村委会每届任期5年。",
        "2015年3月5日 星期四 第2版\n\n本报讯 村委会每届任期3年。",
        "2021年3月5日 星期五 第2版\n\n本报讯 以前村委会每届任期3年。村集体合作社理事会任期3年。",
        "2021年3月5日 星期五 第2版\n\n本报讯 老人说：“村委会每届任期3年。”",
        "村委会每届任期3年，届满及时换届。",
    ],
)
def wrong_term_of_office(article: Article) -> Iterator[Finding]:
    """The term of a body or an office is not that of the law (rules/dates/terms_of_office.tsv)."""
    paper, text = paper_date(article.document), article.document.text
    for sign in article.find(_SIGN) if paper else ():
        found = compiled(_TERM).match(text, sign.start, article.span.end)
        term = _of(text[max(article.span.start, sign.start - _BACK) : sign.start]) if found else None
        sentence = sentence_at(article, sign.start)
        is_old = compiled(_OLD).search(text, sentence.start, sentence.end) or quotation_at(article, sign.span)
        if found is None or term is None or paper is None or paper < term.since or is_old:
            continue
        match = Match(found)
        if count(match["count"]) not in term.years:
            message = Message(
                "按{law}，任期是{n}年，请核对", "by law the term is of {n} years", law=term.law, n=term.years[0]
            )
            at = match.group("count")
            yield Finding(Span(at.start, match.end), message, confidence=Confidence.LIKELY)


def _of(before: str) -> _Term | None:
    """The term of the body whose name ends a text."""
    return next((term for term in _terms() if compiled(f"(?:{term.body}){_BODY}").search(before)), None)


@cache
def _terms() -> tuple[_Term, ...]:
    rows = table_rows(Path(__file__).with_name("terms_of_office.tsv"))
    return tuple(
        _Term(body, tuple(map(int, years.split())), date.fromisoformat(since), law) for body, years, since, law in rows
    )
