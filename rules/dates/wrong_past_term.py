from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, compiled, paper_date, quotation_at, rule

from .._sentence import sentence_at
from ._lunar import TERMS, term_day

_LIST = [TERMS[i : i + 2] for i in range(0, len(TERMS), 2)]
_WEATHER = ("大雪", "小雪", "雨水")
_NAMES = "|".join(_LIST)
_SURE = "|".join(term for term in _LIST if term not in _WEATHER)
_OVER = "(?:节气|时节)?(?:已经?过|刚过|刚刚过去|已过去)"
_NEAR = "(?:节气|时节)?(?:将至|将到|将临|在即|临近|快到|快要到)"
_BOTH = f"(?P<first>{_NAMES}){_OVER}了?[，,]?(?P<second>{_NAMES})(?:{_NEAR}|未到|未至)"
_PAST = f"(?P<past>{_SURE})(?P<over>{_OVER})了?(?=[，,。；;])"
_COMING = f"(?P<coming>{_SURE}){_NEAR}(?=[，,。；;])"
_SIGN = f"(?:{_NAMES})(?:节气|时节)?(?:已|刚|将[至到临]|在即|临近|快)"
_OTHER = f"[{DIGIT}]{{4}}年|[去前那当每往历明]年|每[到逢当]|一到|小时候|等到|直到|如果|要是|谚|农谚|俗话|老话|古人|诗"
"""Words of a sentence which show that it is not of the days of the paper."""
_LATE, _JUST, _SOON, _OLD = 75, 25, 30, 8
"""Days behind a term in which it is over, and only just; days before one in which it is near; the age of a story."""


@rule(
    "wrong-past-term",
    title="已过、将至的节气不对",
    help="4月29日的报纸写“小满已过，立夏将至”，其实过了的是谷雨：节气前后不相接，或与报纸日期差得远的才报；引语、回忆里的不查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_past_term",),
    bad=[
        Bad("小满已过，立夏将至，茶园里一片忙碌。", found="小满"),
        Bad("2025年4月29日 星期二 第2版\n\n本报讯 小满已过，茶园里一片忙碌。", found="小满"),
        Bad("2025年4月29日 星期二 第2版\n\n本报讯 芒种将至，农技员进村。", found="芒种"),
        Bad("2025年4月29日 星期二 第2版\n\n本报讯 春分刚过，茶园里一片忙碌。", found="春分"),
    ],
    good=[
        "谷雨已过，立夏将至，茶园里一片忙碌。春分已过，谷雨将至。小雪已过，大雪未到。",
        "2025年4月29日 星期二 第2版\n\n本报讯 谷雨已过，立夏将至。谷雨刚过，茶园里一片忙碌。清明已过，春分已过。",
        "2025年4月29日 星期二 第2版\n\n本报讯 他说：“小满已过。”那年小满已过，茶园里一片忙碌。大雪将至，气温走低。",
        "小满已过，茶园里一片忙碌。芒种将至，农技员进村。小满已过半，芒种将至未至。",
        "2025年4月29日 星期二 第2版\n\n本报讯 小满已过半的工程款，芒种将至时再付。",
    ],
)
def wrong_past_term(article: Article) -> Iterator[Finding]:
    """A solar term is said to be over or to come on a day on which it is not, or beside one that is not next to it."""
    paper, named = paper_date(article.document), set[int]()
    for match in article.find(_BOTH):
        by = (_LIST.index(match["second"]) - _LIST.index(match["first"])) % len(_LIST)
        if by not in {1, 2} and not _is_other(article, match):
            right = _LIST[_LIST.index(match["second"]) - 1]
            named.add(match.start)
            message = Message("{term}之前是{right}，请核对", "{right} comes before", term=match["second"], right=right)
            yield Finding(match.group("first"), message)
    for match in (*article.find(_PAST), *article.find(_COMING)) if paper else ():
        name = "past" if match.groups().get("past") else "coming"
        is_over = name == "past"
        if paper and match.start not in named and not _fits(paper, match, is_over=is_over):
            day = term_day(paper.year, match[name])
            if day and not _is_other(article, match):
                written = f"{day.month}月{day.day}日"
                message = Message("{term}是{day}，请核对", "{term} is on {day}", term=match[name], day=written)
                yield Finding(match.group(name), message)


def _fits(paper: date, match: Match, *, is_over: bool) -> bool:
    """Whether a term may be over, or near, on the day of the paper or one of the days before it."""
    days = [term_day(paper.year + by, match["past" if is_over else "coming"]) for by in (-1, 0, 1)]
    since = [(paper - day).days for day in days if day]
    if is_over:
        most = _JUST if "刚" in match["over"] else _LATE
        return any(-1 <= one <= most for one in since)
    return any(-_SOON <= one <= _OLD for one in since)


def _is_other(article: Article, match: Match) -> bool:
    sentence = sentence_at(article, match.start)
    words = article.document.text[sentence.start : sentence.end]
    return compiled(_OTHER).search(words) is not None or quotation_at(article, match.span) is not None
