from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate

from lint_news import (
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    Message,
    Related,
    Role,
    Span,
    articles,
    compiled,
    local_view,
    rule,
)

_LEAST, _WINDOW, _SHARE = 120, 8, 0.6
"""The least letters of the shorter body; letters of an n-gram; the least share of the longer body that both have."""
_STARTS, _FEW = 32, 4
"""Clause beginnings that are compared first, and the share of them that must be equal for a full comparison."""

_ONE = (
    "本报讯 连日来，城北镇组织人力清理河道，疏通水渠十二条，加固堤坝三处。"
    "镇里的农技员逐户上门，教大家配药、修枝、嫁接。"
    "果农许言说，今年开春早，花期提前了五天，最怕倒春寒。为此，镇里备下柴草和烟雾弹，又在每个村选出两名值夜的人。"
    "到了夜里，气温一降，喇叭就响，大家便下地点火。几场寒流过去，果园里的花保住了八成以上。"
)
_TWO = _ONE.replace("连日来，城北镇", "近日，城北镇").replace("八成以上", "八成")


@rule(
    "repeated-article",
    title="同一稿件重复刊登",
    help=(
        "一个版面（一个文件）里两篇稿件的正文六成以上相同，多半是重稿。标题可以不同；"
        "不足一百二十字的短讯、启事，文前的提要不在此列。"
    ),
    unit="page",
    kind=ErrorKind.EXTRA_CHARACTER,
    explains=("repeated-paragraph",),
    injectors=("_injectors:repeated_article",),
    bad=[
        Bad(f"果农夜里保花\n\n{_ONE}\n\n\n\n\n城北镇清理河道\n\n{_TWO}"),
        Bad(f"果农夜里保花\n\n{_ONE}\n\n\n\n\n果农夜里保花\n\n{_ONE}"),
    ],
    good=[
        f"果农夜里保花\n\n{_ONE}",
        "寻人启事\n\n本人不慎遗失身份证一张，声明作废。\n\n\n\n\n遗失启事\n\n本人不慎遗失身份证一张，声明作废。",
        f"果农夜里保花\n\n{_ONE}\n\n\n\n\n城北镇清理河道\n\n{_TWO[:60]}"
        + "清理之后，县里又派来技术员查看水情。".join("一二三四五六七八九"),
    ],
)
def repeated_article(page: Document) -> Iterator[Finding]:
    """A story is on a page twice.

    Bodies are compared by n-grams of eight letters: the other body has 60 % of those of the longer one, so a lead or
    a summary is not reported. Stories are compared if a quarter of their clauses begin with the same letters.
    """
    long = [article for article in articles(page) if article.span.end - article.span.start >= _LEAST]
    if len(long) < 2:
        return
    stories = [(article, starts) for article in long if (starts := _starts(article))]
    first: dict[str, int] = {}
    for number, (article, starts) in enumerate(stories):
        shared = Counter([first[start] for start in starts if start in first])
        near = sorted(other for other, count in shared.items() if count * _FEW >= len(starts))
        other, share = _nearest(article, [(one, stories[one][0]) for one in near])
        if share >= _SHARE:
            yield _finding(page, _body(stories[other][0]), _body(article), round(100 * share))
        for start in starts:
            first.setdefault(start, number)


def _nearest(article: Article, others: Sequence[tuple[int, Article]]) -> tuple[int, float]:
    """The number of the first article that has most in common with an article, and their share; 0 where there is none.
    What has the same letters needs no n-grams."""
    best, most, letters = -1, 0.0, _letters(article) if others else ""
    for number, other in others:
        of_other = _letters(other)
        share = 1.0 if of_other == letters else _share(_pieces(letters), _pieces(of_other))
        if share > most:
            best, most = number, share
        if share == 1.0:
            break
    return best, most


def _share(pieces: Set[str], others: Set[str]) -> float:
    """The share, from 0 to 1, of the longer text's n-grams that both have."""
    return len(pieces & others) / max(len(pieces), len(others))


def _letters(article: Article) -> str:
    return "".join(_clauses(article))


def _pieces(letters: str) -> Set[str]:
    return {letters[i : i + _WINDOW] for i in range(len(letters) - _WINDOW + 1)}


def _finding(page: Document, first: Span, second: Span, share: int) -> Finding:
    line = page.line_at(first.start)
    message = Message(
        "与第 {line} 行起的一篇有 {share}% 相同，疑为重稿",
        "{share} % of it stands in the story from line {line} on",
        line=line,
        share=share,
    )
    return Finding(second, message, (), (Related(first),))


@local_view
def _starts(article: Article) -> Sequence[str]:
    """The beginnings of some clauses of a story; none of a short one.

    Those are the first in the order of Unicode, so that both copies of a story have the same ones.
    """
    clauses = _clauses(article)
    letters = "".join(clauses)
    if len(letters) < _LEAST:
        return ()
    begins = accumulate(map(len, clauses), initial=0)
    starts = sorted({letters[at : at + _WINDOW] for at in begins if at + _WINDOW <= len(letters)})
    return tuple(starts[:_STARTS])


def _body(article: Article) -> Span:
    """The span of the body of a story."""
    body = list(article.with_role(Role.BODY))
    return Span(body[0].content.start, body[-1].content.end)


def _clauses(article: Article) -> Sequence[str]:
    return compiled(r"\w+").findall("\n".join(line.stripped for line in article.with_role(Role.BODY)))
