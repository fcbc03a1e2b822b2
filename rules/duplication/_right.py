"""Doubled characters that their context makes right: a name after a title, a day before the name of a country."""

from __future__ import annotations

from lint_news import (
    SPEECH_VERBS,
    Article,
    begins_word,
    compiled,
    ends_before_word,
    given_name_level,
    is_surname,
    lexicon,
    name_openings,
)

_DAY_AND_COUNTRY = "[0-9０-９一二三四五六七八九十近今昨当即次同前后连节假]日日(?=[韩美中俄德媒朝英印欧澳法])"
_SPEAKS = f"(?:{SPEECH_VERBS}|[是，、：）])"
_JOBS = "医计匠工师员长士者生手农警兵"
"""Last characters of occupations: 村医, 会计, 木匠."""
_LEAST_GIVEN = 5
"""The least level, from 0 to 9, of the character's frequency in given names: 会 and 与 reach it, 的 and 是 do not."""
_COMMON = 8
"""The least level of the word list at which a surname and the next character are a word."""


def is_right(article: Article, text: str, at: int) -> bool:
    """Whether the pair at `at` (code points of `text`) may be a given name, or belong to two words as in 28日|日韩."""
    return compiled(_DAY_AND_COUNTRY).match(text, at - 1) is not None or _is_given_name(article, text, at)


def _is_given_name(article: Article, text: str, at: int) -> bool:
    """Whether the pair is a given name after a title or an occupation, and before a word.

    Without a title it must be at the beginning of a clause and before a verb of speech or a mark.
    """
    if (
        given_name_level(text[at]) < _LEAST_GIVEN
        or not is_surname(text[at - 1 : at])
        or lexicon().level(text[at - 1 : at + 1]) >= _COMMON
    ):
        return False
    title = dict(name_openings(article)).get(at - 1)
    has_job = bool(title) or (at > 1 and text[at - 2] in _JOBS)
    if compiled(_SPEAKS).match(text, at + 2):
        return has_job or title is not None
    return has_job and (ends_before_word(text, at + 2) or begins_word(text, at + 2))
