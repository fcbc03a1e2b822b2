from __future__ import annotations

from collections.abc import Iterator
from math import inf

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    WrongInPhrase,
    is_traditional,
    quotation_at,
    replace,
    rule,
    wrong_in_phrases,
)

from ._words import hits

_BITS, _LOOK_BITS, _SPEECH_BITS = 20.0, 15.0, 25.0
"""The evidence that a character needs which only sounds like the one that is written, one that looks like it, and one
in speech that is in no idiom."""
_CHARACTER_BITS = 10.0
_ALSO_RIGHT = (
    *("乌孜别克", "争奇斗妍", "建言咨政", "浮想联翩", "隔三岔五", "活血化瘀", "肩扛手抬", "裁弯取直", "又臭又脏"),
    *("漆艺", "净出口", "破戒", "环切", "返城", "禁烧", "限行", "靓照", "拖带", "翻卷", "昏昏然", "地磅"),
)
"""Words in what looks like a commoner phrase: a people (GB/T 3304), idioms of two forms (现代汉语词典), others."""
_LONGEST = 4
_ANY_MEASURE = "个"
"""The measure word of most things: what stands in its place behind 一 may be a vessel, as in 做了一缸."""
_BEFORE_PLACES = frozenset("访赴抵驻援中")
"""What the short name of a country or town stands after: 成功访文 (文莱), not 成功访问; 中墨关系 (墨西哥)."""


@rule(
    "wrong-character-in-phrase",
    title="常用词组里的同音、形近别字",
    help=(
        "四个字里只有一个读不通或不合成语，换成同音字、形近字就是报纸上常见的词组："
        "基础设失（基础设施）、宣传公作（宣传工作）、注意事顷（注意事项）、美轮美换（美轮美奂）。"
        "按报纸文字的统计推断，供核对；引号、书名号里的，全篇又这样写的，别字表已报的，不报。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    injectors=("_independent_injectors:idiom_with_look_alike",),
    bad=[
        Bad("村里修建基础设失。", fixed="村里修建基础设施。", found="失"),
        Bad("乡里把禁烧宣传公作做到田头。", fixed="乡里把禁烧宣传工作做到田头。", found="公"),
        Bad("全县主体责任落实清况良好。", fixed="全县主体责任落实情况良好。", found="清"),
        Bad("参观注意事顷见门口。", fixed="参观注意事项见门口。", found="顷"),
        Bad("他说：“古树保护不能一劳永义，要年年做。”", fixed="他说：“古树保护不能一劳永逸，要年年做。”", found="义"),
        Bad("新馆盖得美轮美换。", fixed="新馆盖得美轮美奂。", found="换"),
        Bad("村里有污水处埋设施。", fixed="村里有污水处理设施。", found="埋"),
    ],
    good=[
        "村里修建基础设施。",
        "他写的是“基础设失”，老师圈了出来。",
        "他说：“这两年，制钉企业基本都关停了。”《村里的基础设失，有谁管》",
        "他写了基础设失。老师说，基础设失写错了。",
        "我們說這個國家還會發展，村裡修建基礎設失。",
        "会后部署了布署工作，相关部署已下发。",
        "有回族、哈萨克族、乌孜别克族等。",
        "春来百花争奇斗妍，委员们建言咨政。",
        "她做了一缸浆水，新市场的地磅有三台。",
        "代表团去年成功访文，签了协议，为中墨关系发展出了力。",
        "代表团抵晋考察，拜访驻赣办事处和援宁工作队，企业分批赴墨参加展会。",
        "中国特色社会主义司法制度。",
        "村民学着制作漆艺，讲露天禁烧、交通限行，晒自己的靓照。",
        "他讲是如何破戒的，又讲外贸净出口、返城客流、包皮环切术的人数。",
        "船队安全拖带至码头，让我们浮想联翩，官兵肩扛手抬，河道裁弯取直。",
        "他隔三岔五去帮忙，方子能活血化瘀，又臭又脏的沟里波浪翻卷，叫人昏昏然不知身在何处。",
    ],
)
def wrong_character_in_phrase(article: Article) -> Iterator[Finding]:
    """One character of a usual phrase is typed as another of like sound or shape.

    Counts of edited newspapers decide; lint_news/language/phrases.py says how.
    """
    if is_traditional(article.document):
        return
    text, whole = article.document.text, article.span
    for found in wrong_in_phrases(text, whole.start, whole.end, _CHARACTER_BITS):
        span = Span(found.at, found.at + 1)
        written, inside = text[found.start : found.start + 4], found.at - found.start
        if found.word_bits < _least(article, found):
            continue
        is_measured = found.meant == _ANY_MEASURE and text[found.at - 1 : found.at] == "一"
        if is_measured or _is_right(text, found.at) or _is_known(article, found.at, written):
            continue
        meant = written[:inside] + found.meant + written[inside + 1 :]
        message = Message("“{written}”疑为“{meant}”", "{written}: is {meant} meant?", written=written, meant=meant)
        yield Finding(span, message, (replace(span, found.meant),), confidence=Confidence.LIKELY)


def _least(article: Article, found: WrongInPhrase) -> float:
    """The bits that are needed; more in speech, and in a title or a few words in quotation marks no bits are enough."""
    around = quotation_at(article, Span(found.at, found.at + 1))
    if around is None:
        return _LOOK_BITS if found.looks_alike else _BITS
    said = article.document.text[around.start : around.end]
    if said[0] in "《〈" or not set("，。！？") & set(said):
        return inf
    return _BITS if found.character_bits == inf else _SPEECH_BITS


def _is_right(text: str, at: int) -> bool:
    """Whether a character is right in another word, or the short name of a place or country."""
    around = text[max(0, at - _LONGEST + 1) : at + _LONGEST]
    return text[at - 1 : at] in _BEFORE_PLACES or any(text[at] in word and word in around for word in _ALSO_RIGHT)


def _is_known(article: Article, at: int, written: str) -> bool:
    """Whether the article writes the same phrase again, or a table has the word."""
    return article.text.count(written) > 1 or any(hit.start <= at < hit.end for hit in hits(article))
