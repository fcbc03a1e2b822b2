"""Doubled characters that their context makes right: a name after a title, a day before the name of a country, the
level of a place before a body (市|市场监管局)."""

from __future__ import annotations

from lint_news import (
    HAN,
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

from .._sentence import sentence_at

_DAY_AND_COUNTRY = "[0-9０-９一二三四五六七八九十近今昨当即次同前后连节假]日日(?=[韩美中俄德媒朝英印欧澳法])"
_RATIO = "[占价]比比"
"""A ratio (占比, 性价比) that is compared with another."""
_LEVEL_AND_BODY = (
    r"([省市县区州乡镇])\1[\u4e00-\u9fff](?:(?![的了着在是有和与及将已])[\u4e00-\u9fff]){0,9}?"
    "(?:局|委|厅|院|馆|站|协会|学会|研究会|联合会|办公室|管理处|工程处|管理所|中心|公司|集团|部门|系统)"
)
"""The level of a place (市) and a body whose name begins with the same character (市场监管局)."""
_TOWN_AND_COUNTRY = f"(?:(?:^|[^{HAN}]|[省市县区州旗在到])[{HAN}]{{2,3}}|[该本我全各同])乡乡村$"
"""The name of a town where a name begins, and a word with the country: 青桥乡|乡村医生."""
_PART_AND_OFFICE = r"[\u4e00-\u9fff]([院科校所站厂部室班系社店馆队])\1(?:领导|主任|长|党委|务会|办公室)"
"""A part of a body and an office in it: 医院|院领导, 普外科|科主任."""
_EACH_OF = r"(一[\u4e00-\u9fff]{0,2}地)\1地"
"""What is done to each of several: 一块地一块地|地看."""
_TOWN_OF_TOWN = "镇镇镇[长政党人干]"
"""A town whose name ends with its level, before an office or a body: 牛镇镇|镇长."""
_TWICE = 7
"""Characters before a pair in which what is counted stands twice."""
_NAMED = 4
"""Characters before a pair in which the name of a town and what stands before it are."""
_SPEAKS = f"(?:{SPEECH_VERBS}|[是，、：）])"
_JOBS = "医计匠工师员长士者生手农警兵"
"""Last characters of occupations: 村医, 会计, 木匠."""
_SPREAD = f"([{HAN}])\\1([{HAN}])\\2(?!\\2)"
"""A pair and another one behind it."""
_CLAUSES_BEGIN = "，、：；。“\n\u3000"
_EACH = f"[{_CLAUSES_BEGIN}]([{HAN}])\\1[{HAN}]"
"""A pair that begins a clause."""
_LEAST_GIVEN = 5
"""The least level, from 0 to 9, of the character's frequency in given names: 会 and 与 reach it, 的 and 是 do not."""
_USUAL = 2
"""The level of the word list from which a word may begin the name of a body: 市场, 县域, 省情."""
_COMMON = 8
"""The least level of the word list at which a surname and the next character are a word."""


def is_right(article: Article, text: str, at: int) -> bool:
    """Whether the pair at `at` (code points of `text`) may be a given name, or belong to two words as in 28日|日韩,
    占比|比, 青桥乡|乡村医生 and 市|市场监管局."""
    meets = any(compiled(pattern).match(text, at - 1) for pattern in (_DAY_AND_COUNTRY, _RATIO))
    named = text[max(0, at - _NAMED) : at + 3]
    meets = meets or compiled(_TOWN_AND_COUNTRY).search(named) is not None
    meets = meets or _is_word_spread(text, at) or _is_each(article, text, at)
    meets = meets or compiled(_TOWN_OF_TOWN).search(text, max(0, at - 1), at + _NAMED) is not None
    meets = meets or compiled(_PART_AND_OFFICE).match(text, max(0, at - 1)) is not None
    meets = meets or compiled(_EACH_OF).search(text, max(0, at - _TWICE), at + 2) is not None
    return meets or _is_level_and_body(text, at) or _is_given_name(article, text, at)


def _is_word_spread(text: str, at: int) -> bool:
    """Whether the pair and another one beside it are a word with both characters doubled: 漂漂亮亮."""
    found = (compiled(_SPREAD).match(text, start) for start in (max(0, at - 2), at))
    return any(run is not None and run[1] + run[2] in lexicon() for run in found)


def _is_each(article: Article, text: str, at: int) -> bool:
    """Whether clauses of the sentence begin with pairs, this one too: 天天有人问、周周有调度."""
    if text[at - 1 : at] not in _CLAUSES_BEGIN:
        return False
    sentence = sentence_at(article, at)
    return len(compiled(_EACH).findall(text, max(0, sentence.start - 1), sentence.end)) > 1


def _is_level_and_body(text: str, at: int) -> bool:
    """Whether a word of the lexicon begins with the second of the pair, and a body is named with it."""
    return lexicon().level(text[at + 1 : at + 3]) >= _USUAL and compiled(_LEVEL_AND_BODY).match(text, at) is not None


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
