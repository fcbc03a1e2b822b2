from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import Article, Bad, ErrorKind, Finding, Match, Message, compiled, paper_date, quotation_at, rule

from .._sentence import sentence_at
from ._lunar import TERMS, term_day

_NAMES = "|".join(TERMS[i : i + 2] for i in range(0, len(TERMS), 2))
_IS = "(?:就|便|才|即|正|将|则|会)*是"
_NEXT = "(?:紧接着|接着|紧跟着|接下来)?(?:的?(?P<{}>[上下前后])一个节气)?"
_AFTER = (
    f"(?:过了?)?(?P<first>{_NAMES})(?:节气)?[之以过]?(?P<side>[前后])的?{_NEXT.format('step')}{_IS}(?P<second>{_NAMES})"
)
_PASSED = f"过了?(?P<first>{_NAMES})(?:节气)?[，,]?{_NEXT.format('step')}{_IS}(?P<second>{_NAMES})"
_OF = f"(?P<first>{_NAMES})(?:节气)?的(?P<step>[上下前后])一个节气{_IS}(?P<second>{_NAMES})"
_IS_NEXT = f"(?P<second>{_NAMES})是(?P<first>{_NAMES})(?:节气)?[之以过]?(?P<side>[前后])的[上下前后第]一个节气"
_COMING = f"下一个节气{_IS}(?P<second>{_NAMES})"
_SIGN = "是(?=[小大立雨惊春清谷夏芒处白秋寒霜冬][寒暑雪春夏秋冬水蛰分明雨满种至露降])(?<=[前后气着].|[就便才即正].)"
_OLD = 8
"""A story may be so many days older than the paper."""


@rule(
    "wrong-term-order",
    title="前后节气不相接",
    help="白露之后是秋分，小寒之前是冬至：写成“过了白露，下一个节气就是立秋”就错了。没写前一个节气的，按报纸日期算。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN, "一个节气"),
    injectors=("_independent_calendar_injectors:wrong_order_of_terms",),
    bad=[
        Bad("小满之后紧接着是夏至，天气渐热。", found="夏至"),
        Bad("小寒之前是大雪。", found="大雪"),
        Bad("母亲说，过了白露，下一个节气就是立秋，夜会一天比一天长。", found="立秋"),
        Bad("霜降的下一个节气是小雪，要给菜窖培土。", found="小雪"),
        Bad("大雪是立冬之后的下一个节气。", found="大雪"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 秋意渐浓，下一个节气是寒露，农技员进村。", found="寒露"),
    ],
    good=[
        "小满之后紧接着是芒种，小寒之前是冬至，立冬之后是晴天。冬至以后是小寒。过了白露，下一个节气就是秋分。",
        "霜降的下一个节气是立冬，寒露的上一个节气是秋分。小雪是立冬之后的下一个节气。",
        "2026年9月10日 星期四 第2版\n\n本报讯 秋意渐浓，下一个节气是秋分。他写道：“霜重，下一个节气是大雪。”",
        "2026年5月10日 星期日 第2版\n\n本报讯 霜降的下一个节气是立冬。过了白露，下一个节气就是秋分。",
        "秋意渐浓，下一个节气是寒露，农技员进村。",
    ],
)
def wrong_term_order(article: Article) -> Iterator[Finding]:
    """A solar term is said to be next to another one, or to be the next one of the paper's day, and is not."""
    text, span = article.document.text, article.span
    for pattern in (_AFTER, _PASSED, _OF, _IS_NEXT):
        for found in compiled(pattern).finditer(text, span.start, span.end):
            match = Match(found)
            right = _neighbour(match)
            if match["second"] != right:
                first = match["first"]
                message = Message(
                    "与{first}相接的节气是{right}，请核对", "next to {first} is {right}", first=first, right=right
                )
                yield Finding(match.group("second"), message)
    yield from _coming(article)


def _neighbour(match: Match) -> str:
    """The term that stands next to the first one, on the side that the words name."""
    groups = match.groups()
    side = groups.get("side") or groups.get("step") or "后"
    at = TERMS.index(match["first"]) + (2 if side in "后下" else -2)
    return TERMS[at % len(TERMS) : at % len(TERMS) + 2]


def _coming(article: Article) -> Iterator[Finding]:
    """A term that is called the next one, and is not the next one of the days before the paper."""
    paper = paper_date(article.document)
    for match in article.find(_COMING) if paper else ():
        rights = [_next(paper - timedelta(days=by)) for by in range(_OLD)] if paper else []
        before = article.document.text[sentence_at(article, match.start).start : match.start]
        is_named = compiled(_NAMES).search(before) is not None
        if match["second"] not in rights and not is_named and quotation_at(article, match.span) is None:
            message = Message("下一个节气是{right}，请核对", "the next term is {right}", right=rights[0])
            yield Finding(match.group("second"), message)


def _next(day: date) -> str:
    """The first solar term after a day; empty outside the table."""
    terms = [TERMS[i : i + 2] for i in range(0, len(TERMS), 2)]
    later = ((term, term_day(year, term)) for year in (day.year, day.year + 1) for term in terms)
    return next((term for term, found in later if found and found > day), "")
