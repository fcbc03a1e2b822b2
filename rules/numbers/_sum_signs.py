"""The signs of a total: what a sentence must have so that its amounts are worth reading.

A sign matches inside one sentence. It says less than the patterns of `_sums`, and is found faster.
"""

from __future__ import annotations

from lint_news import DIGIT

from ._sentences import SENTENCE_END as _END
from ._sums import VERB

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
_TOTAL = (
    f"[共总合加](?:计?(?:[有为达是计]|(?:{VERB})[了到出]?|{_GAP}{{1,2}}[了到出])?{_NUMBER}"
    f"|起来|在一起|[数量额人户件家]数?(?:已经|[已就将共])?(?:[为是]|达到?|增至|增加到|升至)?{_NUMBER})"
)
_OF_WHICH = f"(?:其中|包括){_GAP}{{0,10}}{_NUMBER}"
_PARTS = (
    f"(?:分别[为是有]|依次[为是有]|：|:|（(?<=[{_UNIT_END}]（)|\\((?<=[{_UNIT_END}]\\())"
    f"{_GAP}{{0,10}}{_NUMBER}[^（）(){_AND}{_END}]{_REST}[{_AND}]"
)
_SHARES = f"占[比到]?[为达]?[{DIGIT}][^%％成{_END}]{_REST}[%％成](?:[^%％成{_END}]{_REST}[%％成]){{2}}"
_VOTES = f"(?:弃权|反对|不满意|不赞成|不同意|不称职|不合格)票?的?(?:有|为)?{_NUMBER}"
SIGNS = (_TOTAL, _OF_WHICH, _PARTS, _SHARES, _VOTES)
