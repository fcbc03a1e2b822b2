"""The ratio of the incomes of town and country against the two incomes of its paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled

from ._figures import Figure, paragraph_at

_N = f"[{DIGIT}]{{1,2}}(?:[.．][{DIGIT}]{{1,3}})?"
INCOME_RATIO = (
    f"城乡居民(?:人均)?(?:可支配)?收入(?:之?比|比值|比例|倍差|差距)(?:[由从][^，。；]{{2,16}}?)?(?:进一步|继续)?"
    f"(?:缩小|下降|降低|收窄|降|扩大)?(?:[到至为是])?(?P<said>(?P<ratio>{_N})(?:[∶:：比]1|(?=[，。；])))"
)
_TOWN, _COUNTRY = "城镇(?:常住)?居民", "农村(?:常住)?居民|农民"
_OTHER = "增|比|降|[中低高]收入|消费|支出|工资|经营"
_MOST = Decimal(5)


class IncomeRatio(Struct, frozen=True):
    """The span of the ratio, what the incomes make, and the two incomes."""

    span: Span
    made: Decimal
    figures: tuple[Figure, Figure]


def income_ratios(article: Article) -> Iterator[IncomeRatio]:
    """The ratios that the only incomes of town and country of their paragraph do not make."""
    for match in article.find(INCOME_RATIO):
        read = [one for one in paragraph_at(article, match.start) if one.amount.unit == "元" and one.amount.is_exact]
        given = [[one for one in read if _is_income(one, names)] for names in (_TOWN, _COUNTRY)]
        if any(len(found) != 1 for found in given):
            continue
        (town,), (country,) = given
        said = Decimal(match["ratio"].replace("．", "."))
        place = Decimal(1).scaleb(-len(match["ratio"].replace("．", ".").partition(".")[2]))
        made = town.value / country.value
        if abs(made - said) > place and said > 1 and made < _MOST:
            yield IncomeRatio(match.group("said"), made, (town, country))


def _is_income(one: Figure, names: str) -> bool:
    is_named = compiled(f"(?:{names})(?:人均)?(?:年?可支配|纯)?收入").search(one.label) is not None
    return is_named and not compiled(_OTHER).search(one.label)
