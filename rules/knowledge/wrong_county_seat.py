from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from ._places import LEVELS, finds
from ._present import is_old, is_quoted
from ._towns import counties_named, towns_of

_SEAT = (
    "(?:的?(?:县城|旗府)(?:所在地|驻地)?|(?:县政府|县人民政府|旗政府)(?:所在地|驻地?))的?[是为]?"
    f"(?P<town>[{HAN}]{{1,6}}?镇)"
)
_SINCE = 2000


@rule(
    "wrong-county-seat",
    title="县城不在这个镇",
    help=(
        "“逊克县城逊河镇”：逊克县城在奇克镇。县名后面写“县城”“县政府驻”，跟着的镇是这个县的，却不是县政府所在的镇。"
        "照国家统计局统计用区划代码（2023年6月）查；县城在街道的、讲历史的句子不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    triggers=LEVELS,
    injectors=("_town_injectors:other_seat",),
    profiles={"traditional": False},
    bad=[
        Bad("从逊克县城逊河镇到景区有一百公里。", found="逊河镇"),
        Bad("甘谷县政府驻地磐安镇。", found="磐安镇"),
    ],
    good=[
        "从逊克县城奇克镇到景区，甘谷县政府驻大像山镇，逊克县城到逊河镇。",
        "1950年，逊克县城逊河镇。《逊克县城逊河镇的春天》。",
        "从江县城丙妹镇，温岭市太平街道，逊克县城古镇。",
    ],
)
def wrong_county_seat(article: Article) -> Iterator[Finding]:
    """A town is called the seat of its county, and another one is.

    Only where the county has both, and its government is in a town.
    """
    text = article.document.text
    for end, start in finds(article).starts.items():
        seat = compiled(_SEAT).match(text, end - 1 if text[end - 1] == "县" else end) or compiled(_SEAT).match(
            text, end
        )
        counties = counties_named(text[start:end]) if seat else ()
        if not seat or len(counties) != 1:
            continue
        towns, span = towns_of(counties[0].code), Span(*seat.span("town"))
        is_other = bool(towns.seat) and seat["town"] in towns.names and seat["town"] != towns.seat
        if is_other and not is_quoted(article, span) and not is_old(article, span, _SINCE):
            message = Message(
                "{county}县城在{right}，请核对",
                "the seat of {county} is {right}",
                county=counties[0].name,
                right=towns.seat,
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
