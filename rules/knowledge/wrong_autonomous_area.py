from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_han,
    replace,
    rule,
    similarity,
)

from .._one_edit import Edit, variant_at
from ._ethnic import Area, areas, members
from ._named_at import place_at
from ._present import is_later, is_past

_END = "自治[区州县旗]"
_LONGEST, _ALIKE, _FREE = 20, 0.7, "两三各等在是有为"
_UNKNOWN = "[\u4e00-\u9fff](?<![民各等多])族|回民|民族(?<=[林胜]民族)"
"""What stands for names of groups: 西双版纳泰族, 宁夏回民, 隆林民族."""
_SHORTENED = "自治区(?<=(?:广西|新疆|宁夏).{3})"
"""The regions without their groups; before the name of a city the full name is meant."""
_FULL = {"广西": "广西壮族自治区", "新疆": "新疆维吾尔自治区", "宁夏": "宁夏回族自治区"}
_OF_IT = "的(?!党委)|考察|学习|调研|参观|援建|务工|旅游|打工|支教"
"""Words behind a region whose full name is meant: 宁夏自治区的歌手."""
_CALLED_SO, _LONG = 1958, 9
"""The year until which prefectures, and some counties, may be called 自治区."""


@rule(
    "wrong-autonomous-area",
    title="民族自治地方全称有误",
    help=(
        "自治区、自治州、自治县（旗）的全称：民族漏写、写反（黔东南侗族苗族自治州）、多“族”少“族”"
        "（新疆维吾尔族自治区）、级别不对、错一个字。截至2024年底的行政区划；不写民族的简称、旧名不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_END,),
    injectors=("_independent_injectors:misprinted_autonomous_region",),
    bad=[
        Bad("来自黔东南侗族苗族自治州。", fixed="来自黔东南苗族侗族自治州。", found="黔东南侗族苗族自治州"),
        Bad("来自新疆维吾尔族自治区。", fixed="来自新疆维吾尔自治区。", found="新疆维吾尔族自治区"),
        Bad("湖北省恩施土家族自治州的茶农。", fixed="湖北省恩施土家族苗族自治州的茶农。"),
        Bad("湖北长阳土家族自治州的茶农。", fixed="湖北长阳土家族自治县的茶农。", found="长阳土家族自治州"),
        Bad("四川凉山夷族自治州的羊倌。", fixed="四川凉山彝族自治州的羊倌。", found="凉山夷族自治州"),
        Bad("2024年5月6日，苹果运自凉山彝族自治区盐源县。", fixed="2024年5月6日，苹果运自凉山彝族自治州盐源县。"),
        Bad("云南西双板纳傣族自治州的客人。", fixed="云南西双版纳傣族自治州的客人。"),
        Bad("云南大理白自治州的客人。", fixed="云南大理白族自治州的客人。"),
        Bad("积石山保安族东乡族自治县的老人。", fixed="积石山保安族东乡族撒拉族自治县的老人。"),
        Bad("辽宁喀喇沁左旗蒙古族自治县的老人。", fixed="辽宁喀喇沁左翼蒙古族自治县的老人。"),
        Bad("来信寄自广西自治区百色市。", fixed="来信寄自广西壮族自治区百色市。", found="广西自治区"),
        Bad("他们前往宁夏自治区考察枸杞。", fixed="他们前往宁夏回族自治区考察枸杞。", found="宁夏自治区"),
        Bad("孙子在新疆自治区哈密市上班。", fixed="孙子在新疆维吾尔自治区哈密市上班。", found="新疆自治区"),
        Bad("宁夏回民自治区的枸杞。", fixed="宁夏回族自治区的枸杞。", found="宁夏回民自治区"),
        Bad("广西隆林民族自治县的客人。", fixed="广西隆林各族自治县的客人。"),
        Bad("2024年5月6日，客人来自广西僮族自治区。", fixed="2024年5月6日，客人来自广西壮族自治区。"),
    ],
    good=[
        "新疆维吾尔自治区、黔东南苗族侗族自治州、鄂伦春自治旗、积石山保安族东乡族撒拉族自治县、内蒙古自治区。",
        "广西自治区党委、新疆自治区代表团、宁夏自治区的党委、西藏自治区拉萨市、内蒙古自治区包头市、广西壮族自治区百色市。",
        "凉山彝族自治区、海南黎族苗族自治州、丽江纳西族自治县、恩施自治州、广西自治区都是从前或简略的说法。",
        "2024年5月6日，老人说起1953年的凉山彝族自治区。",
        "实行民族区域自治州内事务自己管，云南的彝族自治县有十多个，两个民族自治县。",
        "2024年5月6日，老人说起1958年的广西僮族自治区，东乡族自治县的羊，鄂温克族自治旗的草原。",
        "这是西藏在自治区层面的首次，在大理召开民族自治州座谈会，凉山民族自治州条例，海西等族自治州。",
        "广西僮族、宁夏回族两自治区相继成立。",
    ],
)
def wrong_autonomous_area(article: Article) -> Iterator[Finding]:
    """The full name of an autonomous area has other ethnic groups, another order or level, or one wrong character.

    A place of rules/knowledge/autonomous.tsv, then only names of groups, then the level. Names without groups, and
    those of areas that no longer exist, are right; so are prefectures that were called 自治区 until 1955.
    """
    text = article.document.text
    for end in article.find(_END):
        first = max(article.span.start, end.start - _LONGEST)
        if not _is_right(article, first, end.end):
            found = _by_place(text, first, end.start, end.end) or _by_edit(text, end.start, end.end)
            if found:
                span, name = found
                if text[span.end - 1] == "区" != name[-1] and not _is_of_today(article, span):
                    continue
                message = Message("应为“{name}”，请核对", "this should be {name}", name=name)
                yield Finding(span, message, (replace(span, name),))
    for short in article.find(_SHORTENED):
        span = Span(short.start - len("广西"), short.end)
        if _is_before_city(text, span.end) or compiled(_OF_IT).match(text, span.end):
            name = _FULL[text[span.start : short.start]]
            message = Message("全称应为“{name}”，请核对", "the full name is {name}", name=name)
            yield Finding(span, message, (replace(span, name),), confidence=Confidence.LIKELY)


def _is_before_city(text: str, at: int) -> bool:
    """Whether the full name of a prefecture begins there: 百色市."""
    place = place_at(text, at)
    return place is not None and place.name[-1] in "市州" and text[place.end : place.end + 1] not in ("委", "政")


def _is_right(article: Article, first: int, end: int) -> bool:
    """Whether a name of an area ends there: that of an area of today, or of one in a text on its time.

    东乡族自治县 is none behind another group, but the end of a longer name.
    """
    text = article.document.text
    for name, area in areas().items():
        start = end - len(name)
        if text.endswith(name, first, end) and (area.place or text[start - 1] != "族"):
            is_ended = area.until and any(one.place == area.place and not one.until for one in areas().values())
            span, until = Span(start, end), int(area.until or 0)
            return not is_ended or not is_later(article, span, until) or is_past(article, span, until)
    return False


def _by_place(text: str, first: int, start: int, end: int) -> tuple[Span, str] | None:
    """The area of a place before names of groups: where it is written, and its right name."""
    for area in areas().values():
        at = text.rfind(area.place, first, start) if area.place and not area.until else -1
        if at >= 0 and compiled(f"{members()}|{_UNKNOWN}").fullmatch(text, at + len(area.place), start):
            likely = [one for one in areas().values() if one.place == area.place and not one.until]
            right = _likeliest(text[at:end], likely)
            return Span(at, end), right.name
    return None


def _is_of_today(article: Article, span: Span) -> bool:
    """Whether the text is on the time when no prefecture was called 自治区 any more."""
    return is_later(article, span, _CALLED_SO) and not is_past(article, span, _CALLED_SO)


def _likeliest(written: str, likely: Sequence[Area]) -> Area:
    """The area with most of the characters."""
    return max(likely, key=lambda area: len(set(area.name) & set(written)))


def _by_edit(text: str, start: int, end: int) -> tuple[Span, str] | None:
    """The area whose name differs by one character: where it is written, and its right name."""
    for name, area in areas().items():
        offset = len(name) - 3
        found = None if area.until else variant_at(name, text, start, offset, 3) if name[-1] == text[end - 1] else None
        if found and found.edit is not Edit.NONE and _is_sure(text, name, found.edit, found.at, found.start):
            return Span(found.start, found.past), name
    return None


def _is_sure(text: str, name: str, edit: Edit, at: int, start: int) -> bool:
    """Whether the edit is inside the name, and of Han characters; characters are exchanged for those that are alike."""
    if edit is Edit.EXCHANGED and len(name) >= _LONG and at - start > 1:
        return is_han(text[at])
    if edit is Edit.EXCHANGED:
        return similarity(text[at], name[at - start]) >= _ALIKE
    return at - start > 1 and is_han(text[at]) and text[at] not in _FREE
