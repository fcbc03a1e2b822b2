from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lint_news import (
    BLANK,
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Match,
    Message,
    Related,
    Span,
    compiled,
    numeral,
    paper_date,
    replace,
    rule,
)

from ._days import NUMBER, TO, existing, is_mentioned, likely_days

_WEEK = "(?:星期|[礼禮]拜|[周週])"
_DAY_NAME = "[一二三四五六日天]"
_CUE = f"{_WEEK}{_DAY_NAME}"
"""Without a match of this in the article, the larger patterns are not compiled."""
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}}|[今去明])年[{PAREN_OPEN}]?)?(?P<month>{NUMBER})月(?P<day>{NUMBER})[日号]"
_LUNAR = f"(?:[{PAREN_OPEN}](?:农历|阴历|腊月|正月)[^\n{DIGIT}。{PAREN_CLOSE}]{{0,8}}[,，、{BLANK}{PAREN_CLOSE}])?"
_JUST = "(?:当天|正好|刚好|恰好|也|正|适|恰)"
_IS = f"[{PAREN_OPEN},，、{BLANK}]?(?:{_JUST}?[是为]|{_JUST}逢)?[上本下这]?"
"""Words that say which weekday a day is; 逢 alone means each."""
_ALONE = f"(?<![{DIGIT}年])"
_ONE = f"{_ALONE}{_DATE}{_LUNAR}{_IS}(?P<weekday>{_WEEK}(?P<name>{_DAY_NAME}))(?![-—–－~～至到、和多良均])"
_BEFORE = f"(?P<weekday>{_WEEK}(?P<name>{_DAY_NAME}))[{PAREN_OPEN}]{_DATE}[{PAREN_CLOSE}]"
_BOTH = (
    f"{_ALONE}{_DATE}?(?:{TO}|[、和])(?:(?P<month2>{NUMBER})月)?(?P<day2>{NUMBER})日[{PAREN_OPEN}]"
    f"(?P<weekday>{_WEEK}(?P<name>{_DAY_NAME})(?:{TO}|[、和]){_WEEK}?(?P<name2>{_DAY_NAME}))[{PAREN_CLOSE}]"
)
_EACH = (
    f"{_ALONE}{_DATE}[{PAREN_OPEN}]{_WEEK}"
    f"(?P<name>{_DAY_NAME})[{PAREN_CLOSE}]{TO}"
    f"(?:(?P<month2>{NUMBER})月)?"
    f"(?P<day2>{NUMBER})日"
    f"[{PAREN_OPEN}](?P<weekday>{_WEEK}(?P<name2>{_DAY_NAME}))[{PAREN_CLOSE}]"
)
_HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
_HAN = (
    f"(?P<year>[一二][〇○零九八][〇○零一二三四五六七八九]{{2}})年(?P<month>{_HAN_NUMBER})月(?P<day>{_HAN_NUMBER})日"
    f"{_LUNAR}{_IS}(?P<weekday>{_WEEK}(?P<name>{_DAY_NAME}))"
)
_AHEAD = "(?:[定拟兹]于|将[于在]|本周[一二三四五六日天]?|下周[一二三四五六日天]?)$"
_BACK = 6
_NAMES = "一二三四五六日"
_FROM_PAPER = {"今": 0, "去": -1, "明": 1}


@rule(
    "wrong-weekday",
    title="星期与日期不符",
    help=(
        "2026年3月18日是星期三，写成星期四就错了。没有年份的日期，"
        "只在能由报纸日期或文中完整日期（相差60天以内）推定时才查，推不定的不报。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(_CUE,),
    injectors=("_injectors:wrong_weekday", "_independent_calendar_injectors:wrong_weekday"),
    bad=[
        Bad("2026年3月18日（星期四）举行。", fixed="2026年3月18日（星期三）举行。", found="星期四"),
        Bad("2026年3月18日(周四)举行。", fixed="2026年3月18日(周三)举行。"),
        Bad("２０２６年３月１８日，礼拜四，举行。", fixed="２０２６年３月１８日，礼拜三，举行。"),
        Bad("2026年3月22日 星期一", fixed="2026年3月22日 星期日"),
        Bad("2026年3月18日是星期天。", fixed="2026年3月18日是星期三。"),
        Bad("2026年3月18日，恰逢周日。", fixed="2026年3月18日，恰逢周三。"),
        Bad("2026年3月18日，正好是周日。", fixed="2026年3月18日，正好是周三。"),
        Bad("二〇二六年三月十八日，星期四，举行。", fixed="二〇二六年三月十八日，星期三，举行。"),
        Bad("周四（2026年3月18日）举行。", fixed="周三（2026年3月18日）举行。", found="周四"),
        Bad("2026年2月17日（农历正月初一，星期三）放假。", fixed="2026年2月17日（农历正月初一，星期二）放假。"),
        Bad(
            "公告于2026年3月10日发布，3月18日（星期四）报名。", fixed="公告于2026年3月10日发布，3月18日（星期三）报名。"
        ),
        Bad(
            "公告于2025年12月30日发布，1月7日（星期四）报名。", fixed="公告于2025年12月30日发布，1月7日（星期三）报名。"
        ),
        Bad(
            "2026年3月20日至22日（周四至周日）举行。",
            fixed="2026年3月20日至22日（周五至周日）举行。",
            found="周四至周日",
        ),
        Bad("2026年3月20日、21日（周四、周五）举行。", fixed="2026年3月20日、21日（周五、周六）举行。"),
        Bad("2026年3月31日—4月1日（周三—周四）举行。", fixed="2026年3月31日—4月1日（周二—周三）举行。"),
        Bad("2026年3月20日（星期五）至22日（星期六）举行。", fixed="2026年3月20日（星期五）至22日（星期日）举行。"),
        Bad(
            "2026年9月4日 星期五 第2版\n\n老邹1960年进厂，2005年退休，2009年回村。会议定于9月6日（星期六）举行。",
            fixed="2026年9月4日 星期五 第2版\n\n老邹1960年进厂，2005年退休，2009年回村。会议定于9月6日（星期日）举行。",
        ),
    ],
    good=[
        "2026年3月18日（星期三）举行，2026年3月22日是星期天，也是礼拜日。",
        "3月18日（星期四）举行。去年3月18日（星期四）、今年3月18日（星期五）也办过。",
        "2026年3月10日发布，去年3月18日（星期四）也办过，8月18日（星期四）再办。",
        (
            "2015年办过。2026年3月10日回忆，3月18日（星期四）下雪，那年3月18日（星期五）又下，"
            "12026年3月18日（星期四）是编号。"
        ),
        "2026年3月18日（周四至周五）停水。",
        "2026年3月18日，周四多、周四良先生讲课。2026年3月18日周日均客流。",
        "2026年3月20日至22日（周五至周日）举行，2026年3月18日起每周四开放。",
        "2026年3月20日（星期五）至22日（星期日）举行。",
        "把“2026年3月18日（星期四）”写成这样是有误的。",
        "画展持续到2026年3月18日，逢星期一闭馆；2026年3月18日（逢周四休息）。",
        "2026年9月4日 星期五 第2版\n\n老邹2008年退休，那年9月6日（星期六）离厂。会议定于9月6日（星期日）举行。",
        "2026年2月30日（星期一）举行。",
        "2026年3月1日发布，那年3月20日至22日（周四至周日）、那年3月19日（星期四）至22日（星期六）也办过。",
    ],
)
def wrong_weekday(article: Article) -> Iterator[Finding]:
    """A weekday is not that of the date.

    The year is given, or inferred from the day of the paper or a full date of the article within 60 days. A weekday
    that is right in another year that the article names is not reported.
    """
    if next(article.find(_CUE), None) is None:
        return
    for pattern in (_ONE, _BEFORE, _BOTH, _EACH, _HAN):
        for match in article.find(pattern):
            days = _days(article, match)
            finding = _finding(match, days) if days and not is_mentioned(article, match.span) else None
            if finding:
                yield finding


def _days(article: Article, match: Match) -> Sequence[date]:
    """The days that the date may mean, the likeliest first."""
    year, month, day = match["year"], numeral(match["month"]), numeral(match["day"])
    if not year:
        days = likely_days(article, month, day)
        return days[:1] if days and _is_ahead(article, match) else days
    paper = paper_date(article.document)
    by = _FROM_PAPER.get(year)
    named = numeral(year.replace("○", "〇")) if by is None else paper.year + by if paper else 0
    found = existing(named, month, day)
    return (found,) if found else ()


def _is_ahead(article: Article, match: Match) -> bool:
    """Whether the words around say that the day is to come: 定于9月6日（星期日）."""
    text = article.document.text
    return bool(compiled(_AHEAD).search(text[max(article.span.start, match.start - _BACK) : match.start]))


def _finding(match: Match, days: Sequence[date]) -> Finding | None:
    claims = [_claims(match, day) for day in days]
    if not claims[0] or any(all(day.weekday() == at for _, day, at in claim) for claim in claims):
        return None
    span = match.group("weekday")
    day = next(day for _, day, at in claims[0] if day.weekday() != at)
    message = Message(
        "{year}年{month}月{day}日是星期{name}，请核对",
        "{year}-{month}-{day} is weekday {number}, Monday being 1",
        year=day.year,
        month=day.month,
        day=day.day,
        name=_NAMES[day.weekday()],
        number=day.isoweekday(),
    )
    confidence = Confidence.CERTAIN if match["year"] else Confidence.LIKELY
    first = match.group("year" if match["year"] else "month").start
    dated = Related(Span(first, match.group("day").end + 1))
    return Finding(span, message, (_fix(match, claims[0]),), (dated,), confidence)


_Claim = tuple[Span, date, int]


def _claims(match: Match, first: date) -> list[_Claim]:
    """For each weekday: the span of its character, the day, and the weekday's number, Monday being 0."""
    groups = match.groups()
    claims = [(match.group("name"), first, _number(match["name"]))]
    if groups.get("name2"):
        month = numeral(groups.get("month2") or match["month"])
        last = existing(first.year + (month < first.month), month, numeral(match["day2"]))
        if last is None:
            return []
        claims.append((match.group("name2"), last, _number(match["name2"])))
    return claims


def _number(name: str) -> int:
    return _NAMES.index("日" if name == "天" else name)


def _fix(match: Match, claims: Sequence[_Claim]) -> Fix:
    span = match.group("weekday")
    text = list(match[0][span.start - match.start : span.end - match.start])
    for name, day, at in claims:
        if name.start >= span.start and day.weekday() != at:
            text[name.start - span.start] = _NAMES[day.weekday()]
    return replace(span, "".join(text))
