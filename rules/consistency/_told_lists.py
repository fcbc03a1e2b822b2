"""Counts with a list behind them: 5条线路，分别为甲、乙、丙、丁; 二等奖（5名）：许言、贺春; 三儿三女五个子女."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Span, compiled, numeral

_N = f"(?:[{DIGIT}]{{1,2}}|[两二三四五六七八九十]{{1,2}})"
_ALONE = f"(?<![第{DIGIT}几数十百千万两二三四五六七八九和、到至-])"
_NOUNS = "条|个|项|类|种|座|处|家|所|支|款|部|位|名|大"
_THING = "(?:“[^“”\n]{1,24}”|《[^《》\n]{1,30}》|[^，,、。；;：:！？“”《》（）()\n])"
_ITEM = f"{_THING}{{2,16}}"
TOLD = "[，,：:](?:它们|他们|这些线路)?(?:分别|依次)(?:为|是|叫)"
"""What stands between a count and the list of all that it counts."""
_COUNTED = f"{_ALONE}(?P<count>{_N})(?:{_NOUNS})(?![月半多])[{HAN}“”]{{1,14}}$"
_LIST = f"[：:]?(?P<list>{_ITEM}(?:、{_ITEM})+)(?=[，,。；;\n])"
_JOINED = "[和与及]"
_NOT_LIST = f"等|其中|各[^类]|[{DIGIT}]|以?及其|和[^、]*、|[^、]*的是"
"""Words of a list that is not one of single things, or not of all."""
NAMED = f"[）)]?[{DIGIT}两二三四五六七八九十][名人位][）)]?[：:][ \u3000]*[{HAN}]{{2}}"
_PRIZE = f"(?<![{DIGIT}十百几第多余])(?P<count>{_N})[名人位][）)]?[：:][ \u3000]*"
_NAME = f"[{HAN}·]{{2,4}}(?:[ \u3000]?[（(][^（）()\n]{{1,16}}[）)])?"
_NAMES = f"(?P<list>{_NAME}(?:、{_NAME})+)(?P<end>[；;。\n]|$)"
CHILDREN = (
    f"(?P<sons>[1-9１-９一两二三四五六七])(?:个)?(?:儿子|儿|子|男)、?(?P<daughters>[1-9１-９一两二三四五六七])(?:个)?(?:女儿|女)"
    f"(?:[，,]?(?:共|一共|总共)?(?:有)?)(?P<count>[{DIGIT}]{{1,2}}|[两二三四五六七八九十])个?(?:子女|孩子|儿女|娃)"
)
_BACK, _AHEAD, _FAR, _OFF = 24, 160, 600, 2
"""The code points that are read before a count and behind it, those of names, and how far a count may be off."""


def told_lists(article: Article) -> Iterator[tuple[Span, int]]:
    """For each count that is not that of the list behind it, its span, and how many are listed."""
    text = article.document.text
    for match in article.find(TOLD):
        count = compiled(_COUNTED).search(text, max(article.span.start, match.start - _BACK), match.start)
        found = compiled(_LIST).match(text, match.end, min(article.span.end, match.end + _AHEAD)) if count else None
        if count and found and not compiled(_NOT_LIST).search(found["list"]):
            fewest = found["list"].count("、") + 1
            most = fewest + bool(compiled(_JOINED).search(found["list"].rpartition("、")[2]))
            if _value(count["count"]) in {fewest - 1, most + 1}:
                yield Span(*count.span("count")), fewest if _value(count["count"]) < fewest else most
    yield from _winners(article)
    for match in article.find(CHILDREN):
        made = _value(match["sons"]) + _value(match["daughters"])
        if made != _value(match["count"]):
            yield match.group("count"), made


def _winners(article: Article) -> Iterator[tuple[Span, int]]:
    """The counts of winners that are not those of the names behind them."""
    text = article.document.text
    for match in article.find(NAMED):
        count = compiled(_PRIZE).search(text, max(article.span.start, match.start - 2), match.end)
        found = compiled(_NAMES).match(text, count.end(), min(article.span.end, count.end() + _FAR)) if count else None
        if count and found and "等" not in found["list"]:
            named = found["list"].count("、") + 1
            if 0 < abs(named - _value(count["count"])) <= _OFF:
                yield Span(*count.span("count")), named


def _value(count: str) -> int:
    return numeral(count)
