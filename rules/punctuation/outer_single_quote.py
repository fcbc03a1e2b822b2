from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, Edit, ErrorKind, Finding, Fix, Message, Related, Span, is_han, is_traditional, rule

from .._measure_signs import is_angle, last_quote, with_primes

_PAIR = "‘(?P<inside>[^‘’“”\n]{1,40})’"
_REACH = 3000
_STRAIGHT = '"＂'


@rule(
    "outer-single-quote",
    title="外层引号用了单引号",
    help=(
        "引号先用双引号“”，引号里再用引号才用单引号‘’（GB/T 15834—2011 4.8.3.4）。"
        "外文里的撇号，双引号里的单引号，引语分作几段的，不在此列。"
    ),
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PAIR,),
    fold=3,
    profiles={"traditional": False},
    bad=[
        Bad("河湾镇办起‘板凳课堂’，老人都来听。", fixed="河湾镇办起“板凳课堂”，老人都来听。", found="‘"),
    ],
    good=[
        "河湾镇办起“板凳课堂”，老人都来听。",
        "许言说：“我们办的‘板凳课堂’坐满了人。”",
        "许言说：“路修好了。\n“我们办的‘板凳课堂’坐满了人。\n“渠也通了。”",
        '许言说："我们办的‘板凳课堂’坐满了人。"',
        "他唱‘Hello’，又去Xi’an。",
        "‘哥哥身高6’2”，妹妹身高5’10”。",
        "“哥哥身高6’2”，住在‘板凳课堂’旁边。”",
        '"哥哥身高6\'2"，住在‘板凳课堂’旁边。"',
        "庫房裡的「板凳課堂」，又稱‘課堂’，會後來聽的說這個過程沒有問題。",
    ],
)
def outer_single_quote(page: Document) -> Iterator[Finding]:
    """Single quotation marks are not inside double ones.

    GB/T 15834-2011, 4.8.3.4: the outer marks are double and the inner ones single.
    """
    for match in page.find(_PAIR):
        if is_angle(page.text, match.start) or is_angle(page.text, match.end - 1):
            continue
        if not _is_inside(page.text, match.start) and any(map(is_han, match["inside"])) and not is_traditional(page):
            ends = Span(match.start, match.start + 1), Span(match.end - 1, match.end)
            fix = Fix((Edit(ends[0], "“"), Edit(ends[1], "”")), title=_TITLE)
            yield Finding(ends[0], _MESSAGE, (fix,), (Related(ends[1]),))


def _is_inside(text: str, at: int) -> bool:
    """Whether a double quotation mark is open at an offset."""
    start = max(0, at - _REACH)
    line = with_primes(text[max(start, text.rfind("\n", 0, at) + 1) : at])
    is_straight = sum(char in _STRAIGHT for char in line) % 2 == 1
    return is_straight or last_quote(text, "“", start, at) > last_quote(text, "”", start, at)


_MESSAGE = Message("外层的引号用双引号，这里用了单引号", "the outer quotation marks are double ones")
_TITLE = Message("改为双引号", "use double marks")
