from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Safety, replace, rule

_LETTER = "A-Za-z"
_MEASURED = f"值|试纸|计(?!划)|[<>＜＞=＝≤≥]|(?:为|在|低于|高于|约)[{DIGIT}]"
_PATTERNS = {
    "pH": f"(?:P[Hh]|ph)(?<![{_LETTER}{DIGIT}_.-]..)(?=[{BLANK}]?(?:{_MEASURED}))",
    "kW·h": f"[Kk][Ww][·.•‧．][Hh](?<![{_LETTER}]....)(?![{_LETTER}])",
    "mmHg": f"(?:mmhg|MMHG|Mmhg|mmHG|MmHg)(?<=[{DIGIT}]....)(?![{_LETTER}])",
    "PM2.5": f"[Pp]m2\\.5(?<![{_LETTER}{DIGIT}_./-].....)(?![{_LETTER}{DIGIT}:：.])",
}
"""The forms of each symbol, with letters in any cases, where these are no part of another word."""

_POINTS = str.maketrans("•‧．", "···")


@rule(
    "symbol-case",
    title="符号大小写不对",
    help="酸碱度是pH，千瓦时是kW·h，毫米汞柱是mmHg，细颗粒物是PM2.5，大小写都是定死的；PH值、Ph值、KW·H都不对。",
    kind=ErrorKind.NUMBER_STYLE,
    patterns=tuple(_PATTERNS.values()),
    profiles={"traditional": False},
    injectors=("_injectors:symbol_case",),
    bad=[
        Bad("土壤Ph值偏低。", fixed="土壤pH值偏低。", found="Ph"),
        Bad("水体PH为7.5。", fixed="水体pH为7.5。", found="PH"),
        Bad("每吨水耗电0.5KW·H。", fixed="每吨水耗电0.5kW·h。"),
        Bad("血压150mmhg。", fixed="血压150mmHg。"),
        Bad("今年pm2.5浓度下降。", fixed="今年PM2.5浓度下降。", found="pm2.5"),
    ],
    good=[
        "土壤pH值偏低，水体pH为7.5，耗电0.5kW·h，用电3kW•h，血压150mmHg，PM2.5浓度下降。",
        "APH值、3ph值、A-PH值、PH计划、mmhg、AKW·H、KW·HA、150mmhgA。",
        "xpm2.5、下午3pm2.5元、pm2.50、pm2.5a、/pm2.5、_pm2.5、.pm2.5、-pm2.5。",
        "PH公司，ph_值，x.ph值。",
    ],
)
def symbol_case(article: Article) -> Iterator[Finding]:
    """A symbol whose letters have fixed cases has others."""
    for right, pattern in _PATTERNS.items():
        for match in article.find(pattern):
            if match[0].translate(_POINTS) != right:
                message = Message("应写作“{right}”", "write it as {right}", right=right)
                fix = replace(match.span, right, safety=Safety.SAFE)
                yield Finding(match.span, message, (fix,), confidence=Confidence.LIKELY)
