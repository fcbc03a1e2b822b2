from __future__ import annotations

from collections.abc import Iterator

from lint_news import TRANSLITERATING, Article, Bad, ErrorKind, Finding, Message, Span, is_han, replace, rule

from ._context import COUNTRIES, slips

_BOTH_WAYS = frozenset(("断垄", "势态", "友朋", "浸沉"))
"""Words that are a commoner word the other way round."""
_IS = "是为"
"""The second character of a pair that says that one thing is another."""


@rule(
    "swapped-characters",
    title="两字颠倒",
    help=(
        "相邻两个字颠倒了，这样读不通，倒过来就是常用的词语（坚定心信）。"
        "按大量文字的统计推断，只供核对；引号、书名号里的，全篇反复出现的，不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    bad=[
        Bad("全县上下要坚定心信，抓好落实。", fixed="全县上下要坚定信心，抓好落实。", found="心信"),
        Bad("专家对青桥小学的设计案方提出了意见。", fixed="专家对青桥小学的设计方案提出了意见。", found="案方"),
        Bad("合作社为茶农供提一站式服务。", fixed="合作社为茶农提供一站式服务。", found="供提"),
    ],
    good=[
        "全县上下要坚定信心，抓好落实。",
        "他写道：“要坚定心信。”",
        "两地的路通了，货也通畅了。",
        "缺苗断垄的田块要趁雨补种，他对势态的把握很准。会上来了许多友朋，他浸沉其中。",
        "这个案方面很广，专家对设计方案方面的意见作了答复。青桥商队去过阿尔米镇。",
        "双方重视俄中总理定期会晤机制。",
        "老人心系天下，以国为家。",
        "家是国的基础，国是家的延伸。",
    ],
)
def swapped_characters(article: Article, *, least: float = 3.0) -> Iterator[Finding]:
    """Two characters side by side are the wrong way round.

    Statistics decide; docs/context-misspellings.md has the figures. The option `least` is the least score.
    """
    for slip in slips(article, least, "swapped"):
        span, pair = Span(slip.start, slip.end), article.document.text[slip.start : slip.end]
        if (
            COUNTRIES.issuperset(pair)
            or TRANSLITERATING.issuperset(pair)
            or pair in _BOTH_WAYS
            or _is_right(article.document.text, span)
        ):
            continue
        message = Message("“{pair}”疑为“{meant}”", "“{pair}”: is “{meant}” meant?", pair=pair, meant=slip.meant)
        yield Finding(span, message, (replace(span, slip.meant),))


def _is_right(text: str, span: Span) -> bool:
    """Whether the pair says that one thing is another: behind 以 (以国为家), or at the beginning of a clause."""
    before = text[span.start - 1 : span.start]
    return text[span.end - 1] in _IS and (before == "以" or not is_han(before))
