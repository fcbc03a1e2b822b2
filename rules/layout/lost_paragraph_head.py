from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint_news import (
    TERMINAL,
    Article,
    Bad,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Origin,
    Role,
    compiled,
    joints,
    rule,
)

from ._lists import BULLET, begins_in_list, orphans, value_joints
from ._ordinals import MARGIN

_MID_MARK = "^[，,、；;。：:）)》】”’](?![”’）)」])"
_BEHIND_BREAK = f"[\n{MARGIN}][，,、；;。：:）)》】”’]"
"""The sign of a line that begins with a mark."""


@rule(
    "lost-paragraph-head",
    title="段首缺失",
    help="一段从句子中间开始，前面又没有可以接上的话：原文有缺失，请核对原版，不要与上一段硬接。",
    kind=ErrorKind.MISSING_CHARACTER,
    origin=Origin.EXTRACT,
    patterns=(_BEHIND_BREAK, BULLET),
    profiles={"print": False, "web": False},
    bad=[
        Bad(
            "征集意见\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n- 防汛、用电等方面提出意见建议。",
            found="- 防汛、用电等方面提出意见建议。",
        ),
        Bad(
            "现公开征集供水问题线索。\n\n- 异味、水压不足等问题的，请说明地点。",
            found="- 异味、水压不足等问题的，请说明地点。",
        ),
        Bad(
            "大坝加固工程已经完工。\n\n，确保了下游三个村的安全。村民都说好。",
            found="，确保了下游三个村的安全。村民都说好。",
        ),
    ],
    good=[
        "大坝加固工程已经完工。\n\n下游三个村的安全有了保障。村民都说好。",
        "渠水一路向东\n\n，浇灌着两岸的麦田。大家都说好。",
        "征集意见\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n- 欢迎大家对防汛、用电等方面提出意见建议。",
        "现公开征集供水问题线索。\n\n- 欢迎来电、来信。",
        "水库、塘坝、水渠都要检查。大家分头行动。",
        "征集意见\n\n- 1、时间：3月6日\n- 2、地点：东街广场\n\n- 的确有困难的，可以电话提出。",
        "大坝加固工程已经完工。\n\n）」是排字留下的。大家都看到了。",
    ],
)
def lost_paragraph_head(article: Article) -> Iterator[Finding]:
    """A paragraph begins in mid-sentence.

    The line above is complete, and there is no other line that it continues. The missing words are only in the
    printed page, so there is no fix.
    """
    for line in (*_begin_with_mark(article), *_begin_in_list(article)):
        yield Finding(
            line.content,
            Message("这一段缺了开头，请核对原版", "the beginning of this paragraph is lost: see the printed page"),
        )


def _begin_with_mark(article: Article) -> Iterator[LaidLine]:
    joined = {joint.right.number for joint in joints(article)}
    lines = [line for line in article.lines if line.role is not Role.BLANK]
    for before, line in pairwise(lines):
        follows_end = line.number not in joined and before.stripped[-1] in TERMINAL
        if line.role is Role.BODY and follows_end and compiled(_MID_MARK).match(line.stripped):
            yield line


def _begin_in_list(article: Article) -> Iterator[LaidLine]:
    """Lines after an orphaned bullet that have only the end of a sentence."""
    joined = {joint.right.number for joint in value_joints(article)}
    for bullet in orphans(article):
        is_sentence = bullet.item[-1] in TERMINAL
        if is_sentence and bullet.line.number not in joined and begins_in_list(bullet.item):
            yield bullet.line
