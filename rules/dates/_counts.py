"""Whole numbers and years, as the rules on spans of time read them."""

from __future__ import annotations

from lint_news import DIGIT, Article, compiled, numeral, paper_date

COUNT = f"(?:[{DIGIT}]{{1,4}}|[一二两三四五六七八九十百千零〇]{{1,7}})"
"""A whole number in digits or in Chinese numerals."""

YEAR = f"(?:[{DIGIT}]{{4}}年|[一二][〇○零一八九][〇○零一二三四五六七八九]{{2}}年|[今去明前]年)"
"""A year: 2026年, 二〇二六年, 今年."""

_FROM_PAPER = {"今": 0, "去": -1, "明": 1, "前": -2}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_DIGITS = {char: i for i, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_NO_ESTIMATE = "[一二两三四五六七八九]{2}"
FIRST_YEAR, LAST_YEAR = 1000, 2100


def count(text: str) -> int | None:
    """The value of COUNT; None for an estimate such as 二三十 and for digits read one by one."""
    if text[0] not in _DIGITS and text[0] not in _SCALES:
        return int(text)
    if compiled(_NO_ESTIMATE).search(text):
        return None
    value, digit = 0, 0
    for char in text:
        if char in _SCALES:
            value, digit = value + (digit or 1) * _SCALES[char], 0
        else:
            digit = _DIGITS[char]
    return value + digit


def year_of(article: Article, text: str) -> int | None:
    """The year that YEAR means; None for this, last or next year on a page without a day, and for a number."""
    if text[0] in _FROM_PAPER:
        paper = paper_date(article.document)
        return paper.year + _FROM_PAPER[text[0]] if paper else None
    year = numeral(text[:4].replace("○", "〇"))
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
