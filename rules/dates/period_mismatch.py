from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Match, Message, Span, numeral, rule

from ._days import TO

_D = f"[{DIGIT}一二三四五六七八九十]{{1,2}}"
_MONTHS = f"(?P<first>{_D})月?份?(?:{TO}|、)(?P<last>{_D})月份?"
_PERIOD = "(?P<period>前[三3３]个?季度|第?[一二三四1234１２３４首]个?季度?|[上下]半年)"
_WITH = f"{_PERIOD}(?:[{PAREN_OPEN}]即?|[，,]?即|是指){_MONTHS}"
_PART = "(?:初期|中期|末期|后期|前期|早期|中叶|初|末)?(?:的|[，,]即|[（(])"
_DECADE = f"(?P<decade>[二三四五六七八九]十|[2-9２-９][0０])年代{_PART}(?P<year>(?:19|１９)[{DIGIT}]{{2}})年"
_CENTURY = f"(?P<century>十[七八九]|二十一?|1[789]|2[01])世纪{_PART}(?P<year>[12１２][{DIGIT}]{{3}})年"
_MONTHS_PART = (
    f"(?:(?P<month>[{DIGIT}]{{1,2}})月)?(?P<part>[上中下])旬(?:的|[，,]即|[{PAREN_OPEN}]即?)"
    f"(?:(?P<month2>[{DIGIT}]{{1,2}})月)?(?P<day>[{DIGIT}]{{1,2}})日(?!至|到|—)"
)
_FIRST_MONTHS = (
    f"前(?P<count>{_D})个?月(?:[{PAREN_OPEN}]即?|[，,]?即)"
    f"(?P<first>[{DIGIT}]{{1,2}})月?{TO}(?P<last>[{DIGIT}]{{1,2}})月"
)
_PARTS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
_SIGNS = (
    f"旬(?:的|[，,]即|[{PAREN_OPEN}]即?)[{DIGIT}]",
    f"前{_D}个?月(?:[{PAREN_OPEN}]即?|[，,]?即)[{DIGIT}]",
    f"季度?(?:[{PAREN_OPEN}]即?|[，,]?即|是指)[{DIGIT}一二三四五六七八九十]",
    f"半年(?:[{PAREN_OPEN}]即?|[，,]?即|是指)[{DIGIT}一二三四五六七八九十]",
    f"年代[^。，{DIGIT}]{{0,4}}[，,（(]?[1１][9９]",
    f"世纪[^。，{DIGIT}]{{0,3}}[，,（(]?即?[12１２][{DIGIT}]{{3}}年",
)
_QUARTERS = {"首": 1}
_YEAR = 12


@rule(
    "period-mismatch",
    title="季度、年代与月份、年份不符",
    help=(
        "一季度是1月至3月，写成（1月至4月）就错了；1978年属七十年代，不属八十年代末；1893年属十九世纪。"
        "世纪按公历算，逢百的年份（1900年、2000年）不查。"
    ),
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=_SIGNS,
    injectors=("_time_injectors:period_mismatch",),
    bad=[
        Bad("一季度（1月至4月）新增企业213家。", found="1月至4月"),
        Bad("上半年，即1—7月，降水偏少。", found="1—7月"),
        Bad("今年前三季度（1－10月），用电量增长一成。", found="1－10月"),
        Bad("第四季度（9—12月）是旺季。", found="9—12月"),
        Bad("8月下旬（8月15日）开学，3月上旬的3月9日报到。", found="8月下旬（8月15日"),
        Bad("报名在8月下旬，即9月22日截止。", found="8月下旬，即9月22日"),
        Bad("前七个月（1—8月）用电量增长一成。", found="前七个月（1—8月"),
        Bad("上世纪八十年代末的1978年，他考上师范。", found="八十年代末的1978年"),
        Bad("20世纪９０年代初（１９８１年），村里通了电。", found="９０年代初（１９８１年"),
        Bad("十八世纪末的1893年，教堂落成。", found="十八世纪末的1893年"),
    ],
    good=[
        "一季度（1月至3月），上半年，即1—6月，前三季度（1－9月），四季度（10—12月），二季度（4—6月），下半年（7—12月）。",
        "8月下旬（8月25日）开学，中旬的15日，上旬（9日），8月下旬（9日至25日），8月下旬（9日到25日），8月下旬（9日—25日）。",
        "前七个月（1—7月），前7月，即1至7月。",
        "上世纪八十年代末的1988年，九十年代初的1990年，十九世纪末的1893年，十九世纪末的1900年。",
        "一季度（1月至2月）的数字，第三季度（7月、8月）高温，二季度（4—13月）。八十年代的1979年。",
    ],
)
def period_mismatch(article: Article) -> Iterator[Finding]:
    """A quarter, a half of a year, a decade or a century stands with months or a year outside it."""
    for match in article.find(_WITH):
        first, last = numeral(match["first"]), numeral(match["last"])
        begin, end = _months(match["period"])
        is_part = begin <= first < last <= end and (match["period"][0] != "前" or (first, last) == (begin, end))
        if not is_part and first < last <= _YEAR:
            message = Message(
                "{period}是{begin}月至{end}月，请核对",
                "{period} is months {begin} to {end}",
                period=match["period"],
                begin=begin,
                end=end,
            )
            yield Finding(Span(match.group("first").start, match.end), message)
    yield from _parts(article)
    for pattern, name in ((_DECADE, "年代"), (_CENTURY, "世纪")):
        for match in article.find(pattern):
            if not _is_inside(match):
                message = Message(
                    "{year}年不在这个{name}，请核对", "{year} is outside it", year=match["year"], name=name
                )
                yield Finding(match.span, message)


def _parts(article: Article) -> Iterator[Finding]:
    """The tens of days of a month, and the first months of a year."""
    for match in article.find(_MONTHS_PART):
        first, last = _PARTS[match["part"]]
        is_month = not match["month"] or not match["month2"] or numeral(match["month"]) == numeral(match["month2"])
        if not (first <= numeral(match["day"]) <= last and is_month):
            limits = {"part": match["part"], "first": first, "last": last}
            message = Message("{part}旬是{first}日至{last}日，请核对", "it is days {first} to {last}", **limits)
            yield Finding(match.span, message)
    for match in article.find(_FIRST_MONTHS):
        if (numeral(match["first"]), numeral(match["last"])) != (1, numeral(match["count"])):
            message = Message("前{n}个月是1月至{n}月，请核对", "months 1 to {n}", n=numeral(match["count"]))
            yield Finding(match.span, message)


def _is_inside(match: Match) -> bool:
    year = int(match["year"])
    decade = match.groups().get("decade")
    if decade:
        first = 1900 + numeral(decade)
        return first - 1 <= year <= first + 10
    century = numeral(match["century"])
    return 100 * (century - 1) <= year <= 100 * century


def _months(period: str) -> tuple[int, int]:
    """The first and the last month of 一季度, 上半年, 前三季度."""
    if "半年" in period:
        return (1, 6) if period[0] == "上" else (7, 12)
    if period[0] == "前":
        return (1, 9)
    char = period.removeprefix("第")[0]
    number = _QUARTERS.get(char) or numeral(char)
    return (3 * number - 2, 3 * number)
