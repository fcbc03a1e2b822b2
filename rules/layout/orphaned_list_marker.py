from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Article, Bad, Confidence, Finding, LaidLine, Message, Origin, Role, Safety, delete, rule

from ._lists import BULLET, orphans
from ._ordinals import MARGIN

_SAFE = "-–•*"
_BULLETS = _SAFE + "—－·・‧◦"
_ORNAMENTS = "■●◆▪□○▲"
_ALONE_ON_LINE = f"[{_BULLETS}{_ORNAMENTS}](?<![^\n{MARGIN}].)[{_BULLETS}{_ORNAMENTS}]*[{MARGIN}]*$"
"""The sign of a line of bullets."""
_BEFORE = "会议要求，各村要抓紧落实，不误农时。"
_WHOLE = "会后，检查组来到城北水库，沿着大坝走了一圈，察看了泄洪闸、监测设备的运行情况，没有发现问题。"
_CUT = "大坝今年加固。检查组来到城北水库，察看了泄洪闸和"
_REST = "监测设备的运行情况。\n\n会议还通报了情况。三项工作是：\n- 修渠\n- 引水\n- 建棚"
_TEXT = (Role.BODY, Role.LIST_ITEM, Role.KEY_VALUE, Role.CAPTION, Role.BYLINE)


@rule(
    "orphaned-list-marker",
    title="孤立的条目符号",
    help=(
        "“-”“•”一类符号独占一行，或加在并不是条目的文字前，多为取文字时留下的。"
        "独占一行的序号（四、（二）、07）常作小标题，用来分节的“*”，不在此列。"
    ),
    origin=Origin.EXTRACT,
    patterns=(_ALONE_ON_LINE, BULLET),
    profiles={"print": False},
    bad=[
        Bad(
            "会议要求，各村要抓紧落实。\n-\n会议还通报了情况。",
            fixed="会议要求，各村要抓紧落实。\n会议还通报了情况。",
            found="-",
        ),
        Bad("会议要求，各村要抓紧落实。\n\n•", fixed="会议要求，各村要抓紧落实。\n"),
        Bad(
            "会议要求，各村要抓紧落实。\n\n  ·  \n\n会议还通报了情况。",
            fixed="会议要求，各村要抓紧落实。\n\n会议还通报了情况。",
            found="·",
        ),
        Bad(
            "会议要求，各村要抓紧落实。\n－\n会议还通报了情况。",
            fixed="会议要求，各村要抓紧落实。\n会议还通报了情况。",
            found="－",
        ),
        Bad(
            "会议要求，各村要抓紧落实。\n◆\n会议还通报了情况。", fixed="会议要求，各村要抓紧落实。\n会议还通报了情况。"
        ),
        Bad(
            "通知\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n- 防汛、用电等方面的意见，也可一并提出。",
            fixed="通知\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n防汛、用电等方面的意见，也可一并提出。",
            found="- ",
        ),
        Bad(
            "大坝今年加固。检查组来到城北水库，察看了泄洪闸和\n- 监测设备的运行情况。",
            fixed="大坝今年加固。检查组来到城北水库，察看了泄洪闸和\n监测设备的运行情况。",
        ),
        Bad(
            f"{_CUT}\n- {_REST}",
            fixed=f"{_CUT}\n{_REST}",
            found="- ",
        ),
        Bad(f"{_BEFORE}\n\n• {_WHOLE}\n\n{_BEFORE}", fixed=f"{_BEFORE}\n\n{_WHOLE}\n\n{_BEFORE}", found="• "),
        Bad(f"春耕怎么样\n\n- {_WHOLE}{_WHOLE}", fixed=f"春耕怎么样\n\n{_WHOLE}{_WHOLE}"),
        Bad(
            "检查组来到城北水库,沿着大坝走了一圈,察看了泄洪\n- 闸的运行。",
            fixed="检查组来到城北水库,沿着大坝走了一圈,察看了泄洪\n闸的运行。",
        ),
        Bad(f"春耕怎么样\n- {_WHOLE}\n{_BEFORE}", fixed=f"春耕怎么样\n{_WHOLE}\n{_BEFORE}"),
        Bad(
            "检查组来到城北水库，沿着大坝走了一圈，察看了泄洪\n- 闸的运行。",
            fixed="检查组来到城北水库，沿着大坝走了一圈，察看了泄洪\n闸的运行。",
        ),
    ],
    good=[
        "本周菜价\n- 白菜每斤一元\n- 萝卜每斤八角\n- 大葱每斤两元",
        "会议要求，各村要抓紧落实。\n（二）\n会议还通报了情况。",
        "- 3℃的清晨，扫雪的队伍已经出门。",
        "会议要求，各村要抓紧落实。\n- 白菜每斤一元",
        "- 1、时间：3月6日\n- 2、地点：东街广场\n- 联系人：许言",
        "他写道：\n- 麦子熟了",
        "- 2.5元的白菜\n- 3.5元的萝卜\n- 八角一斤的大葱",
        f"{_BEFORE}\n* {_WHOLE}\n{_BEFORE}",
        f"会议提出要求：\n- {_WHOLE}\n{_BEFORE}",
        f"{_BEFORE}\n\n城关镇\n- {_WHOLE}\n城北镇\n- {_WHOLE}",
        (
            "渠水一路向东，\n麦子绿了两岸。\n老井边的石槽，\n还留着谁的歌。\n·\n麦子熟了的时候，\n"
            "渠水一路向西。\n老井边的石槽，\n还留着谁的歌。"
        ),
        "会议要求，各村要抓紧落实。\n*\n会议还通报了情况。\n*\n会后大家去看了水库。",
        "会议要求，各村要抓紧落实。\n——\n会议还通报了情况。",
        "年份\t甲\t乙\n2024\t3\t5\n-",
    ],
    injectors=(
        "_list_injectors:lone_marker",
        "_list_injectors:marker_before_paragraph",
        "_list_injectors:marker_in_sentence",
    ),
)
def orphaned_list_marker(article: Article) -> Iterator[Finding]:
    """A bullet does not begin an item.

    It is alone on its line, or before words that continue the line above. A number alone on a line is right, because
    it may be the heading of a section. The fix deletes the bullet and does not join the lines.
    """
    lines = article.lines
    stars = sum(line.stripped == "*" for line in lines)
    for i, line in enumerate(lines):
        if line.stripped and line.stripped in _BULLETS + _ORNAMENTS and (line.stripped != "*" or stars == 1):
            yield from _alone(article, line, [near for near in (_near(lines, i, -1), _near(lines, i, 1)) if near])
    for bullet in orphans(article):
        yield Finding(bullet.marker, _NO_ITEM, (delete(bullet.marker.start, bullet.marker.end),))


def _near(lines: Sequence[LaidLine], i: int, step: int) -> LaidLine | None:
    """The nearest line in one direction that is not blank."""
    i += step
    while 0 <= i < len(lines) and lines[i].role is Role.BLANK:
        i += step
    return lines[i] if 0 <= i < len(lines) else None


def _alone(article: Article, line: LaidLine, beside: Sequence[LaidLine]) -> Iterator[Finding]:
    roles = {near.role for near in beside}
    if roles & {Role.VERSE, Role.TABLE_ROW}:
        return
    is_sure = line.stripped in _BULLETS and roles & set(_TEXT)
    safety = Safety.SAFE if line.stripped in _SAFE else Safety.REVIEW
    fix = delete(
        *_line_with_end(article.document.text, line), safety=safety, title=Message("删去这一行", "delete this line")
    )
    yield Finding(line.content, _ALONE, (fix,), confidence=Confidence.LIKELY if is_sure else Confidence.DOUBTFUL)


def _line_with_end(text: str, line: LaidLine) -> tuple[int, int]:
    """The span of the line with its end, and of one blank line if it is between two."""
    start, end = line.span.start, min(line.span.end + 1, len(text))
    if text.endswith("\n\n", 0, start):
        return (start, end + 1) if text[end : end + 1] == "\n" else (start - (end == len(text)), end)
    return start, end


_ALONE = Message("条目符号独占一行，后面没有内容", "a bullet alone on its line")
_NO_ITEM = Message(
    "这里不是条目，前面的符号是多余的；请核对是否应接上文",
    "no item: the bullet is stray; see whether the line belongs to the one above",
)
