from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import (
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    name_of,
    place_names,
    places_named,
    rule,
    short_place_names,
)

from ._home import home
from ._page_places import page_prefecture
from ._places import SHORT_WORDS

_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
_PLATE = (
    f"(?:本地)?的?(?:籍|牌照|车牌|号牌|牌号)(?:代码|代号)?(?:[:：为是的][ 　]?)?[“（(]{{0,2}}"
    f"(?:车牌号?|号牌|牌照|牌号)?[为是:：]?"
    f"(?P<plate>[{_PROVINCES}][A-HJ-NP-ZＡ-ＨＪ-ＮＰ-Ｚ])"
)
_QUOTED = (
    f"市[“（](?P<plate>[{_PROVINCES}][A-HJ-NP-ZＡ-ＨＪ-ＮＰ-Ｚ])[”）]"
    "(?:新?号段|字头|开头)?的?(?:新?号牌|车牌|牌照|新?号段)"
)
"""桂林市“桂C”新号段号牌."""
_LETTER = "[A-HJ-NP-ZＡ-ＨＪ-ＮＰ-Ｚ]"
_BEFORE_PLACE = (
    f"{_LETTER}(?<=[{_PROVINCES}].)(?:[·•.]?[A-Z0-9０-９×*xX]{{3,7}})?[”）)]?(?:开头|打头|字头|字样)?(?:号牌|牌照|车牌)?"
    f"(?:的|[^，,。；;\n]{{0,6}}(?:登记地|注册地|归属地)(?:[为是在]|显示)?)(?P<place>[{HAN}]{{2,12}})"
)
_REGISTERED = (
    f"{_LETTER}(?<=[{_PROVINCES}].)[·•.]?[A-Z0-9０-９]{{4,7}}(?:(?![{_PROVINCES}][A-Z])[^。；;\n]){{1,30}}?"
    f"(?:登记地|注册地|归属地)(?:[为是在]|显示为?)?(?P<place>[{HAN}]{{2,12}})"
)
_OWNED = (
    f"{_LETTER}(?<=[司队社厂院][{_PROVINCES}].)[·•.]?[A-Z0-9０-９]{{4,7}}号?[^。；;\n]{{0,16}}[证牌照](?:[^。；;\n]{{0,6}})"
    "(?:遗失|丢失|作废)"
)
_LOCAL = (
    f"本(?P<level>[省市州县区盟旗])籍?(?:的)?(?:号牌|牌照|车牌|车辆)?[:：为（(“]?(?P<plate>[{_PROVINCES}]{_LETTER})"
)
_HERE = (
    f"{_LETTER}(?<=[{_PROVINCES}].)[”）)]?(?:开头|打头|字头|号牌|牌照|车牌)?的(?:一辆)?本[地市州县区](?:籍|牌照|号牌)?"
    "(?:[两三]轮|四轮|小|大|重|轻|货|客|轿|面包|出租|私家|农用|车)"
)
_OWNER = f"(?:^|[。，；、：:\n ])(?P<owner>[{HAN}]{{2,24}})\\Z"
_VEHICLE = "市?(?:籍|小?[货客轿卡]车|小型|大货车|面包车|车主|司机|的?车辆|[，,。；;])"
_LONGEST, _PROVINCE, _CITY, _FAR = 11, 2, 4, 30
_WIDE = {ord("Ａ") + i: ord("A") + i for i in range(26)}


@rule(
    "plate-of-another-place",
    title="车牌与所说的地方不合",
    help=(
        "“六安籍（皖K）”：皖K是阜阳的号牌，六安是皖N。只查“某地籍”“某地牌照”后面、说明登记地的号牌头两位，报头写明地方的报纸上的“本市号牌”，遗失声明里单位名称与号牌；"
        "各地一号多用的（青岛鲁B、鲁U）都算对，省直管市县和没有列入的代号不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PLATE, _QUOTED, _BEFORE_PLACE, _REGISTERED, _OWNED, _LOCAL, _HERE),
    injectors=("_place_injectors:other_plate",),
    profiles={"traditional": False},
    bad=[
        Bad("交警拦下一辆运城籍（晋L）货车。", found="晋L"),
        Bad("交警拦下一辆运城市牌照（晋Ｌ）的货车。", found="晋Ｌ"),
        Bad("一辆盐湖区籍的晋A·12345小客车。", found="晋A"),
        Bad("一辆山西籍（车牌陕A12345）货车。", found="陕A"),
        Bad("交警拦下一辆悬挂晋L号牌的运城籍货车。", found="晋L"),
        Bad("民警拦下一辆号牌为鲁A开头的河南籍货车。", found="鲁A"),
        Bad("民警拦下一辆挂“鲁A”字样牌照的河南轿车。", found="鲁A"),
        Bad("一辆车牌为晋L12345的运城货车超速。", found="晋L"),
        Bad("晋L·6H915重型货车未按规定悬挂号牌，该车登记地为运城。", found="晋L"),
        Bad("运城通达客运有限公司晋L·7K526号小型客车登记证书遗失，声明作废。", found="晋L"),
        Bad("运城日报\n民警查获一辆挂本市号牌晋L·5L2Z7的面包车。", found="晋L"),
        Bad("运城日报\n他开着一辆牌号为晋L开头的本地三轮货车赶来。", found="晋L"),
        Bad("他驾驶挂运城市本地号牌（“晋L·5××21”）的轿车回家。", found="晋L"),
        Bad("运城市的车牌代码为晋L。", found="晋L"),
        Bad("运城日报\n他开着晋L车牌的本地轿车。", found="晋L"),
        Bad("夏县报\n一辆号牌为晋L的本县货车停在路旁。", found="晋L"),
        Bad("运城日报\n一辆号牌以“晋L”开头的本市小轿车停在路旁。", found="晋L"),
        Bad("宜城日报\n夏县、芮城县、稷山县的村民开着晋L号牌的本地货车赶来。", found="晋L"),
        Bad("本周起投放一批运城市“晋L”新号段号牌。", found="晋L"),
        Bad("逃逸的晋L牌照轿车登记地为山西运城，已被查获。", found="晋L"),
    ],
    good=[
        "交警拦下一辆运城籍（晋M）货车、青岛籍（鲁U）轿车、山西籍（晋A）客车、海南籍（琼B）货车。",
        "民警拦下一辆号牌为鲁A开头的山东籍货车。",
        "悬挂晋M号牌的运城籍货车，车牌为晋M12345的运城轿车，晋M牌照轿车登记地为山西运城。",
        "晋M·6H915货车未按规定悬挂号牌，该车登记地为运城。晋L·6H915货车、晋M·6H916客车登记地为运城。晋L·6H915货车在运城。",
        "运城通达客运有限公司晋M·7K526号客车登记证书遗失，山西通达客运有限公司晋L·7K526号行驶证遗失。",
        "运城日报\n民警查获一辆挂本市号牌晋M·5L2Z7的面包车，本省号牌晋L·5L2Z7。",
        "民警查获一辆挂本市号牌晋L·5L2Z7的面包车。运城人周某晋L·7K526号行驶证遗失。货车编号L·6H915，登记地为运城。",
        "运城日报\n他开着一辆晋M开头的本地三轮货车、陕A开头的本地货车、晋L开头的外地货车。他开着晋L号牌的本田。他开着挂A号牌的本地货车。他开着晋M号牌的本县货车。",
        "他开着一辆晋L开头的本地三轮货车，驾驶挂运城市本地号牌（“晋M·5××21”）的轿车回家。",
        "晋L12345的运城客运站发车，晋A的长治久安，持有A牌照的运城司机报名。",
        "本周起投放一批运城市“晋M”新号段号牌。",
        "交警拦下一辆外地籍（晋L）货车，车牌晋L12345。",
        "交警拦下一辆湖北省仙桃市籍（鄂R）货车、湖北省仙桃市籍（鄂M）货车。",
    ],
)
def plate_of_another_place(article: Article) -> Iterator[Finding]:
    """A number plate begins with the sign of another province or prefecture than the place before it."""
    text = article.document.text
    for match in article.find(_PLATE):
        yield from _unlike(match.group("plate"), match["plate"], _place_before(text, article.span.start, match.start))
    for match in article.find(_QUOTED):
        before = _place_before(text, article.span.start, match.start + 1)
        yield from _unlike(match.group("plate"), match["plate"], before)
    for pattern in (_BEFORE_PLACE, _REGISTERED):
        for match in article.find(pattern):
            span, behind = Span(match.start - 1, match.start + 1), text[match.end : match.end + 1]
            yield from _unlike(span, text[span.start : span.end], _place_behind(match["place"], behind))
    for match in article.find(_OWNED):
        span = Span(match.start - 1, match.start + 1)
        owner = compiled(_OWNER).search(text[max(article.span.start, span.start - _FAR) : span.start])
        yield from _unlike(span, text[span.start : span.end], _place_in_front(owner["owner"]) if owner else "")
    for match in article.find(_LOCAL):
        here = home(article.document)
        if here and match["level"] != "省":
            yield from _unlike(match.group("plate"), match["plate"], name_of(here.code))
    for match in article.find(_HERE):
        span = Span(match.start - 1, match.start + 1)
        yield from _unlike(span, text[span.start : span.end], _prefecture_here(article, text[span.start]))


def _prefecture_here(article: Article, sign: str) -> str:
    """The prefecture of the paper by its name, or by the places of the page, where it is of the plate's province."""
    here, province = home(article.document), plates()[sign][0]
    codes = (here.code[:_CITY] if here else "", page_prefecture(article.document))
    return next((name_of(f"{code}00") for code in codes if code.startswith(province)), "")


def _place_in_front(owner: str) -> str:
    """The prefecture or county that the name of a company begins with."""
    names = (owner[:size] for size in range(min(_LONGEST, len(owner)), 1, -1))
    name = next((name for name in names if name in place_names() or name in short_place_names()), "")
    return "" if name in SHORT_WORDS else name


def _unlike(span: Span, seen: str, name: str) -> Iterator[Finding]:
    plate = seen.translate(_WIDE)
    codes = [place.code for place in places_named(name) if not place.until] if name else []
    if codes and not any(_may_issue(code, plate) for code in codes):
        message = Message(
            "{plate}是{region}的号牌，与{name}不合，请核对",
            "{plate} is a plate of {region}, not of {name}",
            plate=plate,
            region=name_of(_region(plate).ljust(6, "0")),
            name=name,
        )
        yield Finding(span, message)


def _place_behind(text: str, mark: str) -> str:
    """The place that a text begins with, where a vehicle, its owner or a mark follows; behind a province its city."""
    for at in range(min(_LONGEST, len(text)), 1, -1):
        name = text[:at]
        if name in place_names() or name in short_place_names():
            smaller = _place_behind(text[at:], mark)
            if smaller:
                return smaller
            return name if compiled(_VEHICLE).match(text[at:] + mark) else ""
    return ""


def _place_before(text: str, first: int, end: int) -> str:
    """The longest name of a place that ends at an offset; empty if there is none."""
    names = (text[start:end] for start in range(max(first, end - _LONGEST), end - 1))
    return next((name for name in names if name in place_names() or name in short_place_names()), "")


def _may_issue(code: str, plate: str) -> bool:
    """Whether a plate may be one of a place: of its prefecture, where the table has both."""
    known = {region for region, _ in plates().values()}
    is_province_alone = code.endswith("0000") or plate not in plates() or code[:_CITY] not in known
    size = _PROVINCE if is_province_alone else _CITY
    return _region(plate)[:size] == code[:size]


def _region(plate: str) -> str:
    """The code of the prefecture that issues a plate, or of the province where the table has no more."""
    return plates().get(plate, plates()[plate[0]])[0]


@cache
def plates() -> Mapping[str, tuple[str, str]]:
    """For each plate of the table (皖K, 皖): the code of its region, and the name."""
    lines = Path(__file__).with_name("plates.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line[0] != "#")
    return {plate: (code, name) for plate, code, name in rows}
