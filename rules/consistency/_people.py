"""Pairs of names in a story that may be two spellings of one name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from lint_news import (
    Article,
    NamedPerson,
    compiled,
    ends_before_word,
    is_han,
    is_word,
    name_openings,
    people,
    runs_into_word,
    short_place_names,
    simplified,
    surname_places,
)

from ._openings import behind_titles, is_opened, may_be_name, with_other_ending
from ._surnames import are_confused, surname_variants
from ._variants import ALIKE, alike, may_have_variants

SURE = 0.8
_STOP = "[。！？!?\n]"
_KIN = "[兄弟姐妹哥]|父亲|母亲|儿子|女儿|父子|母女|双胞胎|同音|同名|原名|曾用名|又名|本名|化名|改名|笔名"
_FELLOW = "(?:同事|战友|队友|同学|同伴|朋友|邻居|搭档|徒弟|师傅|室友|老乡|对手|[她他][和与跟同])\\Z"
"""What introduces another person, directly before a name."""
_ROLES = "工员民师者生长家人匠手户警医"
"""The last characters of words for what a person is."""
_NEAR = 12
_JOINED = "[^，,；;：:]{0,40}[、和与及][^，,；;：:]{0,40}"
_LISTED = ("、", " ", "\u3000")


class Name(Struct, frozen=True):
    """A spelling, all offsets at which it begins, and the name slots among them."""

    text: str
    places: tuple[int, ...]
    slots: tuple[NamedPerson, ...]

    @property
    def titles(self) -> set[str]:
        """The titles before the name."""
        return {slot.title for slot in self.slots if slot.title}


def pairs(article: Article) -> Iterator[tuple[Name, Name]]:
    """Pairs of spellings that may be one name, the more frequent (or the first) one first; each pair once."""
    if not may_have_variants(article):
        return
    slots: defaultdict[str, list[NamedPerson]] = defaultdict(list)
    for named in people(article):
        slots[named.name].append(named)
    known = {name for name, found in slots.items() if _is_known(name, found)}
    titled = behind_titles(article) - known
    tried = with_other_ending(article, titled | slots.keys() - known)
    known |= tried
    known -= {name for name in known if len(name) > 2 and name[:2] in known}
    yield from _by_surname(article, known - tried, slots)
    if not known:
        return
    every = _every(article, known)
    every.update(_short(article, {name for name in known if len(name) == 2}))
    known &= every.keys()  # a name that is a word as well (李宁) has no places
    seen: set[frozenset[str]] = set()
    for one, other in _near(known, every):
        if frozenset((one, other)) not in seen and alike(one, other) >= ALIKE:
            if one in tried and not _may_be_names(article, one, other, every, is_titled=one in titled):
                continue
            seen.add(frozenset((one, other)))
            names = [_name(text, every, slots) for text in (one, other)]
            if _is_bounded(article, names[1], names[0], every):
                right, wrong = sorted(names, key=lambda n: (-len(n.places), n.places))
                yield right, wrong


def _by_surname(
    article: Article, known: Iterable[str], slots: dict[str, list[NamedPerson]]
) -> Iterator[tuple[Name, Name]]:
    """Pairs of names that differ in the surname."""
    for name, places, other, others in surname_variants(article, known):
        one, two = (Name(n, tuple(p), tuple(slots.get(n, ()))) for n, p in ((name, places), (other, others)))
        yield (two, one) if len(others) > len(places) else (one, two)


def _may_be_names(article: Article, one: str, other: str, every: dict[str, list[int]], *, is_titled: bool) -> bool:
    """Whether two strings that no verb of speech confirms may be names: their characters are much alike."""
    text = simplified(article.document)
    is_other = is_titled or is_opened(article, other)
    return is_other and alike(one, other) >= SURE and all(may_be_name(text, name, every[name]) for name in (one, other))


def _is_known(name: str, found: list[NamedPerson]) -> bool:
    """Whether a title or a verb of speech shows that it is a name; three characters in two name slots are one too."""
    if any(slot.is_sure for slot in found) and not (len(name) > 2 and is_word(name[:2])):
        return True
    return any(slot.title for slot in found) or (len(name) > 2 and len(found) > 1 and not is_word(name))


def _every(article: Article, known: Iterable[str]) -> dict[str, list[int]]:
    """Each string of three Han characters that begins with a surname of the known names, with its offsets."""
    text, end = simplified(article.document), article.span.end
    found: defaultdict[str, list[int]] = defaultdict(list)
    for surname in sorted({name[0] for name in known}):
        for at in surname_places(article, surname):
            string = text[at : min(end, at + 3)]
            if (
                len(string) == 3
                and all(map(is_han, string))
                and "·" not in text[max(0, at - 1)] + text[at + 3 : at + 4]
            ):
                found[string].append(at)
    return found


def _short(article: Article, known: set[str]) -> dict[str, list[int]]:
    """Each string of two Han characters in a name slot that begins with the surname of a known name of that length."""
    text, surnames = simplified(article.document), {name[0] for name in known}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, _ in name_openings(article):
        string = text[at : at + 2]
        if is_word(string):
            continue
        if string[0] in surnames and len(string) == 2 and is_han(string[1]) and ends_before_word(text, at + 2):
            found[string].append(at)
    return found


def _keys(name: str) -> Iterator[str]:
    """The name with one character of the given name replaced by a wildcard; both of a doubled one."""
    for i in range(1, len(name)):
        yield f"{name[:i]}?{name[i + 1 :]}"
    if len(name) == 3 and name[1] == name[2]:
        yield f"{name[0]}??"


def _near(known: Iterable[str], strings: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a known name and a string that differs from it in one character of the given name."""
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(known):
        for key in _keys(name):
            by_key[key].append(name)
    for string in sorted(strings):
        for key in _keys(string):
            for name in by_key.get(key, ()):
                if name != string:
                    yield name, string


def _name(text: str, every: dict[str, list[int]], slots: dict[str, list[NamedPerson]]) -> Name:
    found = tuple(slots.get(text, ()))
    return Name(text, tuple(every[text]), found)


def _is_bounded(article: Article, name: Name, known: Name, every: dict[str, list[int]]) -> bool:
    """Whether the last character belongs to the name and not to the next word, as in 陶然|说 or 晏家|杨梅."""
    text = name.text
    if "某" in text or (text[:2] == known.text[:2] and text[:2] in short_place_names()):
        return False
    if len(text) == 2 or name.slots or text[2] == known.text[2]:
        return True
    if any(runs_into_word(simplified(article.document), at + 3) for at in name.places):
        return False
    return not any(s[:2] == text[:2] and s not in (text, known.text) for s in every)


def apart(article: Article, one: Name, other: Name) -> bool:
    """Whether they are two people: near each other in one sentence, relatives, or in lists.

    Two people with one given name are seldom near each other, unless a word joins them.

    For names of two characters it is enough that one of them is in a list.
    """
    text = simplified(article.document)
    near = 0 if one.text[1:] == other.text[1:] else _NEAR
    if any(_side_by_side(text, a, b, len(one.text), near) for b in other.places for a in _beside(one.places, b)):
        return True
    if kin(text, other) - kin(text, one):
        return True
    listed = [[_is_listed(text, at, len(name.text)) for at in name.places] for name in (one, other)]
    return all(map(all, listed)) or (len(one.text) == 2 and any(map(any, listed)))


def kin(text: str, name: Name) -> set[str]:
    """The words for relatives and fellows, or for a change of name, directly before a name."""
    return {
        match[0]
        for at in name.places
        for pattern in (_KIN, _FELLOW)
        for match in compiled(pattern).finditer(text, max(0, at - 4), at)
        if not compiled(_STOP).search(text, match.end(), at)
    }


def roles(text: str, name: Name) -> set[str]:
    """The titles before a name, and the words for what a person is: 农民工."""
    found = name.titles
    for at in name.places:
        if text[at - 1 : at] in _ROLES:
            found |= {word for size in (3, 2) if is_word(word := text[max(0, at - size) : at])}
    return found


def _beside(places: tuple[int, ...], at: int) -> tuple[int, ...]:
    """The nearest offsets before and after `at`."""
    i = bisect_left(places, at)
    return places[max(0, i - 1) : i + 1]


def _side_by_side(text: str, a: int, b: int, size: int, near: int) -> bool:
    """Whether two names are in one sentence, near each other or in one enumeration."""
    between = text[min(a, b) + size : max(a, b)]
    if compiled(_STOP).search(between):
        return False
    return len(between) <= near or compiled(_JOINED).fullmatch(between) is not None


def _is_listed(text: str, at: int, size: int) -> bool:
    """Whether 、 or a space separates the name from a neighbour."""
    end = at + size
    return (text[at - 1 : at] in _LISTED and is_han(text[at - 2 : at - 1])) or (
        text[end : end + 1] in _LISTED and is_han(text[end + 1 : end + 2])
    )


def likely_same(text: str, right: Name, wrong: Name) -> bool:
    """Whether both are likely one person: similar characters, the second spelling rare, no different title."""
    is_like = alike(right.text, wrong.text) >= SURE or are_confused(right.text[0], wrong.text[0])
    if not is_like or len(wrong.places) * 2 > len(right.places) > 2:
        return False
    one, other = roles(text, right), roles(text, wrong)
    return not (one and other and not one & other)
