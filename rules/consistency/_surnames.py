"""Names of a story that differ in the surname alone: 傅嘉诚, 付嘉诚. Offsets are code points of the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from lint_news import (
    HAN,
    Article,
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
_MARK = "[。，,、；;“”‘’：:（()）！!？? \u3000\n■□]"
_TITLE = "[村居市农]民|学生|[医师]生|[书支]记|[部局县市校院所队站镇村店]长|主任|主席|教授|教师|老人|老兵"
_ALIKE = 1.0
_GIVEN = 2


@cache
def _among(groups: str) -> frozenset[str]:
    """The pairs of different characters in each of the groups."""
    return frozenset(a + b for group in groups.split() for a in group for b in group if a != b)


def are_confused(one: str, other: str) -> bool:
    """Whether one surname is taken for the other."""
    return one + other in _among(f"{_SURNAMES} {_BEHIND_MARKS}")


@cache
def rare_surnames() -> frozenset[str]:
    """The surnames that are taken for others."""
    return frozenset(f"{_SURNAMES}{_BEHIND_MARKS}") - {" "}


@cache
def _titled() -> str:
    """A pattern for a word for a person and a name whose surname is taken for others."""
    surnames = "".join(sorted({char for char in f"{_SURNAMES}{_BEHIND_MARKS}" if char != " "}))
    return f"(?:{_TITLE})([{surnames}][{HAN}]{{2}})"


def surname_variants(article: Article, names: Iterable[str]) -> Iterator[tuple[str, list[int], str, list[int]]]:
    """Each known name of three characters, its offsets, the name with another surname, and its offsets."""
    text, end = simplified(article.document), article.span.end
    for name in sorted({*names, *(match[1] for match in compiled(_titled()).finditer(text, article.span.start, end))}):
        given = name[1:]
        is_alone = len(given) < _GIVEN or text.count(given, article.span.start, end) == text.count(
            name, article.span.start, end
        )
        if is_alone or lexicon().level(given):
            continue
        found: defaultdict[str, list[int]] = defaultdict(list)
        at = article.span.start
        while (at := text.find(given, at + 1, end)) >= 0:
            found[text[at - 1]].append(at - 1)
        if len(found) > 1:
            for char in sorted(found.keys() - {name[0]}):
                places = [place for place in found[char] if _is_name(text, place, name[0])]
                if places:
                    yield name, found[name[0]], char + given, places


def _is_name(text: str, at: int, surname: str) -> bool:
    """Whether a name with a surname that is taken for `surname` begins at `at`."""
    char = text[at]
    if not is_han(char) or runs_into_word(text, at + 3) or not given_name_level(text[at + 1]):
        return False
    if at == 0 or compiled(_MARK).match(text, at - 1):
        is_known = char + surname in _among(f"{_SURNAMES} {_BEHIND_MARKS}")
        return is_known or (is_surname(char) and similarity(char, surname) >= _ALIKE)
    return char + surname in _among(_SURNAMES) and not lexicon().level(text[at - 1 : at + 1])
