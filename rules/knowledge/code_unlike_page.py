from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from lint_news import (
    BLANK,
    DIGIT,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    digits_of,
    name_of,
    rule,
)

from .._table_rows import several_by_name
from ._page_places import page_prefecture

_DASH = "[-－–—]"
_CODE = f"[0０][3-9３-９][{DIGIT}]{{2}}"
_LOCAL = f"(?P<local>[2-8２-８][{DIGIT}]{{6,7}})"
_PHONE = f"(?P<area>{_CODE})(?:{_DASH}|[)）]{_DASH}?){_LOCAL}(?![{DIGIT}])"
_CALLED = f"区号(?:为|是)?[:：{BLANK}]?(?P<area>{_CODE})(?:[，,、；;{BLANK}]?电话[:：为]?{_LOCAL})?(?![{DIGIT}])"
_POSTCODE = f"邮(?:政编码|编)[:：为是{BLANK}]{{0,2}}(?P<code>[{DIGIT}]{{6}})(?![{DIGIT}])"
_NUMBER = (
    f"(?:出版物号|刊号|报号)[:：{BLANK}]{{0,2}}(?:CN|ＣＮ)[{BLANK}：:]{{0,2}}(?P<code>[{DIGIT}]{{2}}){_DASH}"
    f"[{DIGIT}]{{4}}"
)
_SIGNS = (
    f"[-－–—)）](?<=[0０][3-9３-９][{DIGIT}]{{2}}.)[-－–—]?[2-8２-８][{DIGIT}]{{6}}",
    *("区号", "邮编", "邮政编码", "出版物号", "刊号"),
)
_ELSEWHERE = "省|自治区|北京|上海|天津|重庆|总部"
_NATIONAL = ("10", "11")
_HEAD, _EARLY, _TOWN = 3, 4, 2

_UNKNOWN = Message("没有这个区号，请核对", "there is no such area code")


class Code(Struct, frozen=True):
    """A code on a page, and the number behind it, as far as there is one."""

    text: str
    span: Span
    local: str = ""


@rule(
    "code-unlike-page",
    title="区号、邮编、刊号与本版别处不合",
    help=(
        "一版上的电话都是0794，一处写成0793、0749，后面的号码又与别处同局；邮编与本报的邮编只差一位或数字颠倒；"
        "邮编、刊号的省份与版上电话的省份不合；版上的地名都在运城，电话却是长治的0355。写明外省地址的、别处没有电话的不在此列。"
    ),
    unit="page",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=_SIGNS,
    profiles={"traditional": False},
    bad=[
        Bad("新闻热线：0359-5520643　投稿：0359-5520118\n值班电话：0395-5526012。", found="0395"),
        Bad("新闻热线：0359-5520643\n报名请打区号0358，电话5521810。", found="0358"),
        Bad("报名请打区号0749，电话5521810。", found="0749"),
        Bad("夏县、芮城县、稷山县、新绛县的接种门诊开放。咨询电话：0355-7225318。", found="0355"),
        Bad("新闻热线：（０３５９）５５２０６４３\n值班电话：（０３９５）５５２６０１２。", found="０３９５"),
        Bad("新闻热线：0359-5520643　邮编：044000\n报名地址：河东街66号，邮编404000。", found="404000"),
        Bad("电话：0359-5520643、0359-5520118\n报名地址：河东街66号，邮编450000。", found="450000"),
        Bad("国内统一连续出版物号：CN 41-0913　新闻热线：0359-5520643", found="41"),
    ],
    good=[
        "夏县、芮城县、稷山县、新绛县的接种门诊开放。咨询电话：0351-6625318。",
        "夏县、芮城县、稷山县、新绛县和长治的接种门诊开放。咨询电话：0355-7225318。",
        "夏县、芮城县、稷山县、新绛县的接种门诊开放。咨询电话：0355-7225318、0355-7225319。",
        "夏县、芮城县、襄汾县、洪洞县、霍州市的接种门诊开放。咨询电话：0355-7225318。",
        "新闻热线：0359-5520643　投稿：0359-5520118\n值班电话：0359-5526012，区号0359。",
        "新闻热线：0359-5520643　邮编：044000\n郑州办事处电话：0371-6552060，陕西省渭南市某厂，邮编714000。",
        "新闻热线：0359-5520643\n吕梁电话：0358-8221810。",
        "新闻热线：0359-5520643　邮编：044000\n地址：盐湖区河东街66号，邮编044004。",
        "国内统一连续出版物号：CN 14-0913　新闻热线：0359-5520643。国内统一刊号：CN 11-0913",
        "邮编450000，区号0358。",
        "新闻热线：0359-5520643　投稿：0359-5520118\n报名区号07490，邮编4500001。",
        "新闻热线：0371-65520643　投稿：0371-65520118\n值班电话：0317-655201288。",
    ],
)
def code_unlike_page(page: Document) -> Iterator[Finding]:
    """An area code, a postcode or the region of a CN number is unlike the others on the page.

    An area code that differs from the usual one by a slip, before a number of the same exchange; a postcode that
    differs by a slip from another one, or is of another province than the telephones; so a CN number. An area code of
    another prefecture than the one that nearly all places of the page lie in.
    """
    named = _codes(page, _CALLED, "area")
    phones = [*_codes(page, _PHONE, "area"), *named]
    usual = next(iter(Counter(code.text for code in phones).most_common(1)), ("", 0))[0]
    home = {region[:2] for region in _table("area_regions").get(usual, ())}
    unknown = [code for code in named if code.text not in _table("area_regions")]
    yield from (Finding(code.span, _UNKNOWN, confidence=Confidence.LIKELY) for code in unknown)
    found = [*_phones([code for code in phones if code not in unknown], usual)]
    spans = {one.span for one in found}
    yield from (*found, *_away(page, [code for code in phones if code not in unknown and code.span not in spans]))
    if len(home) == 1:
        yield from _postcodes(page, home, is_sure=sum(code.text == usual for code in phones) > 1)
        for code in _codes(page, _NUMBER, "code"):
            if code.text not in _NATIONAL and code.text not in home:
                yield _of_province(code.span, home, "CN号", "CN number")


def _codes(page: Document, pattern: str, group: str) -> Sequence[Code]:
    found = compiled(pattern).finditer(page.text)
    return [
        Code(digits_of(m[group]), Span(*m.span(group)), digits_of(m["local"] or "") if group == "area" else "")
        for m in found
    ]


def _phones(phones: Sequence[Code], usual: str) -> Iterator[Finding]:
    known = [code.local for code in phones if code.text == usual]
    for code in phones:
        same = [local for local in known if len(local) == len(code.local) and local[:_TOWN] == code.local[:_TOWN]]
        is_close = len(known) > 1 or any(local[:_HEAD] == code.local[:_HEAD] for local in same)
        if code.text != usual and same and is_close and _is_slip(code.text, usual):
            message = Message(
                "本版别处的区号是{usual}，请核对", "the area code is {usual} elsewhere on the page", usual=usual
            )
            yield Finding(code.span, message, confidence=Confidence.LIKELY)


def _away(page: Document, phones: Sequence[Code]) -> Iterator[Finding]:
    """Telephones of another prefecture of the province than the one that nearly all places of the page lie in."""
    home = page_prefecture(page)
    if not home:
        return
    once = [code for code in phones if [other.text for other in phones].count(code.text) == 1]
    for code in once:
        regions = _table("area_regions").get(code.text, ())
        others = [region for region in regions if region[:2] == home[:2] and region[2:4] not in {"", "01", home[2:]}]
        is_named = any(name_of(f"{region[:4]}00")[:2] in page.text for region in regions)
        if others and len(others) == len(regions) and not is_named:
            message = Message(
                "这是{other}的区号，本版的地方多在{home}，请核对",
                "this is the area code of {other}, and the page is of {home}",
                other="、".join(name_of(f"{region[:4]}00") for region in others),
                home=name_of(f"{home}00"),
            )
            yield Finding(code.span, message, confidence=Confidence.LIKELY)


def _postcodes(page: Document, home: set[str], *, is_sure: bool) -> Iterator[Finding]:
    codes = _codes(page, _POSTCODE, "code")
    for at, code in enumerate(codes):
        regions = {region[:2] for region in _table("postcode_regions").get(code.text[:2], ())}
        others = [one.text for one in codes if one.text != code.text and _is_slip(code.text, one.text)]
        is_away = bool(regions) and not regions & home
        if others and (is_away or (at and codes[0].text in others)):
            message = Message(
                "本版别处的邮编是{usual}，请核对", "the postcode is {usual} elsewhere on the page", usual=others[0]
            )
            yield Finding(code.span, message, confidence=Confidence.LIKELY)
        elif is_away and is_sure and not compiled(_ELSEWHERE).search(_line(page, code.span)):
            yield _of_province(code.span, home, "邮编", "postcode")


def _of_province(span: Span, home: set[str], what: str, kind: str) -> Finding:
    message = Message(
        "本版的电话在{home}，这个{what}不是，请核对",
        "the telephones of the page are in {home}, this {kind} is not",
        home=name_of(f"{min(home)}0000"),
        what=what,
        kind=kind,
    )
    return Finding(span, message, confidence=Confidence.LIKELY)


def _line(page: Document, span: Span) -> str:
    return page.text[page.text.rfind("\n", 0, span.start) + 1 : span.end]


def _is_slip(one: str, other: str) -> bool:
    """Whether two codes have the same digits in another order, or differ in one of the first digits."""
    differ = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) else []
    return (bool(differ) and sorted(one) == sorted(other)) or (len(differ) == 1 and differ[0] < _EARLY)


def _table(name: str) -> Mapping[str, Sequence[str]]:
    return several_by_name(Path(__file__).with_name(f"{name}.tsv"))
