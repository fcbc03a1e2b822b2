from __future__ import annotations

from collections.abc import Iterator

from lint_news import COLON, DIGIT, Article, Bad, ErrorKind, Finding, Message, Safety, Severity, replace, rule

_TIME = f"(?<![{DIGIT}{COLON}])[{DIGIT}]{{1,2}}(?P<colon>[{COLON}])[{DIGIT}]{{2}}(?![{DIGIT}{COLON}])"


@rule(
    "mixed-time-colon",
    title="时间的冒号全角、半角混用",
    help="同一篇里9:30和9：30只用一种，以多数为准。报社各有体例，只管前后一致。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.INFO,
    preview=True,
    patterns=(_TIME,),
    bad=[
        Bad("9:30开门，12:00休息，17：30关门。", fixed="9:30开门，12:00休息，17:30关门。", found="："),
        Bad("9：30开门，12：00休息，17:30关门。", fixed="9：30开门，12：00休息，17：30关门。"),
    ],
    good=["9:30开门，12:00休息。", "9：30开门，12：00休息。", "9:30开门，用时1：08：30，编号112：003。"],
)
def mixed_time_colon(article: Article) -> Iterator[Finding]:
    """Times have colons of two widths in one article; the rarer kind is reported."""
    colons = [match.group("colon") for match in article.find(_TIME)]
    text = article.document.text
    half = [span for span in colons if text[span.start] == ":"]
    full = [span for span in colons if text[span.start] != ":"]
    if half and full:
        rare, mark = (full, ":") if len(full) <= len(half) else (half, "：")
        for span in rare:
            yield Finding(span, _MESSAGE, (replace(span, mark, safety=Safety.SAFE),))


_MESSAGE = Message(
    "时间的冒号与本篇其他地方不一致", "the colon of this time is not as wide as elsewhere in the article"
)
