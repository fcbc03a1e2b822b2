from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    is_traditional,
    quotation_at,
    replace,
    rule,
)

from ._lost import beginnings
from ._words import hits

_PARTICLES = "的地得了着过和与是也都在"
"""Where one of these stands behind three characters of an idiom, the fourth is lost, not mistaken."""


@rule(
    "wrong-end-of-idiom",
    title="成语末字有误",
    help=(
        "成语前三个字只有一种接法，第四个字却不同：喜闻乐道（喜闻乐见）、脱颖而现（脱颖而出）、供不应销（供不应求）；"
        "或者第四个字漏了：喜闻乐的戏。供核对。同前后文字另成词的（一马当前面的）、引号里的、全篇又这样写的，不报。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    requires="_lost:has_beginning",
    explains=("misspelling-in-context", "confused-word-in-context"),
    bad=[
        Bad("剧团送来村民喜闻乐道的好戏。", fixed="剧团送来村民喜闻乐见的好戏。", found="喜闻乐道"),
        Bad("她从二十名窑工中脱颖而现。", fixed="她从二十名窑工中脱颖而出。", found="脱颖而现"),
        Bad("青桥镇的藕粉供不应销。", fixed="青桥镇的藕粉供不应求。"),
        Bad("剧团送来村民喜闻乐的好戏。", fixed="剧团送来村民喜闻乐见的好戏。", found="喜闻乐"),
    ],
    good=[
        "剧团送来村民喜闻乐见的好戏，她从二十名窑工中脱颖而出，藕粉供不应求。",
        "老师把“喜闻乐道”圈了出来，说明供不应销写错了，供不应销要改。",
        "这句话说干就能干，如入无物之阵，镇上耄耋之龄的老人轻车简装上了山，老师循循善导，精神焕亮。",
        "劇團送來村民喜聞樂道的好戲，這個國家還會發展。",
    ],
)
def wrong_end_of_idiom(article: Article) -> Iterator[Finding]:
    """The fourth character of an idiom whose first three have one end only is another one, or is lost."""
    if is_traditional(article.document):
        return
    text, told = article.document.text, [hit.span for hit in hits(article)]
    for at, idiom in beginnings(article):
        is_lost = text[at.end] in _PARTICLES
        span = at if is_lost else Span(at.start, at.end + 1)
        written = text[span.start : span.end]
        if article.text.count(written) > 1 or quotation_at(article, at) or any(span.overlaps(hit) for hit in told):
            continue
        message = Message("“{written}”疑为“{meant}”", "{written}: is {meant} meant?", written=written, meant=idiom)
        yield Finding(span, message, (replace(span, idiom),), confidence=Confidence.DOUBTFUL)
