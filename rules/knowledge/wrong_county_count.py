from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lint_news import (
    CHINESE_NUMERAL,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    compiled,
    name_of,
    numeral,
    paper_date,
    places_in,
    rule,
)

from ._claims import ending_at
from ._home import home
from ._present import is_old, is_past, is_quoted
from ._rights import today

_COUNT = f"(?:[{DIGIT}]{{1,2}}|[{CHINESE_NUMERAL}两]{{1,3}})个?"
_PART = f"{_COUNT}(?:县级市|自治县|[区县市旗])"
_COUNTS = (
    "(?:(?P<here>[全我][市州盟])|[市州盟])(?:的|各|现?下?辖|所辖|现?管辖|共?有|共辖|现有|行政区划为)?"
    f"(?P<counts>{_PART}(?:、?{_PART}){{1,2}})(?![域级长委])"
)
_LEVELS = {"县": "县", "自治县": "县", "市": "市", "县级市": "市", "区": "区", "旗": "旗"}
_SINCE = 2000


@rule(
    "wrong-county-count",
    title="区县个数不对",
    help=(
        "“全市两区六县”而天水是两区五县：市、州、盟名下分开写出的县、县级市、旗的个数与民政部2024年底的代码表不合；区数只看比表少的"
        "（开发区也常算作区）。“全市”“全州”看报头的地方。只写总数的（“各县区”“7个县区”）、讲历史的句子不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=(_COUNTS,),
    injectors=("_code_injectors:county_count",),
    profiles={"traditional": False},
    bad=[
        Bad("天水日报\n来自全市两区六县的代表队参赛。", found="两区六县"),
        Bad("天水市辖2区6县，人口众多。", found="2区6县"),
        Bad("运城日报\n全市１区１１县２市的农技员下乡。", found="１区１１县２市"),
        Bad("黔东南新报\n全州两市十五县的队伍参加。", found="两市十五县"),
    ],
    good=[
        "天水日报\n来自全市两区五县的代表队参赛，全市五县两区，全市7个县区，全市三区五县。",
        "天水市辖2区5县。运城市辖1区2市10县，运城市有1个区、2个县级市、10个县。",
        "来自全市两区六县的代表队参赛。清陵市辖2区6县。",
        "天水日报\n1985年，全市两区六县。《全市两区六县的春天》。",
        "天水日报\n全市两县两市长参加。",
        "凯里新闻\n全市两区六县。",
    ],
)
def wrong_county_count(article: Article) -> Iterator[Finding]:
    """The numbers of districts, counties and cities of a prefecture are not those of the table of places.

    Districts only where there are fewer: zones for development are often counted as districts.
    """
    for match in article.find(_COUNTS):
        code = _prefecture(article, match)
        right = _counted(code) if code else Counter[str]()
        span = match.group("counts")
        if not right or is_quoted(article, span) or is_old(article, span, _SINCE) or is_past(article, span, _SINCE):
            continue
        if _differs(_parts(match["counts"]), right):
            message = Message(
                "{place}是{right}，请核对",
                "{place} has {right}",
                place=name_of(code),
                right="".join(f"{count}{level}" for level, count in right.items()),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _prefecture(article: Article, match: Match) -> str:
    """The code of the prefecture whose counties are counted; empty where it is not known."""
    paper = paper_date(article.document)
    if paper and paper.year <= _SINCE:
        return ""
    if match["here"]:
        here = home(article.document)
        return here.code if here and not here.is_county else ""
    named = ending_at(article, match.start + 1)
    codes = {place.code for place in today(named.name)} if named else set[str]()
    return min(codes) if len(codes) == 1 and not min(codes).endswith("0000") else ""


@lru_cache(1 << 6)
def _counted(code: str) -> Mapping[str, int]:
    """How many districts, cities, counties and banners a prefecture has."""
    names = [place.name for place in places_in(code[:4]) if len(place.region) > len(code[:4])]
    found = Counter("县" if name[-1] not in "区市旗" else name[-1] for name in names)
    return {level: found[level] for level in "区市县旗" if found[level]}


def _parts(text: str) -> Sequence[tuple[str, int]]:
    parts = compiled(f"(?P<count>{_COUNT})(?P<level>县级市|自治县|[区县市旗])").finditer(text)
    return [(_LEVELS[part["level"]], numeral(part["count"].removesuffix("个"))) for part in parts]


def _differs(parts: Sequence[tuple[str, int]], right: Mapping[str, int]) -> bool:
    """Whether a number cannot be right: that of counties may hold those of cities and banners that are not counted."""
    said, total = Counter[str](), sum(count for level, count in right.items() if level != "区")
    for level, count in parts:
        said[level] += count
    if "区" in said and said["区"] < right.get("区", 0):
        return True
    outside = sum(count for level, count in said.items() if level != "区")
    return bool(outside) and outside != total
