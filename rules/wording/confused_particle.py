from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of


@rule(
    "confused-particle",
    title="的、地、得误用",
    help="只报几十种定式：高兴的说（高兴地说）、清醒的认识到（清醒地认识到）。口语、引文里两可，默认不查。",
    requires="_words:hits",
    kind=ErrorKind.WRONG_CHARACTER,
    preview=True,
    bad=[
        Bad("老人高兴的说。", fixed="老人高兴地说。", found="高兴的说"),
        Bad("大家清醒的认识到问题。", fixed="大家清醒地认识到问题。"),
    ],
    good=["老人高兴地说。", "这是最让人高兴的说法。"],
)
def confused_particle(article: Article) -> Iterator[Finding]:
    """A particle is used in place of another of the same sound.

    的 for 地 before a verb, 的 for 得 after one. Phrases of rules/wording/particles.tsv.
    """
    for hit in hits_of(article, "particles"):
        message = Message(
            "“{wrong}”应为“{right}”", "{wrong} should be {right}", wrong=hit.entry.wrong, right=hit.entry.right[0]
        )
        yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
