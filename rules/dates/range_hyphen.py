from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    COLON,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Safety,
    Severity,
    replace,
    rule,
)

from ._clock import CLOCK, NOT_INSIDE
from ._hyphens import HYPHEN, is_in_title

_RANGE = f"{NOT_INSIDE}{CLOCK}{HYPHEN}(?:次日|[上下中]午|晚上?)?{CLOCK}(?![{DIGIT}{COLON}])"
_YEARS = f"(?<![-{DIGIT}A-Za-z.])[{DIGIT}]{{4}}年?{HYPHEN}[{DIGIT}]{{4}}年"


@rule(
    "range-hyphen",
    title="起止时间用了短横线",
    help=(
        "钟点、年份的起止用一字线“—”（GB/T 15834—2011 4.13.3），短横线用于号码、型号、编号。"
        "日期的起止另见 day-range-hyphen。改用浪纹线“～”的，按本报体例；书名号里的不动。"
    ),
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.INFO,
    patterns=(_RANGE, _YEARS),
    fold=3,
    injectors=("_injectors:hyphen",),
    profiles={"web": False, "traditional": False},
    bad=[
        Bad("时间：上午9:30-12:00", fixed="时间：上午9:30—12:00", found="9:30-12:00"),
        Bad("时间：９：３０－１２：００", fixed="时间：９：３０—１２：００"),
        Bad("时间：22:00 - 次日6:00", fixed="时间：22:00—次日6:00"),
        Bad("2023-2026年的规划。", fixed="2023—2026年的规划。"),
    ],
    good=[
        "时间：上午9:30—12:00",
        "电话0359-5521178",
        "用时1:08:30-12:00",
        "用时12:30-12:00:15",
        "第3-2组的比分是3:20",
        "印发《全县林业规划（2023-2026年）》。",
        "编号12023-2026年、A2023-2026年、0359-2023-2026年、1.2023-2026年。",
    ],
)
def range_hyphen(article: Article) -> Iterator[Finding]:
    """A hyphen stands between two times or years.

    GB/T 15834-2011, 4.13.3: a range has a one-em dash; hyphens are for numbers and codes.
    """
    for pattern in (_RANGE, _YEARS):
        safety = Safety.SAFE if pattern is _RANGE else Safety.REVIEW
        for match in article.find(pattern):
            if pattern is _RANGE or not is_in_title(article, match.span):
                hyphen_at = match.group("hyphen")
                yield Finding(
                    match.span, _MESSAGE, (replace(hyphen_at, "—", safety=safety),), confidence=Confidence.CERTAIN
                )


_MESSAGE = Message("时间起止宜用一字线（—）", "a range of times takes a dash (—)")
