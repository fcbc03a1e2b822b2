"""What a pattern of the house finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint_news import Bad, Document, ErrorKind, Finding, Fix, Message, Span, UnfinishedError, replace, rule

from ._rows import Pattern, once

if TYPE_CHECKING:
    import regex

_SECONDS, _CHARACTERS = 1.0, 1_000_000


@rule(
    "house-pattern",
    title="自定式样",
    help="式样名单（lists.patterns）里的正则表达式找到的，连同名单上的说明。式样在整版文字上运行，一个式样超过时限就停下并报出它在名单的第几行，别的照常。",
    everywhere=True,
    kind=ErrorKind.FORMAT,
    unit="page",
    fold=0,
    lists=("patterns",),
    example_lists={
        "patterns": [
            {
                "pattern": r"(\d+)平方(?!米|公里)",
                "message": "面积单位不全",
                "replacement": r"\1平方米",
                "level": "错误",
            },
            {"pattern": "^讯息", "message": "栏目名已改"},
            {"pattern": "好+", "message": "不要一连用好", "replacement": "好好", "level": "提示"},
        ]
    },
    bad=[
        Bad("新建厂房500平方。", fixed="新建厂房500平方米。", found="500平方"),
        Bad("县里的事\n讯息三则", found="讯息"),
        Bad("天气好。", found="好"),
    ],
    good=["新建厂房500平方米。", "县里的讯息。"],
)
def house_pattern(page: Document, *, patterns: tuple[Pattern, ...] = ()) -> Iterator[Finding]:
    """A pattern of the house's own list matches.

    Patterns are those of the module regex, ^ and $ at every line. One that takes too long is stopped, and the run
    says which; what the others find stands.
    """
    slow: list[str] = []
    for row, pattern in _compiled(patterns):
        try:
            found = list(pattern.finditer(page.text, timeout=_SECONDS * (1 + len(page.text) // _CHARACTERS)))
        except TimeoutError:
            slow.append(row.where)
            continue
        for match in found:
            if match.end() > match.start():
                yield _finding(row, match, pattern)
    if slow:
        raise UnfinishedError("式样超过时限，没有查完（too slow, stopped）：" + "、".join(slow))


def _finding(row: Pattern, match: regex.Match[str], pattern: regex.Pattern[str]) -> Finding:
    span = Span(*match.span())
    message = Message("{said}（{where}）", "{said} ({where})", said=row.message, where=row.where)
    return Finding(span, message, _fixes(row, match, pattern), confidence=row.confidence)


def _fixes(row: Pattern, match: regex.Match[str], pattern: regex.Pattern[str]) -> tuple[Fix, ...]:
    """What the row puts; nothing where the pattern would match that again, and so for ever."""
    if row.replacement is None:
        return ()
    put = match.expand(row.replacement)
    return () if pattern.search(put, timeout=_SECONDS) else (replace(Span(*match.span()), put),)


@once
def _compiled(patterns: tuple[Pattern, ...]) -> list[tuple[Pattern, regex.Pattern[str]]]:
    import regex

    return [(row, regex.compile(row.pattern, regex.MULTILINE)) for row in patterns]
