from __future__ import annotations

from lint_news import Article, Bad, Confidence, ErrorKind, Match, Message, pattern_rule

_PLATE = (
    "(?<![A-Za-z0-9])"
    "(?P<plate>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?"
    "(?=[A-HJ-NP-Z]*[0-9])[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警])"
    "(?![A-Za-z0-9*]|航班)"
)


def _hidden(match: Match) -> str:
    plate = match["plate"]
    head = 3 if plate[2] in "·• " else 2
    return plate[:head] + "*" * (len(plate) - head - 2) + plate[-2:]


@pattern_rule(
    "exposed-plate",
    title="登出了车牌号码",
    help=(
        "整个车牌号码见报，可能泄露车主信息，宜隐去几位。寻车启事、违章公示、公务车可以登，"
        "所以要在配置里打开。已隐去的（晋M***34）不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    preview=True,
    patterns=(_PLATE,),
    message=Message("车牌号码是否要隐去几位", "a whole number plate: hide some of it?"),
    replacement=_hidden,
    confidence=Confidence.DOUBTFUL,
    bad=[
        Bad("一辆晋M12345的小轿车追尾。", fixed="一辆晋M***45的小轿车追尾。", found="晋M12345"),
        Bad("晋M·D12345号新能源车", fixed="晋M·****45号新能源车"),
    ],
    good=[
        "晋M***45、晋M1234*、晋M1234",
        "晋MABCDEF公司",
        "晋M12345678、0晋M12345",
        "飞往北京CZ3099航班",
    ],
)
def exposed_plate(_article: Article, _match: Match) -> bool:
    """A whole number plate is published.

    Off by default, because appeals and public vehicles may have one; for newsrooms that hide plates.
    """
    return True
