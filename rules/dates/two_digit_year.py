from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Span, paper_date, quotation_at, replace, rule

_BEFORE = "(?<=[于在从自至到，。、；（(：:,;\n\u3000])"
_YEAR = f"(?P<year>[{DIGIT}]{{2}})年"
_DATED = f"{_BEFORE}{_YEAR}(?=[{DIGIT}]{{1,2}}月[{DIGIT}初底中上下份，。开])"
_APOSTROPHE = f"(?P<mark>[’'])(?P<year>[{DIGIT}]{{2}})年(?!代)"
_OPENING = "‘"
_WINDOW = 16
_LATEST = 30
"""Where the paper's day is not known, years up to 30 are of this century."""


@rule(
    "two-digit-year",
    title="年份只写两位",
    help=(
        "98年3月、’08年应写全：1998年3月、2008年。时段（26年间）、年号纪年（民国38年）、80年代、引语里的口语不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_DATED, _APOSTROPHE),
    bad=[
        Bad("他于98年3月18日入伍。", fixed="他于1998年3月18日入伍。", found="98年"),
        Bad("工程从０５年６月开工。", fixed="工程从2005年６月开工。"),
        Bad("工程在26年3月底完工。", fixed="工程在2026年3月底完工。"),
        Bad("’08年的奥运会", fixed="2008年的奥运会", found="’08年"),
        Bad("'98年的洪水", fixed="1998年的洪水"),
    ],
    good=[
        "他于1998年3月18日入伍，民国38年3月、光绪26年3月、连续10年3月底播种。",
        "刑期12年6月，在26年间，在10年3个月里。",
        "’80年代的歌，‘贷’50年，‘一会四评’15年，‘’98年。",
        "他说：“我于98年3月18日入伍，’98年抗洪。”",
    ],
)
def two_digit_year(article: Article) -> Iterator[Finding]:
    """A year is written with two digits.

    Only before a month and after a word or mark that a date follows, or with an apostrophe: 26年 is a duration.
    """
    for pattern in (_DATED, _APOSTROPHE):
        for match in article.find(pattern):
            if pattern is _APOSTROPHE and _closes(article, match.start):
                continue
            if quotation_at(article, match.span) is not None:
                continue
            year = f"{_century(article, int(match['year']))}{int(match['year']):02}"
            message = Message("年份应写全：“{year}年”", "write the whole year: {year}", year=year)
            fix = replace(Span(match.start, match.group("year").end), year)
            yield Finding(match.span, message, (fix,))


def _century(article: Article, year: int) -> int:
    paper = paper_date(article.document)
    return 20 if year <= (paper.year % 100 + 1 if paper else _LATEST) else 19


def _closes(article: Article, at: int) -> bool:
    """Whether a closing quotation mark stands there."""
    return _OPENING in article.document.text[max(article.span.start, at - _WINDOW) : at]
