"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lint_news import Edit, Span, common_characters, random_match

from .._phrase_tables import phrases
from ._law_names import laws, regulations

if TYPE_CHECKING:
    from random import Random


@cache
def _automaton(table: str) -> Any:  # noqa: ANN401 the library has no types
    from ahocorasick_rs import AhoCorasick, MatchKind

    names = [name for name, phrase in phrases().items() if phrase.table == table]
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)


def _one_character(table: str, text: str, random: Random) -> Edit | None:
    """A phrase of the table with a character lost, doubled, exchanged for another, or swapped with its neighbour."""
    found = _automaton(table).find_matches_as_indexes(text)
    if not found:
        return None
    _, start, end = random.choice(found)
    at, name = random.randrange(start, end - 1), text[start:end]
    one, other = text[at : at + 2]
    if "、" in one + other or one == other:
        return None
    changed = random.choice(["", one + one, random.choice(common_characters()[:1000]), other + one])
    past = at + 1 + (changed == other + one)
    return None if text[:at] + changed + text[past:] == text or name == "" else Edit(Span(at, past), changed)


def wrong_official_name(text: str, random: Random) -> Edit | None:
    """An official name with one character wrong."""
    return _one_character("knowledge/bodies", text, random)


def wrong_set_phrase(text: str, random: Random) -> Edit | None:
    """A set phrase with one character wrong."""
    return _one_character("knowledge/set_phrases", text, random)


def wrong_law_name(text: str, random: Random) -> Edit | None:
    """The name of a law in title marks, with one character exchanged."""
    found = random_match("《[^《》\n]{5,30}法》", text, random)
    if found is None or found[0][1:-1].removeprefix("中华人民共和国") not in laws():
        return None
    at = random.randrange(found.end() - 5, found.end() - 2)
    return Edit(Span(at, at + 1), random.choice(common_characters()[:1000]))


def wrong_leader_name(text: str, random: Random) -> Edit | None:
    """习近平 before 总书记 with a character lost, doubled, exchanged or swapped."""
    found = random_match("习近平(?=总书记|主席)", text, random)
    if found is None:
        return None
    wrong = random.choice(["近平", "习近近平", "习进平", "习近乎", "习平近", "刁近平", "习平", "习习近平"])
    return Edit(Span(found.start(), found.end()), wrong)


def wrong_leader_office(text: str, random: Random) -> Edit | None:
    """An office of another leader before a leader's name."""
    found = random_match("国务院总理(?=李强|李克强)|国家主席(?=习近平)|全国政协主席(?=汪洋|王沪宁)", text, random)
    other = random.choice(["全国人大常委会委员长", "国务院总理", "全国政协主席"])
    return None if found is None or other == found[0] else Edit(Span(found.start(), found.end()), other)


def wrong_number(text: str, random: Random) -> Edit | None:
    """A set phrase with another number."""
    found = random_match(
        "(?<=增强“)四(?=个意识”)|(?<=坚定“)四(?=个自信”)|(?<=做到“)两(?=个维护”)|(?<=中央)八(?=项规定)", text, random
    )
    return None if found is None else Edit(Span(found.start(), found.end()), random.choice("五六七九"))


def honour_of_other_body(text: str, random: Random) -> Edit | None:
    """Name another body of the United Nations before a list or an honour."""
    found = random_match(
        "联合国粮农组织(?=[^，。]{0,10}农业文化遗产)|联合国教科文组织(?=[^，。]{0,12}遗产名录)", text, random
    )
    other = {"联合国粮农组织": "联合国教科文组织", "联合国教科文组织": "联合国粮农组织"}
    return Edit(Span(*found.span()), other[found[0]]) if found else None


def document_of_other_session(text: str, random: Random) -> Edit | None:
    """Exchange the number of the five-year plan in the title of a proposal."""
    found = random_match("第十[三四五](?=个五年规划的建议)", text, random)
    return None if found is None else Edit(Span(*found.span()), "第十二")


def wrong_regulation_name(text: str, random: Random) -> Edit | None:
    """The name of a regulation in title marks, with one character exchanged."""
    found = random_match("《[^《》\n]{6,30}条例》", text, random)
    if found is None or found[0][1:-1].removeprefix("中华人民共和国") not in regulations():
        return None
    at = random.randrange(found.end() - 7, found.end() - 3)
    return Edit(Span(at, at + 1), random.choice(common_characters()[:1000]))
