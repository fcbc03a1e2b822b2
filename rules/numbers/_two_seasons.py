"""The yields of two seasons of one field, and what they make together: 头季620公斤，再生季280公斤，两季合计900公斤."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Finding, Message, Related

from ._amounts import Amount, shown
from ._skeletons import COUNT, GAP, pair_skeletons, relations

_WORDS = f"(?:{GAP}){{0,14}}"
_BOTH = "(?:两[季茬熟]|双季|全年|一年|一季稻?加再生|合计|合起来|加起来)"
_FORM = (
    f"(?:头季|头茬|第一[季茬]|首季|早稻|早季|夏[季粮]|小麦|春季){_WORDS}(?P<one>{COUNT}){GAP}{{0,4}}[，,、；]{GAP}{{0,4}}"
    f"(?:再生[季稻]|二[季茬]|第二[季茬]|次季|晚稻|晚季|秋[季粮]|玉米|双季){_WORDS}(?P<two>{COUNT}){GAP}{{0,4}}[，,]"
    f"{GAP}{{0,4}}{_BOTH}{GAP}{{0,8}}(?P<sum>{COUNT})"
)
TWO_SEASONS = f"{_BOTH}[^，。；\\n{DIGIT}]{{0,8}}[{DIGIT}]"


def two_seasons(article: Article) -> Iterator[Finding]:
    """The yields of both seasons that are not the sum of those of each."""
    for made in pair_skeletons(article, (TWO_SEASONS,)):
        for found in relations(made, _FORM):
            one, two, both = (found.amounts[name] for name in ("one", "two", "sum"))
            total = one.value + two.value
            error = one.half + two.half + both.half
            if one.unit == two.unit == both.unit and abs(total - both.value) > error and _is_of_both(both, one, two):
                message = Message("两季相加是{made}，请核对", "both seasons make {made}", made=shown(total, both.unit))
                yield Finding(both.span, message, related=(Related(one.span), Related(two.span)))


def _is_of_both(both: Amount, one: Amount, two: Amount) -> bool:
    """Whether an amount may be that of both seasons, and not of an area or a year of other crops."""
    return max(one.value, two.value) < both.value < 2 * (one.value + two.value)
