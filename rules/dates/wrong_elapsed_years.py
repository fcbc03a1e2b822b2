from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, paper_date, rule

from ._counts import COUNT, YEAR, count, sentence_at, year_of

_SIGN = f"(?:距|至今)[今离]?(?:现在|如今)?(?:已经?)?(?:整整)?有?[{DIGIT}一二三四五六七八九十百]"
_SIGN_BEFORE = "年的?(?:历史|办学|建厂|建校|建院|发展|历程|风雨)"
_SINCE = f"(?:距|至今)[今离]?(?:现在|如今)?(?:已经?)?(?:整整)?有?(?P<count>{COUNT})年(?P<more>[多余])?"
_HISTORY = (
    f"(?:已?有|拥有|走过|具有)(?:着|了)?(?P<count>{COUNT})年(?P<more>[多余])?(?:的)?"
    "(?:历史|办学|建厂|建校|建院|发展|历程|风雨)"
)
_FOUND = (
    "[建创始立成]|诞生|生于|出版|发现|出土|写于|摄于|设立|开[业办馆]|刊"
    "|入[党伍团]|参军|参加工作|从[教医警业]|结婚|起|以来|开始"
)
_NOT = "[约近超逾]|左右|不到|不足|公元前|世纪|年代|前身|传说|平均|修复|重[建修]|迁|扩|改"
_MOST = 4000


@rule(
    "wrong-elapsed-years",
    title="距今年数与年份不符",
    help=(
        "建成于1893年的教堂，2026年时距今133年，写成233年就错了。今年按报纸日期算，没有报纸日期的不查；"
        "约数、整十的年数（130年历史）、重建改建的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(f"{_SIGN}|{_SIGN_BEFORE}",),
    injectors=("_time_injectors:wrong_elapsed_years",),
    bad=[
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 教堂建成于1893年，距今已有233年历史，是省级文物。", found="233年"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 学校创办于一九五六年，已有八十三年的历史，校友遍及全省。",
            found="八十三年",
        ),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 1953年7月，他在前线入党，党龄至今62年，是村里最老的党员。",
            found="62年",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 这份报纸创刊于1946年，距今92年，如今仍在印行。", found="92年"),
    ],
    good=[
        "2026年3月19日 星期四 第2版\n\n本报讯 教堂建成于1893年，距今133年，学校创办于一九五六年，已有八十年的历史。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1953年7月，他在前线入党，党龄至今72年，至今一人住在山上。",
        "2026年3月19日 星期四 第2版\n\n本报讯 剧组2017年到五台山拍摄，那里的古树很多，距今1000年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 学校创办于1956年，已有69年的历史。教堂建成于1893年，距今约233年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 教堂建成于1893年，距今100多年。教堂建成于1893年，1920年重建，距今133年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 学校建于1956年、医院建于1946年，距今92年。学校创办于1956年，距今60年。",
        "教堂建成于1893年，距今已有233年历史，是省级文物。",
        "2026年3月19日 星期四 第2版\n\n本报讯 教堂在1893年失火，距今已有233年历史。",
    ],
)
def wrong_elapsed_years(article: Article) -> Iterator[Finding]:
    """A number of years since something began does not go with the year in its sentence and that of the paper.

    Estimates and whole tens are rounded, and may be ten off. A sentence with several years is not reported.
    """
    paper, text = paper_date(article.document), article.document.text
    if paper is None:
        return
    for pattern in (_SINCE, _HISTORY):
        for match in article.find(pattern):
            began, number = _began(article, match), count(match["count"])
            if not began or not number or match["more"] or number > _MOST:
                continue
            slack = 10 if number % 10 == 0 else 1
            if abs(paper.year - began - number) > slack:
                message = Message(
                    "{began}年到{year}年是{right}年，请核对",
                    "from {began} to {year} it is {right} years",
                    began=began,
                    year=paper.year,
                    right=paper.year - began,
                )
                at = match.group("count")
                yield Finding(Span(at.start, text.index("年", at.end) + 1), message)


def _began(article: Article, match: Match) -> int | None:
    """The only year that stands before the number in its sentence, if it says that something began."""
    text, start = article.document.text, sentence_at(article, match.start).start
    found = list(compiled(YEAR).finditer(text, start, match.start))
    if len(found) != 1 or compiled(_NOT).search(text, start, match.end):
        return None
    founds = compiled(_FOUND).search(text, max(start, found[0].start() - 6), found[0].end() + 12)
    return year_of(article, found[0][0]) if founds else None
