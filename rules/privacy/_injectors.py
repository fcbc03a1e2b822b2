"""Invented private numbers, with right check digits, for `lint-news measure` to put into clean text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, compiled, is_card_number, is_identity_number

if TYPE_CHECKING:
    from random import Random

_END = "[。！？]$"
_REGION_LIST = """
110105 130202 142701 140802 210203 320506 330106 370883 410223 440306 510107 610113 650102 500112
230103
"""
_REGIONS = tuple(_REGION_LIST.split())
_PREFIXES = (
    "622202",
    "621700",
    "622848",
    "621661",
    "622588",
    "625912",
    "621483",
    "623052",
    "436742",
    "524094",
    "622700",
)
_NAMES = ("高某", "赵先生", "当事人", "失主许言", "获奖者")


def _figures(random: Random, count: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(count))


def _behind(text: str, random: Random, clause: str) -> Edit | None:
    """Insert the clause after a paragraph."""
    ends = [match.end() for match in compiled(_END).finditer(text)]
    at = random.choice(ends) if ends else None
    return None if at is None else Edit(Span(at, at), clause)


def identity_number(text: str, random: Random) -> Edit | None:
    """A whole identity number of 18 characters, with or without a label, sometimes grouped."""
    birth = f"{random.randint(1935, 2012)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    body = random.choice(_REGIONS) + birth + _figures(random, 3)
    number = next(body + check for check in "0123456789X" if is_identity_number(body + check))
    if random.random() < 0.2:
        number = f"{number[:6]} {number[6:14]} {number[14:]}"
    label = random.choice(
        ("身份证号：", "（身份证号码", "，身份证号为", "身份证", "，公民身份号码", "，证件号：", "，号码为", "，")
    )
    close = "）" if label.startswith("（") else ""
    return _behind(text, random, f"{random.choice(_NAMES)}{label}{number}{close}。")


def bank_card(text: str, random: Random) -> Edit | None:
    """A whole bank card number, with a label, or without one if its first digits identify it."""
    prefix = random.choice(_PREFIXES)
    body = prefix + _figures(random, random.choice((9, 9, 12)) if prefix.startswith("62") else 9)
    number = next(body + check for check in "0123456789" if is_card_number(body + check))
    if random.random() < 0.3:
        number = " ".join(number[i : i + 4] for i in range(0, len(number), 4))
    labels = ("银行卡号：", "（卡号", "的银行卡", "把钱转入账号", "，卡号为", "名下账户", "的储蓄卡（卡号：")
    label = random.choice((*labels, "，") if prefix.startswith("62") else labels)
    close = "）" if "（" in label else ""
    return _behind(text, random, f"{random.choice(_NAMES)}{label}{number}{close}。")
