"""Whether a story can have two spellings of one name: a cheap test before names are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from lint_news import (
    IS_COMPILED,
    Article,
    given_levels,
    is_han,
    is_word,
    lexicon,
    name_openings,
    other_spellings,
    similarity,
    simplified,
)

from ._spellings import name_similarity
from ._surnames import behind_titles, is_common_word, is_other_surname

ALIKE = 0.6
"""The least similarity of the characters in which two spellings differ."""
_MANY = 64
"""Of more names than this all are compared."""
_COMMON = 8
"""The least level of the word list at which two characters are no surname and beginning of a given name, unless a title
stands before them."""


def alike(one: str, other: str) -> float:
    """The similarity, from 0 to 2, of the characters in which two names differ."""
    return next((name_similarity(a, b) for a, b in zip(one, other, strict=True) if a != b), 0.0)


def may_have_variants(article: Article) -> bool:
    """Whether strings that may be names, where names begin, are nearly other strings of the story; rarely too many.

    Where kernels are interpreted, that would take longer than comparing the names.
    """
    if not IS_COMPILED:
        return True
    text, start, end = simplified(article.document), article.span.start, article.span.end
    openings, given, level = name_openings(article), given_levels(), lexicon().level
    begun = ((at, title) for at, title in openings if at + 3 <= end and text[at + 1] in given and text[at + 2] in given)
    names = sorted(
        {text[at : at + 3] for at, title in begun if title or level(text[at : at + 2]) < _COMMON}
        | set(behind_titles(text, start, end))
    )
    if len(names) > _MANY:
        return True
    if names and any(
        _may_be_variant(text, at, names[number]) for at, number in other_spellings(text, start, end, names)
    ):
        return True
    return _may_have_short_variants([text[at : at + 2] for at, _ in openings])


def _may_be_variant(text: str, at: int, name: str) -> bool:
    """Whether what nearly is a name may be another spelling of it."""
    if text[at] != name[0]:
        return is_other_surname(text, at, name[0]) and not is_common_word(name[1:])
    string = text[at : at + 3]
    return all(map(is_han, string)) and alike(name, string) >= ALIKE


def _may_have_short_variants(strings: Iterable[str]) -> bool:
    """Whether two strings of two characters, with the same surname, may be spellings of one name."""
    by_surname: dict[str, set[str]] = {}
    for string in strings:
        by_surname.setdefault(string[0], set()).add(string[1:])
    return any(len(given) > 1 and _are_alike(surname, sorted(given)) for surname, given in by_surname.items())


def _are_alike(surname: str, given: Sequence[str]) -> bool:
    """Whether two of the characters that stand behind a surname, and are no words with it, are alike."""
    known = [char for char in given if is_han(char) and not is_word(surname + char)]
    return len(known) > _MANY or any(similarity(one, other) >= ALIKE for one, other in combinations(known, 2))
