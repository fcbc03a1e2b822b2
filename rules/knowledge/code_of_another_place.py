from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Place,
    Span,
    compiled,
    digits_of,
    name_of,
    places_named,
    rule,
)

from .._table_rows import several_by_name
from ._home import postcodes
from ._places import finds

_ADDRESS = "(?:(?:地址|住址|地点)(?:[:：]|为|在|是)[ 　]?|寄[至往到交]?)(?P<where>[^\n，。；;]{2,40})"
_AREA = (
    f"[0０](?P<area>[1１][0０]|[2２][{DIGIT}]|[3-9３-９][{DIGIT}]{{2}})[)）]?[-－—–]?"
    f"[2-8２-８][{DIGIT}]{{6,7}}(?![{DIGIT}])"
)
_POSTCODE = f"邮(?:政编码|编)[:：为是]?[ 　]?(?P<code>[{DIGIT}]{{6}})(?![{DIGIT}])"
_COUNTY = "县市旗"
_HEAD, _REACH = 4, 60
_STREETS = ("路", "街", "道", "大道")
_CITIES = ("11", "12", "31", "50", "46", "65")
"""Municipalities, and provinces whose area codes do not follow their prefectures."""
_LINES = 2
"""How many lines below the address its telephone and postcode may stand."""


@rule(
    "code-of-another-place",
    title="区号、邮编与地址不合",
    help=(
        "地址在运城，区号却是河南漯河的0395，邮编却是河北的054000，请核对。只看“地址”后面写明的市县，和同一行、下两行里的固定电话、"
        "邮政编码；区号按市州查，省城的区号不查；邮编按省查，前面写明县、区的按县查。地址有几处、市县名几省都有、句中写了别的省市的，不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_ADDRESS, _POSTCODE),
    injectors=("_place_injectors:other_code",),
    profiles={"traditional": False},
    bad=[
        Bad("地址：运城市盐湖区河东街16号，电话：0395-5520643", found="0395-5520643"),
        Bad("地址：山西省运城市盐湖区河东街16号，电话：0357-5520643。", found="0357-5520643"),
        Bad("地址：山西省运城市盐湖区河东街16号\n邮编：054000", found="邮编：054000"),
        Bad("来稿请寄山西省运城市盐湖区河东街16号，邮编054000。", found="邮编054000"),
        Bad("来稿请寄上海市黄浦区福州路16号，邮编054000。", found="邮编054000"),
        Bad("地址：四川省三台县潼川镇北街12号　邮编：621000", found="邮编：621000"),
        Bad("公司在三明市三元区列东街办公，邮编：366000。", found="邮编：366000"),
        Bad("桂林市恭城瑶族自治县恭城镇，邮政编码：542700。", found="邮政编码：542700"),
        Bad("市民可到岳阳楼区青年路的办公室查询（邮编：410000）。", found="邮编：410000"),
        Bad("来稿请寄甘肃省定西市临洮县新闻中心，邮编743000。", found="邮编743000"),
        Bad("报名地点：夏县文化馆\n联系电话：（０３９５）５５２０６４３", found="０３９５）５５２０６４３"),
    ],
    good=[
        "地址：运城市盐湖区河东街16号，电话：0359-5520643，邮编：044000",
        "地址：运城市盐湖区河东街16号，省里的投诉电话：0351-5520643",
        "地址：运城市盐湖区河东街16号\n电话：0357-5520643",
        "地址：河东街16号，电话：0395-5520643，邮编：054000",
        "地址：四川省三台县潼川镇北街12号　邮编：621100，三台县信箱，邮编：621102。平江县某镇，邮编：414500。",
        "岳阳楼区青年路的办公室（邮编：414000），绵阳市涪城区某街，邮编：621000，鼓楼区某街，邮编：410000。",
        "三明市三元区列东街，邮编：365000、365002、366001，三明市永安市某街，邮编：366000。",
        "来稿请寄甘肃省定西市临洮县新闻中心，邮编730500。定西市安定区某街，邮编743000。",
        "三台县路12号，邮编：621000。三台县来客。\n报名处邮编：621000。",
        "地址：鼓楼区河东街16号，电话：0395-5520643",
        "地址：清陵县滨河路66号，邮编：237600",
        "地址：内蒙古阿拉善盟额济纳旗，邮编：735400",
        "地址：运城市盐湖区河东街16号，漯河市办事处电话：0395-5520643",
        "地址：运城市盐湖区河东街16号\n\n\n\n另讯\n电话：0395-5520643",
        "地址：运城市盐湖区河东街16号，账号0395-552064312，邮编：0540001",
    ],
)
def code_of_another_place(article: Article) -> Iterator[Finding]:
    """An area code or a postcode is that of another province than the place in the address beside it."""
    yield from _postcodes(article)
    for address in article.find(_ADDRESS):
        province = _province(article, address.group("where")) if _is_place(article, address) else ""
        around = _around(article, address.span)
        if province and _province(article, around) == province:
            for pattern, group, table in ((_AREA, "area", "area_regions"), (_POSTCODE, "code", "postcode_regions")):
                for match in map(Match, compiled(pattern).finditer(article.document.text, around.start, around.end)):
                    is_beside = "\n" not in article.document.text[address.start : match.start]
                    is_local = is_beside and group == "area"
                    region = _prefecture(article, address.group("where"), province) if is_local else province
                    yield from _checked(match, digits_of(match[group]), table, region)


def _postcodes(article: Article) -> Iterator[Finding]:
    """The postcodes that are of another county of the prefecture than the address before them in the line."""
    text = article.document.text
    for match in article.find(_POSTCODE):
        line = text.rfind("\n", 0, match.start) + 1
        near = max(line, match.start - _REACH, article.span.start)
        named = [(start, end) for end, start in finds(article).starts.items() if near <= start and end <= match.start]
        names = [text[start:end] for start, end in named if not text.startswith(_STREETS, end)]
        places = [place for place in places_named(names[-1]) if not place.until] if names else []
        code = digits_of(match["code"])
        if len(places) == 1 and places[0].is_county and _is_of_other_county(code, places[0]):
            message = Message("这不是{here}的邮编，请核对", "this is no postcode of {here}", here=places[0].name)
            yield Finding(match.span, message, confidence=Confidence.LIKELY)


def _is_of_other_county(code: str, here: Place) -> bool:
    """Whether a postcode is that of the province or of other counties of the table, and not near that of a county."""
    own = postcodes().get(here.code, ())
    known = [county for county, heads in postcodes().items() if code[:_HEAD] in heads]
    if own and code[:_HEAD] not in own and code.endswith("00") and _is_of_neighbour(known, here):
        return True
    if own and not known and _is_of_seat(code, own, here) and here.name[-1] in _COUNTY:
        return True
    if not own or not known or any(head[:3] == code[:3] for head in own):
        is_seat = code[3:] == "000" and here.name[-1] in _COUNTY
        return bool(own and known) and is_seat and code[:_HEAD] not in own
    prefecture = {head[:3] for county, heads in postcodes().items() if county[:4] == here.code[:4] for head in heads}
    return code[:3] not in prefecture and any(county[:2] == here.code[:2] for county in known)


def _is_of_seat(code: str, own: Sequence[str], here: Place) -> bool:
    """Whether a postcode is that of a city of the province, and not near that of a county."""
    is_near = any(region[:2] == here.code[:2] for region in _table("postcode_regions").get(code[:2], ()))
    return is_near and code[3:] == "000" and code[:_HEAD] not in own


def _is_of_neighbour(known: Sequence[str], here: Place) -> bool:
    """Whether the one county that has a postcode is another one of the province, and no district of a city."""
    is_near = len(known) == 1 and known[0][:2] == here.code[:2] and known[0] != here.code
    return is_near and name_of(known[0])[-1:] in _COUNTY


def _is_place(article: Article, address: Match) -> bool:
    """Whether an address begins with a whole name of the table, not with a name that ends in one: 清陵县."""
    return address.group("where").start in finds(article).starts.values()


def _checked(match: Match, code: str, table: str, place: str) -> Iterator[Finding]:
    regions = _table(table).get(f"0{code}" if table == "area_regions" else code[:2], ())
    if regions and not any(map(place.startswith, regions)) and not _is_near(regions, place):
        message = Message(
            "这是{other}的{what}，与地址（{here}）不合，请核对",
            "this {kind} is that of {other}, and the address is in {here}",
            other="、".join(filter(None, map(_name, regions))),
            what="区号" if table == "area_regions" else "邮政编码",
            kind="area code" if table == "area_regions" else "postcode",
            here=_name(place),
        )
        yield Finding(match.span, message, confidence=Confidence.LIKELY)


def _is_near(regions: Sequence[str], place: str) -> bool:
    """Whether one of the regions is in the place, or is the capital of its province, whose offices answer for all."""
    return any(region.startswith((place, f"{place[:2]}01")) for region in regions)


def _prefecture(article: Article, span: Span, province: str) -> str:
    """The first four digits of the one prefecture that an address names and that has an area code, or the province."""
    text = article.document.text
    starts = finds(article).starts.items()
    named = [places_named(text[start:end]) for end, start in starts if span.start <= start < span.end]
    codes = {place.code for places in named for place in places}
    prefectures = {code[:4] for code in codes if code[2:4] != "00" and code.endswith("00")}
    known = {region for regions in _table("area_regions").values() for region in regions}
    return prefectures.pop() if len(prefectures) == 1 and prefectures <= known and province not in _CITIES else province


def _around(article: Article, address: Span) -> Span:
    """The line of an address and those directly below it."""
    text, end = article.document.text, address.end
    for _ in range(_LINES + 1):
        end = text.find("\n", end + 1, article.span.end)
        if end < 0:
            end = article.span.end
            break
    return Span(address.start, end)


def _province(article: Article, span: Span) -> str:
    """The first digits of the one province that all places in a span may lie in; empty if there is none."""
    text = article.document.text
    found = ((start, end) for end, start in finds(article).starts.items() if span.start <= start and end <= span.end)
    names = [text[start:end] for start, end in found if not text.startswith(_STREETS, end)]
    provinces = [{place.code[:2] for place in places_named(name)} for name in names]
    common = set[str].intersection(*provinces) if provinces else set[str]()
    return common.pop() if len(common) == 1 else ""


def _name(region: str) -> str:
    return name_of(region.ljust(6, "0"))


def _table(name: str) -> Mapping[str, Sequence[str]]:
    return several_by_name(Path(__file__).with_name(f"{name}.tsv"))
