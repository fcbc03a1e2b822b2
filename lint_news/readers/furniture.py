"""The elements of a page of HTML that are not the article: hidden ones, navigation, comments, lists of links, sharing.

An element is left out by its tag, its role or its name, or when it is nearly all links; never when it has the headline,
the article or most of the page's prose in it. On a page with a headline and an article, everything outside both is left
out. The criteria are those of readability and trafilatura; these return text without offsets, so that no fix could be
written back into the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from .elements import BLOCKS, Element, Tree
from .names import Kind, is_hidden, kind_of

_LINKED = 0.72
_MOST, _NEARLY_ALL = 0.6, 0.85
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_UNLISTED = frozenset(["html", "body", "tr", "thead", "tbody", "", *_HEADINGS])
_LISTS = frozenset(["ul", "ol", "menu", "dl"])
_KEPT = frozenset(["html", "body", "h1"])
_INLINE = frozenset(["i", "span", "em", "a", "b"])
_ICON = 2
_HEAD_LETTERS = 4
_HEAD_PROSE = 40
_HEADLINE = 6
_DENSE = 0.8
_HOLDERS = frozenset(["div", "section", "article", "td", "main"])
_OUTER = frozenset([Kind.BODY, Kind.ARTICLE])
_NO_COPY = frozenset([Kind.FURNITURE, Kind.COMMENTS])
_TELLING_TAGS = frozenset(
    [
        *("nav", "aside", "footer", "header", "button", "select", "dialog", "search"),
        *("menu", "form", "article", "main", "iframe", "noscript", "a"),
    ]
)
"""Tags without which, and without attributes, nothing is left out."""


def leave_out(tree: Tree) -> None:
    """Set `left_out` of the elements that are not the article, and of those inside them."""
    if any(element.attrs or element.tag in _TELLING_TAGS for element in tree.every):
        _Furniture(tree).mark()


def choose(tree: Tree, chosen: Sequence[Element]) -> None:
    """Set `left_out` of all but the chosen elements and those inside them, and of hidden ones."""
    _leave_hidden(tree)
    _keep_only(tree, chosen)


class _Furniture:
    """Decides on the elements of a page one after the other, outer ones first."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        for element in tree.every[1:]:
            element.kind = _kind(element, tree.top.prose)
            if around := element.parent:
                element.inside = around.inside | {around.kind} if around.kind not in around.inside else around.inside
        self.headline = next(filter(_is_headline, tree.every), None)
        self.kept = self._holders(_is_article)
        self.headed = self._holders(_is_heading)

    def _holders(self, is_held: Callable[[Element], bool]) -> set[int]:
        """The ids of the headline, of the elements for which `is_held` holds, and of the elements around these."""
        held = {id(self.headline)}
        for element in reversed(self.tree.every):
            if id(element) in held or is_held(element):
                held |= {id(element), id(element.parent)}
        return held

    def mark(self) -> None:
        """Set `left_out` of all elements."""
        total = self.tree.top.prose
        for element in self.tree.every[1:]:
            element.left_out = (element.parent is not None and element.parent.left_out) or self._goes(element, total)
        if not self._remaining("letters"):
            _leave_hidden(self.tree)
        else:
            self._leave_surroundings()

    def _goes(self, element: Element, total: int) -> bool:
        tag, kind = element.tag, element.kind
        if is_hidden(element.attrs) or tag in ("noscript", "iframe"):
            return element.prose <= total * _NEARLY_ALL
        if kind in (Kind.ICON, Kind.FURNITURE) and tag in _INLINE and element.letters <= _ICON:
            return True
        if tag in _KEPT or id(element) in self.kept:
            return False
        return self._goes_by_kind(element, kind) or _is_link_list(element)

    def _goes_by_kind(self, element: Element, kind: Kind) -> bool:
        if kind is Kind.COMMENTS or (kind is Kind.FURNITURE and element.tag not in _HEADINGS):
            return True
        is_head = element.tag in ("header", "form") or (kind is Kind.HEADER and self.headline is not None)
        is_bare = not element.stops and element.prose <= _HEAD_PROSE and element.tag not in _HEADINGS
        return is_head and is_bare and id(element) not in self.headed

    def _leave_surroundings(self) -> None:
        """Leave out everything outside the smallest element around headline and article.

        Behind the article, leave out what is not in the element that it is in. Where headline or article is not found,
        leave out nothing.
        """
        body = self._body()
        headline = body and self._headline_above(body)
        if not body or not headline or headline is body:
            return
        scope = next(e for e in headline.above() if e.start <= body.start and e.end >= body.end)
        _keep_only(self.tree, [scope])
        beside = {id(body.parent)}
        for element in self.tree.every:
            if id(element.parent) in beside:
                beside.add(id(element))
            elif element.start >= body.end:
                element.left_out = True

    def _body(self) -> Element | None:
        """The smallest element named an article with half of the prose, else the smallest with most of the prose."""
        whole = self._remaining("prose")
        for kind in (Kind.BODY, Kind.ARTICLE):
            named = [e for e in self.tree.every if e.kind is kind and not e.left_out and e.prose * 2 >= whole > 0]
            if named:
                return min(named, key=lambda e: e.end - e.start)
        dense = [e for e in self.tree.every if e.tag in _HOLDERS and not e.left_out and e.prose >= whole * _DENSE > 0]
        return min(dense, key=lambda e: e.end - e.start, default=None)

    def _headline_above(self, body: Element) -> Element | None:
        """The headline if it is above the article's end; without one, the last heading or title above the article."""
        if self.headline:
            return None if self.headline.left_out or self.headline.start >= body.end else self.headline
        named = (e for e in self.tree.every if e.start < body.start and not e.left_out and _is_title(e))
        return max(named, key=lambda e: e.start, default=None)

    def _remaining(self, counted: str) -> int:
        """How many letters, or letters of prose, are outside the elements that are left out."""
        outer = (e for e in self.tree.every if e.left_out and not (e.parent and e.parent.left_out))
        return getattr(self.tree.top, counted) - sum(getattr(e, counted) for e in outer)


def _kind(element: Element, total: int) -> Kind:
    """The kind that the names of an element say; PLAIN where it has too much of the page's prose for that."""
    kind = kind_of(element.tag, element.attrs)
    most = {Kind.COMMENTS: total - 1, Kind.FURNITURE: total * _MOST}.get(kind, total)
    return Kind.PLAIN if element.prose > max(0, most) else kind


def _is_headline(element: Element) -> bool:
    """Whether an element is an h1 with words outside links, or is marked up as the headline."""
    says_so = element.attrs.get("itemprop") == "headline" and element.tag != "meta"
    is_chosen = says_so or (element.tag == "h1" and _is_heading(element))
    return is_chosen and Kind.FURNITURE not in element.inside and not is_hidden(element.attrs)


def _is_heading(element: Element) -> bool:
    """Whether an element is an h1 or h2 with words outside links: the name of the site is a link or a picture."""
    return element.tag in ("h1", "h2") and element.letters >= _HEAD_LETTERS and element.linked < element.letters


def _is_title(element: Element) -> bool:
    is_named = element.tag in _HEADINGS or (element.kind is Kind.TITLE and not element.prose)
    return is_named and element.letters >= _HEADLINE and not element.links


def _is_article(element: Element) -> bool:
    return element.kind in _OUTER and _NO_COPY.isdisjoint(element.inside)


def _is_link_list(element: Element) -> bool:
    """Whether nearly all text of a block is links without words beside them, none of them a sentence."""
    if element.tag not in BLOCKS or element.tag in _UNLISTED or not element.links or element.stops:
        return False
    return element.links >= (1 if element.tag in _LISTS else 2) and element.linked >= element.letters * _LINKED


def _leave_hidden(tree: Tree) -> None:
    for element in tree.every[1:]:
        element.left_out = is_hidden(element.attrs) or (element.parent is not None and element.parent.left_out)


def _keep_only(tree: Tree, chosen: Iterable[Element]) -> None:
    """Leave out everything outside the chosen elements."""
    inside = set(map(id, chosen))
    for element in tree.every:
        if element.parent is not None and id(element.parent) in inside:
            inside.add(id(element))
        element.left_out = element.left_out or id(element) not in inside
