"""Helpers of the rules on phone numbers. Area codes are made by training/area_codes.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint_news import BLANK, DIGIT, Article, Document, Match, Span, compiled, paper_date, view

_CALL = "电话|热线|手机|联系方式|联系人|联系|咨询|传真|致电|拨打|来电|报名|举报|投诉|预约|报修|客服|专线|[Tt][Ee][Ll]|☎"
_OTHER = (
    "微信|[Qq]{2}|邮编|邮政编码|[账帐卡][号户]|户名|订单|单号|编号|编码|代码|证号|型号|发票|国际|短号|"
    "分机|网址|邮箱|货号"
)
_WORDS = f"微信同号|(?P<call>{_CALL})|{_OTHER}"
_BEHIND = f"[{DIGIT}（）()-]{{7,16}}(?:联系|咨询|报名|预约|订购|垂询|报修)"
_WITH = ("与", "跟", "和")
_REACH = 48
_LONG = f"[{DIGIT}][{DIGIT}][{DIGIT}][-－–—{BLANK}]?[{DIGIT}][{DIGIT}]"
_ENDS = "\n。；;！？!?"

AREA = f"(?P<area>[0０](?:[1１][0０]|[2２][{DIGIT}]|[3-9３-９][{DIGIT}]{{2}}))"
"""An area code, in the group `area`: 010, 020 to 029, 0310 to 0999."""

NOT_IN_NUMBER = f"(?<![{DIGIT}A-Za-z*＊_@./+-])"
"""A look-behind: the number is not part of a longer code."""

ABROAD = "(?:使|领事|领)馆"
"""Words of an embassy's notice, whose numbers are those of another country."""

END = f"(?![{DIGIT}A-Za-z*＊_@])"
"""A look-ahead: the number ends here."""

NO_MORE = f"(?![-—–－][{DIGIT}*＊])"
"""A look-ahead: no extension follows."""

SEPARATOR = f"[-－‐‑–—−{BLANK}]"

TODAY = date(2100, 1, 1)
"""A day later than every change of the numbering plan."""
PLAN = date(2000, 1, 1)
"""Numbers of an earlier day are not checked: mobile numbers had ten digits, landlines six or seven."""
_DIALLED = 1985
"""The first year of area codes: a text that has one and names no later year is of today."""
_YEAR = (
    f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})[-./．年]|(?P<han>[一二][九零〇○O][零〇○O一二三四五六七八九]{{2}})年"
)
_DIGITS = str.maketrans("０１２３４５６７８９〇零○O一二三四五六七八九", "01234567890000123456789")


def digits(text: str) -> str:
    """The ASCII digits of a text, in order."""
    return "".join(c for c in text.translate(_DIGITS) if c in "0123456789")


def is_called(article: Article, at: int) -> bool:
    """Whether the nearest word before a number, in the same sentence, announces a phone number."""
    text = article.document.text[max(article.span.start, at - _REACH) : at]
    text = text[max(text.rfind(mark) for mark in _ENDS) + 1 :]
    words = [match for match in compiled(_WORDS).finditer(text) if match[0] != "微信同号"]
    if words:
        return bool(words[-1]["call"])
    return article.document.text[at - 1 : at] in _WITH and _is_for_call(article, at)


def _is_for_call(article: Article, at: int) -> bool:
    """Whether the words after a number show that it is for calls: 可与13800138000联系."""
    behind = article.document.text[at : at + _REACH]
    return compiled(_BEHIND).match(behind) is not None


@view
def _lines(article: Article) -> list[Span]:
    """The lines of an article that have a long number; computed once for all rules of the family."""
    lines = dict.fromkeys(article.document.line_at(match.start) for match in article.find(_LONG))
    return [article.document.line_span(line) for line in lines]


def find(article: Article, pattern: str) -> Iterator[Match]:
    """Matches of a pattern on the lines of an article that have a number of at least five digits."""
    for line in _lines(article):
        yield from map(Match, compiled(pattern).finditer(article.document.text, line.start, line.end))


def called(article: Article, pattern: str, group: str = "number") -> Iterator[Match]:
    """Matches of a pattern whose `group` is announced as a phone number, in texts since 2000."""
    for match in find(article, pattern):
        if is_called(article, match.group(group).start) and day_of(article) >= PLAN:
            yield match


@view
def day_of(article: Article) -> date:
    """The day whose numbering plan applies to an article: that of the paper, if known.

    Otherwise the end of the last year that the article names, or else the page; TODAY if there is none or it is not
    past.
    """
    return paper_date(article.document) or _last_year(article) or _last_year_of_page(article.document) or TODAY


def is_dated(article: Article) -> bool:
    """Whether the paper's day is known, so that a number of an older plan is surely wrong."""
    return paper_date(article.document) is not None


@view
def _last_year_of_page(page: Document) -> date | None:
    return _last_year(page)


def _last_year(unit: Article | Document) -> date | None:
    years = [int(digits(m["year"] or m["han"])) for m in unit.find(_YEAR)]
    if not years:
        return None
    return date(max(years), 12, 31) if _DIALLED <= max(years) < PLAN.year else TODAY


class Code(NamedTuple):
    """A row of area_codes.tsv: the lengths of local numbers, since when, until when, and the code that replaced it."""

    lengths: frozenset[int]
    since: str = ""
    until: str = ""
    successor: str = ""


@cache
def _area_codes() -> dict[str, Code]:
    lines = Path(__file__).with_name("area_codes.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {code: Code(frozenset(map(int, lengths.split())), *rest) for code, lengths, *rest in rows}


def area_code(area: str) -> Code | None:
    """The row of an area code such as 0359; None for a code that never existed."""
    return _area_codes().get(area)


def lengths_on(code: Code, day: date) -> frozenset[int]:
    """The lengths of local numbers of an area code on a day: two during a change, none after the code's end."""
    if code.until and code.until <= day.isoformat():
        return frozenset()
    before = {min(code.lengths) - 1} if day.isoformat() < code.since else ()
    return code.lengths.union(before)


def subscriber_lengths(area: str, day: date = TODAY) -> frozenset[int]:
    """The lengths of local numbers of an area code on a day; empty if there is no such code."""
    code = area_code(area)
    return lengths_on(code, day) if code else frozenset()
