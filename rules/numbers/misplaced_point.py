from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, is_han, quotation_at, replace, rule

_UNIT = (
    "(?:[%％‰℃万亿倍元吨米亩克斤]|公[里斤顷]|千[克米瓦]|毫[米克升]|[厘微]米|平方|立方|个百分点|摄氏度|小时|分钟|个小时)"
)
_STOP = f"(?P<point>。)(?<![:：比-][{DIGIT}].)(?<![:：比-][{DIGIT}]{{2}}.)(?<=[{DIGIT}].)(?=[{DIGIT}]{{1,4}}{_UNIT})"
_DOT = f"(?P<point>[·・•])(?<=[{DIGIT}].)(?=[{DIGIT}]{{1,3}}{_UNIT})"
_BARE = f"(?P<point>[.．])(?=[{DIGIT}]+{_UNIT})"
_NO_DECIMAL = f"[.．](?<![{DIGIT}].)[{DIGIT}]+{_UNIT}"
"""The sign of a point without a digit before it."""


@rule(
    "misplaced-point",
    title="小数点写错",
    help="3。5公里、3·5亿的小数点应为“.”；“.46%”的小数点前补0。“3·15”“5·12”一类日子不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=(_STOP, _DOT, _NO_DECIMAL),
    bad=[
        Bad("全长3。5公里。", fixed="全长3.5公里。", found="。"),
        Bad("投资3·5亿元。", fixed="投资3.5亿元。", found="·"),
        Bad("投资３・５亿元。", fixed="投资３.５亿元。"),
        Bad("增长.46%。", fixed="增长0.46%。", found="."),
        Bad("偏差在.5毫米以内。", fixed="偏差在0.5毫米以内。", found="."),
        Bad("新栽果树2。6公顷。", fixed="新栽果树2.6公顷。", found="。"),
        Bad("全程走了3。5小时。", fixed="全程走了3.5小时。", found="。"),
    ],
    good=[
        "全长3.5公里，增长0.46%。比分是3。5个月后再战。",
        "“3·15”晚会，汶川“5·12”地震，“5·12万人签名”，卡尔·马克思。",
        "5·12地震。",
        "共15。3月开工，.22口径，网址.com，文件.5，A.5%，……5%。",
        "增长·5%，增长。5%的目标。",
        "终场比分3:2。5小时后开赛，前锋以3-2取胜。另一场是3：12。3小时后再赛。",
    ],
)
def misplaced_point(article: Article) -> Iterator[Finding]:
    """A full stop or a middle dot is used for a decimal point, or a point has no digit before it."""
    for pattern in (_STOP, _DOT, _BARE):
        for match in article.find(pattern):
            span = match.group("point")
            if pattern is _DOT and quotation_at(article, span) is not None:
                continue
            if pattern is _BARE and not is_han(article.document.text[max(0, span.start - 1) : span.start]):
                continue
            message = _BEFORE if pattern is _BARE else _POINT
            yield Finding(span, message, (replace(span, "0." if pattern is _BARE else "."),))


_POINT = Message("小数点应为半角下脚点", "the decimal point is a point")
_BEFORE = Message("小数点前缺数字，补0或核对", "no digit before the decimal point: 0, or another")
