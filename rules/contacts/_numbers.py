"""What the rules on phone numbers share. Area codes are those of training/area_codes.py."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint_news.chars import BLANK, DIGIT

LABEL = f"(?:电话|热线|手机|联系方式|联系人|咨询|传真|致电|拨打|报名|举报|投诉|预约)[^\n。；;{DIGIT}A-Za-z]{{0,12}}"
"""A word that says a number to call follows, and what may stand between."""

AREA = f"(?P<area>[0０](?:[1１][0０]|[2２][{DIGIT}]|[3-9３-９][{DIGIT}]{{2}}))"
"""An area code: 010, 020 to 029, 0310 to 0999; the group `area`."""

NOT_IN_NUMBER = f"(?<![{DIGIT}A-Za-z*＊_@./-])"
"""What stands before a number that is not part of a longer code."""

END = f"(?![{DIGIT}A-Za-z*＊_@])"
"""What does not follow a number that is whole."""

NO_MORE = f"(?![-—–－][{DIGIT}*＊])"
"""What does not follow a number that takes no extension."""

SEPARATOR = f"[-－‐‑–—−{BLANK}]"

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def digits(text: str) -> str:
    """The ASCII digits of a text, in order."""
    return "".join(c for c in text.translate(_DIGITS) if c in "0123456789")


@cache
def _area_codes() -> dict[str, frozenset[int]]:
    lines = Path(__file__).with_name("area_codes.tsv").read_text("utf-8").splitlines()
    return {code: frozenset(map(int, lengths.split())) for code, lengths in (line.split("\t") for line in lines)}


def subscriber_lengths(area: str) -> frozenset[int]:
    """How many digits may follow an area code such as 0359; empty when there is no such code."""
    return _area_codes().get(area, frozenset())
