from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint_news import BLANK, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Span, compiled, rule


class _Kind(NamedTuple):
    """Words before a number, the form of the number, the digits that it has, and what readers are told."""

    words: str
    number: str
    digits: tuple[int, ...]
    told: str


_TO = f"(?:编号|号码|证号|代码|号)?(?:为|是)?[：:{BLANK}]{{0,2}}"
_KINDS = (
    _Kind("许可证", "JY(?P<digits>[{D}]{10,18})", (14,), "食品经营许可证编号是JY加14位数字"),
    _Kind("许可证", "SC(?P<digits>[{D}]{10,18})", (14,), "食品生产许可证编号是SC加14位数字"),
    _Kind("核准号", "J(?P<digits>[{D}]{9,17})", (13,), "开户许可证核准号是J加13位数字"),
    _Kind(
        "(?:营业执照[^。；]{0,8}|工商)注册号",
        "(?P<digits>[{D}]{10,18})",
        (13, 15),
        "营业执照注册号是15位（旧13位）数字",
    ),
    _Kind("出生医学证明[^。；，]{0,8}", "[A-Z](?P<digits>[{D}]{7,11})", (9,), "出生医学证明编号是一个字母加9位数字"),
    _Kind("(?:股票|证券)代码", "(?P<digits>[{D}]{4,8})(?!\\.HK)", (5, 6), "A股代码是6位数字，港股5位"),
    _Kind("道路运输证[^。；，]{0,10}", "(?P<digits>[{D}]{9,15})", (12,), "道路运输证号是12位数字"),
)
_SIGN = "许可证|核准号|注册号|出生医学证明|[股票证券]代码|道路运输证"
_REACH = 60


@rule(
    "invalid-licence-number",
    title="证照编号位数不对",
    help=(
        "食品经营许可证编号是JY加14位数字，开户许可证核准号是J加13位，营业执照注册号15位，出生医学证明编号一个字母加9位："
        "位数不对是抄漏、抄重了。只查证照名称后面紧跟着的编号；隐去几位的不查。"
    ),
    kind=ErrorKind.NUMBER,
    everywhere=True,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    injectors=("_injectors:invalid_licence_number",),
    bad=[
        Bad("某店遗失食品经营许可证副本，许可证编号：JY1140828001234，声明作废。", found="1140828001234"),
        Bad("某厂食品生产许可证编号SC106140828001234，声明作废。", found="106140828001234"),
        Bad("某公司遗失开户许可证，核准号：J17100001234，声明作废。", found="17100001234"),
        Bad("某店遗失营业执照正本，注册号：14082860001234，声明作废。", found="14082860001234"),
        Bad("遗失出生医学证明，编号为M14012345，声明作废。", found="14012345"),
        Bad("这家公司（股票代码：6005190）上市多年。", found="6005190"),
        Bad("遗失道路运输证，证号：14082800123，声明作废。", found="14082800123"),
    ],
    good=[
        "许可证编号：JY11408280012345，核准号：J1710000123401，注册号：140828600012345，编号为M140123456，股票代码：600519。",
        "道路运输证，证号：140828001234。许可证编号：JY1140828****，许可证（2026）12号。",
        "商标注册号：14082860001234，核准号14082860001234。",
        "许可证到手以后，他给客户留了个单子，上面写着很长的一串字，最后面才是另一家店的编号JY1140828001234。",
    ],
)
def invalid_licence_number(article: Article) -> Iterator[Finding]:
    """The number of a licence or certificate has too few or too many digits."""
    text = article.document.text
    for sign in article.find(_SIGN):
        end = min(article.span.end, sign.end + _REACH)
        for kind in _KINDS:
            found = compiled(_pattern(kind)).search(text, max(article.span.start, sign.start - _BACK), end)
            if (
                found
                and found.start() <= sign.start < found.start("digits")
                and len(found["digits"]) not in kind.digits
            ):
                message = Message("{told}，请核对", "a wrong number of digits", told=kind.told)
                yield Finding(Span(*found.span("digits")), message, confidence=Confidence.LIKELY)


_BACK = 12


def _pattern(kind: _Kind) -> str:
    number = kind.number.replace("{D}", DIGIT)
    return f"(?:{kind.words})(?:[^。；\n]{{0,6}}，)?(?:许可证|证书?)?{_TO}{number}(?![{DIGIT}A-Za-z*＊×-])"
