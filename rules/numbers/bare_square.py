from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, quotation_at, replace, rule

_NUMBER = f"[{DIGIT}一二三四五六七八九十百千万亿两几多余]"
_BARE = f"(?P<unit>[平立]方)(?<={_NUMBER}..)(?=[，,。；;、：:（）()的左到至不])"


@rule(
    "bare-square",
    title="“平方”“立方”后漏“米”",
    help=("面积用平方米，体积用立方米：“建筑面积300平方”应为“300平方米”。引号里的口语不在此列；“立方”后漏“米”只提示。"),
    kind=ErrorKind.NUMBER,
    patterns=(_BARE,),
    injectors=("_reckoning_injectors:bare_square",),
    bad=[
        Bad("活动室面积120平方，能坐下全村人。", fixed="活动室面积120平方米，能坐下全村人。", found="平方"),
        Bad("新建厂房３０００平方。", fixed="新建厂房３０００平方米。"),
        Bad("一家五口挤在六十多平方的房子里。", fixed="一家五口挤在六十多平方米的房子里。"),
        Bad("建筑面积89平方到126平方米不等。", fixed="建筑面积89平方米到126平方米不等。", found="平方"),
        Bad("水池容积90立方。", fixed="水池容积90立方米。", found="立方"),
    ],
    good=[
        "活动室面积120平方米，海域300平方海里，水池容积90立方米，水塘2平方公里。",
        "他说：“我家那套房子有120平方，够住了。”",
        "求这个数的平方，边长的立方的三倍。3平方根。",
    ],
)
def bare_square(article: Article) -> Iterator[Finding]:
    """An area or a volume has the word for square or cubic, and no metre."""
    for match in article.find(_BARE):
        span = match.group("unit")
        if quotation_at(article, span) is None:
            message = Message("“{unit}”后漏“米”？", "{unit} without 米", unit=match["unit"])
            confidence = Confidence.LIKELY if match["unit"] == "平方" else Confidence.DOUBTFUL
            yield Finding(span, message, (replace(span, f"{match['unit']}米"),), confidence=confidence)
