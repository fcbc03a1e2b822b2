"""Whether two provinces have had a border that no county crossed since 1912.

The table of places begins in 1981, and earlier.tsv has the counties that went from one province to another before. For
the years of the Republic this is only known where the borders of the provinces hardly changed.
"""

from __future__ import annotations

from lint_news import DIGIT, Article, Span, compiled, digits_of

from .._sentence import sentence_text
from ._places import Nested
from ._rights import today

_PROVINCES = ("11", "12", "15", "21", "22", "23", "31", "46", "50", "54", "63", "64", "65", "71", "81", "82")
"""Provinces that did not exist, or had other borders: the north-east, 内蒙古, 宁夏, 青海, 海南, 上海 and others."""
_PREFECTURES = (
    *("1304", "1305", "1309", "1311", "3714", "3715", "3716", "3717", "4105", "4106", "4107", "4109", "4110"),
    *("3203", "3207", "3208", "3213", "3411", "3413", "3406", "3415", "3411", "4115", "4211", "3309", "3607", "3611"),
    *("3507", "3610", "4412", "4505", "4506", "4507", "4511", "5104", "5118", "5133", "5134", "5325", "5334", "1409"),
)
"""Prefectures of which counties, or parts of them, went to another province since 1912."""
_YEAR = f"(?P<year>(?:1[0-9]|１[０-９])[{DIGIT}]{{2}})[-—至到年]"
_DYNASTY = "清[代朝末初廷]|明[代朝清末初]|[唐宋元汉秦隋晋]代|[康乾嘉道咸同光宣][熙隆庆光丰治绪统]|年间"
_FIRST = 1912


def is_never_since_1912(pair: Nested) -> bool:
    """Whether a province is one that the place behind it, as its borders tell, has not been in since 1912."""
    larger, smaller = today(pair.left.name), today(pair.right.name)
    if len(larger) != 1 or not smaller or not larger[0].code.endswith("0000"):
        return False
    codes = [place.code for place in smaller]
    is_known = larger[0].code[:2] not in _PROVINCES and not any(code.startswith(_PROVINCES) for code in codes)
    return is_known and not any(code.startswith(_PREFECTURES) for code in codes)


def is_of_century(article: Article, span: Span) -> bool:
    """Whether no year of the sentence is before 1912, and no dynasty is named."""
    sentence = sentence_text(article, span)
    years = [int(digits_of(match["year"])) for match in compiled(_YEAR).finditer(sentence)]
    return all(year >= _FIRST for year in years) and not compiled(_DYNASTY).search(sentence)
