from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._table_rows import alternatives, table_rows


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """The words for the profession of each person of the table, the first one the best."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for right, names in table_rows(Path(__file__).with_name("professions.tsv")):
        for name in names.split("|"):
            words[name] += right.split("|")
    return {name: tuple(dict.fromkeys(several)) for name, several in words.items()}


_MANY = frozenset({"教育家", "政治家", "翻译家", "实业家", "书法家", "篆刻家", "书画家"})
"""What people of many professions are as well."""


@cache
def _title() -> str:
    """A pattern for any profession of the table, at the end of a text."""
    words = {word for several in _words().values() for word in several} - _MANY
    return f"(?:{alternatives(words)})\\Z"


_NAMED = f"[家人]”?(?P<name>{alternatives(_words())})"
_SEVERAL = ("、", "和", "与", "及", "兼", "如", "像", "或")
"""What stands before the second profession of one person, or in a comparison."""
_LONGEST = 8


@rule(
    "profession-of-other-person",
    title="知名人物的身份有误",
    help=(
        "紧挨在知名人物姓名前的身份和他的专业不合：“人民画家聂耳”（音乐家）、“豫剧表演艺术家梅兰芳”（京剧）、"
        "“数学家李四光”（地质学家）。表在 rules/knowledge/professions.tsv；并列几种身份的、表外的人不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_NAMED,),
    profiles={"traditional": False},
    bad=[
        Bad("人民画家聂耳在这里住过。", found="画家"),
        Bad("“人民美术家”冼星海写了许多歌。", found="美术家"),
        Bad("著名豫剧表演艺术家梅兰芳到过这里。", found="豫剧表演艺术家"),
        Bad("著名数学家李四光到过这里。", found="数学家"),
        Bad("著名诗人徐悲鸿到过这里。", found="诗人"),
    ],
    good=[
        "人民音乐家聂耳、著名画家徐悲鸿、京剧表演艺术家梅兰芳、地质学家李四光、诗人臧克家到过这里。",
        "旅行家、画家聂耳，老人聂耳，革命家聂耳，教育家徐悲鸿，作家马三山，出版家徐悲鸿。",
    ],
)
def profession_of_other_person(article: Article) -> Iterator[Finding]:
    """The word for a profession before a well-known name is one that the person of the table does not have."""
    text = article.document.text
    for match in article.find(_NAMED):
        end = match.start + 1
        found = compiled(_title()).search(text, max(article.span.start, end - _LONGEST), end)
        right = _words()[match["name"]]
        if found and found[0] not in right and not text.endswith(_SEVERAL, 0, found.start()):
            message = Message("{name}是{right}，请核对", "{name} is {right}", name=match["name"], right=right[0])
            yield Finding(Span(*found.span()), message, confidence=Confidence.LIKELY)
