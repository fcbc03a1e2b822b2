"""Names of three characters between what opens and what closes one, and their other spellings in a story.

Offsets are code points of the document. One spelling has a word for a person before it (后卫贾云骁) or a verb of speech
behind it; any character may stand in the other one, so that a wrong one need not be of those that names have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint_news import (
    SPEECH_VERBS,
    SURNAMES,
    Article,
    Neighbours,
    compiled,
    ends_before_word,
    given_name_level,
    is_han,
    is_word,
    lexicon,
    runs_into_word,
    short_place_names,
    simplified,
    surname_places,
)

from ._people import Name, apart, kin
from ._spellings import name_similarity

_MARKS = "。，,、；;“”‘’：:（()）！!？? \u3000\n■□"
_ROLES = "长任记席员师民工手家人生者士授总卫锋警医兵匠户友星主婆爷农书练计官板播柜"
"""The last characters of words for a person."""
_OPENED = Neighbours(_MARKS + _ROLES, "".join(sorted(SURNAMES - set("和时全应从同边"))))
_SPEECH = f"{SPEECH_VERBS}|答|[：:]"
_MANNER = "[^，。！？；：“”、\n]{1,8}(?:说|道)[，。：:“]"
"""What follows the name of a speaker: 擦着汗说."""
_ACTS = "[向为][新获各到全与]"
_TELLS = (
    f"{_SPEECH}|{_MANNER}|{_ACTS}|同志|今年[0-9０-９]|现年|担任|出生|生前|希望|建议|提醒|勉励|呼吁|宣布|致辞|感叹|补充|直言"
    "|解释"
)
"""What follows a person whom the story knows."""
_CLOSED = f"{_TELLS}|[在的等和与对从将是向同又就把被让给还也以为到来去一得]|[^\u4e00-\u9fff·•]|\\Z"
_HEADLINE = "[^。，：、；\n]{5,24}\n"
"""A headline that begins with a name: 陶国祥夺得冠军."""
_NO_NAME = frozenset(
    "是时说的在了某曾真正又有也以才已没都就还便却仍更再要会能可最很太将向对被把让给到来去这那不所什么怎于其"
)
_FIRST, _SURE_GIVEN = "正可", 6
"""Characters of given names among these, and how usual the one behind them is at least."""
_JOINS = "和先告从向赴副"
_LISTED = "、 \u3000"
_SIZE, _GIVEN, _WORD, _BEFORE, _MOST = 3, 3, 9, 8, 60
_ALIKE = 0.6


def bounded_pairs(article: Article) -> Iterator[tuple[Name, Name]]:
    """Pairs of spellings that are likely of one person, the more frequent (or the first) one first; each pair once."""
    text, seen = simplified(article.document), set[frozenset[str]]()
    told = _told(article)
    for name in sorted(told)[:_MOST]:
        for other, places in _others(article, name).items():
            key = frozenset((name, other))
            if key in seen:
                continue
            seen.add(key)
            own = tuple(at for at in surname_places(article, name[0]) if text.startswith(name, at))
            right, wrong = sorted(
                (Name(name, own, ()), Name(other, tuple(places), ())), key=lambda n: (-len(n.places), n.places)
            )
            if _are_one(text, right, wrong) and not apart(article, right, wrong):
                yield right, wrong


def _told(article: Article) -> set[str]:
    """The names behind a word for a person or before a verb of speech, between what opens and what closes a name."""
    text, start, end = simplified(article.document), article.span.start, article.span.end
    found = set[str]()
    for before in _OPENED.places(text, start, end):
        at = before + 1
        name = text[at : at + _SIZE]
        is_told = text[before] in _ROLES or compiled(_SPEECH).match(text, at + _SIZE, end) is not None
        if is_told and _may_be_name(name) and _is_closed(text, at) and not _is_in_word(text, at):
            found.add(name)
    return found


def _is_closed(text: str, at: int) -> bool:
    """Whether a name ends there: before what closes one, before a word, or where no word goes on (赵拴牢|家有五亩)."""
    end = at + _SIZE
    return (
        compiled(_CLOSED).match(text, end) is not None
        or ends_before_word(text, end)
        or lexicon().level(text[end : end + 2]) > 0
        or (min(map(given_name_level, text[at + 1 : end])) >= _GIVEN and not lexicon().level(text[end - 1 : end + 1]))
    )


def _may_be_name(name: str) -> bool:
    """Whether a string is no word and has a character of given names behind the first one."""
    return _has_given_name(name) and lexicon().level(name[1:]) < _WORD


def _has_given_name(name: str) -> bool:
    return (
        len(name) == _SIZE
        and all(map(is_han, name))
        and (_NO_NAME.isdisjoint(name[1:]) or _is_given(name))
        and max(map(given_name_level, name[1:])) >= _GIVEN
        and not is_word(name)
        and not is_word(name[:2])
        and name[:2] not in short_place_names()
    )


def _is_given(name: str) -> bool:
    """Whether what is no name elsewhere is the first character of a given name: 李正华."""
    is_name = given_name_level(name[2]) >= _SURE_GIVEN and not lexicon().level(name[1:])
    return name[1] in _FIRST and name[2] not in _NO_NAME and is_name


def _others(article: Article, name: str) -> dict[str, list[int]]:
    """The strings that differ from a name in one character of the given name, or have two swapped, where one of their
    places has what opens or closes a name; with all places."""
    text, found = simplified(article.document), defaultdict[str, list[int]](list)
    for at in surname_places(article, name[0]):
        other = text[at : at + _SIZE]
        if other != name and (other[1:2] == name[1] or other[2:] == name[2] or other[1:] == name[:0:-1]):
            found[other].append(at)
    return {
        other: places
        for other, places in found.items()
        if (_may_be_name(other) and any(_is_bounded(text, at) for at in places))
        or (other[1:] == name[:0:-1] and _has_given_name(other) and any(_is_between(text, at) for at in places))
    }


def _is_bounded(text: str, at: int) -> bool:
    return _is_opened(text, at) or (_is_closed(text, at) and not _is_in_word(text, at))


def _is_between(text: str, at: int) -> bool:
    return _is_opened(text, at) and _is_closed(text, at)


def _is_opened(text: str, at: int) -> bool:
    return not at or text[at - 1] in {*_MARKS, *_ROLES}


def _is_in_word(text: str, at: int) -> bool:
    """Whether a word ends in the first character: 长安, 工程."""
    return lexicon().level(text[at - 1 : at + 1]) >= _BEFORE


def _are_one(text: str, right: Name, wrong: Name) -> bool:
    """Whether two spellings are alike, or the second one is told without saying who it is; none runs into a word."""
    if any(runs_into_word(text, at + _SIZE) for name in (right, wrong) for at in name.places):
        return False
    if right.text[1] == wrong.text[1] and any(_may_be_short(text, name) for name in (right, wrong)):
        return False
    if kin(text, right) | kin(text, wrong):
        return False
    is_even = len(right.places) == len(wrong.places)
    return _is_like(right, wrong) or _is_bare(text, right, wrong) or (is_even and _is_bare(text, wrong, right))


def _may_be_short(text: str, name: Name) -> bool:
    """Whether the name may have two characters: the third one begins a word or joins."""
    return name.text[2] in _JOINS or any(lexicon().level(text[at + 2 : at + 4]) for at in name.places)


def _is_like(one: Name, other: Name) -> bool:
    """Whether two names have the characters of the given name swapped, or differ in one that sounds or looks alike."""
    if one.text[1:] == other.text[:0:-1]:
        return True
    at = 1 if one.text[1] != other.text[1] else 2
    return name_similarity(one.text[at], other.text[at]) >= _ALIKE


def _is_bare(text: str, right: Name, wrong: Name) -> bool:
    """Whether the first spelling has a word for a person before it and the second one stands behind marks alone, once
    before what is said of somebody known, and in no list."""
    is_introduced = any(text[at - 1 : at] in _ROLES for at in right.places)
    befores = [text[at - 1 : at] for at in wrong.places]
    is_told = any(compiled(_TELLS).match(text, at + _SIZE) for at in wrong.places)
    is_headed = all(text[at - 1 : at] in ("", "\n") and compiled(_HEADLINE).match(text, at) for at in wrong.places)
    return is_introduced and (is_told or is_headed) and all(_is_mark(before) for before in befores)


def _is_mark(char: str) -> bool:
    return not char or (char in _MARKS and char not in _LISTED)
