from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import normalize

from lint_news import (
    DIGIT,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    replace,
    rule,
)

_LETTERS: Mapping[str, str] = {"国": "G", "省": "S", "县": "X", "乡": "Y"}
_ROAD = f"(?P<letter>[GSXYＧＳＸＹ])[{DIGIT}]{{3}}(?<![A-Za-z0-9国省县乡道－-]....)"
_BEFORE = f"{_ROAD}(?:线)?(?P<class>[国省县乡])道"
_BEHIND = (
    f"(?P<class>[国省县乡])道[{PAREN_OPEN}]?(?P<letter>[GSXYＧＳＸＹ])[{DIGIT}]{{3}}(?![{DIGIT}])(?!线?[国省县乡]道)"
)


@rule(
    "wrong-road-letter",
    title="公路编号字头与国道、省道不符",
    help="国道是G字头，省道S，县道X，乡道Y：“S310国道”“省道G212”写错了一处。只查编号与“国道”“省道”紧挨着的三位编号。",
    kind=ErrorKind.FACT,
    patterns=("[GSXYＧＳＸＹ][0-9０-９]{3}",),
    bad=[
        Bad("S310国道清陵段封闭施工。", found="S", fixed="G310国道清陵段封闭施工。"),
        Bad("省道G212线改建完工。", found="G", fixed="省道S212线改建完工。"),
        Bad("货车沿国道（Ｓ３１０）行驶。", found="Ｓ", fixed="货车沿国道（G３１０）行驶。"),
        Bad("X208线省道两旁种上了树。", found="X", fixed="S208线省道两旁种上了树。"),
    ],
    good=[
        "G310国道、省道S212线、国道（G310）、X208县道、Y016乡道、310国道。",
        "国道G310省道S212县道X208都已通车，国道S212省道交会处。",
        "型号S3102，国道S3102，型号AS310国道。",
    ],
)
def wrong_road_letter(article: Article) -> Iterator[Finding]:
    """The letter of a road's number is that of another class than the word beside it: G national, S provincial."""
    for pattern in (_BEFORE, _BEHIND):
        for match in article.find(pattern):
            right = _LETTERS[match["class"]]
            if normalize("NFKC", match["letter"]) != right:
                span = match.group("letter")
                message = Message(
                    "{road}道是{right}字头，请核对", "such a road has {right}", road=match["class"], right=right
                )
                yield Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
