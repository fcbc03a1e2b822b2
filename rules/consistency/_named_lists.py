"""Lists of names followed by their count: 甲县、乙县和丙县三地."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Span, compiled

_NUMERALS = "一二三四五六七八九十"
_NAME = f"(?:(?![是第好等两{_NUMERALS}])[{HAN}]){{2,6}}?"
_NAMED_LIST = (
    f"(?<![{HAN}、])[{HAN}]{{2,16}}"
    f"(?P<rest>(?:、{_NAME}){{2,}}(?:和{_NAME})?|(?:、{_NAME})+和{_NAME})"
    "(?P<count>[三四五六七八九十])"
    "(?:"
    f"[地县村省人镇乡](?![区方带级处段点城域市民份大均次员才口两村镇干{_NUMERALS}])"
    "|个(?:乡镇|街道|社区|村庄|行政村|[县村省市区镇乡])"
    ")"
)
LIST_END = "[、和][^、，。；：！？“”（）\n]{2,6}?[三四五六七八九十](?:[地县村省人镇乡]|个[乡街社村行县省市区镇])"
"""The last name of a list and the count: found faster than the list, which any word may begin."""
_NEXT = "、|和(?=[^、]*$)"
_VALUES = {char: value for value, char in enumerate(_NUMERALS, 1)}


def named_lists(article: Article) -> Iterator[tuple[Span, int, int]]:
    """For each list, the span of the count with its unit, the value of the count, and the number of names."""
    for match in article.find(_NAMED_LIST) if any(article.find(LIST_END)) else ():
        named = 1 + sum(1 for _ in compiled(_NEXT).finditer(match["rest"]))
        yield Span(match.group("count").start, match.end), _VALUES[match["count"]], named
