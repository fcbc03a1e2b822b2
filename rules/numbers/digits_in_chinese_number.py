from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, is_traditional, replace, rule

from .._numerals import in_numerals
from ._measures import MEASURE

_HAN = "一二三四五六七八九十百千"
_SOME = f"(?<![{DIGIT}.．])(?<![{DIGIT}][,，至到—~～-])(?P<number>[1-9１-９][0０]{{1,2}}几(?=[十百千万]?(?:{MEASURE})))"
_SOME_TENS = f"(?<![第{DIGIT}{_HAN}])(?P<number>几[1１][0０]{{1,3}})(?![{DIGIT}])"
_SHARE = f"(?P<number>[百千]分之[{DIGIT}]+(?:[.．][{DIGIT}]+)?)"
_OF_PARTS = f"(?P<number>[{_HAN}万]{{1,3}}分之[{DIGIT}]{{1,3}})(?![{DIGIT}.．点年月日时万亿])"
_PARTS = f"(?<![{DIGIT}.．上下])(?P<number>[{DIGIT}]{{1,3}}分之(?:[{_HAN}]{{1,3}}|[{DIGIT}]{{1,3}}))(?![{DIGIT}.．])"


@rule(
    "digits-in-chinese-number",
    title="汉字数里混进阿拉伯数字",
    help=(
        "20几户、几10名、百分之8、四分之3、3分之一：带“几”的概数用汉字（二十几户），"
        "分数上下都用汉字或写成8%、3/4（GB/T 15835—2011）。年代、量程、繁体文不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_SOME, _SOME_TENS, _SHARE, _OF_PARTS, _PARTS),
    injectors=("_injectors:half_chinese_number",),
    bad=[
        Bad("合作社有20几户社员。", fixed="合作社有二十几户社员。", found="20几"),
        Bad(
            "如今，10几亿元的水渠修成了，长达数里甚至10几里。",
            fixed="如今，十几亿元的水渠修成了，长达数里甚至10几里。",
            found="10几",
        ),
        Bad("价格涨了１００几元。", fixed="价格涨了一百几元。", found="１００几"),
        Bad("来了几10名志愿者。", fixed="来了几十名志愿者。", found="几10"),
        Bad("投了几100多万。", fixed="投了几百多万。", found="几100"),
        Bad("产量提高百分之8。", fixed="产量提高8%。", found="百分之8"),
        Bad("费用降了千分之２.5。", fixed="费用降了2.5‰。", found="千分之２.5"),
        Bad("四分之3的农户签了字。", fixed="四分之三的农户签了字。", found="四分之3"),
        Bad("3分之一的农户签了字。", fixed="三分之一的农户签了字。", found="3分之一"),
        Bad("3分之2的农户签了字。", fixed="三分之二的农户签了字。", found="3分之2"),
        Bad("误差在万分之5以内。", fixed="误差在万分之五以内。", found="万分之5"),
    ],
    good=[
        "二十几户，几十名，百分之八，四分之三，8%，3/4，20多户，几百万元。",
        "2010几家公司合并，1.20几元，5,100几人，6，200几户，50至60几个。",
        "100几乎用完，20几率，第几10名，十几10人，5几10个，几105名。",
        "三分之2024年的计划，五分之10万元，二分之1点，二十分之一。",
        "6.3分之一，2023分之一，上3分之一局，下5分之二局，3分之二5的比例。",
        "產量提高百分之8，這個會議來了20几個。",
        "三十二分之一3。",
    ],
)
def digits_in_chinese_number(article: Article) -> Iterator[Finding]:
    """Arabic digits are in a number that is written in Chinese: an approximate number or a fraction.

    GB/T 15835-2011: approximate numbers with 几 have Chinese numerals; a fraction has one kind of digits.
    """
    if is_traditional(article.document):
        return
    for pattern in (_SOME, _SOME_TENS, _SHARE, _OF_PARTS, _PARTS):
        for match in article.find(pattern):
            written = _written(match)
            message = Message(
                "汉字数里不用阿拉伯数字，写作“{number}”", "digits in a Chinese number: write {number}", number=written
            )
            yield Finding(match.group("number"), message, (replace(match.group("number"), written),))


_SIGNS = {"百": "%", "千": "‰"}


def _written(match: Match) -> str:
    """The number in one kind of digits; a percentage or a permillage with its sign."""
    whole, fraction, part = match["number"].partition("分之")
    if not fraction:
        return _some(whole)
    if whole in _SIGNS:
        return unicodedata.normalize("NFKC", part) + _SIGNS[whole]
    return _numerals(whole) + fraction + _numerals(part)


def _some(number: str) -> str:
    return "几" + _numerals(number[1:]).removeprefix("一") if number[0] == "几" else _numerals(number[:-1]) + "几"


def _numerals(text: str) -> str:
    return in_numerals(int(text)) if text.isdecimal() else text
