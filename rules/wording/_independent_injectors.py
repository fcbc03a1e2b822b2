"""Misspelt idioms and words, and grammar that went wrong, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import HAN, Edit, Span, random_match

from .._insertions import Table, exchange
from .._look_alikes import exchange_character

_TABLE = Table(__file__)
_IN_YARD = "车牛马船机驼"
"""Ends of words for what may stand in a yard."""


def misspelt_idiom(text: str, random: Random) -> Edit | None:
    """A well-known misspelling of an idiom: 如火如茶."""
    return _TABLE.insert("scenes", text, random, idiom=_TABLE.sentence("misspelt_idioms", random))


def idiom_with_look_alike(text: str, random: Random) -> Edit | None:
    """An idiom with one character exchanged for one that sounds or looks alike: 有条不稳."""
    idioms = _TABLE.words("idioms")
    match = random_match("|".join(idioms), text, random)
    wrong = exchange_character(match[0], random) if match else None
    if match and wrong and random.random() < 2 / 3:
        return Edit(Span(match.start(), match.end()), wrong)
    wrong = exchange_character(random.choice(idioms), random)
    return _TABLE.insert("scenes", text, random, idiom=wrong) if wrong else None


def listed_misspelling(text: str, random: Random) -> Edit | None:
    """A word is misspelt as the annual lists of common errors have it: 布署, 幅射."""
    return exchange(text, _TABLE.pairs("misspelt_words"), random)


def particle_beside_idiom(text: str, random: Random) -> Edit | None:
    """的 for 地 between an idiom and a verb: 津津有味的听着."""
    idioms = "|".join((*_TABLE.words("idioms"), *_TABLE.words("adverbial")))
    match = random_match(f"(?:{idioms})地(?=[{HAN}])", text, random)
    if match and random.random() < 1 / 2:
        return Edit(Span(match.end() - 1, match.end()), "的")
    return _TABLE.insert("particle_beside_idiom", text, random, mark=random.choice("的的得"))


def particle_before_complement(text: str, random: Random) -> Edit | None:
    """的 for 得 between a verb or an adjective and its complement: 乐的合不拢嘴."""
    return _TABLE.insert("particle_before_complement", text, random)


def day_as_hao(text: str, random: Random) -> Edit | None:
    """号 for 日 in a date: 3月12号."""
    match = random_match("[0-9]{1,2}月[0-9]{1,2}日", text, random)
    return Edit(Span(match.end() - 1, match.end()), "号") if match else None


def wrong_measure_word(text: str, random: Random) -> Edit | None:
    """A measure word that the thing does not take: 一只汽车, 一匹黄牛."""
    thing = _TABLE.sentence("things", random)
    wrong = random.choice(_TABLE.pairs("wrong_measures")[thing[-1]])
    scenes = "measured_in_yard" if thing[-1] in _IN_YARD else "measured_on_picture"
    return _TABLE.insert(scenes, text, random, thing=thing, wrong=wrong)
