from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, numeral, paper_date, quotation_at, rule

_TERM = "(?P<term>[春秋]季学期|第[一二]学期|[春秋]季(?=开学))"
_BEGINS = "(?:正式|如期|顺利|同步)*(?:开学|开课|上课|行课|报[到名]注册|注册报到|报到|启幕|拉开帷幕)"
_DAY = (
    f"(?:(?P<month>[{DIGIT}]{{1,2}})月(?:[{DIGIT}]{{1,2}}日|[上中下]旬|初|底)|(?P<word>[今昨明]日|[今昨明]天))"
    "(?:[（(][^）)]{1,6}[）)])?"
)
_AFTER = f"{_TERM}[^。；，\n{DIGIT}]{{0,12}}[，]?(?:将|定)?[于在自]?{_DAY}[^。；，\n{DIGIT}]{{0,6}}{_BEGINS}"
_OF_YEAR = f"(?:[{DIGIT}]{{4}}(?:[-—－～至][{DIGIT}]{{2,4}})?(?:年|学年度?))?的?"
_BEFORE = f"{_DAY}[，,]?[^。；，\n{DIGIT}]{{0,12}}{_OF_YEAR}{_TERM}{_BEGINS}"
_OVER = (
    "(?P<term>[春秋]季学期|第[一二]学期)[^。；\n]{0,8}?(?:(?:临近|即将|行将|将要|已经?|圆满|顺利|全部|正式)*(?:结束|落幕)|接近尾声|进入尾声|放假)"
    "[^。；\n]{0,24}?(?P<holiday>[寒暑]假)"
)
"""The end of a term, and the holiday behind it."""
_SIGN = "学期|季开学"
_SPRING = ("春季学期", "春季", "第二学期")
_MONTHS = {True: range(7, 12), False: range(2, 6)}
"""The months in which a term cannot begin: one of spring, one of autumn."""


@rule(
    "wrong-school-term",
    title="学期与开学时间不符",
    help="秋季学期（第一学期）八九月开学，春季学期（第二学期）二三月开学：写成“秋季学期3月2日开学”就错了。写了开学日期，或“今天”“昨日”开学的才查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_school_term",),
    bad=[
        Bad("全县中小学2026年秋季学期于3月2日（星期一）开学，幼儿园同步入园。", found="秋季学期"),
        Bad("9月1日，2025学年第二学期正式开学，新生报到。", found="第二学期"),
        Bad("９月１日，全县春季学期开学，操场上升起国旗。", found="春季学期"),
        Bad("2025学年第二学期临近结束，全县学生将迎来寒假。", found="第二学期"),
        Bad("秋季学期进入尾声，各校布置暑假作业。", found="秋季学期"),
        Bad("2026年9月2日 星期三 第2版\n\n本报讯 春季学期今日开学，各校办了开学第一课。", found="春季学期"),
    ],
    good=[
        "春季招聘班9月1日开课。9月1日，春季报到的学员结业。",
        "全县中小学2026年春季学期于3月2日开学。9月1日，2025学年第一学期正式开学。９月１日，全县秋季学期开学。",
        "2025学年第一学期临近结束，全县学生将迎来寒假。春季学期进入尾声，各校布置暑假作业。春季学期开学前是寒假。",
        "秋季学期教材3月20日开始征订，第一学期1月20日放假。春季学期今日开学。",
        "2026年9月2日 星期三 第2版\n\n本报讯 秋季学期今日开学。他回忆：“9月1日，春季学期开学。”",
    ],
)
def wrong_school_term(article: Article) -> Iterator[Finding]:
    """A school term is said to begin in months in which the other one begins."""
    for pattern in (_AFTER, _BEFORE):
        for match in article.find(pattern):
            is_spring = match["term"] in _SPRING
            if _month(article, match) in _MONTHS[is_spring] and quotation_at(article, match.span) is None:
                message = Message(
                    "{right}开学的是{term}，请核对",
                    "the term that begins then is {term}",
                    right="七月至十一月" if is_spring else "二月至五月",
                    term="秋季（第一）学期" if is_spring else "春季（第二）学期",
                )
                yield Finding(match.group("term"), message)
    for match in article.find(_OVER):
        is_spring = match["term"] in _SPRING
        if is_spring == (match["holiday"] == "寒假") and quotation_at(article, match.span) is None:
            message = Message(
                "{holiday}前结束的是{term}，请核对",
                "the term before it is {term}",
                holiday=match["holiday"],
                term="秋季（第一）学期" if is_spring else "春季（第二）学期",
            )
            yield Finding(match.group("term"), message)


def _month(article: Article, match: Match) -> int:
    """The month in which a term begins: that of the paper, where today is said; 0 where it is not known."""
    if match["month"]:
        return numeral(match["month"])
    paper = paper_date(article.document)
    return paper.month if paper else 0
