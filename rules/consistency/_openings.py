"""Names of a story behind titles and marks that no mark or verb of speech closes. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterable

from lint_news import Article, given_name_level, is_han, is_word, name_openings, runs_into_word, simplified

_SIZE = 3
_GIVEN = 3


def behind_titles(article: Article) -> set[str]:
    """Strings of three characters behind titles."""
    text = simplified(article.document)
    return {text[at : at + _SIZE] for at, title in name_openings(article) if title}


def is_opened(article: Article, string: str) -> bool:
    """Whether a string stands behind a mark or a title."""
    text = simplified(article.document)
    return any(text.startswith(string, at) for at, _ in name_openings(article))


def with_other_ending(article: Article, strings: Iterable[str]) -> set[str]:
    """The strings of three characters whose first two the article has with another one behind them as well."""
    text, start, end = simplified(article.document), article.span.start, article.span.end
    counted = ((s, text.count(s[:2], start, end)) for s in strings if s[2:])
    return {s for s, times in counted if times > 1 and times > text.count(s, start, end)}


def may_be_name(text: str, string: str, places: Iterable[int]) -> bool:
    """Whether a string has the characters of a name, is no word and does not run into one at any of its places."""
    if len(string) < _SIZE or not all(map(is_han, string)) or is_word(string) or is_word(string[:2]):
        return False
    is_given = min(given_name_level(char) for char in string[1:]) >= _GIVEN
    return is_given and not any(runs_into_word(text, at + _SIZE) for at in places)
