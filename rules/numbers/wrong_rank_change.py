from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, rule

_RANK = f"第(?P<{{}}>[{DIGIT}]{{{{1,3}}}})[位名]"
_CHANGE = "(?:前进|上升|提升|提高|前移|进步|跃升|下降|后退|退步|下滑|跌落?)(?:了|到)?"
_FORM = (
    f"{_RANK.format('before')}[^。；;，,{DIGIT}]{{0,6}}(?:升|降|跌|退|进|跃|上升|提升|前移|下滑|上移)[^。；;，,{DIGIT}]{{0,4}}"
    f"{_RANK.format('after')}[^。；;，,{DIGIT}]{{0,4}}[，,][^。；;，,{DIGIT}]{{0,4}}{_CHANGE}(?P<by>[{DIGIT}]{{1,3}})[个位名]"
)
SIGNS = (f"第[{DIGIT}]{{1,3}}[位名][^。；;，,]{{0,6}}[，,][^。；;，,]{{0,4}}{_CHANGE}[{DIGIT}]",)


@rule(
    "wrong-rank-change",
    title="名次的升降算错",
    help="由第31位升至第23位，前进8位，不是9位。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("我县由去年的第31位升至第23位，前进了9位。", found="9"),
        Bad("排名从第８名降到第１２名,下降３位。", found="３"),
    ],
    good=["我县由去年的第31位升至第23位，前进了8位；排名从第8名降到第12名，下降4位。"],
)
def wrong_rank_change(article: Article) -> Iterator[Finding]:
    """A rank rises or falls by another number than its two ranks differ by."""
    for match in article.find(_FORM):
        made = abs(int(match["before"]) - int(match["after"]))
        if made != int(match["by"]):
            message = Message("两个名次相差{made}位，请核对", "the ranks differ by {made}", made=made)
            related = tuple(Related(match.group(name)) for name in ("before", "after"))
            yield Finding(match.group("by"), message, related=related)
