from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, delete, rule

from ._context import slips


@rule(
    "extra-character",
    title="多字（按上下文）",
    help=(
        "多了一个字，这样读不通，删去就是常用的词语（教有育活动、问提题导向）。按大量文字的统计推断，只供核对。"
        "叠字由叠字规则报；引号、书名号里的，人名、国名简称，“原”“了”和数字，并列重复的（防盲治盲），不报。"
    ),
    kind=ErrorKind.EXTRA_CHARACTER,
    profiles={"traditional": False},
    explains=("misspelling-in-context", "swapped-characters"),
    bad=[
        Bad("县里深入开展党史学习教有育活动。", fixed="县里深入开展党史学习教育活动。", found="有"),
        Bad("县里加快推进产也业转型升级。", fixed="县里加快推进产业转型升级。", found="也"),
        Bad("村里坚持以人民为众中心的发展思想。", fixed="村里坚持以人民为中心的发展思想。", found="众"),
        Bad("全市上下要坚持问提题导向。", fixed="全市上下要坚持问题导向。", found="提"),
    ],
    good=[
        "县里深入开展党史学习教育活动，推进农村人居环境整治。",
        "他写道：“开展党史学习教有育活动。”",
        "國家機關開展黨史學習教有育活動，這個項目還要發展。",
        "国务院原总理出席。产业升了级。帮扶的贫困县市脱贫摘帽。",
        "医院长期支持防盲治盲工作。各级领导干部均在岗在位。",
        "民政部门表示，中韩人民的友谊源远流长。",
    ],
)
def extra_character(article: Article, *, least: float = 4.5) -> Iterator[Finding]:
    """A character is too many.

    Statistics decide; docs/context-misspellings.md has the figures. Doubled characters are left to the rules of
    duplication. The option `least` is the least score, in units of the logarithm of odds.
    """
    for slip in slips(article, least, "extra"):
        char = article.document.text[slip.start : slip.end]
        message = Message("“{char}”疑为多字", "“{char}”: a character too many?", char=char)
        yield Finding(Span(slip.start, slip.end), message, (delete(slip.start, slip.end),))
