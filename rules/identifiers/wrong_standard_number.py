from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from unicodedata import normalize

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    paper_date,
    rule,
)

from .._table_rows import several_by_name, table_rows

_NUMBER = (
    f"[GＧ][BＢ](?P<kind>[/／∕-]?[TＴ])?[{BLANK}]?(?P<number>[{DIGIT}]{{3,5}})(?![{DIGIT}])"
    f"(?:[.．][{DIGIT}]{{1,2}})?(?:[—–－-]{{1,2}}(?P<year>[{DIGIT}]{{2,4}}))?"
)
_OTHER = (
    f"(?:NY|HJ|DB[{DIGIT}]{{2,6}}|JT|CJ|WS|SB|QB|LY|SL|GA|YY|TB|DL|AQ|MZ|LB|SN|HG|JB)(?<![A-Z][A-Z]{{2}})"
    f"(?:[/／][TＴ])?[{BLANK}]?[{DIGIT}]{{1,6}}(?:[.．][{DIGIT}]{{1,2}})?[—–－-]{{1,2}}(?P<year>[{DIGIT}]{{4}})(?![{DIGIT}-])"
)
"""Numbers of standards of industries and provinces, of which only the year is judged."""
_FIRST, _KNOWN, _LAST = 1950, 2022, 2050
"""The first year of a standard, the last until which all editions of those of the table are known, and one to come."""
_NAMED_BEFORE = (
    "(?:《(?P<title>[^《》\\n]{2,40})》|(?P<other>[^，。；、\\n（）()《》]{3,24}))[（(](?:标准号?|编号)?[：:为]?$"
)
_NAMED_BEHIND = f"(?:标准|国家标准)?[{BLANK}]?《(?P<title>[^《》\\n]{{2,40}})》"
_SERIES = "食品安全国家标准"
_COMPULSORY = "强制性(?:国家)?标准(?:[^，。；、\\n和与及]{0,40})$"
_RECOMMENDED = "推荐性(?:国家)?标准(?:[^，。；、\\n和与及]{0,40})$"
_BEFORE, _BEHIND, _LONG = 56, 50, 7


@rule(
    "wrong-standard-number",
    title="国家标准编号与名称、性质不符",
    help=(
        "电动自行车安全技术规范是GB 17761，食品添加剂使用标准是GB 2760：名称旁边写成别的编号是抄错了。"
        "GB/T是推荐性国家标准，强制性国家标准只写GB。只查名称在书名号里紧挨着编号的常见标准。"
        "年份在出报之后的，常见标准没有那一年版本的（GB 5749—2002），也报。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_NUMBER, _OTHER),
    injectors=("_injectors:wrong_standard_number",),
    bad=[
        Bad("新修订的《电动自行车安全技术规范》（GB 17716—2024）施行。", found="17716"),
        Bad("门店张贴ＧＢ 2670《食品安全国家标准 食品添加剂使用标准》。", found="2670"),
        Bad("检查人员对照电动自行车新国标（GB17611-2024）查验。", found="17611"),
        Bad("强制性国家标准GB/T 18401—2010《国家纺织产品基本安全技术规范》施行多年。", found="GB/T"),
        Bad("强制性标准GB/T 99999施行。", found="GB/T"),
        Bad("推荐性国家标准GB 99999—2024施行。", found="GB"),
        Bad("门店按照GB 19001开展管理。", found="GB"),
        Bad("污染物限量执行GB 99999—2202。", found="2202"),
        Bad("水样按GB 5749—2002检验，大米按NY/T 419—2041分级。", found="2002"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 大米按NY/T 419—2027分级。", found="2027"),
    ],
    good=[
        "《电动自行车安全技术规范》（GB 17761—2024）施行，GB 2760《食品安全国家标准 食品添加剂使用标准》已修订。",
        "检查人员对照电动自行车新国标（GB17761-2024）查验，强制性国家标准GB 18401、推荐性国家标准GB/T 28592。",
        "《某某产品技术规范》（GB 17716—2024）、型号GB 190011、某某县电动自行车用品店（GB 99998）。",
        "强制性国家标准实施后，GB/T 99999也要修订。推荐性国家标准和GB 99999、强制性标准和GB/T 99999。",
        "水样按GB 5749—2022检验，大米按NY/T 419—2021分级，GB 5749—2024，GB 5749.10—2002，GB 2762—05。",
        "型号XDL 419—2091、电话HJ 419—209123。",
        "《电动自行车安全技术规范》（试行）GB 99998。《小麦粉》（GB 99998）。",
    ],
)
def wrong_standard_number(article: Article) -> Iterator[Finding]:
    """The number of a national standard is not that of the name beside it, or its prefix is of the other kind.

    Standards of rules/identifiers/standards.tsv; GB/T are recommended, GB alone compulsory (Standardization Law,
    article 2).
    """
    text = article.document.text
    for pattern in (_NUMBER, _OTHER):
        for match in article.find(pattern):
            if (year := match["year"]) and not _is_year(article, match, normalize("NFKC", year)):
                message = Message("这项标准没有这一年的版本，请核对", "the standard has no edition of this year")
                yield Finding(match.group("year"), message, confidence=Confidence.LIKELY)
    for match in article.find(_NUMBER):
        number = normalize("NFKC", match["number"])
        before = text[max(article.span.start, match.start - _BEFORE) : match.start]
        right = _numbers().get(_name(text, match, before))
        if right and right != number:
            message = Message("这项标准的编号是{right}，请核对", "the number of this standard is {right}", right=right)
            yield Finding(match.group("number"), message, confidence=Confidence.LIKELY)
        elif kind := _right_kind(match, number, before):
            span = Span(match.start, match.group("kind").end if match["kind"] else match.start + 2)
            message = Message(
                "GB是强制性国家标准，GB/T是推荐性国家标准，这里应为{kind}",
                "GB is compulsory, GB/T recommended: {kind} here",
                kind=kind,
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _is_year(article: Article, match: Match, year: str) -> bool:
    """Whether it may be the year of a standard: not after the paper, and that of an edition where these are known."""
    if len(year) != len("2022"):
        return True
    paper, groups = paper_date(article.document), match.groups()
    known = (
        () if "." in match[0] or "．" in match[0] else _years().get(normalize("NFKC", groups.get("number") or ""), ())
    )
    is_known = bool(known) and int(year) <= _KNOWN
    return year in known if is_known else _FIRST <= int(year) <= (paper.year if paper else _LAST)


def _years() -> Mapping[str, tuple[str, ...]]:
    """The years of the editions of each standard."""
    return several_by_name(Path(__file__).with_name("standard_years.tsv"))


def _right_kind(match: Match, number: str, before: str) -> str:
    """The prefix that a standard should have and has not; empty where it is right or unknown."""
    kind = _kinds().get(number, "")
    if compiled(_COMPULSORY).search(before):
        kind = "GB"
    elif compiled(_RECOMMENDED).search(before):
        kind = "GB/T"
    return kind if kind and (kind == "GB/T") != bool(match["kind"]) else ""


def _name(text: str, match: Match, before: str) -> str:
    """The name beside a number, without spaces and the name of the series."""
    behind = compiled(_NAMED_BEHIND).match(text, match.end, match.end + _BEHIND)
    found = compiled(_NAMED_BEFORE).search(before) or behind
    if found is None:
        return ""
    name = found["title"]
    if name is None:
        other = "".join(found["other"].split())
        return max((one for one in _other_names() if other.endswith(one)), key=len, default="")
    return "".join(name.split()).replace("：", "").removeprefix(_SERIES)


@cache
def _numbers() -> Mapping[str, str]:
    """The number of each standard, by its names."""
    return {name: row[0] for row in _rows() for names in row[2:] for name in names.split("|")}


@cache
def _other_names() -> tuple[str, ...]:
    """Names that are written without title marks: those that papers give, and long ones."""
    return tuple(name for name in _numbers() if len(name) >= _LONG)


@cache
def _kinds() -> Mapping[str, str]:
    """The kind of each standard that has always been of it, by its number."""
    return {row[0]: row[1] for row in _rows()}


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(table_rows(Path(__file__).with_name("standards.tsv")))
