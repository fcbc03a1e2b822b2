from __future__ import annotations

from collections.abc import Iterator

from lint_news import CHINESE_NUMERAL, Article, Bad, Confidence, ErrorKind, Finding, Message, delete, rule

_NEXT = "二、三|三、四|四、五|五、六|六、七|七、八|八、九"
_UNIT = (
    "个月|天|岁|次|个人|分钟|小时|倍|斤|里[地路]|[十百千][年个人岁万里斤多名位户家亩吨元块米公辆座棵件套项本份场天平]"
    "|[百千万][余多]?[名位个户家亩吨元棵]"
)
_PATTERN = f"(?<![第初周{CHINESE_NUMERAL}、])(?P<number>{_NEXT})(?:{_UNIT})(?!会议)"


@rule(
    "approximate-dunhao",
    title="概数中间用了顿号",
    help=(
        "相邻两个数字连用表示概数，中间不用顿号（GB/T 15834—2011 4.5.3.4）：三四个月，七八十人。"
        "“三、四年级”“第二、三名”是缩略的列举，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    profiles={"traditional": False},
    bad=[
        Bad("修这条渠用了三、四个月。", fixed="修这条渠用了三四个月。", found="三、四"),
        Bad("来了七、八十个人。", fixed="来了七八十个人。"),
        Bad("街上挤满了三、四千名游客。", fixed="街上挤满了三四千名游客。"),
        Bad("办这件事要五、六万元。", fixed="办这件事要五六万元。"),
    ],
    good=[
        "修这条渠用了三四个月。",
        "三、四年级的学生来了。",
        "第三、四次学习的纪要。",
        "三、四次会议的纪要。",
        "一、二、三天的行程。",
        "十九、二十世纪。",
    ],
)
def approximate_dunhao(article: Article) -> Iterator[Finding]:
    """A mark of enumeration (、) is inside an approximate number.

    GB/T 15834-2011, 4.5.3.4: 三四个月, three or four months. 三、四年级, the third and the fourth form, is right.
    """
    for match in article.find(_PATTERN):
        fix = delete(match.start + 1, match.start + 2)
        yield Finding(match.group("number"), _MESSAGE, (fix,), confidence=Confidence.DOUBTFUL)


_MESSAGE = Message("表示概数时中间不用顿号", "no mark inside an approximate number")
