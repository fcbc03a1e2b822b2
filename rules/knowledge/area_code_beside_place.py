from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    BLANK,
    DIGIT,
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    digits_of,
    name_of,
    place_names,
    places_named,
    rule,
    short_place_names,
)

from ._home import area_regions

_CALLED = f"区号(?:为|是)?[:：{BLANK}]?(?P<area>[0０][{DIGIT}]{{2,3}})(?![{DIGIT}])"
_PHONE = f"[-－–—)）][-－–—]?[2-8２-８][{DIGIT}]{{6,7}}(?![{DIGIT}])"
_OF_PLACE = f"[{HAN}]*(?:电话|热线|传真|专线|联系方式)[:：为是]?[{BLANK}]?[（(]?\\Z"
_AWAY = "驻|办事处|分公司|总部|省|自治区|[由从]"
_ENDS = "。；;\n"
_REACH, _LONGEST, _CITY, _AREA = 30, 11, 4, 4


@rule(
    "area-code-beside-place",
    title="区号与前面的地名不合",
    help=(
        "“广州市消费维权热线（区号021）”：021是上海的区号，广州是020。只查写明“区号”的、同一句里前面只有一个市州名的，"
        "和“某市咨询电话”后面的固定电话；省城的区号、一号几地共用的都算对。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=(_CALLED, _PHONE),
    profiles={"traditional": False},
    bad=[
        Bad("广州市消费维权热线（区号021）。", found="021"),
        Bad("请拨打运城的电话，区号：０３９５。", found="０３９５"),
        Bad("运城市旅游咨询电话：0357-5520643。", found="0357"),
        Bad("出行前可打夏县文旅局热线（０３９５）５５２０６４３", found="０３９５"),
    ],
    good=[
        "广州市消费维权热线（区号020），运城的电话，区号0359。",
        "从广州打到上海，区号021。公司在广州。区号021。区号021。",
        "咸阳的电话，区号029。",
        "运城的电话，区号03955526012。",
        "运城市旅游咨询电话：0359-5520643、0351-5520643，运城驻漯河办事处电话：0395-5520643，运城市和漯河市咨询电话：0395-5520643。",
        "运城市的客商请联系，电话：0395-5520643。运城市合同号0395-5520643，运城市咨询电话0395-55206431234。",
    ],
)
def area_code_beside_place(article: Article) -> Iterator[Finding]:
    """An area code that is called one is that of another place than the one that the sentence names before it."""
    text, first = article.document.text, article.span.start
    for match in article.find(_CALLED):
        start = max(first, match.start - _REACH)
        start = max(start, *(text.rfind(end, start, match.start) + 1 for end in _ENDS))
        yield from _unlike(match.group("area"), match["area"], text[start : match.start])
    for match in article.find(_PHONE):
        area = Span(match.start - _AREA, match.start)
        line = compiled(_OF_PLACE).search(text[max(first, area.start - _REACH) : area.start])
        if line and not compiled(_AWAY).search(line[0]):
            yield from _unlike(area, text[area.start : area.end], line[0], is_called=False)


def _unlike(span: Span, seen: str, before: str, *, is_called: bool = True) -> Iterator[Finding]:
    """The area code, where it is none of the one place before it; one that is not called so may be of the capital."""
    area, named = digits_of(seen), set(_places(before))
    codes = {place.code for name in named for place in places_named(name) if not place.until}
    regions = area_regions().get(area, ())
    is_one = len({code[:_CITY] for code in codes}) == 1
    may_be_capital = not is_called and is_one and f"{min(codes)[:2]}01" in regions
    if is_one and regions and not may_be_capital and not _is_in(min(codes), regions):
        message = Message(
            "{area}是{other}的区号，与{here}不合，请核对",
            "{area} is the area code of {other}, not of {here}",
            area=area,
            other="、".join(filter(None, (name_of(region.ljust(6, "0")) for region in regions))),
            here="、".join(sorted(named)),
        )
        yield Finding(span, message)


def _places(text: str) -> Iterator[str]:
    """The longest names of places in a text, from left to right."""
    at = 0
    while at < len(text):
        sizes = range(min(_LONGEST, len(text) - at), 1, -1)
        names = (text[at : at + size] for size in sizes)
        name = next((name for name in names if name in place_names() or name in short_place_names()), "")
        if name:
            yield name
        at += len(name) or 1


def _is_in(code: str, regions: Sequence[str]) -> bool:
    """Whether a place is in one of the regions of an area code, or one of them in it."""
    place = code.rstrip("0")
    return any(code.startswith(region) or region.startswith(place) for region in regions)
