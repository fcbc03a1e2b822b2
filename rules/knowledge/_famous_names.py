"""Names of well-known people with a wrong character, in an article that has a word of the person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import HAN, Article, Occurrence, Span, compiled, is_word, similarity, view

from .._strings import longest, occurrences
from .._table_rows import several_by_name, table_rows

_LIST = "knowledge._famous_names"
_END = "[。！？\n]"
_CLOSED = "[、，。：；！？”》（）的在和与写说曾是、]|\\Z"
"""What stands behind a name of two characters."""
_SHORT, _SIZE, _LONG = 2, 3, 4
_ALIKE, _REACH = 1.0, 40
"""The least likeness of the wrong character; characters of the sentence beside the name in which a word of the person
stands."""


def _people() -> Mapping[str, tuple[str, ...]]:
    """The words of each person."""
    return several_by_name(Path(__file__).with_name("famous_names.tsv"))


def _titled() -> Mapping[str, tuple[str, ...]]:
    """The words before each person with a name of two characters."""
    return several_by_name(Path(__file__).with_name("titled_names.tsv"))


@cache
def _words() -> frozenset[str]:
    """The words of all people."""
    return frozenset(word for words in _people().values() for word in words)


@cache
def _by_title() -> Mapping[str, tuple[str, ...]]:
    """The names of two characters that stand behind each word."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in _titled().items():
        for word in words:
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def _by_pair() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """By two neighbouring characters of names: the names, and where the two stand in them."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for name in _people():
        for at in range(len(name) - 1):
            pair = name[at : at + 2]
            found[pair] = (*found.get(pair, ()), (name, at))
    return found


@cache
def _misspelt() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """The right name and the words of the person, by a wrong name."""
    rows = table_rows(Path(__file__).with_name("misspelt_people.tsv"))
    return {wrong: (right, tuple(words.split("|"))) for wrong, right, words in rows}


@cache
def _by_ends() -> Mapping[str, tuple[str, ...]]:
    """By the last character and the third one from the end: the names."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _people():
        key = name[-3] + name[-1]
        found[key] = (*found.get(key, ()), name)
    return found


@cache
def _ends() -> str:
    """A pattern for the third character from the end of a name and the last one, with any one between."""
    first, last = ("".join(sorted({name[at] for name in _people()})) for at in (-3, -1))
    return f"[{first}][{HAN}][{last}]"


@cache
def listed_strings() -> Sequence[str]:
    """The words of people and parts of names, for the table that is shared with other lists."""
    return sorted({*_words(), *_by_title(), *_by_pair(), *_misspelt()})


@view
def wrong_names(article: Article) -> Sequence[tuple[Span, str]]:
    """The spans of wrong names and the right ones, by offset."""
    found = occurrences(article, _LIST)
    hits = {**dict(_behind_titles(article, found)), **dict(_listed(article, found))}
    for start, name in (*_by_parts(article, found), *_by_first_and_last(article, found)):
        if _is_misspelt(article, start, name):
            hits.setdefault(Span(start, start + len(name)), name)
    return [(span, hits[span]) for span in sorted(hits)]


def _by_parts(article: Article, found: Sequence[Occurrence]) -> Iterator[tuple[int, str]]:
    """Where a name may begin of which two neighbouring characters stand there, and the name."""
    first, listed = article.span.start, listed_strings()
    for number, start, _ in found:
        for name, at in _by_pair().get(listed[number], ()):
            yield first + start - at, name


def _by_first_and_last(article: Article, found: Sequence[Occurrence]) -> Iterator[tuple[int, str]]:
    """Where a name may begin near a word of a person, of which only the character between two is wrong."""
    text, listed, past = article.document.text, listed_strings(), article.span.start
    for number, start, end in sorted(found, key=lambda one: one[1]):
        if listed[number] not in _words():
            continue
        first = max(past, article.span.start + start - _REACH - _SIZE)
        last = min(article.span.end, article.span.start + end + _REACH + _SIZE)
        for match in compiled(_ends()).finditer(text, first, last):
            for name in _by_ends().get(match[0][0] + match[0][-1], ()):
                yield match.start() - len(name) + _SIZE, name
        past = max(past, last - _SIZE)


def _behind_titles(article: Article, found: Sequence[Occurrence]) -> Iterator[tuple[Span, str]]:
    """The wrong names of two characters behind a word of the person."""
    text, listed = article.document.text, listed_strings()
    for number, _, end in longest([one for one in found if listed[one[0]] in _by_title()]):
        at = article.span.start + end
        if name := _behind(text, at, listed[number]):
            yield Span(at, at + _SHORT), name


def _listed(article: Article, found: Sequence[Occurrence]) -> Iterator[tuple[Span, str]]:
    """The wrong names of the table beside a word of the person."""
    text, first, listed = article.document.text, article.span.start, listed_strings()
    for number, start, end in found:
        right, words = _misspelt().get(listed[number], ("", ()))
        span = Span(first + start, first + end)
        is_part = is_word(text[max(first, span.start - 1) : span.start + 1])
        if right and not is_part and _is_beside(article, span, words):
            yield span, right


def _is_misspelt(article: Article, start: int, name: str) -> bool:
    """Whether one character of a name is a like one there, and a word of the person stands in the sentence, or the
    right name before it in the article, of which a sentence begins with the wrong one."""
    text = article.document.text
    seen = text[max(0, start) : start + len(name)]
    if len(seen) != len(name) or seen in _people() or not _is_near(seen, name):
        return False
    is_opened = compiled(_END).match(text, start - 1) is not None
    is_named = is_opened and name in text[article.span.start : start] and text.count(seen) == 1
    return is_named or _is_beside(article, Span(start, start + len(name)), _people()[name])


def _is_beside(article: Article, span: Span, words: Sequence[str]) -> bool:
    """Whether one of some words stands in the sentence, near a name."""
    text = article.document.text
    before, behind = text[max(article.span.start, span.start - _REACH) : span.start], text[span.end :][:_REACH]
    around = compiled(_END).split(before)[-1] + compiled(_END).split(behind)[0]
    return any(word in around for word in words)


def _is_near(seen: str, name: str) -> bool:
    """Whether one character is a like one, or two neighbours of a long name have changed places."""
    wrong = [i for i, (one, other) in enumerate(zip(seen, name, strict=True)) if one != other]
    if len(wrong) == 1:
        return similarity(seen[wrong[0]], name[wrong[0]]) >= _ALIKE
    return len(name) >= _LONG and len(wrong) == 2 and seen[wrong[0]] + seen[wrong[1]] == name[wrong[1]] + name[wrong[0]]


def _behind(text: str, at: int, title: str) -> str:
    """The name that is meant behind a word, where a like one stands that no other word goes on; else empty."""
    seen = text[at : at + _SHORT]
    if len(seen) < _SHORT or seen in _titled() or not compiled(_CLOSED).match(text, at + _SHORT):
        return ""
    return next((name for name in _by_title()[title] if _is_near(seen, name)), "")
