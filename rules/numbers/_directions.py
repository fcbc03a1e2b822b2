"""Changes in the wrong direction: 由1500亩增加到1200亩, 5.4亿元，比上年的6.5亿元增加."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import Article, Span, compiled

from ._amounts import Amount
from ._skeletons import COUNT, GAP, SHARE, Relation, Skeleton, pair_skeletons, relations, total_before, whole_before

_UP = "增加|增长|增多|上涨|上升|攀升|跃升|猛增|激增|扩大|扩展|提高|提升|增|涨|升"
_DOWN = "减少|下降|降低|缩短|缩减|缩小|压缩|压减|回落|下跌|锐减|骤降|减|降|跌"
_ONE, _TWO = f"(?P<one>[{COUNT}{SHARE}])", f"(?P<two>[{COUNT}{SHARE}])"
_FROM_TO = (
    f"[由从]{GAP}{{0,14}}{_ONE}{GAP}{{0,8}}[，,]?{GAP}{{0,6}}(?P<verb>{_UP}|{_DOWN})(?:到了?|至|为){GAP}{{0,4}}{_TWO}"
)
_THAN = f"{_TWO}[，,]比(?:去年|上年|前年|原来|此前)(?:同期)?的{GAP}{{0,2}}{_ONE}(?P<verb>{_UP}|{_DOWN})"
SIGNS = (
    f"(?:{_UP}|{_DOWN})(?:到了?|至|为)[^，。；]{{0,4}}[0-9０-９一二两三四五六七八九十]",
    "比(?:去年|上年|前年|原来|此前)(?:同期)?的",
)
_RATIO = "[0-9０-９]{1,2}[.．][0-9０-９]{1,3}(?:[∶:：]1)?"
TURNED_RATIO = (
    f"(?:收入之?比|比值|倍差|系数)(?:[由从][^，。；0-9０-９]{{0,8}})(?P<before>{_RATIO})(?:进一步)?(?P<verb>{_UP}|{_DOWN})"
    f"(?:到了?|至|为)(?P<after>{_RATIO})(?![0-9０-９.．%％∶:：])"
)
"""A ratio without a unit before and after a change: 城乡居民收入比由2.71缩小到2.66."""
_TIMES = ("秒", "分钟", "小时", "天", "个月")
"""Units of times, which may be shorter where something is made better."""
_BETTER = ("提高", "提升", "升", "跃升", "攀升", "扩大")
_MORE = "增加|增长|增|多|上升|上涨|涨|高|猛增|激增|净增"
_LESS = "减少|下降|减|少|下跌|跌|低|降低|锐减|骤降|降"
"""The verbs of a change of which the amount is said, and that cannot be meant of what is better."""
_NO_COUNT = ("级", "折", "倍", "番", "届", "期")
_NOT = "精度|分辨率|效率|速度|门槛|误差|零下|负|亏|逆|赤|[排位]名|名次|位次|第|每"


def reversed_changes(article: Article) -> Iterator[tuple[Span, Amount, Amount]]:
    """For each change in the wrong direction, the span of its verb, and the amounts before and after it."""
    for made in pair_skeletons(article, SIGNS):
        for form in (_FROM_TO, _THAN):
            for found in relations(made, form):
                one, two = found.amounts["one"], found.amounts["two"]
                is_mean = form is _THAN and total_before(made, found.span.start) is not None
                is_mean |= form is _THAN and whole_before(made, found.span.start) is not None
                if one.unit != two.unit or one.value == two.value or is_mean:
                    continue
                if _is_reversed(made, found, one, two):
                    at = _offset(made, found)
                    yield Span(at, at + len(found.words["verb"])), one, two


def turned_ratios(article: Article) -> Iterator[tuple[Span, Span, Span]]:
    """For each ratio that changed in the wrong direction, the spans of its verb, and of it before and after."""
    for match in article.find(TURNED_RATIO):
        before, after = (
            Decimal(compiled("[∶:：]").split(match[name])[0].replace("．", ".")) for name in ("before", "after")
        )
        if after < before if match["verb"] in _UP.split("|") else after > before:
            yield match.group("verb"), match.group("before"), match.group("after")


def is_against(change: Relation, words: str) -> bool:
    """Whether the verb of a change, with an amount by which it changed, says the opposite of the two amounts."""
    verb, before, after = change.words.get("verb", ""), change.amounts["before"], change.amounts["after"]
    is_plain = before.unit not in (*_TIMES, *_NO_COUNT, "℃", "度", "名", "位") and not compiled(_NOT).search(words)
    if "by" not in change.amounts or before.unit != after.unit or not is_plain:
        return False
    is_less, is_more = after.value < before.value, after.value > before.value
    return (is_less and verb in _MORE.split("|")) or (is_more and verb in _LESS.split("|"))


def _is_reversed(made: Skeleton, found: Relation, one: Amount, two: Amount) -> bool:
    verb, words = found.words["verb"], made.text[max(0, found.span.start - 4) : found.span.end]
    if one.unit in _NO_COUNT or compiled(_NOT).search(words) or (one.unit in _TIMES and verb in _BETTER):
        return False
    is_up = verb in _UP.split("|")
    return two.value < one.value if is_up else two.value > one.value


def _offset(made: Skeleton, found: Relation) -> int:
    """The offset in the document of the verb of a change."""
    text = made.text[found.span.start : found.span.end]
    at = found.span.start + text.rindex(found.words["verb"])
    return (
        made.start
        + at
        + sum(amount.span.end - amount.span.start - 1 for place, amount in made.amounts.items() if place < at)
    )
