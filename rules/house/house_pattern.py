from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING

from lint_news import Bad, Document, ErrorKind, Finding, Fix, Message, Span, UnfinishedError, replace, rule

from ._rows import Pattern, once

if TYPE_CHECKING:
    import regex

_SECONDS, _CHARACTERS, _SHARE = 4.0, 1_000_000, 4
"""The seconds that all rows may take for a page of so many characters, and the share of the rest for a slow row.

Of the processor, which `regex` counts too: what other programs do at the time takes nothing from the rows."""


@rule(
    "house-pattern",
    title="自定式样",
    help=(
        "式样名单（lists.patterns）里的正则表达式找到的，连同名单上的说明。"
        "式样在整版文字上运行，所有式样合用一个时限，太慢的停下并报出它在名单的第几行，别的照常。"
    ),
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

    Patterns are those of the module `regex`; ^ and $ match at every line. All patterns share a time limit a page: one
    that takes too long is stopped and named in a failure, and the findings of the others are reported.
    """
    slow: list[str] = []
    budget = _Budget(_SECONDS * (1 + len(page.text) // _CHARACTERS))
    for row, pattern, found in _searched(page.text, _compiled(patterns), budget):
        if found is None:
            slow.append(row.where)
            continue
        for match in found:
            yield _finding(row, match, pattern, budget)
    if slow:
        raise UnfinishedError("式样超过时限，没有查完（too slow, stopped）：" + "、".join(slow))


class _Budget:
    """The seconds of the processor that are left for the rows of a page."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    @contextmanager
    def share(self, part: int) -> Generator[float]:
        """The time limit of one search, in seconds: a `part`th of the time left; the time it takes is deducted."""
        before = process_time()
        try:
            yield self._left / part
        finally:
            self._left = max(0.0, self._left - (process_time() - before))


def _searched(
    text: str, rows: Sequence[tuple[Pattern, regex.Pattern[str]]], budget: _Budget
) -> Iterator[tuple[Pattern, regex.Pattern[str], list[regex.Match[str]] | None]]:
    """The matches of each row, None for one that takes too long.

    Each row has a short time first; the slow ones then have what is left.
    """
    slow: list[tuple[Pattern, regex.Pattern[str]]] = []
    for row, pattern in rows:
        found = _matches(pattern, text, budget, 2 * len(rows))
        if found is None:
            slow.append((row, pattern))
        else:
            yield row, pattern, found
    for row, pattern in slow:
        yield row, pattern, _matches(pattern, text, budget, _SHARE)


def _matches(pattern: regex.Pattern[str], text: str, budget: _Budget, part: int) -> list[regex.Match[str]] | None:
    try:
        with budget.share(part) as seconds:
            return [match for match in pattern.finditer(text, timeout=seconds) if match.end() > match.start()]
    except TimeoutError:
        return None


def _finding(row: Pattern, match: regex.Match[str], pattern: regex.Pattern[str], budget: _Budget) -> Finding:
    span = Span(*match.span())
    message = Message("{said}（{where}）", "{said} ({where})", said=row.message, where=row.where)
    return Finding(span, message, _fixes(row, match, pattern, budget), confidence=row.confidence)


def _fixes(row: Pattern, match: regex.Match[str], pattern: regex.Pattern[str], budget: _Budget) -> tuple[Fix, ...]:
    """The row's replacement; none if the pattern matches the result again, or takes too long to test that."""
    if row.replacement is None:
        return ()
    put = match.expand(row.replacement)
    try:
        with budget.share(_SHARE) as seconds:
            again = pattern.search(put, timeout=seconds)
    except TimeoutError:
        return ()
    return () if again else (replace(Span(*match.span()), put),)


@once
def _compiled(patterns: tuple[Pattern, ...]) -> list[tuple[Pattern, regex.Pattern[str]]]:
    import regex

    return [(row, regex.compile(row.pattern, regex.MULTILINE)) for row in patterns]
