from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, replace, rule

from ._written import in_digits

_HAN = "[一二三四五六七八九十]{1,3}"
_ARABIC = f"[{DIGIT}]{{1,2}}"
_HAN_YEAR = "[一二][〇○零九八][〇○零一二三四五六七八九]{2}"
_HAN_CENTURY = f"(?<![{DIGIT}])(?P<year>[一二][〇○零九八][〇○零一二三四五六七八九{DIGIT}][{DIGIT}])年"
_CENTURY = f"(?<![{DIGIT}])(?P<year>(?:19|20)[〇○零一二三四五六七八九][〇○零一二三四五六七八九{DIGIT}])年"
_ANY_YEAR = f"(?:(?P<year>{_HAN_YEAR}|[{DIGIT}]{{4}})年)?"
_DAY = f"{_ANY_YEAR}(?P<month>{_HAN})月(?P<day>{_ARABIC})日"
_HAN_DAY = f"{_ANY_YEAR}(?P<month>{_ARABIC})月(?P<day>{_HAN})日"
_MONTH_AND_DAY = f"(?P<year>{_HAN_YEAR})年(?P<month>{_ARABIC})月(?P<day>{_ARABIC})日"
_HAN_MONTH_AND_DAY = f"(?P<year>[{DIGIT}]{{4}})年(?P<month>{_HAN})月(?P<day>{_HAN})日"
_YEAR_MONTH = f"(?P<year>{_HAN_YEAR})年(?P<month>{_ARABIC})月(?![一二三四五六七八九十{DIGIT}])"

_PATTERNS = (_HAN_CENTURY, _CENTURY, _DAY, _HAN_DAY, _MONTH_AND_DAY, _HAN_MONTH_AND_DAY, _YEAR_MONTH)


@rule(
    "mixed-date-numerals",
    title="日期混用汉字和阿拉伯数字",
    help=(
        "同一个日期只用一种数字：二〇26年、二〇二六年3月18日、2026年三月18日、3月十八日都应改。"
        "农历日期（2026年正月初一）、“十月革命”一类词语不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=_PATTERNS,
    injectors=("_injectors:mixed_date_numerals",),
    bad=[
        Bad("二〇26年开工。", fixed="2026年开工。", found="二〇26年"),
        Bad("二○二６年开工。", fixed="2026年开工。"),
        Bad("20二六年开工，202六年完工。", fixed="2026年开工，202六年完工。"),
        Bad("20二6年开工。", fixed="2026年开工。"),
        Bad("二〇二六年3月18日开工。", fixed="2026年3月18日开工。", found="二〇二六年3月18日"),
        Bad("二〇二六年3月开工。", fixed="2026年3月开工。", found="二〇二六年3月"),
        Bad("2026年三月18日开工。", fixed="2026年3月18日开工。"),
        Bad("2026年三月十八日开工。", fixed="2026年3月18日开工。"),
        Bad("３月十八日开工。", fixed="3月18日开工。"),
        Bad("三月18日开工。", fixed="3月18日开工。"),
    ],
    good=[
        "2026年3月18日、二〇二六年三月十八日、三月十八日、3月18日。",
        "2026年正月初一，2026年十月革命纪念馆开放，2026年三月里。",
        "编号920二六年，第二年3月。",
        "2026年八月十五赏月。",
        "二〇二六年三月，一九五0年三月。",
    ],
)
def mixed_date_numerals(article: Article) -> Iterator[Finding]:
    """A date is half in Arabic digits and half in Chinese numerals.

    A lunar day in Chinese numerals with a year in digits is right: 2026年正月初一.
    """
    for pattern in _PATTERNS:
        for match in article.find(pattern):
            if pattern != _HAN_CENTURY or any(char.isdecimal() and int(char) for char in match["year"]):
                yield _finding(match)


def _finding(match: Match) -> Finding:
    groups = match.groups()
    written = "".join(
        f"{in_digits(text)}{unit}"
        for key, unit in (("year", "年"), ("month", "月"), ("day", "日"))
        if (text := groups.get(key))
    )
    message = Message("日期混用两种数字，可写作“{date}”", "the date mixes numerals; write {date}", date=written)
    return Finding(match.span, message, (replace(match.span, written),))
