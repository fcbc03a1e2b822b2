"""Names that bodies of the state had until some year, and whether a text speaks of them as they are today."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lint_news import DIGIT, Article, Span, compiled, digits_of, is_han, paper_date

from .._sentence import sentence_text
from .._table_rows import table_rows
from ._present import is_later, is_past, is_quoted

_LEVEL = "省市县区州旗盟镇乡"
_ZONE = "(?:开发|高新|技术|经开|新|园|示范|保税|管理|保护|景|度假|特|工业|风景|试验|林|矿|垦|军|社|小|地|港)区\\Z"
"""Areas whose management names its own offices, and other words on 区."""
GRACE = 1
"""In how many years after a change the old name is not reported."""
_NOW = "今年|近日|近期|目前|如今|日前|昨[日天]|今[日天]|明[日天]|当天|前不久|获悉|本月|本周|最新|新近|下月|即将|新修订"
_ACT = (
    "[^，,。；;]{0,4}(?:发布|公布|印发|通报|批准|组织|主办|提醒|联合|会同|开展|启动|召开|举办|下发|出台|负责人|工作人员"
    "|执法人员|有关人士|新闻发言人)"
)
_PAST = (
    "(?<![草平高还中])原(?![则告料因])|前身|曾|时任|当时|当年|改为|改称|更名|合并|组建|撤销|划转|整合|转隶|退休|离休|家属|宿舍|旧址|大院"
    "|老办公|挂牌(?!方式|出让|转让|交易|督办|竞买)|职责|机构改革|历任"
    "|被|荣获|先后|授予|命名|参加工作|分配|调入|调到|转业|担任|任职|[号令]）|第.{1,4}号"
)
_TOLD = (
    "逝世|病逝|生平|讣告|享年|过去|从前|以前|那年|那时|年代|小时候|儿时|后来|当过|干过|老照片|回忆|往事"
    "|年轻时|刚参加|毕业|考入|考上|入伍|退伍|复员|下岗|创办于|成立于|始建|建于|起草|主编|楼|小区|路口"
)
"""What tells of the past in a paragraph in which nothing else says when."""
_ISSUED = "遗失|作废|核发|颁发|签发|证号|注册号"
"""What is said of a paper that a body gave out under its old name."""
_YEAR = f"(?P<year>(?:1[89]|20|１[８９]|２０)[{DIGIT}]{{2}})(?:年|[-—至到])"
_ABROAD = (
    "[美英法德日韩俄泰印]国|日本|印度|印尼|俄罗斯|乌克兰|新加坡|马来西亚|澳大利亚|加拿大|以色列|伊朗|土耳其|斯坦|越南|泰国"
    "|菲律宾|柬埔寨|老挝|缅甸|蒙古国|斯里兰卡|欧盟|意大利|西班牙|荷兰|瑞士|巴西|香港|澳门|台湾|外媒|[加德佛]州|东京|首尔"
    "|大阪|曼谷|纽约"
)
_BEFORE = "由据被向从受与和及经到在请对了的是以为、"
"""What may stand before a body of the state; 马来西亚国家旅游局 is none."""
_STAFF = ("经理", "主管", "员工")
"""What stands behind an office of a company: 环保部经理."""
_REACH, _NEAR = 300, 6


@cache
def rows() -> Mapping[str, tuple[int, str, str, str]]:
    """By old name: the last year, the name of today, what stands before it, words that make it right."""
    table = (((*row, "", "")) for row in table_rows(Path(__file__).with_name("old_bodies.tsv")))
    return {name: (int(until), right, place, still) for name, until, right, place, still, *_ in table}


def is_name(article: Article, name: str, start: int) -> bool:
    """Whether a body may have its name at an offset, by what stands before it and on the page."""
    text, (_, _, place, still) = article.document.text, rows()[name]
    before = text[start - 1 : start] or " "
    if still and compiled(still).search(text):
        return False
    if place == "any":
        return is_han(before)
    if place:
        return before in _LEVEL and not compiled(_ZONE).search(text, max(0, start - _NEAR), start)
    return (before in _BEFORE or not is_han(before)) and not text.startswith(_STAFF, start + len(name))


def is_today(article: Article, span: Span, until: int) -> bool:
    """Whether a text of a later year tells of the body as it is today."""
    sentence = sentence_text(article, span)
    is_now = compiled(_NOW).search(sentence) or compiled(_ACT).match(article.document.text, span.end)
    return (
        (is_now is not None or is_plain(article, span, until))
        and is_later(article, span, until + GRACE)
        and not compiled(f"{_PAST}|{_ISSUED}").search(sentence)
        and not compiled(_ABROAD).search(sentence)
        and not is_past(article, span, until)
        and not is_quoted(article, span)
    )


def is_plain(article: Article, span: Span, until: int) -> bool:
    """Whether the paper has a day, and nothing before the name or in its paragraph speaks of the past."""
    text, start = article.document.text, article.span.start
    if paper_date(article.document) is None:
        return False
    first, last = max(start, text.rfind("\n", 0, span.start) + 1), text.find("\n", span.end)
    line = text[first : last if last >= 0 else len(text)]
    years = compiled(_YEAR).finditer(text, max(start, first - _REACH), first + len(line))
    return (
        not compiled(_TOLD).search(line)
        and not compiled(_PAST).search(text, max(first, span.start - _REACH), span.end)
        and all(int(digits_of(year["year"])) > until for year in years)
    )
