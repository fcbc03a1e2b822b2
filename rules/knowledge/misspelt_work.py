from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    Span,
    compiled,
    replace,
    rule,
    similarity,
)

from .._one_edit import Edit, Variant, variant_at
from .._table_rows import alternatives, several_by_name

_TINY, _LEAST, _SHORT, _SURE, _LONGEST = 2, 4, 5, 6, 24
"""The least characters of a title: with the author in the sentence, beside its author, with a wrong character that is
alike, with any."""
_ALIKE, _SAME, _REACH, _CLOSE = 0.7, 1.0, 60, 40
_SOUNDS = "·|列佛|鲁滨|吉诃|哈姆|麦克|浮士|图兰|费加|密欧|辛德|吉檀|泰坦|德茨|登湖|伊索"
"""Foreign names in titles, which translators write in several ways."""
_FREE = "一二三四五六七八九十东西南北中上下前后新旧老小大续外我你他她春夏秋冬"
_QUOTED = "[“‘]\\Z"
_CUES = f"《[^《》\n]{{{_TINY},{_LONGEST}}}》"
_END = "[。！？；\n]"


@cache
def _words() -> Mapping[str, Sequence[str]]:
    """By title without its marks, the authors, or words of which one must stand in the article."""
    found: dict[str, Sequence[str]] = {}
    for table in ("authors.tsv", "works.tsv"):
        for title, words in several_by_name(Path(__file__).with_name(table)).items():
            if title[0] == "《":
                found[title[1:-1]] = (*found.get(title[1:-1], ()), *filter(None, words))
    return found


@cache
def _by_part() -> Mapping[str, Sequence[tuple[str, int]]]:
    """By the first two and the last two characters of titles: the titles, and where the two stand in them."""
    found = defaultdict[str, list[tuple[str, int]]](list)
    for title in _words():
        if len(title) >= _LEAST and not compiled(_SOUNDS).search(title):
            for at in (0, len(title) - 2):
                found[title[at : at + 2]].append((title, at))
    return found


@cache
def _by_author() -> Mapping[str, Sequence[str]]:
    """By author the titles of two or three characters."""
    found = defaultdict[str, list[str]](list)
    for title, words in _words().items():
        for word in words if _TINY <= len(title) < _LEAST and not compiled(_SOUNDS).search(title) else ():
            found[word].append(title)
    return found


@cache
def _authors() -> str:
    """A pattern for those authors."""
    return alternatives(_by_author())


def _plain(title: str) -> str:
    return "".join(char for char in title if char.isalnum())


@cache
def _plain_titles() -> frozenset[str]:
    """The titles without marks: 我爱你中国."""
    return frozenset(map(_plain, _words()))


@rule(
    "misspelt-work",
    title="作品名有误",
    help=(
        "书名号里的名称和一部常见的作品只差一个字、多一个字、少一个字或两字颠倒：《骆驼样子》（《骆驼祥子》）、《徐霞客行记》（《徐霞客游记》）。"
        "只查表里的作品；两三个字的错字要音同、同一句里有作者，四个字的要近旁有作者，五个字的错字要音近或形近，或者近旁有作者。仿作的名字、引号里的不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    patterns=(_CUES,),
    profiles={"traditional": False},
    bad=[
        Bad("老舍的《骆驼样子》", found="《骆驼样子》", fixed="老舍的《骆驼祥子》"),
        Bad("这段话收在《徐霞客行记》里。", fixed="这段话收在《徐霞客游记》里。"),
        Bad("明初，宋濂奉诏主持修撰《原史》。", fixed="明初，宋濂奉诏主持修撰《元史》。"),
        Bad("陈忠实写出《白鹿源》。", fixed="陈忠实写出《白鹿原》。"),
        Bad("经典舞剧《丝路花语》昨晚上演。", fixed="经典舞剧《丝路花雨》昨晚上演。"),
        Bad("周立波写成《暴风聚雨》。", fixed="周立波写成《暴风骤雨》。"),
        Bad("老师讲《茅屋为秋风所波歌》。", fixed="老师讲《茅屋为秋风所破歌》。"),
        Bad("他读《钢铁是怎样炼的》。", fixed="他读《钢铁是怎样炼成的》。"),
        Bad("他唱《在希望的野田上》。", fixed="他唱《在希望的田野上》。"),
    ],
    good=[
        "老舍的《骆驼祥子》、《徐霞客游记》、《钢铁是怎样炼成的》都在案头。",
        "他写《骆驼样子》。他唱《亲爱的中国》。他读《新五代史》《旧五代史》，欧阳修。",
        "他读《格里佛游记》。他写《徐霞客游记研究》。他读《我的家乡和我》。",
        "他唱《我爱你，中国》《我爱你中国》，读《九章算术》《中国诗词大全》。",
        "明初，宋濂修《元史》，陈忠实写《白鹿原》，经典舞剧《丝路花雨》上演，周立波写成《暴风骤雨》。",
        "他修《原史》，办花展《丝路花语》，写《暴风聚雨》。杜甫写《三别》。书圣王羲之写字。明初，他读《原史》。",
        "宋濂病逝。他读《原史》。",
        "“《钢铁是怎样烧成的》”是个笑话。",
    ],
)
def misspelt_work(article: Article) -> Iterator[Finding]:
    """The title of a known work in title marks differs by one character, or has two changed places.

    Works of rules/knowledge/authors.tsv and works.tsv. In titles of two or three characters the author must be in the
    sentence and the wrong character sound alike, in those of four the author be near, in those of five the wrong
    character be alike, or the author near.
    """
    for cue in article.find(_CUES):
        if found := _misspelt(article, cue):
            title, span = found
            message = Message("应为《{title}》，请核对", "《{title}》 is meant", title=title)
            yield Finding(span, message, (replace(span, f"《{title}》"),), confidence=Confidence.LIKELY)


def _misspelt(article: Article, cue: Match) -> tuple[str, Span] | None:
    """The work that is meant by what stands in title marks, and the span of it with the marks."""
    text = article.document.text
    seen = cue[0][1:-1]
    if (
        seen in _words()
        or _plain(seen) in _plain_titles()
        or compiled(_QUOTED).search(text, max(0, cue.start - 1), cue.start)
    ):
        return None
    if len(seen) < _LEAST:
        short = _short(article, cue, seen)
        return (short, cue.span) if short else None
    around = text[max(article.span.start, cue.start - _REACH) : cue.start] + text[cue.end : cue.end + _REACH]
    parts = {*_by_part().get(seen[:2], ()), *_by_part().get(seen[-2:], ())}
    for title, at in sorted(parts):
        start = 0 if at == 0 else len(seen) - 2
        found = variant_at(title, seen, start, at, 2)
        is_whole = found and found.edit is not Edit.NONE and (found.start, found.past) == (0, len(seen))
        if found and is_whole and _is_slip(title, seen, found, around):
            return title, cue.span
    return None


def _short(article: Article, cue: Match, seen: str) -> str:
    """The title of two or three characters that is meant, whose author is named in the sentence; else empty."""
    text = article.document.text
    before, behind = text[max(article.span.start, cue.start - _CLOSE) : cue.start], text[cue.end :][:_CLOSE]
    around = compiled(_END).split(before)[-1] + compiled(_END).split(behind)[0]
    for author in compiled(_authors()).findall(around):
        for title in _by_author()[author]:
            pairs = [(a, b) for a, b in zip(title, seen, strict=False) if a != b]
            is_one = len(title) == len(seen) and len(pairs) == 1 and not any(char in _FREE for char in pairs[0])
            if is_one and similarity(*pairs[0]) >= _SAME:
                return title
    return ""


def _is_slip(title: str, seen: str, found: Variant, around: str) -> bool:
    words = _words()[title]
    is_near = any(word in around or word in title for word in words)
    is_inside = 0 < found.at < len(title) - 1
    if found.edit is not Edit.EXCHANGED:
        return is_inside and len(title) >= (_SHORT if is_near else _SURE)
    pair = next((a, b) for a, b in zip(title, seen, strict=True) if a != b)
    if any(char in _FREE for char in pair):
        return False
    is_alike = similarity(*pair) >= _ALIKE
    if len(title) == _LEAST:
        return (is_alike or is_inside) and is_near
    return is_near or is_alike or (is_inside and len(title) >= _SURE)
