"""The stories of a page as sketches, from which the share of text that two of them have in common is estimated.

A sketch has the smallest of the hashes of all strings of eight letters in a story (a bottom-k sketch, as MinHash makes
them): stories with a common part have common hashes, in proportion to the part.
"""

from __future__ import annotations

from heapq import nsmallest
from itertools import islice
from zlib import crc32

from msgspec import Struct

from lint_news import Article, Document, Role, Span, articles, compiled, view

from ._mastheads import Masthead, masthead

_LEAST, _WINDOW, _SIZE, _MOST = 120, 8, 96, 100
"""The least letters of a story; the letters of a string that is hashed; the most hashes of a sketch, and the most
stories of a page."""
_BODY = (Role.BODY, Role.LIST_ITEM, Role.KEY_VALUE, Role.SUBHEAD)
_NOTICE = (
    "公告|通告|启事|公示|声明|广告|招聘|拍卖|招标|预告|转让|遗失|公报|名单|天气|连载|全文|的(?:讲话|致辞|发言|报告)$"
)
"""Headlines of what newspapers print again, or in part with another headline."""


class Story(Struct, frozen=True):
    """A story: the span of its first line, its headline, the number of its strings, and its sketch, sorted."""

    span: Span
    head: str
    number: int
    sketch: tuple[int, ...]


class Stories(Struct, frozen=True):
    """The stories of a page that are long enough to be compared, without notices, serials and speeches."""

    head: Masthead
    stories: tuple[Story, ...]


@view
def stories(page: Document) -> Stories:
    """The stories of a page."""
    found = (_story(article) for article in articles(page) if article.span.end - article.span.start >= _LEAST)
    return Stories(masthead(page), tuple(islice((story for story in found if story), _MOST)))


def _story(article: Article) -> Story | None:
    """None for a story that is too short, or may be printed twice."""
    heads = [line.stripped for line in article.with_role(Role.HEADLINE, Role.LABEL)]
    if any(compiled(_NOTICE).search(head) for head in heads):
        return None
    letters = "".join(filter(str.isalnum, "".join(line.stripped for line in article.with_role(*_BODY))))
    if len(letters) < _LEAST:
        return None
    first = article.lines[0]
    hashes = _hashes(letters)
    return Story(first.content, heads[0] if heads else "", len(hashes), tuple(nsmallest(_SIZE, hashes)))


def _hashes(letters: str) -> set[int]:
    """The hashes of all strings of letters; the same in every process."""
    data, size = letters.encode("utf-16-le", "surrogatepass"), 2 * _WINDOW
    return {crc32(data[at : at + size]) for at in range(0, len(data) - size + 1, 2)}


def share(one: Story, other: Story) -> float:
    """The share, from 0 to 1, of the strings of the longer story that both have, estimated."""
    a, b = set(one.sketch), set(other.sketch)
    sample = set(nsmallest(_SIZE, a | b))
    alike = len(sample & a & b) / len(sample)
    return alike / (1 + alike) * (one.number + other.number) / max(one.number, other.number)
