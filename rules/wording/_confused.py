"""What confused-word requires."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Match

from ._words import hits

_TIME = f"(?:[{DIGIT}]{{1,4}}[年月日时号]|[一二三四五六七八九十]{{1,3}}[月日时]|[年月][底末]|第?[一二三四]季度)"
_NOTICE = "逾期|过期|额满|名额|欢迎|有意|不再|每人|凡|请|须|以邮|以寄|报名者"
_UP_TO = (
    rf"(?P<wrong>截止)(?<![^。！？；，,;：:“（(）)\s]截止){_TIME}[^。，,；;\n]{{0,14}}"
    rf"(?:[，,](?!{_NOTICE})|(?:已经?|共|累计|完成|收到|全[市县镇村区省国乡])[^。，,；;\n])"
)
"""截止 and a time at the beginning of a clause about what was reached by then; not the close of an enrolment."""
_AMONG = f"(?P<wrong>截止)(?<=[员户口目额积量数里程众民]..){_TIME}[^。，,；;\n]{{0,8}}(?:已|共|累计|达|为)"
"""The same behind the things that are counted."""
_EVEN_IF = r"既使(?![^。；;\n]{0,40}[又也]使)"
"""即使 with a wrong character; 既使…又使 is right."""


def dates_of_counts(article: Article) -> Iterator[Match]:
    """截止 before the date of a count."""
    yield from article.find(_UP_TO)
    yield from article.find(_AMONG)


def conditions(article: Article) -> Iterator[Match]:
    """既使 for 即使."""
    return article.find(_EVEN_IF)


def may_be_confused(article: Article) -> bool:
    """Whether an article has a word of the tables, or a phrase of this file."""
    return bool(hits(article)) or any(dates_of_counts(article)) or any(conditions(article))
