"""The signs of a total or a difference: what a sentence must have so that its amounts are worth reading.

A sign matches inside one sentence. It says less than the patterns of `_sums` and `_changes`, and is found faster.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Span, compiled

from ._sums import VERB

_END = "。；;！？!?\n"
_MARK = f"[{_END}]"
_NUMBER = f"[{DIGIT}一二三四五六七八九两十]"
_GAP = f"[^，,、（）(){_END}]"
_REST = "{0,80}"
"""The most code points of the rest of an amount and the words behind it, so that searches take linear time."""
_AND = "，,、和及与"
_UNIT_END = (
    "次人名位点个户家亩件台辆只头棵株座所处项套份本册场起例张间支条吨里米元顷斤克批期箱双床艘架颗天时钟"
    "枚幅篇部款门节盏栋幢袋瓶盒桶盆副把块尾分票%％右上下"
)
"""Last characters of units, and of words like 左右 behind them."""
_PAST = "(?:[去上前]年|上个?月|上届|原来|过去|以前)"
_TOTAL = (
    f"[共总合加](?:计?(?:[有为达是计]|(?:{VERB})[了到出]?|{_GAP}{{1,2}}[了到出])?{_NUMBER}"
    f"|起来|在一起|[数量额人户件]数?[为达是]{_NUMBER})"
)
_OF_WHICH = f"(?:其中|包括){_GAP}{{0,10}}{_NUMBER}"
_PARTS = (
    f"(?:分别[为是有]|依次[为是有]|：|:|（(?<=[{_UNIT_END}]（)|\\((?<=[{_UNIT_END}]\\())"
    f"{_GAP}{{0,10}}{_NUMBER}[^（）(){_AND}{_END}]{_REST}[{_AND}]"
)
_FROM_TO = f"[从由][^，、{_END}]{_REST}[加增长高升大展多至少减短低降缩][到至为]"
_THAN = f"[，,]{_PAST}[^，,、{_END}]{{0,8}}{_NUMBER}[^{_END}]{_REST}比"
_SHARES = f"占[比到]?[为达]?[{DIGIT}][^%％{_END}]{_REST}[%％](?:[^%％{_END}]{_REST}[%％]){{2}}"
SIGNS = (_TOTAL, _OF_WHICH, _PARTS, _FROM_TO, _THAN, _SHARES)


def signed_sentences(article: Article) -> Iterator[Span]:
    """The spans of the sentences that have a sign, in order, without their end marks; a semicolon ends one too."""
    text, end = article.document.text, article.span.start
    for at in sorted(match.start for pattern in SIGNS for match in article.find(pattern)):
        if at >= end:
            start = max(end, *(text.rfind(mark, end, at) + 1 for mark in _END))
            mark = compiled(_MARK).search(text, at, article.span.end)
            end = mark.start() if mark else article.span.end
            yield Span(start, end)
