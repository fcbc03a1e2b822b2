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
    Severity,
    Span,
    compiled,
    quotation_at,
    replace,
    rule,
)

_SIGN = f"号(?:(?<=[{DIGIT}]月[{DIGIT}]号)|(?<=[{DIGIT}]月[{DIGIT}]{{2}}号))"
_WRITTEN = "号"
_DAY = f"(?<![{DIGIT}.])[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}号(?![楼线院房馆店台文公令地])"
_LENGTH = 6
"""The length of the longest date, 12月31号."""


@rule(
    "colloquial-day",
    title="书面日期用了“号”",
    help="3月18号是口语，书面写作3月18日。引语里的口语不动；8号线、18号楼不在此列。",
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    bad=[
        Bad("比赛于3月18号开始。", fixed="比赛于3月18日开始。", found="号"),
        Bad("比赛于３月１８号开始。", fixed="比赛于３月１８日开始。"),
        Bad("比赛于12月8号开始。", fixed="比赛于12月8日开始。"),
    ],
    good=[
        "比赛于3月18日开始。",
        "他说：“3月18号就来。”",
        "自3月18号线开通，8号楼启用，1113月18号、12.3月18号。",
    ],
)
def colloquial_day(article: Article) -> Iterator[Finding]:
    """A written date has the colloquial word for the day, hao, in place of ri.

    In quotations it is right, because people say it so.
    """
    text = article.document.text
    for match in article.find(_WRITTEN):
        span = Span(match.start, match.start + 1)
        found = compiled(_DAY).search(text, max(0, match.start - _LENGTH), match.start + 2)
        if found and found.start() < match.start and quotation_at(article, span) is None:
            message = Message("书面日期用“日”", "a written date takes 日")
            yield Finding(span, message, (replace(span, "日"),), confidence=Confidence.LIKELY)
