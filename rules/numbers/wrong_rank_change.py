from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

_N = f"[{DIGIT}]{{1,3}}"
_CHANGE = "(?:前进|上升|提升|提高|前移|进步|跃升|下降|后退|退步|下滑|跌落?)(?:了|到)?"
SIGNS = (f"第{_N}[位名](?:[^。；;\n]{{0,16}}第{_N}[位名])?[^。；;\n{DIGIT}]{{0,12}}{_CHANGE}(?P<by>{_N})[个位名]",)
_RANK = f"第(?P<rank>{_N})[位名]"
_REACH = 40
"""Code points before the sign that are searched for the ranks of its sentence."""
_RANKS = 2


@rule(
    "wrong-rank-change",
    title="名次的升降算错",
    help="由第31位升至第23位，前进8位，不是9位。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("我县由去年的第31位升至第23位，前进了9位。", found="9"),
        Bad("从一季度的全市第11位到二季度的第4位，县里这次前移6位。", found="6"),
        Bad("排名从第８名降到第１２名,下降３位。", found="３"),
    ],
    good=[
        "我县由去年的第31位升至第23位，前进了8位；排名从第8名降到第12名，下降4位；市里第3位、省里第11位、全国第40位，上升9位。"
    ],
)
def wrong_rank_change(article: Article) -> Iterator[Finding]:
    """A rank rises or falls by another number than its two ranks differ by."""
    text = article.document.text
    for match in article.find(SIGNS[0]):
        by = match.group("by")
        first = max(article.span.start, by.start - _REACH)
        start = max(first, *(text.rfind(mark, first, by.start) + 1 for mark in "。；;\n"))
        ranks = list(compiled(_RANK).finditer(text, start, by.start))
        if len(ranks) == _RANKS:
            made = abs(int(ranks[0]["rank"]) - int(ranks[1]["rank"]))
            if made and made != int(match["by"]):
                message = Message("两个名次相差{made}位，请核对", "the ranks differ by {made}", made=made)
                yield Finding(by, message, related=tuple(Related(Span(*rank.span("rank"))) for rank in ranks))
