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
    is_word,
    name_of,
    place_names,
    places_named,
    replace,
    rule,
)

from ._belonging import Relation, is_describing, relation_of
from ._places import LEVELS, OTHER_LEVELS, finds, larger_before
from ._present import is_later, is_old, is_past, is_quoted
from ._rights import today

_NEVER = ("内蒙古", "西藏", "北京", "天津", "上海", "重庆", "香港", "澳门")
_ONCE = {"广西": 1958, "宁夏": 1958, "新疆": 1955}
"""Regions that were provinces until some year."""
_READS_ON = "亲吃心悟力却察视时下去钱电油事际级部城会道立内外间直"
_LENGTHS = (5, 4, 3, 2)
_PARTS = "区城界县里"
_FIRST = 1981


@rule(
    "impossible-place-level",
    title="行政区划级别不对",
    help=(
        "没有这一级：“内蒙古省”（自治区）、“锡林郭勒市”（盟）、“湘西市”（自治州）、“运城市盐湖县”（区）、“浦东县”（新区）。"
        "照民政部1981年以来的县以上行政区划代码表查；早先真有过的归“旧地名”一条管。"
        "“北京省亲”“武夷山区”“永济市区”、历史上的广西省（1958年以前），不在此列。"
    ),
    kind=ErrorKind.FACT,
    triggers=LEVELS,
    injectors=("_place_injectors:wrong_level",),
    profiles={"traditional": False},
    bad=[
        Bad("内蒙古省的草原绿了。", fixed="内蒙古自治区的草原绿了。", found="内蒙古省"),
        Bad(
            "２０２４年５月６日，广西省的荔枝上市。",
            fixed="２０２４年５月６日，广西壮族自治区的荔枝上市。",
            found="广西省",
        ),
        Bad("广西省的荔枝靠电商卖得好。", fixed="广西壮族自治区的荔枝靠电商卖得好。", found="广西省"),
        Bad("车到苏州省昆山市。", fixed="车到苏州市昆山市。", found="苏州省"),
        Bad("内蒙古锡林郭勒市的牧民。", fixed="内蒙古锡林郭勒盟的牧民。", found="锡林郭勒市"),
        Bad("湘西市的腊肉。", fixed="湘西州的腊肉。", found="湘西市"),
        Bad("山西省运城市盐湖县的村民。", fixed="山西省运城市盐湖区的村民。", found="盐湖县"),
        Bad("上海市浦东县的企业。", fixed="上海市浦东新区的企业。", found="浦东县"),
        Bad("浦东县的企业扫码报税。", fixed="浦东新区的企业扫码报税。", found="浦东县"),
        Bad("临汾市洪洞市的代表。", fixed="临汾市洪洞县的代表。", found="洪洞市"),
    ],
    good=[
        "内蒙古自治区、锡林郭勒盟、湘西州、湘西土家族苗族自治州、运城市盐湖区、上海市浦东新区、芷江县、三江县。",
        "他从北京省亲归来，上海省际客运恢复，重庆省吃俭用，西藏省级机关。",
        "1953年，广西省的荔枝上市；展出民国时广西省政府的布告。广西省的荔枝。",
        "福建南平市武夷山区、运城市永济市区、运城市永济县城、保定市涿州区域。",
        "沈阳城市建设，《湘西市的故事》，他说：“内蒙古省怎么走？”",
        "苏州省钱办法多，苏州省，苏州市。运城市新城县。盐湖县的来历。",
        "台湾新竹市、日本福岛县、韩国高城郡。",
    ],
)
def impossible_place_level(article: Article) -> Iterator[Finding]:
    """A place has a level that it never had: a region called a province, a district called a county.

    Its name with another level is in the table of places, in the larger place before it; or it is a prefecture that is
    no city, called one; or a district called a county, in a text of today. A level that it had since 1981 is a fault
    of another rule.
    """
    text = article.document.text
    for end in finds(article).odd:
        for found in _province(article, end) if text[end - 1] == "省" else _below(article, end):
            if not is_quoted(article, found.span):
                yield found
                break


def _province(article: Article, end: int) -> Iterator[Finding]:
    text = article.document.text
    if text[end : end + 1] in _READS_ON:
        return
    for length in _LENGTHS:
        stem, span = text[end - 1 - length : end - 1], Span(end - 1 - length, end)
        until = _ONCE.get(stem, 0)
        if stem in _NEVER or (
            until
            and is_later(article, span, until, is_clear=end in finds(article).starts.values())
            and not is_past(article, span, until)
        ):
            yield _finding(span, _today(stem, "0000"))
        elif not until and (right := _today(stem, "00")) and end in finds(article).starts.values():
            yield _finding(span, right)


def _below(article: Article, end: int) -> Iterator[Finding]:
    text = article.document.text
    if text[end : end + 1] in _PARTS:
        return
    for length in _LENGTHS:
        start = end - 1 - length
        stem, level, names = text[start : end - 1], text[end - 1], place_names()
        rights = [
            stem + other for other in OTHER_LEVELS if other != level and stem + other in names and today(stem + other)
        ]
        if rights and not is_describing(stem + "区") and not (level == "区" and stem.endswith("山")):
            yield from _of_stem(article, Span(start, end), rights)


def _of_stem(article: Article, span: Span, rights: Sequence[str]) -> Iterator[Finding]:
    if left := larger_before(article, span.start):
        inside = [name for name in rights if relation_of(left.name, name) is Relation.NOW]
        if inside and not is_old(article, span, _FIRST):
            yield _finding(span, inside[0])
    elif _is_certain(article, span, rights) and not is_past(article, span, _FIRST):
        yield _finding(span, rights[0])


def _is_certain(article: Article, span: Span, rights: Sequence[str]) -> bool:
    """Whether a name without a larger place before it cannot be another word, or another place."""
    text, level = article.document.text, article.document.text[span.end - 1]
    if is_word(text[span.start - 1 : span.start + 1]):
        return False
    if level == "市":
        return all(not place.is_county for name in rights for place in places_named(name))
    return level == "县" and _is_sole(rights) and is_later(article, span, _FIRST)


def _is_sole(rights: Sequence[str]) -> bool:
    return len({place.code for name in rights for place in today(name)}) == 1


def _today(stem: str, level: str) -> str:
    """The full name of a province (0000) or prefecture (00) of which `stem` is the short form; empty for none."""
    codes = (place.code for place in today(stem) if place.is_short and place.code.endswith(level))
    return name_of(next(codes, ""))


def _finding(span: Span, right: str) -> Finding:
    message = Message("没有这一级，应为“{right}”", "there is no such level: it is {right}", right=right)
    return Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
