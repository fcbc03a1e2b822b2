from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lint_news import (
    BLANK,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Role,
    Safety,
    Severity,
    Span,
    named,
    replace,
    rule,
)

from ._ordinals import MARGIN, ordinals

_RIGHT = {
    "一.": ("、", Safety.SAFE),
    "一,": ("、", Safety.REVIEW),
    "一:": ("、", Safety.REVIEW),
    "第一、": ("，", Safety.REVIEW),
    "其一、": ("，", Safety.REVIEW),
}
"""The form of an ordinal at the beginning of a line, and its right mark."""
_NUMERALS = "[一二三四五六七八九十]{1,3}"
_AT_HEAD = f"^[{MARGIN}]*(?:[-–•·*][{BLANK}]+)?(?:{_NUMERALS}[.．，,:：]|[第其]{_NUMERALS}、)"
"""The sign of an ordinal with a wrong mark at the beginning of a line."""
_FIRST = "(?<=[。；：\n\u3000])(?:首先|其次|再次|最后)(?P<mark>、)(?!其次|再次|最后)"


@rule(
    "wrong-ordinal-mark",
    title="序号后标点不当",
    help=(
        "行首“一”“二”后用顿号，“第一”“其一”“首先”后用逗号（GB/T 15834—2011 附录 B.3，资料性）。"
        "“一、二、三线城市”“第一、第二产业”不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.INFO,
    fold=3,
    patterns=(_AT_HEAD, _FIRST),
    profiles={"traditional": False},
    bad=[
        Bad("一.报名时间\n二.报名地点", fixed="一、报名时间\n二.报名地点", found="."),
        Bad("一．报名时间", fixed="一、报名时间"),
        Bad("一，报名时间\n二，报名地点", fixed="一、报名时间\n二，报名地点"),
        Bad("一:报名时间\n二:报名地点", fixed="一、报名时间\n二:报名地点"),
        Bad("第一、主力受伤。\n第二、替补太少。", fixed="第一，主力受伤。\n第二、替补太少。", found="、"),
        Bad("其一、主力受伤。\n其二、替补太少。", fixed="其一，主力受伤。\n其二、替补太少。"),
        Bad("球队输了。首先、主力受伤；其次，替补太少。", fixed="球队输了。首先，主力受伤；其次，替补太少。"),
    ],
    good=[
        "一、报名时间\n二、报名地点",
        "第一，主力受伤。\n第二，替补太少。",
        "第一、第二产业都在增长。",
        "一、二、三线城市都在增长。",
        "一，这个字最好写。",
        "第一、二名没有悬念。",
        "他总是首先、也最后想到别人。\n表示次序的词：首先、其次；首先、再次；首先、最后。",
    ],
)
def wrong_ordinal_mark(article: Article) -> Iterator[Finding]:
    """An ordinal has the wrong mark.

    GB/T 15834-2011, annex B.3 (informative): 、 follows Chinese numerals, ， follows 第一 and 首先. A mark that could
    be right in a sentence is reported only in a list of at least two items.
    """
    found = [o for o in ordinals(article) if o.is_head and o.look in _RIGHT and o.line.role is not Role.TABLE_ROW]
    looks = Counter(o.look for o in found)
    for ordinal in found:
        mark, safety = _RIGHT[ordinal.look]
        if safety is Safety.SAFE or looks[ordinal.look] > 1:
            yield _finding(Span(ordinal.span.end - 1, ordinal.span.end), mark, safety)
    for match in article.find(_FIRST):
        yield _finding(match.group("mark"), "，", Safety.REVIEW)


def _finding(span: Span, mark: str, safety: Safety) -> Finding:
    message = Message("序号后应用{mark}", "this number takes a {mark}", mark=named(mark))
    return Finding(span, message, (replace(span, mark, safety=safety),))
