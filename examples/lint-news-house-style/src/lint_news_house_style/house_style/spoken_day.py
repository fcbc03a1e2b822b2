"""A day of the month is written as it is said: 3月18号."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Severity, quotations, replace, rule

_NUMBERED = "[楼院线台机船轮车井坑门厅馆库令公文]"
_DAY = f"(?<![{DIGIT}.．])[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}(?P<said>号)(?!{_NUMBERED})"


@rule(
    "spoken-day",
    title="日期用了口语的“号”",
    help="消息、通讯中的日期写“3月18日”。引语里的“号”，门牌、线路、台风、文件的编号不在此列。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.INFO,
    triggers="号",
    bad=[
        Bad("水库将于3月18号开闸。", fixed="水库将于3月18日开闸。", found="号"),
        Bad("３月８号至10日停水。", fixed="３月８日至10日停水。"),
    ],
    good=[
        "水库将于3月18日开闸。",
        "老人说：“那是3月18号，我记得清楚。”水库从此有了名字。",
        "去年9月18号台风过境，今年3月2号线通车。",
        "编号123月18号、0.3月18号。",
        "家住东街18号。",
    ],
)
def spoken_day(article: Article) -> Iterator[Finding]:
    """A day of the month is written as it is said.

    The news writes 3月18日. What people say stays as they said it, and so do the numbers of houses, lines,
    typhoons and documents.
    """
    quoted = quotations(article)
    for match in article.find(_DAY):
        said = match.group("said")
        if not any(span.start <= said.start < span.end for span in quoted):
            yield Finding(said, _MESSAGE, (replace(said, "日"),))


_MESSAGE = Message("日期应写“日”，不写口语的“号”", "in the news, 日 and not the spoken 号")
