from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Severity,
    digits_of,
    name_of,
    place_names,
    places_named,
    rule,
    short_place_names,
)

from ._home import area_regions

_CALLED = f"区号(?:为|是)?[:：{BLANK}]?(?P<area>[0０][{DIGIT}]{{2,3}})(?![{DIGIT}])"
_ENDS = "。；;\n"
_REACH, _LONGEST, _CITY = 30, 11, 4


@rule(
    "area-code-beside-place",
    title="区号与前面的地名不合",
    help="“广州市消费维权热线（区号021）”：021是上海的区号，广州是020。只查写明“区号”的、同一句里前面只有一个市州名的；一号几地共用的都算对。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=(_CALLED,),
    profiles={"traditional": False},
    bad=[
        Bad("广州市消费维权热线（区号021）。", found="021"),
        Bad("请拨打运城的电话，区号：０３９５。", found="０３９５"),
    ],
    good=[
        "广州市消费维权热线（区号020），运城的电话，区号0359。",
        "从广州打到上海，区号021。公司在广州。区号021。区号021。",
        "咸阳的电话，区号029。",
        "运城的电话，区号03955526012。",
    ],
)
def area_code_beside_place(article: Article) -> Iterator[Finding]:
    """An area code that is called one is that of another place than the one that the sentence names before it."""
    text = article.document.text
    for match in article.find(_CALLED):
        area, start = digits_of(match["area"]), max(article.span.start, match.start - _REACH)
        start = max(start, *(text.rfind(end, start, match.start) + 1 for end in _ENDS))
        named = set(_places(text[start : match.start]))
        codes = {place.code for name in named for place in places_named(name) if not place.until}
        regions = area_regions().get(area, ())
        if len({code[:_CITY] for code in codes}) == 1 and regions and not _is_in(min(codes), regions):
            message = Message(
                "{area}是{other}的区号，与{here}不合，请核对",
                "{area} is the area code of {other}, not of {here}",
                area=area,
                other="、".join(filter(None, (name_of(region.ljust(6, "0")) for region in regions))),
                here="、".join(sorted(named)),
            )
            yield Finding(match.group("area"), message)


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
