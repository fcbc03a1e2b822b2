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
    is_traditional,
    replace,
    rule,
)

from ._days import NUMBER
from ._hyphens import HYPHEN, HYPHENS, is_in_title

_DAYS = (
    f"(?<![{DIGIT}]){NUMBER}月"
    f"(?:{NUMBER}日?{HYPHEN}(?:{NUMBER}月)?{NUMBER}日"
    f"|{HYPHEN.replace('hyphen', 'months')}{NUMBER}月)"
)
_HAN_MONTH = "(?:正|十一|十二|[一二三四五六七八九十])月(?:份)?"
_UNITS = (
    f"(?<![{DIGIT}])(?<![{DIGIT}]月)"
    f"(?:{NUMBER}[日号]{HYPHEN}(?:[本下次]月|{NUMBER}月)?{NUMBER}[日号]"
    f"|{NUMBER}[时点]{HYPHEN.replace('hyphen', 'hours')}(?:次日|[上下中]午|晚上?)?{NUMBER}[时点]"
    f"|(?:周|星期)[一二三四五六日天]{HYPHEN.replace('hyphen', 'weekdays')}(?:周|星期)[一二三四五六日天]"
    f"|{_HAN_MONTH}{HYPHEN.replace('hyphen', 'in_han')}{_HAN_MONTH})"
)


@rule(
    "day-range-hyphen",
    title="日期起止用了短横线",
    help=(
        "几日到几日、几月到几月、几时到几时、周几到周几，起止用一字线“—”（GB/T 15834—2011 4.13.3），"
        "短横线用于号码、型号。改用浪纹线“～”的，按本报体例；书名号里的不动。"
    ),
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.WARNING,
    patterns=(_DAYS, _UNITS),
    triggers=HYPHENS,
    fold=3,
    injectors=("_injectors:hyphen",),
    profiles={"traditional": False},
    bad=[
        Bad("3月20日-25日报名。", fixed="3月20日—25日报名。", found="3月20日-25日"),
        Bad("３月２０日－４月２日报名。", fixed="３月２０日—４月２日报名。"),
        Bad("3月-5月报名。", fixed="3月—5月报名。"),
        Bad("灯会本月13日-17日举行。", fixed="灯会本月13日—17日举行。", found="13日-17日"),
        Bad("灯会本月28日-4月2日举行。", fixed="灯会本月28日—4月2日举行。"),
        Bad("门诊每天8时-下午5时不停。", fixed="门诊每天8时—下午5时不停。"),
        Bad("大棚周二-周日开放。", fixed="大棚周二—周日开放。"),
        Bad("三月－五月是禁渔期。", fixed="三月—五月是禁渔期。"),
    ],
    good=[
        "3月20日—25日报名。",
        "展柜13号-5、213日-17日无记录、楼号为A-3号、113月20日-25日。",
        "标题《三月-五月》不改。",
        "主队1-1战平客队。",
    ],
)
def day_range_hyphen(article: Article) -> Iterator[Finding]:
    """A hyphen stands between two days, months, hours or weekdays.

    GB/T 15834-2011, 4.13.3: a range has a one-em dash. In Traditional text, which has other standards, it is doubtful.
    """
    confidence = Confidence.DOUBTFUL if is_traditional(article.document) else Confidence.LIKELY
    for pattern in (_DAYS, _UNITS):
        for match in article.find(pattern):
            if not is_in_title(article, match.span):
                at = next(match.group(name) for name, text in match.groups().items() if text is not None)
                yield Finding(match.span, _MESSAGE, (replace(at, "—"),), confidence=confidence)


_MESSAGE = Message("日期的起止用一字线（—），不用短横线", "a range of days takes a dash (—), not a hyphen")
