"""The places whose names, full or short, begin or end at an offset, and the place that a sentence is about."""

from __future__ import annotations

from lint_news import Article, compiled

from ._home import home
from ._places import SHORT_WORDS, Named
from ._rights import today
from ._short_names import counties

_LONGEST = 11
_THAT, _ABOUT = ("它", "这里", "这座城市", "该县", "该市", "该区", "该州"), ("，", "是", "古", "位", "地")
_ENDS, _MARKS = "。！？；\n", "，,、"
_VERB = (
    "(?:位于|地处|坐落[于在]|处在|濒临|紧邻|毗邻|[东南西北](?:[南北])?[部面]?(?:[临濒邻接与靠依枕倚隔和连]|毗[邻连]))"
)
_HERE = "(?:[我全][县市区旗]|[县市区旗][境域])\\Z"


def regions_of(name: str) -> frozenset[str]:
    """What the codes of the places of today begin with that a name, full or short, is of."""
    if name in SHORT_WORDS:
        return frozenset()
    found = today(name) or [place for full in counties(name) for place in today(full)]
    return frozenset(place.region for place in found)


def place_ending(text: str, end: int) -> Named | None:
    """The longest name of a place that ends at an offset."""
    starts = range(max(0, end - _LONGEST), end - 1)
    return next((Named(start, end, text[start:end]) for start in starts if regions_of(text[start:end])), None)


def place_at(text: str, start: int) -> Named | None:
    """The place that begins at an offset: of several that stand one behind the other, the last."""
    ends = range(min(len(text), start + _LONGEST), start + 1, -1)
    one = next((Named(start, end, text[start:end]) for end in ends if regions_of(text[start:end])), None)
    return one and (_inner(text, one) or one)


def _inner(text: str, one: Named) -> Named | None:
    two = place_at(text, one.end)
    larger = regions_of(one.name)
    return two if two and any(code.startswith(tuple(larger)) for code in regions_of(two.name)) else None


def sole(regions: frozenset[str]) -> str:
    """The one region; empty where there are several, or none."""
    return min(regions) if len(regions) == 1 else ""


def subject(article: Article, at: int) -> str:
    """What the code of the place begins with that a sentence tells the position of; empty where none is clear.

    The last one directly before that offset, or before a verb of position with no other subject behind it; or the
    paper's own county (县境).
    """
    text = article.document.text
    start = max(article.span.start, *(text.rfind(mark, article.span.start, at) + 1 for mark in _ENDS))
    verbs = (verb.start() for verb in reversed(list(compiled(_VERB).finditer(text, start, at))))
    for offset in (at, *verbs):
        found, before = place_ending(text, offset - text.endswith("境", start, offset)), text[start:offset]
        if found or compiled(_HERE).search(before):
            return sole(regions_of(found.name)) if found else _home(article)
        if before.endswith(_THAT):
            return _opening(text, text.rfind("\n", article.span.start, start) + 1)
        if before[-1:] not in _MARKS:
            return ""
    return ""


def _opening(text: str, start: int) -> str:
    """The place that a paragraph begins with and is about: 张掖，古称甘州。"""
    place = place_at(text, start)
    return sole(regions_of(place.name)) if place and text[place.end : place.end + 1] in _ABOUT else ""


def _home(article: Article) -> str:
    here = home(article.document)
    return here.region if here else ""
