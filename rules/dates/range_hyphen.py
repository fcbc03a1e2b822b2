"""A hyphen between two times, days or years."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Safety,
    Severity,
    Span,
    replace,
    rule,
)
from lint_news.chars import BLANK, COLON, DIGIT
from lint_news.language.script import is_traditional
from lint_news.layout.joints import quotation_at

from ._clock import CLOCK, NOT_INSIDE
from ._days import NUMBER

_MARK = f"(?P<hyphen>[{BLANK}]?[-－‐‑–−][{BLANK}]?)"
_RANGE = f"{NOT_INSIDE}{CLOCK}{_MARK}(?:次日|[上下中]午|晚上?)?{CLOCK}(?![{DIGIT}{COLON}])"
_DAYS = f"(?<![{DIGIT}]){NUMBER}月(?:{NUMBER}日?{_MARK}(?:{NUMBER}月)?{NUMBER}日|{_MARK.replace('hyphen', 'months')}{NUMBER}月)"
_HAN_MONTH = "(?:正|十一|十二|[一二三四五六七八九十])月(?:份)?"
_UNITS = (
    f"(?<![{DIGIT}])(?<![{DIGIT}]月)(?:{NUMBER}[日号]{_MARK}(?:[本下次]月)?{NUMBER}[日号]|{NUMBER}[时点]{_MARK.replace('hyphen', 'hours')}(?:次日|[上下中]午|晚上?)?{NUMBER}[时点]"
    f"|(?:周|星期)[一二三四五六日天]{_MARK.replace('hyphen', 'weekdays')}(?:周|星期)[一二三四五六日天]"
    f"|{_HAN_MONTH}{_MARK.replace('hyphen', 'in_han')}{_HAN_MONTH})"
)
_YEARS = f"(?<![-{DIGIT}A-Za-z.])[{DIGIT}]{{4}}年?{_MARK}[{DIGIT}]{{4}}年"


@rule(
    "range-hyphen",
    title="起止时间用了短横线",
    help="钟点、日期、年份的起止用一字线“—”（GB/T 15834—2011 4.13.3），短横线用于号码、型号、编号。改用浪纹线“～”的，按本报体例；书名号里的不动。",
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.WARNING,
    patterns=(_RANGE, _DAYS, _UNITS, _YEARS),
    triggers="-－‐‑–−",
    fold=3,
    injectors=("_injectors:hyphen",),
    bad=[
        Bad("时间：上午9:30-12:00", fixed="时间：上午9:30—12:00", found="9:30-12:00"),
        Bad("时间：９：３０－１２：００", fixed="时间：９：３０—１２：００"),
        Bad("时间：22:00 - 次日6:00", fixed="时间：22:00—次日6:00"),
        Bad("3月20日-25日报名。", fixed="3月20日—25日报名。", found="3月20日-25日"),
        Bad("３月２０日－４月２日报名。", fixed="３月２０日—４月２日报名。"),
        Bad("3月-5月报名。", fixed="3月—5月报名。"),
        Bad("2023-2026年的规划。", fixed="2023—2026年的规划。"),
        Bad("灯会本月13日-17日举行。", fixed="灯会本月13日—17日举行。", found="13日-17日"),
        Bad("门诊每天8时-下午5时不停。", fixed="门诊每天8时—下午5时不停。"),
        Bad("大棚周二-周日开放。", fixed="大棚周二—周日开放。"),
        Bad("三月－五月是禁渔期。", fixed="三月—五月是禁渔期。"),
    ],
    good=[
        "时间：上午9:30—12:00",
        "电话0359-5521178",
        "用时1:08:30-12:00",
        "用时12:30-12:00:15",
        "第3-2组的比分是3:20",
        "印发《全县林业规划（2023-2026年）》。",
        "展柜13号-5、213日-17日无记录、楼号为A-3号。",
        "标题《三月-五月》不改。",
        "编号12023-2026年、A2023-2026年、0359-2023-2026年、1.2023-2026年、113月20日-25日。",
    ],
)
def range_hyphen(article: Article) -> Iterator[Finding]:
    """A hyphen stands between two times, days or years.

    GB/T 15834-2011, 4.13.3: a dash of one em marks a range; hyphens are for numbers and codes.
    """
    for pattern in (_RANGE, _DAYS, _UNITS, _YEARS):
        for match in article.find(pattern):
            if pattern is _RANGE or not _is_in_title(article, match.span):
                is_style = pattern is _RANGE or is_traditional(article.document)
                yield _finding(
                    match, Confidence.DOUBTFUL if is_style else Confidence.LIKELY, is_clock=pattern is _RANGE
                )


def _finding(match: Match, confidence: Confidence, *, is_clock: bool) -> Finding:
    """Clock times with a hyphen are many a paper's timetable, and so is every range in Traditional text: info."""
    at = next(match.group(name) for name, text in match.groups().items() if text is not None)
    fix = replace(at, "—", safety=Safety.SAFE if is_clock else Safety.REVIEW)
    return Finding(match.span, _MESSAGE, (fix,), confidence=confidence)


def _is_in_title(article: Article, span: Span) -> bool:
    quoted = quotation_at(article, span)
    return quoted is not None and article.document.text[quoted.start] == "《"


_MESSAGE = Message("时间起止宜用一字线（—）", "a range of times takes a dash (—)")
