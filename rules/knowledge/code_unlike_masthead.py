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
    Message,
    Place,
    Severity,
    Span,
    compiled,
    digits_of,
    name_of,
    place_names,
    places_named,
    rule,
)

from ._home import area_codes, area_regions, home, postcodes
from ._places import SHORT_WORDS

_DASH = "[-－–—]"
_AREA = f"[0０][3-9３-９][{DIGIT}]{{2}}(?=[)）]?{_DASH}{{0,2}}[2-8２-８][{DIGIT}]{{6,7}}(?![{DIGIT}]))"
_POSTCODE = f"邮(?:政编码|编)[:：为是{BLANK}]{{0,2}}(?P<code>[{DIGIT}]{{6}})(?![{DIGIT}])"
_AWAY = "省|自治区|北京|上海|天津|重庆|总部|办事处|分公司"
_LONGEST, _SHORT, _PREFECTURE, _HEAD = 6, 2, 4, 3


@rule(
    "code-unlike-masthead",
    title="区号、邮编与本报所在地不合",
    help=(
        "《运城日报》上的电话是临汾的0357，邮编是长治的046000，所在的一行没有提到别的地方。报头写明市、县的才查；"
        "省城的区号、写明外地地址的、与本地区号差得远的外省区号不在此列。邮编按前三位和各县的前四位查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=(_AREA, _POSTCODE),
    explains=("code-unlike-page",),
    injectors=("_code_injectors:code_of_neighbour",),
    profiles={"traditional": False},
    bad=[
        Bad("运城日报\n咨询电话：0357-5520643。", found="0357"),
        Bad("运城日报\n咨询电话：（０３９５）５５２０６４３。", found="０３９５"),
        Bad("运城日报　第2版\n地址：河东街16号，邮编：046000。", found="046000"),
        Bad("夏县新闻\n地址：河东街16号，邮政编码 043800。", found="043800"),
        Bad("运城日报\n邮编：404000", found="404000"),
        Bad("夏县报\n联系电话：0357-8260110。", found="0357"),
        Bad("盐湖周讯\n联系电话：0357-8260110。", found="0357"),
        Bad("今日盐湖\n联系电话：0357-8260110。", found="0357"),
        Bad("黔东南新报\n联系电话：0856-8260110。", found="0856"),
    ],
    good=[
        "运城日报\n咨询电话：0359-5520643、0351-5520643，邮编：044000，邮编044400。",
        "运城日报\n临汾的电话：0357-5520643。临汾市河东街16号，邮编：041000。",
        "运城日报\n郑州办事处电话：0371-65520643，山东省某厂，邮编250000，账号03575520643219。",
        "运城捷报\n咨询电话：0357-5520643。",
        "运城日报\n账号：0357-5520643219，编号0357。",
        "运城日报\n某公司，电话：0755-65520643。",
        "山西日报\n咨询电话：0357-5520643，邮编：046000。",
        "吉林日报\n邮编：046000。中山新闻\n邮编：046000。",
        "夏县新闻\n地址：运城市河东街16号，邮编：044000，账号：邮编0438001。",
    ],
)
def code_unlike_masthead(article: Article) -> Iterator[Finding]:
    """An area code or a postcode is of another place than the one that the paper is named after.

    Of another prefecture of the province, or a slip of the own code; only where the line names no other place.
    """
    here = home(article.document)
    if not here:
        return
    for match in article.find(_AREA):
        if _is_other_area(article, digits_of(match[0]), here) and not _names_others(article, match.span, here):
            what = "、".join(filter(None, (name_of(x.ljust(6, "0")) for x in area_regions()[digits_of(match[0])])))
            message = Message(
                "这是{other}的区号，本报在{here}，请核对",
                "this is the area code of {other}, and the paper is of {here}",
                other=what,
                here=name_of(here.code),
            )
            yield Finding(match.span, message, confidence=Confidence.LIKELY)
    for match in article.find(_POSTCODE):
        if _is_other_post(digits_of(match["code"]), here) and not _names_others(article, match.span, here):
            message = Message("这不是{here}的邮编，请核对", "this is no postcode of {here}", here=name_of(here.code))
            yield Finding(match.group("code"), message, confidence=Confidence.LIKELY)


def _is_other_area(article: Article, area: str, here: Place) -> bool:
    """Whether an area code is of another prefecture of the province, not its capital, or a slip of the own one."""
    own, regions = area_codes(here.code[:_PREFECTURE]), area_regions().get(area, ())
    if not own or not regions or area in own or here.code[:2] in regions:
        return False
    is_near = all(region[:2] == here.code[:2] and region[2:4] not in {"", "01"} for region in regions)
    is_slip = any(sorted(area) == sorted(code) for code in own)
    names = (name_of(region.ljust(6, "0"))[:_SHORT] for region in regions)
    return (is_near or is_slip) and not any(name and name in article.text for name in names)


def _is_other_post(code: str, here: Place) -> bool:
    """Whether a postcode is of another prefecture, or of a county of the same one that no paper of a county is of."""
    table, prefecture = postcodes(), here.code[:_PREFECTURE]
    own = {head for county, heads in table.items() if county.startswith(prefecture) for head in heads}
    others = {county[:_PREFECTURE] for county, heads in table.items() for head in heads if head[:_HEAD] == code[:_HEAD]}
    if not own or not others:
        return False
    if code[:_HEAD] not in {head[:_HEAD] for head in own}:
        return True
    seats = {head for head in own if head.endswith("0")}
    heads = set(table.get(here.code, ()))
    return here.is_county and bool(heads) and code[:_PREFECTURE] in own - heads - seats


def _names_others(article: Article, span: Span, here: Place) -> bool:
    """Whether the line of a span names a place of another prefecture."""
    text = article.document.text
    line = text[text.rfind("\n", 0, span.start) + 1 : span.end]
    if compiled(_AWAY).search(line):
        return True
    for at in range(len(line)):
        for size in range(min(_LONGEST, len(line) - at), 1, -1):
            name = line[at : at + size]
            if name in place_names() and name not in SHORT_WORDS:
                codes = [place.code for place in places_named(name) if not place.until]
                if codes and not any(code[:_PREFECTURE] == here.code[:_PREFECTURE] for code in codes):
                    return True
    return False
