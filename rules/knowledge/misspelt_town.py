from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_word,
    replace,
    rule,
)

from ._home_towns import home_of, near_home_towns
from ._named_at import place_ending
from ._present import is_old, is_quoted
from ._rights import is_near
from ._towns import TOWN, counties_in, counties_with, towns_of

_TOWN = f"(?:境内的?|[下所]辖的?|的)?(?P<town>[{HAN}]{{1,12}}?(?:{TOWN}))(?![村亲镇贤土情愁音级])"
_SINCE = 2000
_SHORTEST = 3
_ONE_NAME = str.maketrans("代付肖闫兰丘", "戴傅萧阎蓝邱")
"""Characters of surnames that are written in two ways: 代桥镇, 戴桥镇."""


@rule(
    "misspelt-town",
    title="乡镇名写错一个字",
    help=(
        "跟在县、区后面的乡镇、街道名不在统计用区划代码表（2023年6月）里，与这个县的一个乡镇只差一个音近、形近的字，"
        "或者两字颠倒：“甘谷县盘安镇”（磐安镇）。报头写明市、县的报纸，前面没有县名的也看。同市州别的县有同名乡镇的不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    triggers="镇乡街苏县市区旗",
    injectors=("_town_injectors:misspelt_town",),
    profiles={"traditional": False},
    bad=[
        Bad("甘谷县盘安镇的辣椒红了。", fixed="甘谷县磐安镇的辣椒红了。", found="盘安镇"),
        Bad("甘谷盘安镇的辣椒红了。", fixed="甘谷磐安镇的辣椒红了。", found="盘安镇"),
        Bad("甘谷县报\n12月2日，盘安镇的辣椒红了。", fixed="甘谷县报\n12月2日，磐安镇的辣椒红了。", found="盘安镇"),
        Bad("从江县境内的加傍乡有梯田。", fixed="从江县境内的加榜乡有梯田。", found="加傍乡"),
    ],
    good=[
        "甘谷县磐安镇的辣椒，从江县加榜乡的梯田，夏县水头镇，夏县东镇镇。",
        "甘谷县城镇居民，甘谷县返乡青年，从江县加傍乡村。",
        "界首市代桥镇的村民，甘谷县谢家弯路。1958年，甘谷县盘安镇的社员。《甘谷县盘安镇的春天》出版。",
        "甘谷县报\n磐安镇的辣椒红了，大庄镇、庄浪县盘安镇的辣椒红了，安静的小镇。",
    ],
)
def misspelt_town(article: Article) -> Iterator[Finding]:
    """The name of a town behind its county has one wrong character, or two that are exchanged.

    Only where no county of the prefecture has a town of that name and the county exactly one that is like it.
    """
    text = article.document.text
    for county, counties in counties_in(article):
        match = compiled(_TOWN).match(text, county.end, article.span.end) if counties else None
        if match and len(match["town"]) >= _SHORTEST:
            names = {name for place in counties for name in towns_of(place.code).names}
            prefectures = {place.code[:4] for place in counties}
            if not any(code[:4] in prefectures for code in counties_with(match["town"])):
                yield from _near(article, Span(*match.span("town")), names)
    ends = [level.end for level in article.find(TOWN)]
    for span, name in near_home_towns(article, ends):
        codes = counties_with(text[span.start : span.end])
        if not any(code.startswith(home_of(article)[:4]) for code in codes) and not place_ending(text, span.start):
            yield from _near(article, span, {name})


def _near(article: Article, span: Span, names: set[str]) -> Iterator[Finding]:
    text = article.document.text
    town = text[span.start : span.end]
    if any(text.startswith(name, span.start) for name in names) or is_word(town):
        return
    rights = [name for name in names if is_near(town, name)]
    is_one_name = len(rights) == 1 and town.translate(_ONE_NAME) == rights[0].translate(_ONE_NAME)
    if len(rights) == 1 and not is_one_name and not is_quoted(article, span) and not is_old(article, span, _SINCE):
        message = Message("疑为“{right}”", "perhaps {right}", right=rights[0])
        yield Finding(span, message, (replace(span, rights[0]),), confidence=Confidence.LIKELY)
