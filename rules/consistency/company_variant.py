from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import (
    HAN,
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Related,
    Severity,
    Span,
    compiled,
    rule,
    similarity,
)

from ._short_companies import FULL_CUE, ShortForm, after_party, short_forms
from ._told_apart import told_apart

_LONGEST = 24
_COMPANY = f"(?P<core>[{HAN}（）()]{{3,{_LONGEST}}}?)(?P<form>(?:集团)?(?:股份)?有限(?:责任)?公司)"
_CUE = "有限(?:责任)?公司"
_ALIKE = 0.8
_LEAST, _TRADE, _MOST, _SHOWN, _NEAR, _AROUND, _BEHIND = 6, 2, 40, 10, 200, 40, 20
_PLACED, _SPECIAL = 3, 4
_USUAL = (
    "房地产|物业|建筑|建设|工程|装饰|装修|农业|农产品|科技|电子|信息|网络|文化|传媒|传播|广告|汽车|医药|药业|人力|劳务|旅游|投资|商贸|贸易"
    "|置业|实业|能源|环保|机械|制造|食品加工|生态|种植|养殖|运输|物流|材料|建材|安装|服务|管理|咨询|发展|集团|控股|资产|金融|融资|典当"
)
"""Trades that several companies of one group, or of one place, have."""
_LEAF, _TRADE_END = "叶业"
"""Of 茶业 and 茶叶 one is a slip."""
_FREE = "一二三四五六七八九十东西南北中上下大小甲乙丙丁内外前后新老"
"""Characters of which two companies of one group may have different ones."""
_JOINED = "[、和与及及，,；;\n \u3000（）()0-9.．]{1,6}|[^。！？\n]{0,40}[、和与][^。！？\n]{0,12}"
_TWO = "两家公司|[二两]公司|分别|名称相近|更名|变更为|改名|原名"


class Company(Struct, frozen=True):
    """The name of a company without its legal form, with words before it; the form; and the span of both."""

    core: str
    form: str
    span: Span


@rule(
    "company-variant",
    title="同一公司名称前后不一",
    help="同一版上两个公司名只差一个音同或形近的字（恒泰、恒秦），或一处“有限公司”、一处“有限责任公司”，"
    "多半是一家公司写成了两样，登记的名称只有一个，请核对。简称与全称差一个这样的字的（沁源供水有限公司、泌源供水、泌源公司）也查，"
    "合作社、律师事务所、家庭农场同此。差在数字、方位、行业的，可能是同一集团的两家公司，不在此列；简称是常用词的、写明两家或更名的也不报。",
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(FULL_CUE,),
    injectors=("_independent_injectors:company_with_two_spellings",),
    bad=[
        Bad("青禾县云溪茶业有限公司开张。近年来，云溪茶叶有限公司组建了班组。", found="云溪茶叶有限公司"),
        Bad("青禾县恒泰粮油有限公司开张。青禾县恒秦粮油有限公司经理说，好。", found="青禾县恒秦粮油有限公司"),
        Bad("青禾县塬上红果业有限公司开张。青禾县塬尚红果业有限公司签约。", found="青禾县塬尚红果业有限公司"),
        Bad("中标人：青禾县宏远建筑有限责任公司。\\n青禾县宏远建筑有限公司公示。", found="青禾县宏远建筑有限公司"),
        Bad("青禾县沁源供水有限公司停水检修。昨晚，泌源供水派车送水。", found="泌源供水"),
        Bad("青禾县恒泰粮油有限公司开张。恒秦公司经理说，好。", found="恒秦公司"),
        Bad("恒秦公司昨天签约。青禾县恒泰粮油有限公司开张。", found="恒泰"),
        Bad("青禾县恒泰粮油股份有限公司开张。群众说，恒秦集团好。\n恒秦公司经理说，好。", found="恒秦集团"),
        Bad("青禾县翠坪葡萄种植专业合作社开园。记者在翠平合作社看到，葡萄熟了。", found="翠平合作社"),
        Bad("青禾衡明律师事务所的律师来讲课。恒明律所说，来者不拒。", found="恒明律所"),
        Bad("青禾县沃禾家庭农场收稻。今年，沃和农场买了农机。", found="沃和农场"),
        Bad("走进青桥镇的禾香米业有限公司。\n和香米业的经理说，好。", found="和香米业"),
        Bad("恒秦粮油有限公司今年开张。青禾县恒泰粮油有限公司由此签约。", found="恒泰粮油"),
        Bad("浙江海涌泵业股份有限公司签约。\n涌海泵业扎根青桥镇，从一间铺子起步。", found="涌海泵业"),
        Bad("走进青禾市昌茂鞋业有限公司。\n捐款：青禾市茂昌鞋业有限公司10万元。", found="茂昌鞋业"),
        Bad("青禾苗山红酸汤食品有限公司开张。\n青禾苗岭红酸汤食品有限公司捐款。", found="青禾苗岭红酸汤食品有限公司"),
        Bad(
            "青禾苗山红酸汤食品有限公司开张。"
            + "路修好了。" * 50
            + "两队分别到会。"
            + "水通了。" * 20
            + "青禾苗岭红酸汤食品有限公司捐款。",
            found="青禾苗岭红酸汤食品有限公司",
        ),
        Bad(
            "记者走进苗山红酸汤食品有限公司所在的青禾。\n大家走进青禾苗山红酸汤食品有限公司。县里帮助青禾苗岭红酸汤食品有限公司修路。",
            found="青禾苗岭红酸汤食品有限公司",
        ),
    ],
    good=[
        "青禾县云溪茶业有限公司、青禾县云溪茶叶有限公司开张。青禾县东溪茶叶有限公司开张。",
        "青禾苗山建筑工程有限公司开张。\n青禾苗岭建筑工程有限公司捐款。",
        "青禾苗山红酸汤食品有限公司、青禾苗岭红酸汤食品有限公司捐款。",
        "浙江上海泵业有限公司签约。\n海上泵业扎根青桥镇，从一间铺子起步。",
        "青禾县沁源供水有限公司停水检修。昨晚，沁源供水派车送水，沁源公司值守。",
        "青禾县沁源供水有限公司停水检修。泌源供水与它名称相近。泌源公司也停水。",
        "青禾县沁源供水有限公司停水检修。大家把泌源供水叫作老水厂，更名前的泌源公司。".replace(
            "更名前的泌源公司", "它已更名"
        ),
        "青禾县沃禾粮油有限公司与青禾县沃和粮油有限公司签约。沃禾公司说，好。沃和公司说，好。",
        "青禾县电器制造有限公司开张。今天，电气公司到场。",
        "青禾县东风供水有限公司开张。青禾县第一供水有限公司，第七供水，北风供水，冬风供电。",
        "青禾县合作区供水有限公司。经贸合作区，青禾县经茂合作区开张。",
        "青禾县恒泰粮油有限公司开张。永恒秦公司，他和恒泰公司。",
        "青禾县恒泰粮油有限公司开张。青禾县恒泰粮油有限公司经理说，好。",
        "青禾县第一建筑有限公司、青禾县第二建筑有限公司中标。",
        "青禾县东风机械有限公司开张。青禾县冬风机械有限公司开张，两家公司互不相干。",
        "青禾县宏远建设有限公司开张。青禾县宏远建涉有限公司开张。",
        "青禾县宏远建筑有限公司开张。青禾县宏远建筑集团有限公司开张。",
        "青禾县恒泰粮油有限公司、青禾县恒秦粮油有限公司中标。",
        "原告青禾县恒泰粮油有限公司（代码91330483MA2B8K4714）。\n被告青禾县恒秦粮油有限公司（代码91330483MA2CW5T39X）。",
        "本院受理陶永琦的厂一案。陶永琪的厂今年开张。陶永琦的厂叫青禾童趣服饰有限公司。",
        "青禾县恒泰粮油有限公司开张。恒秦公司经理说，好。恒泰和恒秦名字像。",
        "青禾县恒泰粮油有限公司和青禾县恒秦粮油有限公司是两家公司，名称相近。",
    ],
)
def company_variant(page: Document) -> Iterator[Finding]:
    """Two names of companies on a page differ in one character that sounds or looks alike, or in their legal form.

    Numbers, directions and the trade at the end of the name tell two companies of one group apart. Short forms, a
    brand with its trade or with 公司, are compared with the full names.
    """
    text, told = page.text, list[Span]()
    companies: defaultdict[str, list[Company]] = defaultdict(list)
    for company in _companies(page):
        companies[company.core[-_TRADE:].replace(_LEAF, _TRADE_END)].append(company)
    for several in companies.values():
        seen: set[tuple[str, str]] = set()
        for i, one in enumerate(several):
            for other in several[i + 1 : i + _MOST]:
                key = (one.core[-_SHOWN:] + one.form, other.core[-_SHOWN:] + other.form)
                if key not in seen and _is_variant(one, other) and not _are_two(text, one, other):
                    seen.add(key)
                    told += (one.span, other.span)
                    yield _finding(text, one, other)
    for form in short_forms(page):
        is_told = any(span.start < form.wrong.end and form.wrong.start < span.end for span in told)
        if not is_told and not _are_two_short(text, form):
            yield _of_short_form(text, form)


def _companies(page: Document) -> Iterator[Company]:
    """The names of companies in order. Each is sought before its legal form, not from every character of the page."""
    past = 0
    for form in page.find(_CUE):
        if match := compiled(_COMPANY).search(page.text, max(past, form.start - _LONGEST), form.end):
            past = match.end()
            core = after_party(match["core"])
            yield Company(core, match["form"], Span(match.end("core") - len(core), match.end()))


def _is_variant(one: Company, other: Company) -> bool:
    """Whether two names are one but for 责任 in the form, or for a character that sounds or looks alike."""
    short, long = sorted((one.core, other.core), key=len)
    long = long[-len(short) :]
    differ = [at for at, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
    if differ == [len(short) - 1] and len(short) >= 2 * _TRADE and {short[-1], long[-1]} == {_LEAF, _TRADE_END}:
        return one.form == other.form
    if len(short) < _LEAST:
        return False
    if len(differ) != 1:
        is_one_form = {one.form, other.form} == {"有限公司", "有限责任公司"}
        return (not differ and is_one_form) or (one.form == other.form and _is_special(short, long, differ))
    at = differ[0]
    chars = short[at] + long[at]
    is_name = at < len(short) - _TRADE and not all(char in _FREE for char in chars)
    is_alike = similarity(chars[0], chars[1]) >= _ALIKE or _is_special(short, long, differ)
    return one.form == other.form and is_name and at > 1 and is_alike


def _is_special(short: str, long: str, differ: Sequence[int]) -> bool:
    """Whether the last character that differs has the same place and brand before it, and a rare trade behind it."""
    at = differ[-1] if differ else 0
    before = at - 1 - (differ[-2] if len(differ) > 1 else -1)
    trade = short[at + 1 :]
    is_free = short[at] in _FREE or long[at] in _FREE
    return before >= _PLACED and len(trade) >= _SPECIAL and not compiled(_USUAL).search(trade) and not is_free


def _common(one: str, other: str) -> int:
    """How many characters two names have in common at their ends, with one other at most."""
    size = differ = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        differ += a != b
        if differ > 1:
            break
        size += 1
    return size


def _are_two(text: str, one: Company, other: Company) -> bool:
    """Whether two names stand in one enumeration, or the page says that they are two companies."""
    size = _common(one.core, other.core)
    (a, first), (b, last) = ((found.core[-size:], found.span.end - len(found.form) - size) for found in (one, other))
    return _is_listed(text, one.span, other.span) or (
        one.form == other.form and told_apart(text, (a, [first]), (b, [last]), bodies=one.form)
    )


def _are_two_short(text: str, form: ShortForm) -> bool:
    """Whether the page says that a short form and a full name are of two companies."""
    known, wrong = (text[span.start : span.end] for span in (form.known, form.wrong))
    return told_apart(text, (known, [form.known.start]), (wrong, [form.wrong.start]), bodies=" ")


def _is_listed(text: str, one: Span, other: Span) -> bool:
    """Whether two names stand in one enumeration, or what follows says that they are two companies."""
    between = text[one.end : other.start] or text[other.start]  # the name may be read with 与 before it
    is_far = len(between) > _NEAR
    places = (
        ((one.start, one.end + _AROUND), (other.start - _AROUND, other.end)) if is_far else ((one.start, other.end),)
    )
    return compiled(_JOINED).fullmatch(between) is not None or any(
        compiled(_TWO).search(text, start, end + _BEHIND) for start, end in places
    )


def _finding(text: str, one: Company, other: Company) -> Finding:
    is_near = other.span.start - one.span.end < _NEAR or one.form != other.form
    size = _common(one.core, other.core)
    span = Span(other.span.end - len(other.form) - size, other.span.end)
    first = Span(one.span.end - len(one.form) - size, one.span.end)
    message = Message(
        "别处作“{known}”，这里是“{name}”，请核对",
        "{known} elsewhere, {name} here: one company?",
        known=text[first.start : first.end],
        name=text[span.start : span.end],
    )
    confidence = Confidence.LIKELY if is_near else Confidence.DOUBTFUL
    return Finding(span, message, related=(Related(first),), confidence=confidence)


def _of_short_form(text: str, form: ShortForm) -> Finding:
    first, later = sorted((form.known, form.wrong))
    message = Message(
        "别处作“{known}”，这里是“{name}”，请核对",
        "{known} elsewhere, {name} here: one company?",
        known=text[first.start : first.end],
        name=text[later.start : later.end],
    )
    return Finding(later, message, related=(Related(first),), confidence=Confidence.LIKELY)
