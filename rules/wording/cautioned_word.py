from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Severity, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of

_NONE = "无"
"""The table's sign for a word without a replacement."""


@rule(
    "cautioned-word",
    title="慎用词",
    help=(
        "新闻报道一般不用或须核的词：残废人（残疾人）、北朝鲜（朝鲜）、药到病除。"
        "表是示例，各报可用自己的词表；引文、剧名、史料由编校定。默认不查。"
    ),
    requires="_words:hits",
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    preview=True,
    bad=[
        Bad("关爱残废人。", fixed="关爱残疾人。", found="残废人"),
        Bad("此膏药到病除。", found="药到病除"),
    ],
    good=["关爱残疾人。", "《二泉映月》的作者瞎子阿炳。"],
)
def cautioned_word(article: Article) -> Iterator[Finding]:
    """A word is used that newsrooms avoid, or check before they print it.

    Words of rules/wording/cautioned.tsv, which is an example; a newsroom has a list of its own.
    """
    for hit in hits_of(article, "cautioned"):
        right = hit.entry.right[0]
        if right == _NONE:
            message = Message("“{wrong}”慎用", "{wrong}: avoid it, or check", wrong=hit.entry.wrong)
            yield Finding(hit.span, message, confidence=confidence_at(article, hit))
        else:
            message = Message(
                "“{wrong}”慎用，可作“{right}”", "{wrong}: {right} is preferred", wrong=hit.entry.wrong, right=right
            )
            yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
