from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Severity, Span, delete, rule

_YEAR = f"(?P<word>[今去明前后]年)[{DIGIT}]{{4}}年"
_MONTH = f"(?P<word>[本上下]月)[{DIGIT}]{{1,2}}月"


@rule(
    "repeated-year",
    title="年份、月份说了两遍",
    help="“今年2026年”“本月3月”，留一个。加括号注明的“今年（2026年）”是对的。",
    kind=ErrorKind.EXTRA_CHARACTER,
    cap=Severity.INFO,
    patterns=(_YEAR, _MONTH),
    bad=[
        Bad("今年2026年动工。", fixed="今年动工。", found="今年2026年"),
        Bad("去年２０２５年动工。", fixed="去年动工。"),
        Bad("本月3月18日动工。", fixed="本月18日动工。"),
    ],
    good=["今年（2026年）动工。", "今年动工，2026年完工。", "本月18日动工，上月3日开标。"],
)
def repeated_year(article: Article) -> Iterator[Finding]:
    """The same year or month is given twice, in words and in digits: this year 2026."""
    for pattern in (_YEAR, _MONTH):
        for match in article.find(pattern):
            digits = Span(match.group("word").end, match.end)
            message = Message("“{words}”说了两遍", "{words} is said twice", words=match[0])
            yield Finding(match.span, message, (delete(digits.start, digits.end), delete(match.start, digits.start)))
