from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, Finding, Message, Role, Safety, Span, replace, rule

_ENOUGH = 4
_SHARE = 0.75
_A = "会议要求各村抓紧落实，备足防汛物资。"


@rule(
    "stray-indent",
    title="段首空格不一",
    help="一篇文章的段首，多数空两格（或不空），少数用一个空格、四个半角空格、制表符，或没有空。默认不查。",
    fold=2,
    preview=True,
    profiles={"web": False},
    bad=[
        Bad(f"　　{_A}\n　　{_A}\n　　{_A}\n    {_A}", fixed=f"　　{_A}\n　　{_A}\n　　{_A}\n　　{_A}", found="    "),
        Bad(f"　　{_A}\n\t{_A}\n　　{_A}\n　　{_A}", fixed=f"　　{_A}\n　　{_A}\n　　{_A}\n　　{_A}"),
        Bad(f"{_A}\n　{_A}\n{_A}\n{_A}", fixed=f"{_A}\n{_A}\n{_A}\n{_A}"),
        Bad(f"　　{_A}\n　　{_A}\n{_A}\n　　{_A}", fixed=f"　　{_A}\n　　{_A}\n　　{_A}\n　　{_A}"),
    ],
    good=[
        f"　　{_A}\n　　{_A}\n　　{_A}\n　　{_A}",
        f"{_A}\n{_A}\n{_A}\n{_A}",
        f"　　{_A}\n{_A}\n　　{_A}\n{_A}",
        f"　　{_A}\n{_A}",
    ],
)
def stray_indent(article: Article) -> Iterator[Finding]:
    """A paragraph has another indent than most paragraphs of its article.

    Only if three in four paragraphs have the same. Off by default, because it does not concern the text.
    """
    indents = [(line, line.text[: line.content.start - line.span.start]) for line in article.with_role(Role.BODY)]
    usual, count = Counter(indent for _, indent in indents).most_common(1)[0] if indents else ("", 0)
    if len(indents) < _ENOUGH or count < _SHARE * len(indents):
        return
    for line, indent in indents:
        if indent != usual:
            span = Span(line.span.start, line.content.start)
            fix = replace(span, usual, safety=Safety.SAFE, title=_TITLE)
            yield Finding(span, _MESSAGE, (fix,), confidence=Confidence.DOUBTFUL)


_MESSAGE = Message("段首空格与其他段落不一致", "this indent is not that of the other paragraphs")
_TITLE = Message("改成与其他段落一致", "indent it as the others are")
