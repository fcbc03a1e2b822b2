from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Safety,
    Severity,
    replace,
    rule,
)

from ._numbers import AREA, END, NOT_IN_NUMBER, day_of, digits, find, subscriber_lengths

_NUMBER = f"{NOT_IN_NUMBER}{AREA}(?P<mark>[－‐‑–—−]|[{BLANK}])(?P<number>[2-8２-８][{DIGIT}]{{6,7}}){END}"


@rule(
    "phone-separator",
    title="电话号码连接号不规范",
    help="区号与号码之间用短横线“-”（GB/T 15834—2011 4.13.3.1），不用一字线、空格；用括号括区号的不改。",
    kind=ErrorKind.PUNCTUATION,
    cap=Severity.INFO,
    patterns=(_NUMBER,),
    fold=3,
    profiles={"traditional": False},
    bad=[
        Bad("电话：0359—5521178", fixed="电话：0359-5521178", found="—"),
        Bad("电话：010 65123456", fixed="电话：010-65123456"),
        Bad("电话：０３５９－５５２１１７８", fixed="电话：０３５９-５５２１１７８"),
    ],
    good=["电话：0359-5521178", "电话：（0359）5521178", "型号X0359—5521178", "型号0359—5521178B", "编号0100—5521178"],
)
def phone_separator(article: Article) -> Iterator[Finding]:
    """A dash or a space stands between area code and number, not a hyphen.

    GB/T 15834-2011, 4.13.3.1. Only numbers of the right length are checked.
    """
    for match in find(article, _NUMBER):
        if len(digits(match["number"])) in subscriber_lengths(digits(match["area"]), day_of(article)):
            fix = replace(match.group("mark"), "-", safety=Safety.SAFE)
            yield Finding(match.group("mark"), _MESSAGE, (fix,), confidence=Confidence.CERTAIN)


_MESSAGE = Message("区号与号码之间用短横线", "area code and number are joined by a hyphen")
