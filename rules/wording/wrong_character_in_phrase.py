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
    wrong_in_phrases,
)

from ._words import hits

_BITS = 20.0
_CHARACTER_BITS = 12.0
_ALSO_RIGHT = frozenset({"乌孜别克", "争奇斗妍", "建言咨政"})
"""Phrases that look like a commoner one: names of peoples (GB/T 3304), idioms with two forms (现代汉语词典)."""
_BEFORE_PLACES = "访赴抵驻援"
"""What the short name of a country or town stands after: 成功访文 (文莱), not 成功访问."""


@rule(
    "wrong-character-in-phrase",
    title="常用词组里的同音别字",
    help=(
        "四个字里只有一个读不通，换成同音字就是报纸上常见的词组：基础设失（基础设施）、宣传公作（宣传工作）。"
        "按报纸文字的统计推断，供核对；引号、书名号里的，全篇又这样写的，别字表已报的，不报。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    injectors=("_independent_injectors:idiom_with_look_alike",),
    bad=[
        Bad("村里修建基础设失。", fixed="村里修建基础设施。", found="失"),
        Bad("乡里把禁烧宣传公作做到田头。", fixed="乡里把禁烧宣传工作做到田头。", found="公"),
        Bad("全县主体责任落实清况良好。", fixed="全县主体责任落实情况良好。", found="清"),
    ],
    good=[
        "村里修建基础设施。",
        "他写的是“基础设失”，老师圈了出来。",
        "他写了基础设失。老师说，基础设失写错了。",
        "我們說這個國家還會發展，村裡修建基礎設失。",
        "会后部署了布署工作，相关部署已下发。",
        "有回族、哈萨克族、乌孜别克族等。",
        "春来百花争奇斗妍，委员们建言咨政。",
        "代表团去年成功访文，签了协议。",
        "中国特色社会主义司法制度。",
    ],
)
def wrong_character_in_phrase(article: Article) -> Iterator[Finding]:
    """One character of a usual phrase is typed as another of the same sound.

    Counts of edited newspapers decide; lint_news/language/phrases.py says how.
    """
    if is_traditional(article.document):
        return
    text, whole = article.document.text, article.span
    for found in wrong_in_phrases(text, whole.start, whole.end, _CHARACTER_BITS):
        span = Span(found.at, found.at + 1)
        written, inside = text[found.start : found.start + 4], found.at - found.start
        if found.word_bits < _BITS or _is_right(written, inside) or quotation_at(article, span):
            continue
        if _is_known(article, found.at, written):
            continue
        meant = written[:inside] + found.meant + written[inside + 1 :]
        message = Message("“{written}”疑为“{meant}”", "{written}: is {meant} meant?", written=written, meant=meant)
        yield Finding(span, message, (replace(span, found.meant),), confidence=Confidence.LIKELY)


def _is_right(written: str, inside: int) -> bool:
    """Whether the phrase is right as well, or ends with the short name of a place."""
    is_last = inside == len(written) - 1
    return written in _ALSO_RIGHT or (is_last and written[inside - 1] in _BEFORE_PLACES)


def _is_known(article: Article, at: int, written: str) -> bool:
    """Whether the article writes the same phrase again, or a table has the word."""
    return article.text.count(written) > 1 or any(hit.start <= at < hit.end for hit in hits(article))
