from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    is_word,
    replace,
    rule,
    similarity,
)

from .._table_rows import table_rows
from ._present import is_quoted

_SIGN = "高铁|客运专线|城际铁路"
_FREE = f"(?:[^{HAN}]|[的从由乘坐到与和在沿是过经往借有及为])\\Z"
_HEARD = 1.0


@cache
def _railways() -> frozenset[str]:
    return frozenset(name for name, *_ in table_rows(Path(__file__).with_name("railways.tsv")))


@cache
def _by_character() -> Mapping[tuple[int, str], Sequence[str]]:
    """The names that have a character at a place."""
    found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for name in sorted(_railways()):
        for at in (0, 1):
            found[at, name[at]].append(name)
    return found


@rule(
    "misspelt-railway",
    title="高铁线路名写错字",
    help=(
        "“桂广高铁”应为“贵广高铁”（贵阳至广州）：线路名不在表 rules/knowledge/railways.tsv 里，"
        "与表中一条只差一个同音字。"
        "只查两个字的线路名和“高铁”“客运专线”“城际铁路”；引语和书名里的不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("村民前往桂广高铁恭城站更方便了。", fixed="村民前往贵广高铁恭城站更方便了。", found="桂广"),
        Bad("沪坤高铁今日停运。", fixed="沪昆高铁今日停运。", found="沪坤"),
    ],
    good=[
        "村民前往贵广高铁恭城站，沪昆高铁、湖杭高铁、泰中高铁今日停运，坐上高铁，广州高铁站。",
        "他说：“桂广高铁在哪里？”赴桂广高铁调研，《桂广高铁》。",
    ],
)
def misspelt_railway(article: Article) -> Iterator[Finding]:
    """The name of a railway is none of the table, and one of the table sounds like it."""
    text = article.document.text
    for sign in article.find(_SIGN):
        span = Span(sign.start - 2, sign.start)
        seen = text[max(article.span.start, span.start) : span.end]
        right = _right(seen) if len(seen) > 1 else ""
        before = text[max(article.span.start, span.start - 1) : span.start]
        if right and compiled(_FREE).match(before or " ") and not is_quoted(article, span):
            message = Message("疑为“{right}”", "perhaps {right}", right=right)
            yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)


def _right(seen: str) -> str:
    """The one railway whose name sounds like a name that is none."""
    if seen in _railways() or is_word(seen):
        return ""
    found = [name for at in (0, 1) for name in _by_character().get((at, seen[at]), ()) if _is_heard(seen, name, 1 - at)]
    return found[0] if len(found) == 1 else ""


def _is_heard(seen: str, name: str, at: int) -> bool:
    return similarity(seen[at], name[at]) >= _HEARD
