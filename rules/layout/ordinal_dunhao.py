from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    SPACE,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Role,
    Safety,
    Span,
    compiled,
    replace,
    rule,
)

from ._ordinals import MARGIN

_ORDINAL = f"^(?:[-–•·*][{SPACE}]+)?(?:[{DIGIT}]{{1,2}}|[A-Za-zⅠ-Ⅻ])(?P<mark>、)"
_AT_HEAD = f"^[{MARGIN}]*(?:[-–•·*]{SPACE}+)?(?:[{DIGIT}]{{1,2}}|[A-Za-zⅠ-Ⅻ])、"
"""The sign of such an ordinal in an article."""


@rule(
    "ordinal-dunhao",
    title="序号后误用顿号",
    help=(
        "不带括号的阿拉伯数字、拉丁字母或罗马数字作序次语时，后面用下脚点（GB/T 15834—2011 附录 B.3.3，"
        "资料性）。行首的一串数字（2、26、40、125）不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    fold=3,
    patterns=(_AT_HEAD,),
    profiles={"traditional": False},
    bad=[
        Bad("1、报名时间\n2、报名地点", fixed="1.报名时间\n2、报名地点", found="、"),
        Bad("- A、自行车\n- B、电动车", fixed="- A.自行车\n- B、电动车"),
        Bad("12、《村规民约》", fixed="12.《村规民约》"),
    ],
    good=[
        "1.报名时间\n2.报名地点",
        "2、26、40、125路公交车绕行",
        "一、报名时间\n二、报名地点",
        "分三步：1、报名；2、抽签；3、开赛。",
        "第1、第2组先行出发，其余各组依次出发。",
        "3、4月份是春灌时节\n5、6月份是夏收时节",
    ],
)
def ordinal_dunhao(article: Article) -> Iterator[Finding]:
    """A number before an item has a 、 after it.

    GB/T 15834-2011, annex B.3.3 (informative): a full point follows Arabic and Roman numbers and letters without
    brackets. The fix is safe if another item of the article has the same form.
    """
    lines = [(line, m) for line in article.with_role(Role.LIST_ITEM) if (m := compiled(_ORDINAL).search(line.stripped))]
    safety = Safety.SAFE if len(lines) > 1 else Safety.REVIEW
    for line, match in lines:
        mark = line.content.start + match.start("mark")
        span = Span(mark, mark + 1)
        yield Finding(span, _MESSAGE, (replace(span, ".", safety=safety),))


_MESSAGE = Message("序号后应用下脚点，不用顿号", "the number takes a full point, not 、")
