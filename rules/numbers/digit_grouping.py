from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Document, ErrorKind, Finding, Match, Message, compiled, replace, rule, view

_UNIT = "[元人名户亩吨件个家辆台次%％万亿米公平]"
_GROUPS = f"(?<![{DIGIT}.,，A-Za-z第])(?P<number>[1-9][0-9]{{0,2}}(?:,[0-9]+)+){_UNIT}"
_CHINESE_COMMA = f"(?<![{DIGIT}.,，A-Za-z第])(?P<number>[1-9][0-9]{{0,2}}(?:，[0-9]{{3}})*，0[0-9]{{2}}){_UNIT}"
_FULL = "，"
_PROPER = "^[0-9]{1,3}(?:,[0-9]{3})+$"
_DECIMAL = "^[0-9]{1,3},[0-9]{1,2}$"
_ZERO = ",0(?![0-9]{2}(?:,|$))"


@rule(
    "digit-grouping",
    title="数字分节不对",
    help=(
        "分节从个位起每三位一节，用半角逗号或空隙：1,0000元、1,00,000元、1，000元都不对；"
        "2,3%的小数点写成了逗号。列举（5,10,20元）、页面的逗号都是半角时容易相混的，不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_GROUPS, _CHINESE_COMMA),
    bad=[
        Bad("捐款1,0000元。", fixed="捐款10000元。", found="1,0000"),
        Bad("捐款1,00,000元。", fixed="捐款100000元。"),
        Bad("今年，捐款12,34元。", fixed="今年，捐款12.34元。"),
        Bad("产量增长2,3%。", fixed="产量增长2.3%。", found="2,3"),
        Bad("捐款1，000元。", fixed="捐款1000元。", found="1，000"),
        Bad("捐款1，500，000元。", fixed="捐款1500000元。"),
    ],
    good=[
        "今年，捐款1,000元、12,345,678元。",
        "面值分5,10,20元,共3种,发给12,34人。",
        "今年，面值分5,10,20元三种。",
        "第3,0000件，第3，000件，编号A3,0000件、A3，000件，1.3,0000件，1.3，000件，2026，000人。",
        "捐款1,500元和3,000元,来了5,20人以内。",
        "在3批之外,序号5,010,20人。",
        "坐标112,3456，序号1，000，第112,3456号。",
        "得分2，100人参加，12，34人参加。",
    ],
)
def digit_grouping(article: Article) -> Iterator[Finding]:
    """Digits are in groups that are not of three.

    If every comma of the page is half-width, a list of numbers looks the same: then only groups that begin with 0.
    """
    is_folded = _is_folded(article.document)
    for pattern in (_GROUPS, _CHINESE_COMMA):
        for match in article.find(pattern):
            if pattern is _CHINESE_COMMA or _is_wrong(match, is_folded=is_folded):
                yield _finding(match)


@view
def _is_folded(page: Document) -> bool:
    return _FULL not in page.text


def _is_wrong(match: Match, *, is_folded: bool) -> bool:
    number = match["number"]
    if compiled(_PROPER).search(number):
        return False
    if match[0].endswith("%") and compiled(_DECIMAL).search(number):
        return True
    is_list = number.count(",") > 1 and not compiled(_ZERO).search(number)
    return compiled(_ZERO).search(number) is not None or not (is_folded or is_list)


def _finding(match: Match) -> Finding:
    wrong = match["number"]
    if compiled(_DECIMAL).search(wrong):
        number = wrong.replace(",", ".")
        message = Message(
            "小数点写成了逗号？可写作“{number}”", "a comma for a decimal point? write {number}", number=number
        )
    else:
        number = wrong.replace(",", "").replace("，", "")
        message = Message("数字分节不对，可写作“{number}”", "wrong groups of digits; write {number}", number=number)
    return Finding(match.group("number"), message, (replace(match.group("number"), number),))
