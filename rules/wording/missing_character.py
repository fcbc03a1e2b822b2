from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, is_traditional, replace, rule

from ._context import slips
from ._lost import idioms_short


@rule(
    "missing-character",
    title="漏字（成语、句末）",
    help=(
        "成语少一个字（供认讳、举一三），分句末尾的词少一个字（“落下帷，”“开展合，”）。"
        "按报纸文字的统计：这样写的从不出现，补上一字就是常用的词语，供核对。"
        "引号里的，全篇又这样写的，同前后文字另成词的，人名，不报。繁体文本不查。"
    ),
    kind=ErrorKind.MISSING_CHARACTER,
    profiles={"traditional": False},
    explains=("misspelling-in-context", "swapped-characters"),
    bad=[
        Bad("展销会昨晚落下帷，签约二十项。", fixed="展销会昨晚落下帷幕，签约二十项。", found="帷"),
        Bad("两所学校开展合，共建实训基地。", fixed="两所学校开展合作，共建实训基地。", found="合"),
        Bad("嫌疑人对盗窃一事供认讳。", fixed="嫌疑人对盗窃一事供认不讳。", found="供认讳"),
        Bad("要求各单位举一三，查漏补缺。", fixed="要求各单位举一反三，查漏补缺。", found="举一三"),
    ],
    good=[
        "展销会昨晚落下帷幕，签约二十项。",
        "他写道：“展销会落下帷，签约二十项。”",
        "老师圈出“嫌疑人供认讳”几个字。",
        "展銷會昨晚落下帷，這個國家項目還要發展。",
        "两所学校开展合唱比赛，嫌疑人供认不讳。",
        "老师写了供认讳三个字，他也写了供认讳三个字。",
        "两份报告同出一辙，学生各举一三角旗。",
    ],
)
def missing_character(article: Article, *, least: float = 1.0) -> Iterator[Finding]:
    """A character is lost in an idiom or at the end of a clause.

    Statistics decide; docs/context-misspellings.md has the figures. The option `least` is the least level of the
    counted string with the lost character at the end of a clause.
    """
    if is_traditional(article.document):
        return
    for slip in (*slips(article, least, "lost"), *idioms_short(article)):
        span, written = Span(slip.start, slip.end), article.document.text[slip.start : slip.end]
        message = Message(
            "“{written}”疑为“{meant}”，漏字", "“{written}”: is “{meant}” meant?", written=written, meant=slip.meant
        )
        yield Finding(span, message, (replace(span, slip.meant),))
