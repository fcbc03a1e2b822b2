from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, is_traditional, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of


@rule(
    "misspelling",
    title="别字",
    help=(
        "表中所列的常见别字：布署（部署）、再接再励（再接再厉）、一愁莫展（一筹莫展）。"
        "跨在两个词之间的不算：规定婚期、公布署名文章。书名号里的只作提示。"
    ),
    requires="_words:hits",
    kind=ErrorKind.WRONG_CHARACTER,
    bad=[
        Bad("县里已作出布署。", fixed="县里已作出部署。", found="布署"),
        Bad("大家再接再励。", fixed="大家再接再厉。", found="再接再励"),
        Bad("他说：“我们要再接再励。”", fixed="他说：“我们要再接再厉。”"),
        Bad("他說這個國家的問題還沒有人來處理，大家對此束手無策，情況迫在眉捷。", found="迫在眉捷"),
    ],
    good=[
        "县里已作出部署。",
        "报纸公布署名文章的稿酬。",
        "大家再接再厉。",
        "是“再接再厉”还是“再接再励”？“厉”是磨砺。",
        "這個部份還沒有說過，請讓他們現在來說。",
    ],
    injectors=("_injectors:misspelt_word",),
)
def misspelling(article: Article) -> Iterator[Finding]:
    """A word is misspelt.

    Words of rules/wording/misspellings.tsv; characters of two words that only look like one are right. In Traditional
    text there is no fix, because the table's right words are Simplified, and forms that are only likely wrong are not
    reported, because they are usual there: 部份, 回覆.
    """
    has_fixes = not is_traditional(article.document)
    for hit in hits_of(article, "misspellings"):
        if not has_fixes and hit.entry.confidence is not Confidence.CERTAIN:
            continue
        message = Message(
            "“{wrong}”应为“{right}”", "{wrong} should be {right}", wrong=hit.entry.wrong, right=hit.entry.right[0]
        )
        yield Finding(
            hit.span, message, fixes_for(article, hit) if has_fixes else (), confidence=confidence_at(article, hit)
        )
