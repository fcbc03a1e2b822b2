from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Safety,
    Severity,
    Span,
    is_traditional,
    quotation_at,
    replace,
    rule,
)

_OTHER = "○◯零0０OＯ"
_YEAR = (
    f"(?<![一二三四五六七八九十百千〇{DIGIT}A-Za-z])"
    f"(?P<year>[一二][九八〇{_OTHER}][一二三四五六七八九〇{_OTHER}]{{2}})"
    "年"
)
_WORD = "零"


@rule(
    "year-zero-form",
    title="年份中的“〇”写法不对",
    help=(
        "汉字年份里的零写作“〇”：二〇二六年，不用圆圈○、字母O、数字0，也不用“零”（GB/T 15835—2011）。"
        "数量（三千零五十二）、引文、繁体文中的“零”不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    cap=Severity.WARNING,
    patterns=(_YEAR,),
    profiles={"traditional": False},
    bad=[
        Bad("二○二六年三月", fixed="二〇二六年三月", found="二○二六"),
        Bad("二O二O年三月", fixed="二〇二〇年三月"),
        Bad("二Ｏ二０年三月", fixed="二〇二〇年三月"),
        Bad("二0二六年三月", fixed="二〇二六年三月"),
        Bad("一九◯八年三月", fixed="一九〇八年三月"),
        Bad("二零二六年三月", fixed="二〇二六年三月"),
    ],
    good=[
        "二〇二六年三月",
        "碑上刻着“二零二六年三月立”。",
        "二零二六年，他們都來了。",
        "第三千二零零二年，A二零零二年，12二0二六年。",
        "二零零二个年头，一千零一年。",
    ],
)
def year_zero_form(article: Article) -> Iterator[Finding]:
    """A year in Chinese numerals has another character for 〇.

    GB/T 15835-2011: a year has 〇. A circle, a letter or a digit is a wrong code point. 零 is right in quotations, for
    instance of an inscription.
    """
    for match in article.find(_YEAR):
        year, span = match["year"], match.group("year")
        if not any(char in _OTHER for char in year):
            continue
        if _WORD in year and _is_usage(article, span):
            continue
        safety = Safety.REVIEW if _WORD in year else Safety.SAFE
        written = "".join("〇" if char in _OTHER else char for char in year)
        message = Message("年份中的零应写作“〇”：{year}年", "zero in a year is 〇: {year}年", year=written)
        confidence = Confidence.LIKELY if _WORD in year else Confidence.CERTAIN
        yield Finding(span, message, (replace(span, written, safety=safety),), confidence=confidence)


def _is_usage(article: Article, span: Span) -> bool:
    """Whether it is in a quotation or in Traditional text, where a year may have 零."""
    return quotation_at(article, span) is not None or is_traditional(article.document)
