"""Counts of which a part is named apart: 由五处梯田组成，除甲梯田外，还有乙、丙和丁; 6个乡镇和机关、园区的9支代表队."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Span, compiled, numeral

_N = f"(?:[{DIGIT}]{{1,2}}|[两二三四五六七八九十]{{1,2}})"
_THING = "[^，。；：、\n“”《》（）]{2,24}?"
REST = f"除(?:了)?[^，。；\n]{{2,30}}外，(?:还|另)(?:有|包括)[^，。；\n{DIGIT}]{{4,80}}[。；]"
_APART = (
    f"(?P<count>{_N})(?:个|处|座|支|家|条|项|位|所|大|部分)[{HAN}]{{0,8}}(?:组成|构成)?，"
    f"除(?:了)?(?P<one>{_THING}(?:、{_THING})*)(?:以|之)?外，(?:还|另)(?:有|包括)"
    f"(?P<list>{_THING}(?:[、，]{_THING})*(?:和|与|以?及){_THING})[。；]"
)
"""A count, what is named first, and the others: A、B和C with 和 before the last."""
TEAMS = f"[{DIGIT}两二三四五六七八九十]支(?:代表|参赛|队)"
_FROM = (
    f"(?P<places>{_N})个(?:县区|市县|县市|县市区|乡镇|镇街|镇街道|乡镇街道|[县区市镇乡]|街道|社区|村)"
    f"[和及与、](?P<others>{_THING}(?:、{_THING})*(?:[和及与]{_THING})?)的?(?P<count>{_N})支(?:代表|参赛|队)"
)
_NOT = "等|其中|多|各[^类]|近|余|约"
_BACK = 70


def rest_lists(article: Article) -> Iterator[tuple[Span, int]]:
    """For each count that is one off what is named, its span, and how many are named."""
    text = article.document.text
    for match in article.find(REST):
        start = max(article.span.start, match.start - _BACK)
        for found in compiled(_APART).finditer(text, start, match.end):
            named = _things(found["one"]) + _things(found["list"])
            if abs(named - _value(found["count"])) == 1 and not compiled(_NOT).search(found[0]):
                yield Span(*found.span("count")), named
    for match in article.find(TEAMS):
        start = max(article.span.start, match.start - _BACK)
        for found in compiled(_FROM).finditer(text, start, match.end):
            named = _value(found["places"]) + _things(found["others"])
            if abs(named - _value(found["count"])) == 1 and not compiled(_NOT).search(found[0]):
                yield Span(*found.span("count")), named


def _things(listed: str) -> int:
    return len(compiled("、|，|和|与|以?及").split(listed))


def _value(count: str) -> int:
    return numeral(count)
