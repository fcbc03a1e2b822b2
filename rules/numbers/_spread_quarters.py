"""The score of a match against its four quarters that stand in the text one by one."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Message, Span, compiled

from ._scores import SCORE

_WORDS = f"[^\\n{DIGIT}]{{0,30}}?"
_SCORE = f"[{DIGIT}]{{1,2}}[:：∶比][{DIGIT}]{{1,2}}"
SPREAD = f"(?:第四节|末节|最后一节){_WORDS}[{DIGIT}]{{1,2}}[:：∶比]"
_QUARTERS = (
    f"(?:首节|第一节){_WORDS}{_SCORE}[^\\n{DIGIT}]{{0,20}}?(?:次节|第二节){_WORDS}{_SCORE}[^\\n{DIGIT}]{{0,20}}?(?:第三节|三节){_WORDS}{_SCORE}"
    f"[^\\n{DIGIT}]{{0,20}}?(?:第四节|末节|最后一节){_WORDS}{_SCORE}"
)
"""Each quarter with its score, in order, and no other score between them."""
_WHOLE = f"[^\\n{DIGIT}]{{0,20}}?(?:最终|终场|最后|总比分|全场|总分)[^\\n{DIGIT}]{{0,10}}{SCORE}"
_EXTRA = "加时|点球"
_SLIP, _REACH = 20, 40
"""The points by which a slip makes a score wrong; code points behind the quarters in which extra time is looked for."""


def spread_quarters(article: Article) -> Iterator[tuple[Span, Message]]:
    """The scores of matches with other points than the four quarters have together, whoever is named first in each."""
    if next(article.find(SPREAD), None) is None:
        return
    text = article.document.text
    for match in article.find(_QUARTERS):
        whole = compiled(_WHOLE).match(text, match.end, article.span.end)
        if whole is None or compiled(_EXTRA).search(text, match.start, min(article.span.end, whole.end() + _REACH)):
            continue
        made = sum(int(one["ours"]) + int(one["theirs"]) for one in compiled(SCORE).finditer(match[0]))
        said = int(whole["ours"]) + int(whole["theirs"])
        if said != made and abs(said - made) <= _SLIP:
            span = Span(whole.start("ours"), whole.end("theirs"))
            yield (
                span,
                Message("四节两队得分相加是{made}，请核对", "the quarters have {made} points together", made=made),
            )
