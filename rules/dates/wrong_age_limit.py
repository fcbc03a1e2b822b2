from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    paper_date,
    rule,
)

from ._birth_limits import wrong_limits
from ._counts import COUNT, count

_DAY = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?"
_YEAR = f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年"
_IN = f"[{PAREN_OPEN}含及]{{0,2}}[{PAREN_CLOSE}]?以[下上内]"
_MOST = "(?:不超过|不大于|不高于|未满|不满|年满|须满|不低于|不小于)$"
"""Words before an age that make it a limit without 以上 or 以下 behind it."""
_BARE = f"岁(?:的)?[{PAREN_OPEN}，,](?:即|须|应|需|在)?[12１２]"
_LIMIT = (
    f"岁(?P<in>{_IN})?(?:的)?(?:人员|居民|老人|老年人|公民)?[{PAREN_OPEN}，,](?:即|须|应|需|在)?"
    f"{_YEAR}{_DAY}[含及当天日{PAREN_OPEN}{PAREN_CLOSE}]{{0,4}}[以之]?[前后]的?出生"
)
_REVERSED = (
    f"{_YEAR}{_DAY}(?:[{PAREN_OPEN}含及]{{0,2}}[{PAREN_CLOSE}]?以?[前后]的?出生)的?"
    f"[{PAREN_OPEN}，,](?:即|年龄在?)?(?P<count>{COUNT})周?岁{_IN}"
)
_SIGN = f"岁{_IN}"
_SIGN_BORN = "满(?=[^。\n]{1,30}日[^。\n]{0,12}出生)|日[^。\n]{0,12}出生[^。\n]{0,20}满"
_COUNT = f"(?P<count>{COUNT})周?$"
_REACH = 8
_SLACK = 1
"""Years by which a birth may be off: the age may be counted on another day than the paper's."""


@rule(
    "wrong-age-limit",
    title="年龄条件与出生年份不符",
    help=(
        "2026年的招聘启事写“35周岁以下（1991年9月10日以后出生）”，写成1981年以后就错了。按报纸日期算，"
        "前后差一年的不查（截止日期、含不含本数各有算法）。“年满6周岁（2020年8月31日以前出生）”这样年月日齐全的，差一年也查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN, _BARE, _SIGN_BORN),
    bad=[
        Bad("2026年9月10日 星期四 第2版\n\n招聘启事 年龄35周岁以下（1981年9月10日以后出生）。", found="1981年"),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 ６０岁以上（１９５６年９月前出生）的老人体检。",
            found="１９５６年",
        ),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 报考者须十八岁及以上，2003年9月1日前出生。", found="2003年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 1981年9月以后出生（35周岁以下）的可以报名。", found="1981年"),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 35周岁（含）以下，1986年1月1日以后出生的可报名。",
            found="1986年",
        ),
        Bad("2026年9月10日 星期四 第2版\n\n招聘启事 应聘者年龄不超过30周岁（1986年9月10日以后出生）。", found="1986年"),
        Bad(
            "2026年8月19日 星期三 第2版\n\n本报讯 小学招收年满6周岁的儿童，即2021年8月31日（含当日）以前出生的儿童。",
            found="2021年",
        ),
        Bad("2026年8月19日 星期三 第2版\n\n本报讯 小学招收年满6周岁（2021年8月31日前出生）的儿童。", found="2021年"),
        Bad("2026年8月19日 星期三 第2版\n\n本报讯 小学招收2021年8月31日及以前出生、年满6周岁的儿童。", found="2021年"),
        Bad(
            "2026年8月19日 星期三 第2版\n\n本报讯 年满３周岁（２０２３年９月１日至２０２４年８月３１日出生）可报名。",
            found="２０２４年",
        ),
    ],
    good=[
        "2026年8月19日 星期三 第2版\n\n本报讯 小学招收年满6周岁的儿童，即2020年8月31日（含当日）以前出生的儿童。",
        "2026年8月19日 星期三 第2版\n\n本报讯 不满3周岁（2023年9月1日至2024年8月31日出生）的不收。",
        "2026年8月19日 星期三 第2版\n\n本报讯 不满6周岁（2021年8月31日前出生）的不收。",
        "2026年8月19日 星期三 第2版\n\n本报讯 到2027年，小学招收年满6周岁（2021年8月31日前出生）的儿童。",
        "2026年9月10日 星期四 第2版\n\n招聘启事 年龄不超过30周岁（1996年9月10日以后出生），30岁，1986年以后出生。",
        "2026年9月10日 星期四 第2版\n\n招聘启事 35周岁以下（1991年9月10日以后出生），40岁以下（1985年9月以后出生）。",
        "2026年9月10日 星期四 第2版\n\n本报讯 60岁以上（1966年9月前出生）的老人，18周岁以下，1981年建校后出生的他。",
        "2026年9月10日 星期四 第2版\n\n招聘启事 年龄二三十岁以下（1981年以后出生）。",
        "招聘启事 年龄35周岁以下（1971年9月10日以后出生），学历不限。",
    ],
)
def wrong_age_limit(article: Article) -> Iterator[Finding]:
    """A limit of age does not go with the year of birth beside it, by the day of the paper."""
    precise = list(wrong_limits(article))
    for limit in precise:
        message = Message("按此到{year}年才满{age}岁，请核对", "of age in {year}", year=limit.reached, age=limit.age)
        yield Finding(limit.span, message)
    paper = paper_date(article.document)
    for pattern in (_LIMIT, _REVERSED) if paper else ():
        for match in article.find(pattern):
            age = _age(article, match)
            if paper and age and not paper.year - age - 1 - _SLACK <= int(match["year"]) <= paper.year - age + _SLACK:
                message = Message(
                    "{age}岁应是{year}年前后出生，请核对",
                    "one of {age} was born about {year}",
                    age=age,
                    year=paper.year - age,
                )
                at = match.group("year")
                if not any(limit.span.overlaps(at) for limit in precise):
                    yield Finding(Span(at.start, at.end + 1), message)


def _age(article: Article, match: Match) -> int | None:
    """The age, which stands in the match or before it; None for an estimate."""
    if match.groups().get("count"):
        return count(match["count"])
    first = max(article.span.start, match.start - _REACH)
    found = compiled(_COUNT).search(article.document.text[first : match.start])
    is_limit = found and (
        match["in"] or compiled(_MOST).search(article.document.text[first - _REACH : first + found.start()])
    )
    return count(found["count"]) if found and is_limit else None
