"""Words typed twice: 采用采用, 任务任务. Offsets count code points of the text."""

from __future__ import annotations

from lint_news import COUNT_LEVELS, LONGEST_WORD, TRANSLITERATING, counts, is_han, lexicon

from ._reduplicated import FIRST, JOINED, LAST, REDUPLICATED, SINGLE, SOUNDS

_SHORTEST, _RUN = 2, 3
_BEFORE, _BEHIND, _SEEN = 3, 2, 9
_ASKING = frozenset("多谁哪怎啥")
_PEOPLE = frozenset(("朋友", "同学", "儿子", "父亲"))
"""Words for people that may be repeated in a possessive: 朋友的|朋友的女儿."""
_LEAST = 9
"""The least level of a word's frequency: for rarer words it is not known whether they are repeated."""
_TRIED = frozenset("要来多再去好想让能该妨先起常")
"""After these a word before a mark is a tentative verb (常来排练排练，)."""
_AGAIN = frozenset("再就还又")
"""Words after which a repeated word is repeated once more: 抓紧抓紧再抓紧."""
_SUFFIXES = frozenset("长员")


def is_word_twice(text: str, start: int, size: int) -> bool:
    """Whether the repeated word of two or three characters at `start` is one that is never repeated on purpose."""
    word, end = text[start : start + size], start + 2 * size
    if COUNT_LEVELS[lexicon().level(word)] < _LEAST or _goes_on(text, start, end) or _is_sound(word):
        return False
    if _is_usual_without(text, start + size, end):
        return True
    is_said = word in REDUPLICATED or word in JOINED or (word not in SINGLE and (word[0] in FIRST or word[-1] in LAST))
    return not is_said and not _is_part(text, start, size)


def _is_usual_without(text: str, middle: int, end: int) -> bool:
    """Whether the text without the second copy is frequent: 新时代|中国 for 新时代|时代|中国."""
    return (
        middle >= _BEFORE
        and COUNT_LEVELS[counts().level(text[middle - _BEFORE : middle] + text[end : end + _BEHIND])] >= _SEEN
    )


def is_run_twice(text: str, start: int) -> bool:
    """Whether the three characters repeated at `start` are an error.

    Not with a question word (能走多远|走多远), after a number, or if a word extends over the end of a copy
    (组织党|组织党员).
    """
    run, end = text[start : start + _RUN], start + 2 * _RUN
    if run[0] in FIRST or run[-1] in LAST or not (_ASKING | SOUNDS).isdisjoint(run):
        return False
    if run[:2] in _PEOPLE or TRANSLITERATING.issuperset(run):
        return False
    return not (_is_crossed(text, start) or _is_crossed(text, end) or _goes_on(text, start, end))


def _is_crossed(text: str, at: int) -> bool:
    """Whether a word has characters on both sides of an offset."""
    words = lexicon()
    starts = range(max(0, at - LONGEST_WORD + 1), at)
    return any(text[i : at + n] in words for i in starts for n in range(1, LONGEST_WORD - (at - i) + 1))


def _is_sound(word: str) -> bool:
    """Whether it is onomatopoeic (滴答) or may be part of a foreign name (比奥|比奥大区)."""
    return TRANSLITERATING.issuperset(word) or not SOUNDS.isdisjoint(word)


def _is_part(text: str, start: int, size: int) -> bool:
    """Whether a copy is part of a longer word, or words extend over its ends: 五大队|大队长, 地区|分区|分级."""
    middle, end = start + size, start + 2 * size
    words = lexicon()
    before, inside, behind = (text[at - 1 : at + 1] in words for at in (start, middle, end))
    ending = any(text[middle - n : middle] in words for n in range(size + 1, LONGEST_WORD + 1))
    beginning = any(text[middle : middle + n] in words for n in range(size + 1, LONGEST_WORD + 1))
    return ((inside or size > _SHORTEST) and (before or behind)) or ending or beginning


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the context makes it right: it is a whole clause, a tentative verb, or repeated once more."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if behind in _AGAIN or behind in _SUFFIXES or before == "新":
        return True
    return not is_han(behind) and not behind.isdecimal() and (not is_han(before) or before in _TRIED)
