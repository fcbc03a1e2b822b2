"""Ratios whose words name both terms: 工人与技师的比例为4∶1, 师生比1∶15."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lint_news import DIGIT, HAN, Article, Span, compiled

from ._figures import Figure, paragraph_at

_N = f"[{DIGIT}]{{1,4}}(?:[.．][{DIGIT}]{{1,2}})?"
_TERMS = f"(?P<first>{_N})(?P<mark>[∶:：比])(?P<second>{_N})"
_NAMES = f"(?P<one>[{HAN}]{{1,6}})(?:[和与及同跟]|、)(?P<other>[{HAN}]{{1,6}}?)"
NAMED_RATIO = (
    f"(?:{_NAMES}(?:的?(?:人数|数量|面积|投入))?(?:之|的|配)?比(?:例|率)?"
    f"|(?P<short>师生|生师|男女|女男|医护|床护|城乡)比(?:例|率)?)(?:[为是]|达到?)?{_TERMS}"
)
_SHORT = {
    "师": "教师|老师|专任教师|教职工",
    "生": "学生|在校生|生",
    "男": "男",
    "女": "女",
    "医": "医生|医师",
    "护": "护士|护师|护理人员",
    "床": "床位|病床",
    "城": "城镇|城市",
    "乡": "农村|乡村",
}
_LEAD = "^(?:[，,、：:]|其中|现有|如今|目前|共|有|为|是|的|各类)*"
_NEAR = Decimal("0.06")
"""The share by which a ratio may differ from the two numbers by rounding."""


class NamedRatio(Struct, frozen=True):
    """The span of both terms, what the figures make, the figures, and whether the terms are only in another order."""

    span: Span
    made: Decimal
    figures: tuple[Figure, Figure]
    is_turned: bool


def named_ratios(article: Article) -> Iterator[NamedRatio]:
    """The ratios that are not those of the only two figures with the names of their terms."""
    for match in article.find(NAMED_RATIO):
        names = _names(match["short"]) if match["short"] else (match["one"] or "", match["other"] or "")
        first, second = (Decimal(match[name].replace("．", ".")) for name in ("first", "second"))
        read = paragraph_at(article, match.start)
        near = [one for one in read if one.start < match.start and one.amount.is_exact and one.value > 0]
        given = [[one for one in near if _is_of(one, name)] for name in names]
        if not second or not first or any(len(found) != 1 for found in given):
            continue
        (one,), (other,) = given
        if one is other or one.base != other.base or one.base in {"%", "倍"}:
            continue
        made, said = one.value / other.value, first / second
        if not _is_near(said, made, match["first"], match["second"]):
            span = Span(match.group("first").start, match.end)
            yield NamedRatio(span, made, (one, other), _is_near(1 / said, made, match["second"], match["first"]))


def _names(short: str) -> tuple[str, str]:
    return _SHORT[short[0]], _SHORT[short[1]]


def _is_of(one: Figure, names: str) -> bool:
    """Whether a figure counts what one of the names says: 工人36名 or 36名工人."""
    label = compiled(_LEAD).sub("", one.label)
    return any(label == name or label.endswith(name) or one.tail.startswith(name) for name in names.split("|"))


def _is_near(said: Decimal, made: Decimal, *terms: str) -> bool:
    """Whether a ratio may be rounded from another one: a term but 1 has at least two digits, or is a whole number."""
    place = min(Decimal(1).scaleb(-len(term.partition(".")[2])) for term in terms)
    large = max(Decimal(term.replace("．", ".")) for term in terms)
    return abs(said / made - 1) <= max(_NEAR, place / large)
