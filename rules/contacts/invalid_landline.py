from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    named,
    replace,
    rule,
)

from .._long_numbers import LONG_NUMBER
from ._numbers import (
    ABROAD,
    AREA,
    END,
    NOT_IN_NUMBER,
    PLAN,
    SEPARATOR,
    area_code,
    called,
    day_of,
    digits,
    find,
    is_dated,
    subscriber_lengths,
)

_NUMBER = f"(?P<number>[{DIGIT}]{{5,10}})"
_PARENTHESES = f"{NOT_IN_NUMBER}(?P<whole>[（(]{AREA}[）)]{SEPARATOR}?{_NUMBER}){END}"
_HYPHENATED = f"{NOT_IN_NUMBER}(?P<whole>{AREA}{SEPARATOR}{_NUMBER}){END}"
_TOGETHER = f"{NOT_IN_NUMBER}(?P<whole>{AREA}{_NUMBER}){END}"
_SECOND = f"{AREA}[）)]?{SEPARATOR}?[{DIGIT}]{{7,8}}[、,，/或](?P<whole>(?P<number>[2-8２-８][{DIGIT}]{{5,8}})){END}"
_ODD_AREA = (
    f"{NOT_IN_NUMBER}"
    "(?P<whole>[（(]?"
    f"(?P<area>[{DIGIT}]{{2,5}})"
    f"(?:[）)]{SEPARATOR}?|{SEPARATOR})"
    f"(?P<number>[2-8２-８][{DIGIT}]{{6,7}}))"
    f"{END}"
)
_NO_ZERO = (
    f"{NOT_IN_NUMBER}"
    f"(?P<whole>(?P<area>[1１][0０]|[2２][{DIGIT}]|[3-9３-９][{DIGIT}]{{2}})"
    "[-－–—]"
    f"(?P<number>[2-8２-８][{DIGIT}]{{6,7}}))"
    f"{END}"
)
_WRONG_MARK = (
    f"{NOT_IN_NUMBER}"
    f"(?P<whole>{AREA}"
    f"(?P<mark>[-－–—]{{2,4}}|[-－–—][{BLANK}]|[{BLANK}][-－–—]|[,，.．。、_＿/／·:：=~～])"
    f"(?P<number>[2-8２-８][{DIGIT}]{{6,7}}))"
    f"{END}"
)


@rule(
    "invalid-landline",
    title="固定电话写错",
    help=(
        "区号决定本地号码的位数：0359后面是7位，010后面是8位；本地号码以2至8开头；"
        "区号要存在、带0，区号与号码之间只用短横线。按报纸当时的号码编排判断，2000年以前的不判断；"
        "升位、并区以前的旧号，不知日期时只作警告。分机、手机、服务号码不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(LONG_NUMBER,),
    injectors=("_injectors:landline",),
    profiles={"traditional": False},
    bad=[
        Bad("电话：0359-55203186", found="0359-55203186"),
        Bad("电话：0359-552064", found="0359-552064"),
        Bad("咨询电话：(010)6512345", found="(010)6512345"),
        Bad("热线０３５９－５５２０６４", found="０３５９－５５２０６４"),
        Bad("联系电话：0106512345", found="0106512345"),
        Bad("电话：0359-1520643", found="0359-1520643"),
        Bad("电话：0356 206439", found="0356 206439"),
        Bad("市民可到县医院（0359—552064）就诊。", found="0359—552064"),
        Bad("电话：0359-5520643、552064", found="552064"),
        Bad("电话：059-5520643", found="059-5520643"),
        Bad("电话：（03559）5520643", found="（03559）5520643"),
        Bad("电话：8028-65201234", found="8028-65201234"),
        Bad("电话：00359-5520643", found="00359-5520643"),
        Bad("联系人：许言，359-5520643", fixed="联系人：许言，0359-5520643", found="359-5520643"),
        Bad("电话：0359--5520643", fixed="电话：0359-5520643", found="0359--5520643"),
        Bad("电话：0359，5520643", fixed="电话：0359-5520643", found="0359，5520643"),
        Bad("电话：0732-5520643", found="0732-5520643"),
        Bad("本报2020年5月3日讯 展馆开放，电话：028-5520643。", found="028-5520643"),
    ],
    good=[
        "电话：0359-5520643",
        "电话：（010）65123456、65123457",
        "电话：0359-5520643-801",
        "编号A0359-552064、X0359 552064、1.0359-552064、+0359-552064",
        "电话：0359-552****，0359-552064A型",
        "型号A(0359)552064、(0359)552064A",
        "电话：0359552064A、A0359552064",
        "电话：13800138000",
        "卡号：0359552064",
        "国际电话：0085221234567、00852-21234567",
        "电话：+86-359-5520643、86-359-5520643",
        "电话：A359-5520643、359-5520643A、800-8208820",
        "电话：A059-5520643、059-5520643A",
        "电话：0359-5520643、552064A",
        "电话：0359，5520643A，A0359，5520643",
        "1996年5月3日，成都的展馆开放，电话：028-6520643。",
        "1996.5.3 成都展馆 电话：028-6520643",
        "一九九六年五月三日，成都的展馆开放，电话：028-6520643、0810-552064。",
        "驻某国使馆电话：00591-72028168。",
        "驻某地总领事馆电话：00591-72028168，领馆电话：00591-72028169。",
        "电话：0359-5520643；人数比为0359，5520643。",
    ],
)
def invalid_landline(article: Article) -> Iterator[Finding]:
    """A landline has a wrong number of digits for its area code, or its area code does not exist.

    A local number begins with 2 to 8. The numbering plan of the paper's day applies; nothing is reported before
    2000. A number that was right under an earlier plan is a warning where the day is not known.
    """
    seen: set[int] = set()
    for match, fault in _faults(article):
        span = match.group("whole")
        if span.start not in seen and day_of(article) >= PLAN:
            seen.add(span.start)
            yield fault


def _faults(article: Article) -> Iterator[tuple[Match, Finding]]:
    for pattern in (_PARENTHESES, _HYPHENATED):
        for match in find(article, pattern):
            yield from _number_fault(article, match)
    for pattern, fault_of in (
        (_TOGETHER, _number_fault),
        (_SECOND, _number_fault),
        (_ODD_AREA, _area_fault),
        (_NO_ZERO, _missing_zero),
        (_WRONG_MARK, _wrong_mark),
    ):
        for match in called(article, pattern, "whole"):
            yield from fault_of(article, match)


def _area_fault(article: Article, match: Match) -> Iterator[tuple[Match, Finding]]:
    """Too many or too few digits before the hyphen; 00 is a country code's prefix unless an area code follows."""
    area, number = digits(match["area"]), digits(match["number"])
    is_abroad = area.startswith("00") and next(article.find(ABROAD), None) is not None
    begins = area[0] == "0" != area[1] or (not is_abroad and _is_right(area[1:], number, article))
    if begins and area_code(area) is None:
        yield match, Finding(match.group("whole"), _no_such(area), confidence=Confidence.CERTAIN)


def _missing_zero(article: Article, match: Match) -> Iterator[tuple[Match, Finding]]:
    if _is_right("0" + digits(match["area"]), digits(match["number"]), article):
        fix = replace(Span(match.group("area").start, match.group("area").start), "0")
        yield match, Finding(match.group("whole"), _ZERO, (fix,))


def _wrong_mark(article: Article, match: Match) -> Iterator[tuple[Match, Finding]]:
    if _is_right(digits(match["area"]), digits(match["number"]), article):
        message = Message("区号与号码之间不用{mark}", "{mark} between area code and number", mark=named(match["mark"]))
        yield match, Finding(match.group("whole"), message, (replace(match.group("mark"), "-"),))


def _is_right(area: str, number: str, article: Article) -> bool:
    return len(number) in subscriber_lengths(area, day_of(article))


def _number_fault(article: Article, match: Match) -> Iterator[tuple[Match, Finding]]:
    """The fault of one number; less sure if an old plan allows it and the paper's day is not known."""
    area, number = digits(match["area"]), digits(match["number"])
    if message := _fault(area, number, lengths := subscriber_lengths(area, day_of(article))):
        was = subscriber_lengths(area, PLAN)
        old = len(number) in was and was != lengths and number[0] not in "019"
        confidence = Confidence.LIKELY if old and not is_dated(article) else Confidence.CERTAIN
        yield match, Finding(match.group("whole"), message, confidence=confidence)


def _fault(area: str, number: str, lengths: frozenset[int]) -> Message | None:
    if (code := area_code(area)) is None:
        return _no_such(area)
    if not lengths:
        return Message("区号 {area} 已并入 {now}", "the area code {area} is {now} now", area=area, now=code.successor)
    if len(number) not in lengths:
        wanted = "、".join(map(str, sorted(lengths)))
        return Message(
            "{area} 的号码应为 {wanted} 位，这里是 {n} 位",
            "{area} takes {wanted} digits, here are {n}",
            area=area,
            wanted=wanted,
            n=len(number),
        )
    if number[0] in "019":
        return Message("本地号码不以 {first} 开头", "no local number begins with {first}", first=number[0])
    return None


def _no_such(area: str) -> Message:
    return Message("没有 {area} 这个区号", "there is no area code {area}", area=area)


_ZERO = Message("区号前漏了 0", "the area code lacks its 0")
