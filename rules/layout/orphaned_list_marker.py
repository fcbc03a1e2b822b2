"""A bullet that begins no item."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Finding, Message, Origin, Role, Safety, delete, rule
from lint_news.patterns import compiled

from ._lists import orphans

_LONE = "^[-–•*·]$"
_SAFE = "-–•*"


@rule(
    "orphaned-list-marker",
    title="孤立的条目符号",
    help="“-”“•”一类符号独占一行，或加在并不是条目的文字前，多为取文字时留下的。独占一行的序号（四、（二）、07）常作小标题，不在此列。",
    origin=Origin.EXTRACT,
    bad=[
        Bad(
            "会议要求，各村要抓紧落实。\n-\n会议还通报了情况。",
            fixed="会议要求，各村要抓紧落实。\n会议还通报了情况。",
            found="-",
        ),
        Bad("会议要求，各村要抓紧落实。\n\n•", fixed="会议要求，各村要抓紧落实。\n\n"),
        Bad(
            "通知\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n- 防汛、用电等方面的意见，也可一并提出。",
            fixed="通知\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n防汛、用电等方面的意见，也可一并提出。",
            found="- ",
        ),
        Bad(
            "大坝今年加固。检查组来到城北水库，察看了泄洪闸和\n- 监测设备的运行情况。",
            fixed="大坝今年加固。检查组来到城北水库，察看了泄洪闸和\n监测设备的运行情况。",
        ),
    ],
    good=[
        "本周菜价\n- 白菜每斤一元\n- 萝卜每斤八角\n- 大葱每斤两元",
        "会议要求，各村要抓紧落实。\n（二）\n会议还通报了情况。",
        "- 3℃的清晨，扫雪的队伍已经出门。",
        "会议要求，各村要抓紧落实。\n- 白菜每斤一元",
        "- 1、时间：3月6日\n- 2、地点：东街广场\n- 联系人：许言",
        "他写道：\n- 麦子熟了",
    ],
)
def orphaned_list_marker(article: Article) -> Iterator[Finding]:
    """A bullet begins no item.

    It stands alone on its line, or before words that go on from the line above. A number alone on a line
    is right: it heads a section. Removing the bullet does not join the lines: that is another decision.
    """
    for line in article.with_role(Role.LIST_ITEM):
        if compiled(_LONE).search(line.words):
            end = min(line.span.end + 1, article.document.span.end)
            safety = Safety.SAFE if line.words in _SAFE else Safety.REVIEW
            title = Message("删去这一行", "delete this line")
            yield Finding(line.content, _ALONE, (delete(line.span.start, end, safety=safety, title=title),))
    for bullet in orphans(article):
        yield Finding(bullet.marker, _NO_ITEM, (delete(bullet.marker.start, bullet.marker.end),))


_ALONE = Message("条目符号独占一行，后面没有内容", "a bullet alone on its line")
_NO_ITEM = Message(
    "这里不是条目，前面的符号是多余的；请核对是否应接上文",
    "no item: the bullet is stray; see whether the line belongs to the one above",
)
