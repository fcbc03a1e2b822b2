from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    is_traditional,
    paper_date,
    replace,
    rule,
)

_NUMBER = f"[{DIGIT}一二三四五六七八九十百千万亿两几数半多余]"
_UNITS = {"公尺": "米", "公升": "升", "立升": "升", "公吨": "吨", "公分": "厘米", "公厘": "毫米"}
_UNIT = f"(?<={_NUMBER})(?:平方|立方)?(?P<unit>公[尺升吨分厘]|立升)"
_SINCE = 1986
"""The first year in which newspapers had to use legal units."""
_SPOKEN = "公分"
"""Still colloquial for 厘米; also a unit of work in a commune."""


@rule(
    "abolished-unit",
    title="已废除的计量单位",
    help=(
        "公尺、公升、公吨、公厘已废除，用米、升、吨、"
        "毫米（1984年国务院《关于在我国统一实行法定计量单位的命令》）；“公分”只提示。"
        "1986年以前的报纸、繁体文不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_UNIT,),
    bad=[
        Bad("布料只剩3公尺。", fixed="布料只剩3米。", found="公尺"),
        Bad("每天运水十多公升。", fixed="每天运水十多升。"),
        Bad("每天运水5立升。", fixed="每天运水5升。"),
        Bad("运来煤炭两公吨。", fixed="运来煤炭两吨。"),
        Bad("偏差2公厘。", fixed="偏差2毫米。"),
        Bad("身高170公分。", fixed="身高170厘米。"),
        Bad("建成三万平方公尺厂房。", fixed="建成三万平方米厂房。", found="公尺"),
    ],
    good=[
        "3米，5升，两吨，170厘米，3公里，5公斤，8公顷。",
        "队里记了公分，办公厘清责任。",
        "布料只剩3公尺，這個國家的學會說。",
        "1952年3月5日　星期三\n本报讯　布料只剩3公尺。",
    ],
)
def abolished_unit(article: Article) -> Iterator[Finding]:
    """A unit is used that the State Council's order on legal units of measurement abolished in 1984."""
    paper = paper_date(article.document)
    if is_traditional(article.document) or (paper and paper.year < _SINCE):
        return
    for match in article.find(_UNIT):
        unit = match["unit"]
        message = Message(
            "“{unit}”已废除，用“{right}”", "{unit} is abolished; write {right}", unit=unit, right=_UNITS[unit]
        )
        confidence = Confidence.DOUBTFUL if unit == _SPOKEN else Confidence.LIKELY
        yield Finding(
            match.group("unit"), message, (replace(match.group("unit"), _UNITS[unit]),), confidence=confidence
        )
