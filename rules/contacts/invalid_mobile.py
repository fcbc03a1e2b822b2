from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, LETTER, Article, Bad, Confidence, ErrorKind, Finding, Message, rule

from .._long_numbers import LONG_NUMBER
from ._numbers import END, NO_MORE, NOT_IN_NUMBER, PLAN, called, day_of, digits, find, is_called

_UNIT = "(?![元人万亿个次件户吨名只多余年号款米页部台])"
_RUN = f"{NOT_IN_NUMBER}(?P<number>[1-9１-９][{DIGIT}]{{8,13}}){END}{NO_MORE}{_UNIT}"
_GROUPED = (
    f"{NOT_IN_NUMBER}"
    f"(?P<number>[1１][3-9３-９][{DIGIT}]"
    f"(?P<mark>[-－{BLANK}])[{DIGIT}]{{3,5}}(?P=mark)[{DIGIT}]{{3,5}})"
    f"{END}{NO_MORE}"
)
_MARKED = f"{NOT_IN_NUMBER}(?P<number>[1１][3-9３-９][{DIGIT}]{{1,8}}[，,.．。、_][{DIGIT}]{{1,8}}){END}{_UNIT}"
_LISTED = f"^[{BLANK}]*{LETTER}{{2,4}}[:：{BLANK}]{{1,2}}(?P<number>[1１][3-9３-９][{DIGIT}]{{8,10}})[{BLANK}]*$"
_SHORT = f"[1１][3-9３-９][{DIGIT}][-－{BLANK}][{DIGIT}]{{3}}[-－{BLANK}][{DIGIT}]"
"""The sign of a number in groups that are too short."""
_LENGTH = 11
_OTHERS = ("400", "800", "95", "96", "100", "101", "106")
"""Prefixes of other long numbers: service numbers, hotlines with further digits."""
_SINCE = {"14": 2010, "15": 2006, "16": 2017, "17": 2013, "18": 2008, "19": 2017}
"""The first year of each newer prefix of mobile numbers."""


@rule(
    "invalid-mobile",
    title="手机号码写错",
    help=(
        "手机号码11位，以13至19开头（14、16、17、19各自启用以前没有）。"
        "只看“电话”“联系人”等字样后面的号码；账号、订单号、隐去中间四位的号码不在此列，"
        "2000年以前的报纸不判断。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(LONG_NUMBER, _SHORT),
    injectors=("_injectors:mobile",),
    profiles={"traditional": False},
    bad=[
        Bad("联系电话：1393590182", found="1393590182"),
        Bad("联系人：许言 135903518264", found="135903518264"),
        Bad("手机号码：12035901826", found="12035901826"),
        Bad("电话：１３９３５９０１８２", found="１３９３５９０１８２"),
        Bad("联系电话：23912345678", found="23912345678"),
        Bad("电话：3935901826", found="3935901826"),
        Bad("报名：0359-5520643、1393590182", found="1393590182"),
        Bad("读者可与1393590182联系。", found="1393590182"),
        Bad("读者跟1393590182联系。", found="1393590182"),
        Bad("读者和1393590182联系。", found="1393590182"),
        Bad("许言：13935901826\n高远：1393590182", found="1393590182"),
        Bad("手机：139-3590-182", found="139-3590-182"),
        Bad("手机：139 3590 18266", found="139 3590 18266"),
        Bad("手机：139，35901826", found="139，35901826"),
        Bad("本报2008年5月3日讯 电话：1393590182", found="1393590182"),
        Bad("２００８年３月１９日 星期三 第２版\n\n电话：19935901826", found="19935901826"),
    ],
    good=[
        "联系电话：13800138000",
        "联系电话：8613800138000、86-13800138000",
        "手机：138-0013-8000、138 0013 8000",
        "联系电话：139****0182",
        "账号：1393590182",
        "热线电话：12345，邮编：1393590182",
        "电话：1393590182A、手机：139-3590-182A、手机：139，35901826A、手机：A139，35901826",
        "联系人：许言，订单1393590182-3",
        "联系人：许言 1393590182-3、A1393590182、A139-3590-182、139-3590-182-3",
        "手机号码：12035901826X",
        "电话：400635912、800635912、100861234、955881234",
        "电话：962361234、10690123456789、101012345",
        "热线接到咨询1393590182次，涉及139，35901826人。",
        "比去年与1393590182相比有差距，有意与1393590182A联系。",
        "产量：1393590182\n产值：1393590183",
        "1998年名单\n许言：13935901826\n高远：1393590182",
        "他打了电话。厂房面积为135903518264。",
        "1998年5月3日，电话：1393590182",
        "１９９８年３月１９日 星期四 第２版\n\n电话：1393590182",
    ],
)
def invalid_mobile(article: Article) -> Iterator[Finding]:
    """A mobile number does not have 11 digits, or has a prefix that no carrier has.

    Only after a word that announces a phone number, because accounts and orders have as many digits. The prefixes of
    the paper's day apply; nothing is reported before 2000.
    """
    for match in called(article, _RUN):
        number = digits(match["number"])
        if not number.startswith(_OTHERS) and (message := _fault(number, day_of(article).year)):
            yield Finding(match.group("number"), message, confidence=Confidence.CERTAIN)
    for match in called(article, _GROUPED):
        if len(number := digits(match["number"])) != _LENGTH:
            yield Finding(match.group("number"), _length(number), confidence=Confidence.CERTAIN)
    yield from _listed(article)
    for match in called(article, _MARKED):
        if len(digits(match["number"])) == _LENGTH:
            yield Finding(match.group("number"), _MARK)


def _listed(article: Article) -> Iterator[Finding]:
    """Lines of a name and a number, where one number does not have the length of the others."""
    listed = [match for match in find(article, _LISTED) if not is_called(article, match.group("number").start)]
    wrong = [match for match in listed if len(match["number"]) != _LENGTH]
    if len(listed) > len(wrong) and day_of(article) >= PLAN:
        for match in wrong:
            yield Finding(match.group("number"), _length(digits(match["number"])))


def _fault(number: str, year: int) -> Message | None:
    number = number[2:] if len(number) == 13 and number.startswith("861") else number
    if len(number) != _LENGTH:
        return _length(number)
    if number[0] != "1" or number[1] in "012":
        return Message("没有以 {prefix} 开头的手机号码", "no mobile number begins with {prefix}", prefix=number[:2])
    if year < _SINCE.get(number[:2], 0):
        return Message(
            "{year} 年还没有以 {prefix} 开头的手机号码",
            "in {year} no mobile number began with {prefix}",
            year=year,
            prefix=number[:2],
        )
    return None


def _length(number: str) -> Message:
    return Message(
        "手机号码应为 11 位、以 13 至 19 开头，这里是 {n} 位",
        "a mobile number has 11 digits and begins with 13 to 19; here are {n}",
        n=len(number),
    )


_MARK = Message("手机号码中间不用标点", "a mark inside a mobile number")
