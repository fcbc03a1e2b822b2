"""Nouns with the measure words that cannot count them (measure_words.tsv), and where a text has such a pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled

from .._table_rows import table_rows

_DIGITS = f"{DIGIT}一二两三四五六七八九十百千万"
_COUNT = f"[{_DIGITS}几多余这那每数]"
_QUALITIES = (
    "[新老大小旧女男长高破古石木铁土竹红黑白黄绿蓝灰花金银彩好巨]"
    "|[红黑白黄绿蓝灰银棕]色|崭新|破旧|老式|老旧|大型|小型|中型|重型|越野|电动|豪华|高档|进口|国产|百年|千年|二手|新式|简易|漂亮|农用|植保|救援|医用"
)
_STOPS = "[^，,。；;、：:！？（）《》\n的]"
_CLAUSE = (
    f"[写绣印画贴挂装满载停驶运开飞立种摆放悬被由从用在]{_STOPS}{{1,13}}的"
    f"|[崭鲜漂美精古破高矮巨很不沉笨厚宽]{_STOPS}{{0,4}}的"
)
"""A clause before a noun: it begins with a verb or a quality, so that it is none about another noun."""
_ADJECTIVE = f"(?:{_CLAUSE})?(?:(?:{_QUALITIES}){{1,2}}的?)?"
_ALONE = "$|[^㐀-鿿]|[送牵跑走吃跟在从被把将是有和与及或了着上下里中来去前边旁]"
"""What may stand behind a noun of one character, which many words begin with."""
_WITH_OTHER = (
    f"{_STOPS}{{0,4}}[线船母]|{_STOPS}{{0,2}}(?:的|[队场馆店厂库站器院车])"
    "|[轿轮船人员主师手客商车皮肉奶角毛骨血票证照图像牌架灯棚网群园林木枝叶根花果粉汁酱片司展业路城镇村坊座柳街草母配蛇塔头]"
)
"""What behind the noun makes another one of it: 一艘运汽车的船, 三只乐队歌手."""


class Counted(Struct, frozen=True):
    """How a noun is counted: the right measure word, those that cannot count it, and those that hardly can."""

    right: str
    wrong: str
    doubtful: str


class Misfit(Struct, frozen=True):
    """A measure word that does not count its noun: its place, the noun, the right word."""

    span: Span
    noun: str
    right: str
    is_certain: bool


def _read() -> Iterator[tuple[str, Counted]]:
    for nouns, right, wrong, *doubtful in table_rows(Path(__file__).with_name("measure_words.tsv")):
        yield from ((noun, Counted(right, wrong, "".join(doubtful))) for noun in nouns.split("|"))


_COUNTED: Mapping[str, Counted] = dict(_read())
_NOUNS = "|".join(sorted(_COUNTED, key=lambda noun: (-len(noun), noun)))
_WORDS = "".join(sorted({word for one in _COUNTED.values() for word in one.wrong + one.doubtful}))
_FIRSTS, _LASTS = ("".join(sorted({noun[at] for noun in _COUNTED})) for at in (0, -1))
_BEFORE = f".{_ADJECTIVE}(?P<noun>{_NOUNS})"
_NAMED = f"(?P<noun>{_NOUNS})[{_DIGITS}几]{{1,5}}$"
_ENDED = "[，,。；;、）)\n]"
_REACH = 12
SIGNS = (
    (
        f"(?P<word>[{_WORDS}])(?<={_COUNT}.)(?:{_ADJECTIVE}(?=[{_FIRSTS}])(?:{_NOUNS})"
        f"|(?={_ENDED})(?:(?<=[{_LASTS}].{{2}})|(?<=[{_LASTS}].{{3}})))"
    ),
)
"""A measure word with a noun behind it, or with the last character of one before its number."""


def misfits(article: Article) -> Iterator[Misfit]:
    """The measure words that do not count their nouns."""
    text = article.document.text
    for sign in article.find(SIGNS[0]):
        behind = compiled(_BEFORE).match(text, sign.start, article.span.end)
        before = text[max(article.span.start, sign.start - _REACH) : sign.start]
        named = behind or compiled(_NAMED).search(before)
        if named and not (behind and _is_part(text, behind.start("noun"), behind.end())):
            yield from _misfit(sign.group("word"), sign["word"], named["noun"])


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a noun is only the beginning of another one."""
    is_word = end - start > 1 or text[start - 1 : end] in _COUNTED
    is_alone = is_word or compiled(_ALONE).match(text, end)
    return not is_alone or compiled(_WITH_OTHER).match(text, end) is not None


def _misfit(span: Span, word: str, noun: str) -> Iterator[Misfit]:
    counted = _COUNTED[noun]
    if word in counted.wrong + counted.doubtful:
        yield Misfit(span, noun, counted.right, word in counted.wrong)
