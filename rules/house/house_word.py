from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, Straddling, replace, rule

from ._literals import Literals
from ._rows import Word, once
from ._straddling import straddling_of


@rule(
    "house-word",
    title="名单所列的禁用、慎用词",
    help=(
        "词语名单（lists.words）里禁用或慎用的词，连同名单上的建议。"
        "名单里“前有不算”“后有不算”的，跨在两个词之间的（古老|外墙里的“老外”），不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.FORMAT,
    fold=0,
    lists=("words",),
    example_lists={
        "words": [
            {"word": "瞎子", "advice": "改用“视障人士”", "right": ["视障人士"], "after": ["摸象"], "level": "错误"},
            {"word": "最佳", "advice": "广告用语须有依据", "before": ["评为"]},
            {"word": "老外", "level": "提示"},
        ]
    },
    bad=[
        Bad("路上有个瞎子。", fixed="路上有个视障人士。", found="瞎子"),
        Bad("这是最佳选择。", found="最佳"),
        Bad("来了几位老外。", found="老外"),
    ],
    good=["这叫瞎子摸象。", "节目被评为最佳。", "来了几位外国客人。", "工人修补古老外墙。"],
)
def house_word(article: Article, *, words: tuple[Word, ...] = ()) -> Iterator[Finding]:
    """A word is in the text that the house's list bans or advises against."""
    text = article.document.text
    for start, end, word in _words(words).find(article):
        if not word.is_right(text, start, end) and straddling_of(article, start, end) < Straddling.STRADDLES:
            fixes = tuple(replace(Span(start, end), right) for right in word.right)
            yield Finding(Span(start, end), _message(word), fixes, confidence=word.confidence)


@once
def _words(words: tuple[Word, ...]) -> Literals[Word]:
    return Literals((word.word, word) for word in words)


def _message(word: Word) -> Message:
    advice = word.advice or Message("请斟酌", "think twice")
    return Message(
        "“{word}”在本单位名单上：{advice}，见 {where}",
        "{word} is on the house's list: {advice}, see {where}",
        word=word.word,
        advice=advice,
        where=word.where,
    )
