from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Span, compiled, replace, rule

from ._numbers import is_called

_ALIKE = {
    **dict.fromkeys("OoＯｏQ", "0"),
    **dict.fromkeys("lIｌＩ|", "1"),
    "Z": "2",
    "z": "2",
    "S": "5",
    "s": "5",
    "B": "8",
}
_LETTER = "[OoＯｏQlIｌＩ|ZzSsB]"
_PART = f"[{DIGIT}OoＯｏQlIｌＩ|ZzSsB]"
_NUMBER = (
    f"(?<![{DIGIT}A-Za-z@._/*+-])"
    f"(?P<number>[（(]?{_PART}{{2,14}}(?:[）)—-]{{1,2}}{_PART}{{3,12}}){{0,3}})"
    f"(?![{DIGIT}A-Za-z@._/*-])"
)
_AMOUNT = (
    f"(?<![{DIGIT}A-Za-z@._/-])"
    f"(?P<number>[{DIGIT}.]{{0,12}}"
    f"(?:[{DIGIT}][OoＯｏlIｌＩ]|[OoＯｏlIｌＩ][{DIGIT}])"
    f"[{DIGIT}OoＯｏlIｌＩ]{{0,12}})"
    "(?=[年月日元万亿人户名个届时点分公里米亩吨岁次号％%]|余[万亿元人]|多[万亿元人])"
)
_SHORT = f"(?<![{DIGIT}A-Za-z@._/-])(?P<number>[lIO][{DIGIT}OlI]{{2,4}})(?=[”]?(?:热线|投诉|举报|市民))"
_BESIDE = f"[{DIGIT}][）)—-]{{0,2}}{_LETTER}|{_LETTER}[）)—-]{{0,2}}[{DIGIT}]"
"""The sign of a number with letters and digits."""
_LONG = 4
"""The least digits of a phone number with letters."""


@rule(
    "letter-in-number",
    title="数字里夹了字母",
    help=(
        "电话、年份、金额的数字里夹了形近的字母：0359-2666O99、l2315、2O26年。"
        "型号、车次、牌号（G30、B2B、晋MO1234）不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_BESIDE, _SHORT),
    triggers="OoＯｏQlIｌＩ|ZzSsB",
    injectors=("_injectors:letter", "_injectors:year_letter"),
    bad=[
        Bad("电话：0359-5520O43", fixed="电话：0359-5520043", found="0359-5520O43"),
        Bad("电话：（O359）5520643", fixed="电话：（0359）5520643"),
        Bad("手机：139O3590l82", fixed="手机：13903590182"),
        Bad("客服电话：400-63S-9123", fixed="客服电话：400-635-9123"),
        Bad("拨打l2315热线", fixed="拨打12315热线", found="l2315"),
        Bad("县里的l2315投诉点、I2345市民", fixed="县里的12315投诉点、I2345市民"),
        Bad("2O26年3月开工。", fixed="2026年3月开工。", found="2O26"),
        Bad("投资5Ｏ0万元。", fixed="投资500万元。"),
        Bad("投资5O余万元，捐款1OO多元。", fixed="投资50余万元，捐款1OO多元。"),
        Bad("捐款1OO多元。", fixed="捐款100多元。"),
        Bad("可到l2315举报", fixed="可到12315举报"),
    ],
    good=[
        "电话：0359-5520643",
        "走G30高速，住B2B座、3S店，买5G手机，戴O型圈。",
        "联系人：许言，手机15SB、手机5s，车牌晋MO1234，微信号1OO2345",
        "手机：A139O3590182、139O3590182A、OOOOO、SOS、BOSS",
        "编号A2O26年、1.2.A5O万元、5O后",
        "A12315热线、Al2315热线",
        "发出l2315封",
    ],
)
def letter_in_number(article: Article) -> Iterator[Finding]:
    """A letter stands in place of the digit that looks like it.

    In phone numbers, and between digits before 年, 元 and other units. Models, trains and number plates have letters.
    """
    seen: set[int] = set()
    numbers = (m for m in article.find(_NUMBER) if _is_number(m["number"]) and is_called(article, m.start))
    for match in (*numbers, *article.find(_SHORT), *article.find(_AMOUNT)):
        span, text = match.group("number"), match["number"]
        if span.start not in seen:
            seen.add(span.start)
            yield _finding(span, text)


def _is_number(text: str) -> bool:
    """Whether it is a long number with a few letters; iPhone 5S is not."""
    letters = sum(char in _ALIKE for char in text)
    return 0 < letters < _LONG <= sum(char.isdigit() for char in text)


def _finding(span: Span, text: str) -> Finding:
    right = compiled(_LETTER).sub(lambda m: _ALIKE[m[0]], text)
    message = Message(
        "数字里夹了字母“{letters}”", "letters in a number: {letters}", letters="".join(c for c in text if c in _ALIKE)
    )
    return Finding(span, message, (replace(span, right),), confidence=Confidence.CERTAIN)
