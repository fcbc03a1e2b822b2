"""Names of a story that differ in the surname alone: 傅嘉诚, 付嘉诚. Offsets are code points of the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from lint_news import (
    HAN,
    Article,
    Neighbours,
    compiled,
    given_name_level,
    is_han,
    is_surname,
    lexicon,
    runs_into_word,
    similarity,
    simplified,
)

_SURNAMES = (
    "付傅 闫阎 肖萧 丘邱 戴代 兰蓝 余佘俞 章张 黎李 徐许 程陈 江姜蒋 何贺 罗骆 陆卢鲁芦 谢解 吴武伍 柳刘 殷尹 沈申 "
    "冯封 侯候 郝赫 史石 曾曹 芳房 杨扬 覃谭秦 邸邱 宴晏 禤禢 郄郤 逄逢 昝咎 訾紫 仉仇 麴麹"
)
_BEHIND_MARKS = "余于 方房 亓元 卞卡 盖蓋 厍库 也乜 宓密 郗希 綦其 殳及 刁刀 妫为"
"""Groups with a common word, or with a character that is no surname: they count behind a mark alone."""
_ALL = f"{_SURNAMES} {_BEHIND_MARKS}"
_MARK = "[。，,、；;“”‘’：:（()）！!？? \u3000\n■□]"
_TITLE_ENDS = "民生记长任席授师人兵"
_TITLE = "[村居市农]民|学生|[医师]生|[书支]记|[部局县市校院所队站镇村店]长|主任|主席|教授|教师|老人|老兵"
_NAMED = f"(?:{_TITLE})([{HAN}]{{3}})"
_ALIKE = 1.0
_GIVEN, _USUAL = 2, 7


@cache
def _among(groups: str) -> frozenset[str]:
    """The pairs of different characters in each of the groups."""
    return frozenset(a + b for group in groups.split() for a in group for b in group if a != b)


def are_confused(one: str, other: str) -> bool:
    """Whether one surname is taken for the other."""
    return one + other in _among(_ALL)


@cache
def rare_surnames() -> frozenset[str]:
    """The surnames that are taken for others."""
    return frozenset(f"{_SURNAMES}{_BEHIND_MARKS}") - {" "}


@cache
def _titled() -> Neighbours:
    """The last character of a word for a person, and a surname that is taken for others."""
    return Neighbours(_TITLE_ENDS, "".join(sorted(rare_surnames())))


def behind_titles(text: str, start: int, end: int) -> Iterator[str]:
    """The names of three characters behind words for a person, with surnames that are taken for others."""
    past = start
    for at in _titled().places(text, start, end):
        if at > past and (name := compiled(_NAMED).match(text, at - 1, end)):
            past = name.end()
            yield name[1]


def surname_variants(article: Article, names: Iterable[str]) -> Iterator[tuple[str, list[int], str, list[int]]]:
    """Each known name of three characters, its offsets, the name with another surname, and its offsets."""
    text, start, end = simplified(article.document), article.span.start, article.span.end
    for name in sorted({*names, *behind_titles(text, start, end)}):
        given = name[1:]
        times = text.count(given, start, end) if len(given) >= _GIVEN else 0
        if times < 2 or times == text.count(name, start, end) or is_common_word(given):
            continue
        found: defaultdict[str, list[int]] = defaultdict(list)
        at = article.span.start
        while (at := text.find(given, at + 1, end)) >= 0:
            found[text[at - 1]].append(at - 1)
        if len(found) > 1:
            for char in sorted(found.keys() - {name[0]}):
                places = [place for place in found[char] if is_other_surname(text, place, name[0])]
                if places:
                    yield name, found[name[0]], char + given, places


def is_common_word(given: str) -> bool:
    """Whether the last two characters of a name are a word, and not one that given names are made of (桂兰, 青松)."""
    return lexicon().level(given) > 0 and min(map(given_name_level, given)) < _USUAL


def is_other_surname(text: str, at: int, surname: str) -> bool:
    """Whether a name with a surname that is taken for `surname` begins at `at`."""
    char = text[at]
    if not is_han(char):
        return False
    if at == 0 or compiled(_MARK).match(text, at - 1):
        is_known = are_confused(char, surname) or (is_surname(char) and similarity(char, surname) >= _ALIKE)
    else:
        is_known = char + surname in _among(_SURNAMES) and not lexicon().level(text[at - 1 : at + 1])
    return is_known and given_name_level(text[at + 1]) > 0 and not runs_into_word(text, at + 3)
