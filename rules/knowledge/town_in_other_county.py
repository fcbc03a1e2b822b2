from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Place,
    Severity,
    Span,
    compiled,
    full_name,
    name_of,
    places_of_code,
    replace,
    rule,
)

from ._present import is_old, is_past, is_quoted
from ._towns import TOWN, counties_in, counties_with, known_bare, towns_of

_LINK = "(?:境内的?|[下所]辖的?|的)?"
_TOWN = f"{_LINK}(?P<town>[{HAN}]{{1,12}}?(?:{TOWN}))(?![村亲镇贤土情愁音级])"
_BARE = f"{_LINK}(?P<rest>[{HAN}]{{3,8}})"
_OTHER_NAME = "[路街巷村组]|社区|大桥|水库|小学|中学"
"""What makes another name of the name of a town without its level."""
_SINCE = 2000
"""Texts on the years up to this one may tell of towns that were in another county then."""
_LONGEST = 8


@rule(
    "town-in-other-county",
    title="乡镇写到了别的县",
    help=(
        "乡镇、街道写在同一个市州的别的县后面：“榕江县加榜乡”（从江县）；不带“镇”的，只看三个字以上、别处没有同名的（“定海区沈家门”）。"
        "照国家统计局统计用区划代码（2023年6月）查；同名乡镇两县都有的、讲历史的句子、书名和引语里的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    triggers="镇乡街苏县市区旗",
    injectors=("_town_injectors:town_of_other_county",),
    profiles={"traditional": False},
    bad=[
        Bad("榕江县加榜乡的梯田一片金黄。", fixed="从江县加榜乡的梯田一片金黄。", found="榕江县加榜乡"),
        Bad("夏县东镇镇的果农正在疏花。", fixed="闻喜县东镇镇的果农正在疏花。", found="夏县东镇镇"),
        Bad("船停在定海区沈家门修了几天。", fixed="船停在普陀区沈家门修了几天。", found="定海区沈家门"),
        Bad("榕江加榜乡的梯田一片金黄。", fixed="从江县加榜乡的梯田一片金黄。", found="榕江加榜乡"),
        Bad("他到夏县境内的东镇镇收枣。", fixed="他到闻喜县境内的东镇镇收枣。", found="夏县境内的东镇镇"),
    ],
    good=[
        "从江县加榜乡、闻喜县东镇镇、夏县水头镇的果农，船停在普陀区沈家门。",
        "定海区沈家门路，夏县乡镇干部，夏县返乡青年，夏县城镇居民。",
        "1958年，夏县东镇镇的社员。展览讲到当年的夏县东镇镇。",
        "他说：“夏县东镇镇在哪里？”书名是《夏县东镇镇的春天》。",
        "从江加榜乡的梯田，从江、榕江加鸠乡。鼓楼区温泉街道，台湾省新竹县竹北市。",
    ],
)
def town_in_other_county(article: Article) -> Iterator[Finding]:
    """A town stands behind a county, and lies in another county of the same prefecture.

    By the codes for statistics of June 2023. Names that both counties have, and texts on the past, are left alone.
    """
    text = article.document.text
    for county, counties in counties_in(article):
        found = _found(article, counties, county.end) if counties else None
        if found and _is_told(article, span := Span(county.start, found[0])):
            yield _finding(text, span, county, found)


def _found(article: Article, counties: Sequence[Place], end: int) -> tuple[int, str, str] | None:
    """Where a town behind a county ends, its name, and the code of the one county near that has it."""
    text = article.document.text
    names = {name for place in counties for name in towns_of(place.code).names}
    near = {place.code[:4] for place in counties}
    if match := compiled(_TOWN).match(text, end, article.span.end):
        if any(text.startswith(name, match.start("town")) for name in names):
            return None
        homes = [code for code in counties_with(match["town"]) if code[:4] in near]
        return (match.end("town"), match["town"], homes[0]) if len(homes) == 1 else None
    return _bare(text, end, near, names)


def _bare(text: str, end: int, near: set[str], names: set[str]) -> tuple[int, str, str] | None:
    match = compiled(_BARE).match(text, end)
    if not match or len(near) != 1:
        return None
    known, at = known_bare(min(near)), match.start("rest")
    for size in range(_LONGEST, 2, -1):
        name = text[at : at + size]
        if name in known and not any(other.startswith(name[:2]) for other in names):
            is_other = compiled(_OTHER_NAME).match(text, at + size)
            return None if is_other else (at + size, name, known[name])
    return None


def _is_told(article: Article, span: Span) -> bool:
    return not is_quoted(article, span) and not is_old(article, span, _SINCE) and not is_past(article, span, _SINCE)


def _finding(text: str, span: Span, county: Span, found: tuple[int, str, str]) -> Finding:
    _, town, code = found
    message = Message(
        "{town}不在{county}，在{right}，请核对",
        "{town} is not in {county}: {right}",
        town=town,
        county=text[county.start : county.end],
        right=next((full_name(place) for place in places_of_code(code) if not place.is_short), name_of(code)),
    )
    return Finding(span, message, (replace(county, name_of(code)),), confidence=Confidence.LIKELY)
