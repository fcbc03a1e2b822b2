from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Safety,
    is_foreign_name,
    is_han,
    is_traditional,
    replace,
    rule,
)

from .._points import POINT_BEHIND_CHINESE

_LOOKALIKE = "(?P<before>.)(?P<dot>[•・‧∙⋅･])(?=(?P<behind>.))"
_POINT = f"[{HAN}](?P<dot>[.．])[{HAN}]"


@rule(
    "name-dot",
    title="间隔号形式不规范",
    help=(
        "外国人名、民族人名中的间隔号，月日之间、书名与篇名之间的间隔号，"
        "用居中的“·”（GB/T 15834—2011 4.14），不用“•”“・”“‧”（繁体文章可用“‧”），也不用小圆点“.”。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_LOOKALIKE, POINT_BEHIND_CHINESE),
    bad=[
        Bad("列夫•托尔斯泰的小说。", fixed="列夫·托尔斯泰的小说。", found="•"),
        Bad("列夫・托尔斯泰的小说。", fixed="列夫·托尔斯泰的小说。"),
        Bad("列夫.托尔斯泰的小说。", fixed="列夫·托尔斯泰的小说。", found="."),
        Bad("乌尔丽卡.尼尔森来到河湾镇。", fixed="乌尔丽卡·尼尔森来到河湾镇。"),
        Bad("列奥纳多.达·芬奇的画。", fixed="列奥纳多·达·芬奇的画。"),
        Bad("卡尔．马克思的书。", fixed="卡尔·马克思的书。"),
    ],
    good=[
        "列夫·托尔斯泰的小说。",
        "J.K.罗琳的书。",
        "• 修路\n• 引水",
        "增长3.5万元。",
        "城北社区.城南社区",
        "型号A•甲、甲•B。",
        "鎮裡的圖書館買來列夫‧托爾斯泰的小說，許多讀者排隊借閱。",
    ],
)
def name_dot(article: Article) -> Iterator[Finding]:
    """The dot between the parts of a name is not the middle dot.

    GB/T 15834-2011, 4.14: · (U+00B7). Bullets and katakana dots look the same. Traditional text may have ‧ (U+2027),
    the form of Taiwan's standard. The fix of a full point needs review.
    """
    for match in article.find(_LOOKALIKE):
        is_taiwan_form = match["dot"] == "‧" and is_traditional(article.document)
        if is_han(match["before"]) and is_han(match["behind"]) and not is_taiwan_form:
            yield Finding(match.group("dot"), _MESSAGE, (replace(match.group("dot"), "·", safety=Safety.SAFE),))
    for match in article.find(_POINT):
        if is_foreign_name(article.document.text, match.group("dot").start):
            yield Finding(match.group("dot"), _MESSAGE, (replace(match.group("dot"), "·"),))


_MESSAGE = Message("间隔号应用居中的圆点（·）", "the dot between parts of a name is ·")
