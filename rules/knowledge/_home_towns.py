"""Towns of the place that a paper is named after, and what stands for them in an article without a county before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lint_news import Article, Span, is_word, places_in

from ._home import home
from ._towns import towns_of

LEVELS = ("街道", "镇", "乡")
_LONGEST, _SHORTEST = 7, 3
_ANY = "*"


@lru_cache(1 << 4)
def home_towns(region: str) -> frozenset[str]:
    """The towns of a county, or of all counties of a prefecture."""
    codes = [region] if len(region) > 4 else [place.code for place in places_in(region)]
    return frozenset(name for code in codes for name in towns_of(code).names)


@lru_cache(1 << 4)
def _patterns(region: str) -> Mapping[str, Sequence[str]]:
    """The towns by their names with one character left open."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in home_towns(region):
        for at in range(len(name) - 1):
            found[f"{name[:at]}{_ANY}{name[at + 1 :]}"].append(name)
    return found


def home_of(article: Article) -> str:
    """What the codes of the place begin with that the paper is named after; empty for none."""
    place = home(article.document)
    return place.region if place else ""


def near_home_towns(article: Article, ends: Sequence[int]) -> Iterator[tuple[Span, str]]:
    """The texts that end at some offsets and are a town of the paper's place but for one character, and the town."""
    region, text, first = home_of(article), article.document.text, article.span.start
    for end in ends if region else ():
        starts = range(max(first, end - _LONGEST), end - _SHORTEST + 1)
        if any(text[start:end] in home_towns(region) for start in starts):
            continue
        for start in starts:
            rights = {name for one in _open(text[start:end]) for name in _patterns(region).get(one, ())}
            if len(rights) == 1 and not is_word(text[start - 1 : start + 1]):
                yield Span(start, end), rights.pop()
                break


def _open(seen: str) -> Iterator[str]:
    """A text with each of its characters but the last left open."""
    yield from (f"{seen[:at]}{_ANY}{seen[at + 1 :]}" for at in range(len(seen) - 1))
