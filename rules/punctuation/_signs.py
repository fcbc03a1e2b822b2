"""Marks that are not of a pair: apostrophes, inches, labels, emoticons, arrows, truncated titles.

All offsets count code points of a paragraph's text.
"""

from __future__ import annotations

from lint_news import compiled

from .._measure_signs import measures

_FACE = r"[:：;；^=_＿ ＾﹏▽Дωoー\-]$"
_WINDOW = 8
_NAV = (
    "更多|详细|详情|[上下][一]?[页篇条章张组个则期]|首页|尾页|末页|前页|后页|前一|后一|返回|查看|阅读|"
    "进入|展开|收起|MORE|More|more"
)
_AHEAD, _BEHIND = rf"[>＞》〉≫]*[ \u3000]*(?:{_NAV})", rf"(?:{_NAV})[>＞》〉≫]*[ \u3000]*$"
_CRUMBS = r"^[ \u3000]*(?:首页|主页|网站首页|(?:您|你)?(?:的|所在的?|现在的?|当前的?)*位置)"
_POINTER = (
    r"^[ \u3000]*"
    r"(?:"
    r"相[关關](?:新[闻聞]|[报報][道導]|[阅閱][读讀]|文章)"
    r"|(?:延伸|推[荐薦])[阅閱][读讀]"
    r"|更多新[闻聞]"
    r"|[独獨]家"
    r"|[视視影][频頻音]"
    r"|[图圖]集"
    r"|[组組][图圖]"
    r"|[专專][题題]"
    r"|[点點][击擊](?:查看|[观觀]看|[阅閱][读讀])?"
    r")"
    r"$"
)
_PAGER = rf"^[^，。；！？]*(?:{_NAV})"
_CUT = (
    r"(?:…+|⋯+|\.{3,6}|。{3})[ \u3000]*"
    r"(?:[\[【(（]?(?:详细|全文|更多|详情|阅读全文|查看详情|组?图|视频)[\]】)）]?)?"
    r"[ \u3000]*"
    r"(?:[\[(（]?[0-9]{2,4}[-./年][0-9]{1,2}(?:[-./月][0-9]{1,2}日?)?[\])）]?)?"
    r"$"
)
_CUT_HEAD = r"^(?:…+|⋯+|\.{3,6})"
_SENTENCE = "[。！？]"
LONGEST_TITLE = 60
"""The most code points of a line with a truncated title."""


def stands_alone(text: str, at: int, label: str) -> bool:
    """Whether a mark is not of a pair: an apostrophe, inches, an arrow, the bracket of a label or an emoticon."""
    mark, before, behind = text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if mark in "‘’":
        return bool((before + behind).strip()) and ((before + behind).isascii() or (mark == "’" and before.isdigit()))
    if mark == "”":
        return at in measures(text)
    if mark in "《》〈〉":
        return is_arrow(text, at)
    if mark in ")）":
        start = max(0, at - _WINDOW)
        return bool(compiled(label).search(text, start, at) or compiled(_FACE).search(text, start, at))
    return mark == "(" and before == ":"


def is_arrow(text: str, at: int) -> bool:
    """Whether a title mark without a partner is an arrow.

    It is between spaces, at the beginning of a line, beside 下一页, after 相关新闻, or in a path of links.
    """
    before, behind = text[:at], text[at + 1 :]
    is_apart = not before[-1:].strip() and not behind[:1].strip()
    heads = text[at] in "》〉" and not before.strip(" \u3000》〉")
    return bool(
        is_apart
        or heads
        or compiled(_CRUMBS).search(text)
        or (text[at] in "》〉" and compiled(_POINTER).search(before))
        or (not before[-1:].strip("《〈 \u3000") and compiled(_AHEAD).match(behind))
        or (not behind[:1].strip("》〉 \u3000") and compiled(_BEHIND).search(before[-_WINDOW:]))
    )


def is_pager(inside: str) -> bool:
    """Whether the text between two arrows is that of links: 上一页 下一页."""
    return compiled(_PAGER).search(inside) is not None


def is_cut(text: str, at: int) -> bool:
    """Whether a title with an open mark is truncated: it ends in dots before any sentence ends.

    After a colon …… is an ellipsis of speech.
    """
    if len(text) > LONGEST_TITLE or not (tail := compiled(_CUT).search(text, at)):
        return False
    if compiled(_SENTENCE).search(text, 0, tail.start()):
        return False
    return not (text[at - 1 : at] in tuple("：:") and tail[0] == "……")


def is_cut_before(text: str, at: int) -> bool:
    """Whether the words before a closing mark are truncated: the line begins with dots."""
    return len(text) <= LONGEST_TITLE and compiled(_CUT_HEAD).search(text, 0, at) is not None
