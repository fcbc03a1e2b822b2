"""Lists of bodies with their full names and how many they are: 甲公司、乙公司、丙公司等四家企业."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Span, compiled, numeral

_ENDS = (
    "公司|集团|合作社|银行|医院|学校|中学|小学|幼儿园|学院|大学|高中|协会|商会|事务所|研究院|研究所|酒店|工厂|农场"
    "|卫生院|卫生室|敬老院|养老院|福利院|派出所|信用社|支行|博物馆|图书馆|文化馆|纪念馆|美术馆|体育馆|科技馆|展览馆"
)
_ITEM = f"[{HAN}（）()“”·{DIGIT}]{{1,24}}?(?:{_ENDS})"
BODIES = f"(?:{_ENDS})等?(?P<count>[{DIGIT}]{{1,2}}|[两二三四五六七八九十]{{1,2}})(?:家|所|个)"
"""The last name of a list and the count."""
_LIST = f"(?:{_ITEM}、)+(?:{_ITEM}[和及与])?(?:{_ITEM})$"
_TWO_LISTS = "等|[和及与][^、]*、"
_REACH, _FEW = 260, 4
"""Characters before the count in which a list is read; the least number of bodies where one may be left out."""


def body_lists(article: Article) -> Iterator[tuple[Span, int, bool]]:
    """For each list whose count is another one, the span of the count, the number of names, and whether 等 may stand
    for one more."""
    text = article.document.text
    for match in article.find(BODIES):
        count, has_more = match.group("count"), text[match.group("count").start - 1] == "等"
        end = count.start - has_more
        start = max(article.span.start, count.start - _REACH)
        clause = compiled("[，。；：！？\n \u3000]").split(text[start:end])[-1]
        found = compiled(_LIST).fullmatch(clause)
        if found is None or compiled(_TWO_LISTS).search(clause):
            continue
        named = len(compiled(f"(?:{_ENDS})(?:[、和及与]|$)").findall(clause))
        said = numeral(match["count"])
        if said < named or (said == named + 1 and named >= (_FEW if has_more else 2)):
            yield Span(count.start, match.end), named, has_more and said > named
