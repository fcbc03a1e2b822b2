from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Severity, rule

from .._phrases import near_phrases
from ._reports import finding


@rule(
    "misquoted-line",
    title="诗词、古语引用有误",
    help=(
        "常引的诗句、古语，与通行文字只差一字：霜叶红如二月花（红于）、一枝一叶总关心（总关情）、无以致千里（至）。"
        "有两种通行写法的、常被化用的不在表中。只引七字半句的，只查音近、形近的错字和颠倒的字。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    bad=[
        Bad(
            "停车坐爱枫林晚，霜叶红如二月花。",
            fixed="停车坐爱枫林晚，霜叶红于二月花。",
            found="停车坐爱枫林晚，霜叶红如二月花",
        ),
        Bad("些小吾曹州县吏,一枝一叶总关心。", fixed="些小吾曹州县吏,一枝一叶总关情。"),
        Bad("他常说，不积跬步，无以致千里。", fixed="他常说，不积跬步，无以至千里。"),
        Bad("金风王露一相逢，便胜却人间无数。", fixed="金风玉露一相逢，便胜却人间无数。"),
        Bad("老师常说：“天生我才必有用。”", fixed="老师常说：“天生我材必有用。”", found="天生我才必有用"),
        Bad("那句“见人惊起入荷花”写活了。", fixed="那句“见人惊起入芦花”写活了。"),
        Bad("纸上得来终觉浅，绝知此要躬行。", fixed="纸上得来终觉浅，绝知此事要躬行。"),
        Bad("对联写的是“总把新符换旧桃”。", fixed="对联写的是“总把新桃换旧符”。", found="总把新符换旧桃"),
        Bad("那句“月落啼乌霜满天”写活了。", fixed="那句“月落乌啼霜满天”写活了。"),
        Bad("戏里唱的是“树上的鸟儿成双对，绿水青山展笑颜”。", fixed="戏里唱的是“树上的鸟儿成双对，绿水青山带笑颜”。"),
    ],
    good=[
        "停车坐爱枫林晚，霜叶红于二月花。",
        "些小吾曹州县吏，一枝一叶总关情；不积跬步，无以至千里。",
        "霜叶红如二月花，一枝一叶总关心。投我以木桃，要报之以琼瑶。",
        "一年好景君须记，正是橙黄橘绿时；一年好景君须记，最是橙黄橘绿时。万里之行，始于足下。",
        "老师常说：“天生我材必有用。”选才要不拘一格选人才，报恩是化作春雨更护花。",
        "夏收过后，绿水青山展笑颜，人人都说山西好风光。",
        "采菊东篱下，悠然又见南山。路漫漫修远兮，吾将上下而求索。",
    ],
)
def misquoted_line(article: Article) -> Iterator[Finding]:
    """A line of a poem or a saying differs from the usual text by one character.

    Lines of rules/knowledge/quotations.tsv; half of a line only where the character is like the right one, or where the
    characters stand in another order.
    """
    for near in near_phrases(article).get("knowledge/quotations", ()):
        yield finding(article, near)
