from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Severity, is_traditional, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of


@rule(
    "variant-word",
    title="异形词",
    help=(
        "《第一批异形词整理表》推荐另一种写法的词：帐本（账本）、直接了当（直截了当）、倒楣（倒霉）。"
        "书名里的只作提示；繁体文本不查。"
    ),
    requires="_words:hits",
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    profiles={"traditional": False},
    bad=[
        Bad("村里的帐本公开了。", fixed="村里的账本公开了。", found="帐本"),
        Bad("他直接了当地说。", fixed="他直截了当地说。", found="直接了当"),
    ],
    good=["村里的账本公开了。", "他直截了当地说。", "這個問題，政府說會答覆業主。"],
    injectors=("_injectors:variant_word",),
)
def variant_word(article: Article) -> Iterator[Finding]:
    """A word has a form for which the standard table recommends another.

    Words of rules/wording/variants.tsv, most of them from the First Table of Variant Words (GF 1001-2001), a
    recommendation. Traditional text is not checked, because it follows other tables.
    """
    if is_traditional(article.document):
        return
    for hit in hits_of(article, "variants"):
        message = Message(
            "“{wrong}”宜作“{right}”（异形词）",
            "{wrong}: {right} is the recommended form",
            wrong=hit.entry.wrong,
            right=hit.entry.right[0],
        )
        yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
