"""What the rules on phone numbers share. Area codes are those of training/area_codes.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint_news import BLANK, DIGIT, Article, Document, Match, Span, compiled, paper_date, view

_CALL = "电话|热线|手机|联系方式|联系人|联系|咨询|传真|致电|拨打|来电|报名|举报|投诉|预约|报修|客服|专线|[Tt][Ee][Ll]|☎"
_OTHER = "微信|[Qq]{2}|邮编|邮政编码|[账帐卡][号户]|户名|订单|单号|编号|编码|代码|证号|型号|发票|国际|短号|分机|网址|邮箱|货号"
_WORDS = f"微信同号|(?P<call>{_CALL})|{_OTHER}"
_BEHIND = f"[{DIGIT}（）()-]{{7,16}}(?:联系|咨询|报名|预约|订购|垂询|报修)"
_WITH = ("与", "跟", "和")
_REACH = 48
_LONG = f"[{DIGIT}]{{3}}[-－–—{BLANK}]?[{DIGIT}]{{2}}"
_ENDS = "\n。；;！？!?"

AREA = f"(?P<area>[0０](?:[1１][0０]|[2２][{DIGIT}]|[3-9３-９][{DIGIT}]{{2}}))"
"""An area code: 010, 020 to 029, 0310 to 0999; the group `area`."""

NOT_IN_NUMBER = f"(?<![{DIGIT}A-Za-z*＊_@./+-])"
"""What stands before a number that is not part of a longer code."""

ABROAD = "(?:使|领事|领)馆"
"""In a notice of an embassy numbers are those of its country."""

END = f"(?![{DIGIT}A-Za-z*＊_@])"
"""What does not follow a number that is whole."""

NO_MORE = f"(?![-—–－][{DIGIT}*＊])"
"""What does not follow a number that takes no extension."""

SEPARATOR = f"[-－‐‑–—−{BLANK}]"

TODAY = date(2100, 1, 1)
"""Later than every change of the numbering plan."""
PLAN = date(2000, 1, 1)
"""Texts of an earlier day are judged by no rule here: mobiles had ten digits, cities six or seven."""
_DIALLED = 1985
"""Before, nobody dialled area codes: a text that speaks of no later year and gives one is of today."""
_YEAR = (
    f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})[-./．年]|(?P<han>[一二][九零〇○O][零〇○O一二三四五六七八九]{{2}})年"
)
_DIGITS = str.maketrans("０１２３４５６７８９〇零○O一二三四五六七八九", "01234567890000123456789")


def digits(text: str) -> str:
    """The ASCII digits of a text, in order."""
    return "".join(c for c in text.translate(_DIGITS) if c in "0123456789")


def is_called(article: Article, at: int) -> bool:
    """True where the word nearest before a number, in the same sentence, announces a number to call."""
    text = article.document.text[max(article.span.start, at - _REACH) : at]
    text = text[max(text.rfind(mark) for mark in _ENDS) + 1 :]
    words = [match for match in compiled(_WORDS).finditer(text) if match[0] != "微信同号"]
    if words:
        return bool(words[-1]["call"])
    return article.document.text[at - 1 : at] in _WITH and _is_for_call(article, at)


def _is_for_call(article: Article, at: int) -> bool:
    """True where the words behind a number say what to do with it: 可与13800138000联系."""
    behind = article.document.text[at : at + _REACH]
    return compiled(_BEHIND).match(behind) is not None


@view
def _lines(article: Article) -> list[Span]:
    """The lines of an article that have a long figure on them: one pass for all rules of the family."""
    lines = dict.fromkeys(article.document.line_at(match.start) for match in article.find(_LONG))
    return [article.document.line_span(line) for line in lines]


def find(article: Article, pattern: str) -> Iterator[Match]:
    """Matches of a pattern on the lines of an article that have a figure of five digits or more."""
    for line in _lines(article):
        yield from map(Match, compiled(pattern).finditer(article.document.text, line.start, line.end))


def called(article: Article, pattern: str, group: str = "number") -> Iterator[Match]:
    """Matches of a pattern whose `group` is announced as a number to call, in texts that today's plan can judge."""
    for match in find(article, pattern):
        if is_called(article, match.group(group).start) and day_of(article) >= PLAN:
            yield match


@view
def day_of(article: Article) -> date:
    """The day by whose numbering plan an article is judged: the paper's, else the end of the last year that
    the article, or where it names none the page, speaks of; TODAY when that year is not past, or there is none."""
    return paper_date(article.document) or _last_year(article) or _last_year_of_page(article.document) or TODAY


def is_dated(article: Article) -> bool:
    """True when the paper's day is known: what was right under an older plan is then surely wrong."""
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
    """A row of area_codes.tsv: lengths of local numbers, since when no other, until when, and the code after it."""

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
    """The row of an area code such as 0359; None when there is and was no such code."""
    return _area_codes().get(area)


def lengths_on(code: Code, day: date) -> frozenset[int]:
    """How many digits were right behind an area code on a day: both numbers of them while a city was changing;
    none once the code is withdrawn."""
    if code.until and code.until <= day.isoformat():
        return frozenset()
    before = {min(code.lengths) - 1} if day.isoformat() < code.since else ()
    return code.lengths.union(before)


def subscriber_lengths(area: str, day: date = TODAY) -> frozenset[int]:
    """How many digits may follow an area code on a day; empty when there is no such code."""
    code = area_code(area)
    return lengths_on(code, day) if code else frozenset()
