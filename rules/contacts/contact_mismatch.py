from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Related, rule

from .._long_numbers import LONG_NUMBER
from ._hosts import ASCII, is_one_slip
from ._numbers import END, NOT_IN_NUMBER, called, digits

_PHONE = (
    f"{NOT_IN_NUMBER}"
    "(?P<number>"
    f"[（(]?[0０][{DIGIT}]{{2,3}}[）)]?[-－–—]?[2-8２-８][{DIGIT}]{{6,7}}"
    f"|[1１][3-9３-９][{DIGIT}]{{9}}"
    f"|[48]00-?[{DIGIT}]{{3,4}}-?[{DIGIT}]{{3,4}}"
    ")"
    f"{END}"
)
_MAIL = f"(?P<number>[{ASCII}_.-]{{3,40}}@[{ASCII}-]+(?:\\.[{ASCII}-]+)+)"
_MOST = 6
"""A story with more contacts is a list of offices, with consecutive numbers."""


@rule(
    "contact-mismatch",
    title="同一联系方式前后不一",
    help=(
        "一篇里两次给出的电话、邮箱只差一位，或邻近两位颠倒。"
        "末位相连的号码（2666098、2666099）往往是两条线，不在此列；超过六个号码的通讯录不判断。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(LONG_NUMBER, _MAIL),
    injectors=("_injectors:mismatch",),
    bad=[
        Bad("咨询电话：0359-5520643。\n活动截至月底，咨询电话：0359-5530643。", found="0359-5530643"),
        Bad("联系人：许言，13935901826。\n有事请打电话13935902826。", found="13935902826"),
        Bad("投稿邮箱：chengbei@126.com。\n请发至邮箱chengebi@126.com。", found="chengebi@126.com"),
        Bad("投稿邮箱：chengbei@126.com。\n请发至邮箱chengbei@126.comm。", found="chengbei@126.comm"),
    ],
    good=[
        "咨询电话：0359-5520643。\n活动截至月底，咨询电话：（0359）5520643。",
        "咨询电话：0359-5520643、0359-5530643。",
        "咨询电话：0359-5520643。\n活动截至月底，咨询电话：0359-5520644，报名电话：0359-6123456。",
        (
            "电话：0359-5520643。\n电话：0359-5520653。\n电话：0359-5520663。\n电话：0359-5520673。\n"
            "电话：0359-5520683。\n电话：0359-5520693。\n电话：0359-5520613。"
        ),
        "投稿邮箱：chengbei1@126.com。\n请发至邮箱chengbei2@126.com。",
        "编号：13935901826。\n编号13935902826。",
        "咨询电话：0359-5520643A。\n咨询电话：0359-5530643。",
        "咨询电话：X0359-5520643。\n咨询电话：0359-5530643。",
        "投稿邮箱：x-chengbei@126.com。\n请发至邮箱chengebi@126.com。",
    ],
)
def contact_mismatch(article: Article) -> Iterator[Finding]:
    """Two numbers or addresses of one story differ in one place, or in two adjacent places that are swapped.

    Numbers that differ only in the last digit are two lines of one office. A list of many numbers is not checked.
    """
    mails = article.find(_MAIL) if article.text.count("@") > 1 else ()
    for matches in (called(article, _PHONE), mails):
        first: dict[str, Match] = {}
        for match in matches:
            first.setdefault(_plain(match["number"]), match)
        if len(first) > _MOST:
            continue
        for (one, here), (other, there) in combinations(first.items(), 2):
            if _differs_by_slip(one, other) and not _on_one_line(article, here, there):
                sure = Confidence.LIKELY if _are_one(article, one, other, here, there) else Confidence.DOUBTFUL
                related = Related(here.group("number"), _FIRST)
                message = Message(
                    "前面是“{first}”，这里差一位，请核对",
                    "it is {first} before; one place differs",
                    first=here["number"],
                )
                yield Finding(there.group("number"), message, (), (related,), sure)


def _plain(number: str) -> str:
    return number.lower() if "@" in number else digits(number)


def _differs_by_slip(one: str, other: str) -> bool:
    """Whether one is a slip of the other; not in the last digit of a number, nor in a mailbox name's number."""
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if "@" in one:
        at = differ[0] if differ else min(len(one), len(other))
        return is_one_slip(one, other) and not (one[at : at + 1].isdigit() or other[at : at + 1].isdigit())
    return len(one) == len(other) and is_one_slip(one, other) and differ != [len(one) - 1]


def _on_one_line(article: Article, here: Match, there: Match) -> bool:
    return (
        "\n" not in article.document.text[here.start : there.start]
        and "。" not in article.document.text[here.start : there.start]
    )


def _are_one(article: Article, one: str, other: str, here: Match, there: Match) -> bool:
    """Whether both are one number; not if different words announce them and only their last two digits differ."""
    text, width = article.document.text, 3
    alike = text[here.start - width : here.start] == text[there.start - width : there.start]
    return alike or "@" in one or one[:-2] != other[:-2]


_FIRST = Message("前面的写法", "as it is given before")
