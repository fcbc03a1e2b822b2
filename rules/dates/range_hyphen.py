"""A hyphen between two times."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Safety, Severity, replace, rule
from lint_news.chars import BLANK, COLON, DIGIT

from ._clock import CLOCK, NOT_INSIDE

_RANGE = (
    f"{NOT_INSIDE}{CLOCK}(?P<hyphen>[{BLANK}]?[-－‐‑–−][{BLANK}]?)(?:次日|[上下中]午|晚上?)?{CLOCK}(?![{DIGIT}{COLON}])"
)


@rule(
    "range-hyphen",
    title="起止时间用了短横线",
    help="时间起止用一字线“—”（GB/T 15834—2011 4.13.3），短横线用于号码、型号、编号。改用浪纹线“～”的，按本报体例。",
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.INFO,
    triggers="-－‐‑–−",
    fold=3,
    bad=[
        Bad("时间：上午9:30-12:00", fixed="时间：上午9:30—12:00", found="9:30-12:00"),
        Bad("时间：９：３０－１２：００", fixed="时间：９：３０—１２：００"),
        Bad("时间：22:00 - 次日6:00", fixed="时间：22:00—次日6:00"),
    ],
    good=["时间：上午9:30—12:00", "电话0359-5521178", "用时1:08:30-12:00", "用时12:30-12:00:15", "第3-2组的比分是3:20"],
)
def range_hyphen(article: Article) -> Iterator[Finding]:
    """A hyphen stands between two times.

    GB/T 15834-2011, 4.13.3: a dash of one em marks a range; hyphens are for numbers and codes.
    """
    for match in article.find(_RANGE):
        fix = replace(match.group("hyphen"), "—", safety=Safety.SAFE)
        yield Finding(match.span, _MESSAGE, (fix,), confidence=Confidence.CERTAIN)


_MESSAGE = Message("时间起止宜用一字线“—”", "a range of times takes a dash (—)")
