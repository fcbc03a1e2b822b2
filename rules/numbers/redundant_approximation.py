from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Severity, delete, rule

from ._approximate import ABOUT, DIGITS

_MORE = f"(?P<first>超过?|逾|{ABOUT})(?P<number>{DIGITS})(?P<second>[多余])"


@rule(
    "redundant-approximation",
    title="约数多了一个“多”或“余”",
    help=(
        "超过20余、逾300多、约100余：前面已说“超过”“约”，后面的“多”“余”可以不要。"
        "常见于已编校的稿件，只作提示。签约10多户、节约20余吨不在此列。"
    ),
    kind=ErrorKind.EXTRA_CHARACTER,
    cap=Severity.INFO,
    patterns=(_MORE,),
    injectors=("_injectors:redundant_approximation",),
    bad=[
        Bad("超过１０００余人参加。", fixed="超过１０００人参加。"),
        Bad("约1000多人参加。", fixed="约1000人参加。", found="约1000多"),
        Bad("逾300余人参加。", fixed="逾300人参加。"),
    ],
    good=["超过1000人参加，1000余人参加，约1000人，三百多人。", "签约10多户，节约20余吨，大约一点，超过二十公里。"],
)
def redundant_approximation(article: Article) -> Iterator[Finding]:
    """A number has words for more both before and after it: over so many and more, about so many and more."""
    for match in article.find(_MORE):
        first, second = match.group("first"), match.group("second")
        message = Message(
            "已有“{first}”，“{second}”可以删去",
            "{first} and {second} say the same",
            first=match["first"],
            second=match["second"],
        )
        yield Finding(match.span, message, (delete(second.start, second.end), delete(first.start, first.end)))
