"""What the rules on phone numbers share. Lengths and prefixes come from phonenumberslite, loaded when one is asked for."""

from __future__ import annotations

from functools import cache

from lint_news.chars import DIGIT, SPACE

LABEL = f"(?:电话|热线|手机|联系方式|联系人|咨询|传真|致电|拨打|报名|举报|投诉|预约)[^\n。；;{DIGIT}A-Za-z]{{0,12}}"
"""A word that says a number to call follows, and what may stand between."""

NOT_IN_NUMBER = f"(?<![{DIGIT}A-Za-z*＊_@./-])"
"""What stands before a number that is not part of a longer code."""

END = f"(?![{DIGIT}A-Za-z*＊_@])"
"""What does not follow a number that is whole."""

NO_MORE = f"(?![-—–－][{DIGIT}*＊])"
"""What does not follow a number that takes no extension."""

SEPARATOR = f"[-－‐‑–—−{SPACE}]"

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def digits(text: str) -> str:
    """The ASCII digits of a text, in order."""
    return "".join(c for c in text.translate(_DIGITS) if c in "0123456789")


@cache
def subscriber_lengths(area: str) -> frozenset[int]:
    """How many digits may follow an area code such as 0359; empty when there is no such code."""
    import phonenumbers

    def exists(length: int) -> bool:
        number = phonenumbers.PhoneNumber(country_code=86, national_number=int(area[1:] + "62345678"[:length]))
        return phonenumbers.number_type(number) != phonenumbers.PhoneNumberType.UNKNOWN

    return frozenset(length for length in (7, 8) if exists(length))

