from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, paper_date, rule

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._days import TO

_SIGN = f"连续[{DIGIT}一二两三四五六七八九十]{{1,3}}年"
_CONSECUTIVE = f"连续(?P<count>{COUNT})年(?P<more>[多余内])?"
_Y = f"(?:19|20|１９|２０)[{DIGIT}]{{2}}"
_RANGE = f"(?P<first>{_Y})年?(?:度|起|开始)?{TO}(?P<last>{_Y})年(?:度|底)?[，,]?[^。；，{DIGIT}]{{0,8}}$"
_LIST = f"(?P<years>{_Y}(?:年?[、和]{_Y}){{1,8}})年(?:度)?[，,]?[^。；，{DIGIT}]{{0,8}}$"
_SINCE = f"(?P<first>{_Y})年(?:以来|起|开始)[^。；{DIGIT}]{{0,16}}$"
_BACK = 60
_SLIP = 3
"""A number that is farther from the years until now is of another time."""
_NOT = "[约近超余]|第"


@rule(
    "wrong-consecutive-years",
    title="连续年数与起止年份不符",
    help=(
        "2019年至2025年是连续七年（少算一年也行），写成连续五年就错了；2022、2023、2024年是连续三年。"
        "“2019年以来连续八年”按报纸日期算。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    bad=[
        Bad("合作社2019年至2025年，连续五年被评为示范社。", found="五年"),
        Bad("她２０２２、２０２３、２０２４年连续４年考核优秀。", found="４年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 2019年以来，全县粮食连续五年增产。", found="五年"),
    ],
    good=[
        "合作社2019年至2025年，连续七年被评为示范社。2019年至2025年连续六年。她2022、2023、2024年连续3年考核优秀。",
        "2026年3月19日 星期四 第2版\n\n本报讯 2019年以来，粮食连续七年、连续八年增产，夏粮连续六年增产。",
        "2019年至2025年，连续三四年被评为示范社。2019年至2025年，他家连续五年多亏损。2019年至2025年，有近连续五年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 2003年起，油田连续12年稳产。",
        "2019年以来，全县粮食连续五年增产。",
    ],
)
def wrong_consecutive_years(article: Article) -> Iterator[Finding]:
    """A number of consecutive years does not go with the years before it: a range, a list, or the first of them.

    Both ends of a range count, or one of them.
    """
    text, paper = article.document.text, paper_date(article.document)
    for match in article.find(_CONSECUTIVE):
        start = max(sentence_at(article, match.start).start, match.start - _BACK)
        number = count(match["count"])
        right, found = _right(text[start : match.start], number or 0, paper.year if paper else None)
        if number and right and number not in right and not match["more"] and found is not None:
            message = Message("按前面的年份是{n}年，请核对", "by the years before it is {n}", n=max(right))
            years = Related(Span(start + found.start, start + found.end), _YEARS)
            yield Finding(Span(match.group("count").start, match.group("count").end + 1), message, related=(years,))


_YEARS = Message("起止的年份", "the years that it is counted from")


def _right(before: str, number: int, now: int | None) -> tuple[set[int], Match | None]:
    """The right numbers by the years that a text ends with, and where they stand."""
    for pattern in (_RANGE, _LIST, _SINCE):
        found = compiled(pattern).search(before)
        if found is None or compiled(_NOT).search(found[0]):
            continue
        match = Match(found)
        if pattern == _LIST:
            return {len(compiled(_Y).findall(match["years"]))}, match
        last = int(match["last"]) if pattern == _RANGE else now
        apart = last - int(match["first"]) if last else 0
        spans = (apart - 1, apart, apart + 1) if pattern == _SINCE else (apart, apart + 1)
        is_other = pattern == _SINCE and abs(apart - number) > _SLIP
        return ({n for n in spans if n > 0} if apart > 0 and not is_other else set()), match
    return set(), None
