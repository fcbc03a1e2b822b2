from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    TERMINAL,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Slip,
    Span,
    compiled,
    is_traditional,
    replace,
    rule,
)

from ._context import slips
from ._lost import idioms_short

_SUFFIX = "奖杯赛展节园馆站港"
"""Characters that make a name of any word before them: 表彰奖."""
_BY = "[按从以照][^，。；]{1,8}分$"
"""How things are divided: 按内容分."""
_AROUND, _TITLE = 30, 16
"""Characters around the end of a clause where others may be built alike; a line that is shorter is a title."""


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
        Bad("看戏的人络绎不，台下坐满了。", fixed="看戏的人络绎不绝，台下坐满了。", found="络绎不"),
        Bad("修渠已迫在眉。", fixed="修渠已迫在眉睫。", found="迫在眉"),
        Bad(
            "客人络绎不绝。看灯的也络绎不,挤满河岸。", fixed="客人络绎不绝。看灯的也络绎不绝,挤满河岸。", found="络绎不"
        ),
        Bad("两村守望相，家家平安。", fixed="两村守望相助，家家平安。", found="守望相"),
    ],
    good=[
        "展销会昨晚落下帷幕，签约二十项。",
        "他写道：“展销会落下帷，签约二十项。”",
        "老师圈出“嫌疑人供认讳”几个字。",
        "展銷會昨晚落下帷，這個國家項目還要發展。",
        "两所学校开展合唱比赛，嫌疑人供认不讳。",
        "老师写了供认讳三个字，他也写了供认讳三个字。",
        "两份报告同出一辙，学生各举一三角旗。",
        "展销会昨晚落下帷，夜里又落下幕。",
        "两所学校开展赛，共建实训基地。",
        "举一三，查漏补缺",
        "入冬以后，举一三防。",
        "按内容分，农业类三十六件，工业类四十一件。",
        "看戏的人络绎不绝，渠水从现在，修渠已迫在眉梢",
    ],
)
def missing_character(article: Article, *, least: float = 1.0) -> Iterator[Finding]:
    """A character is lost in an idiom or at the end of a clause.

    Statistics decide; docs/context-misspellings.md has the figures. The option `least` is the least level of the
    counted string with the lost character at the end of a clause.
    """
    if is_traditional(article.document):
        return
    seen: list[Span] = []
    for slip in (*idioms_short(article), *slips(article, least, "lost")):
        span, written = Span(slip.start, slip.end), article.document.text[slip.start : slip.end]
        if _is_meant(article.document.text, slip) or any(span.overlaps(one) for one in seen):
            continue
        seen.append(span)
        message = Message(
            "“{written}”疑为“{meant}”，漏字", "“{written}”: is “{meant}” meant?", written=written, meant=slip.meant
        )
        yield Finding(span, message, (replace(span, slip.meant),))


def _is_meant(text: str, slip: Slip) -> bool:
    """Whether the clause makes a name, is built as one beside it (共同找、共同定、共同推), or is a title's."""
    if slip.end - slip.start == 1 and compiled(_BY).search(text, max(0, slip.start - _TITLE), slip.end):
        return True
    last, (first, end) = slip.end - 1, (text.rfind("\n", 0, slip.start) + 1, text.find("\n", slip.end))
    line = text[first : end if end >= 0 else len(text)].strip()
    if len(line) < _TITLE and line[-1:] not in TERMINAL:
        return True
    around = text[max(0, last - _AROUND) : last + _AROUND]
    is_end = slip.end - slip.start == 1
    return is_end and (text[last] in _SUFFIX or around.count(text[last - 2 : last]) > 1)
