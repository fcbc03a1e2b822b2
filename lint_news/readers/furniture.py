"""What of a page of HTML is no copy: what is hidden, navigation, comments of readers, lists of links, boxes for sharing.

An element goes when its tag, its role or its name says so, or when it is nearly all links; never when it holds the
headline, the article or most of the page's prose. Where the page shows a headline and its article, what stands outside of both
goes as well. The signs are those that readability and trafilatura look for; these return text without places, so
no fix could be carried back into the page.
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
_SPEAKING = frozenset(["nav", "aside", "footer", "header", "button", "select", "dialog", "search", "menu", "form", "article", "main", "iframe", "noscript", "a"])  # fmt: skip


def leave_out(tree: Tree) -> None:
    """Mark the elements that are no copy, as `left_out`; those inside one are marked too."""
    if any(element.attrs or element.tag in _SPEAKING for element in tree.every):
        _Furniture(tree).mark()


def choose(tree: Tree, chosen: Sequence[Element]) -> None:
    """Read the chosen elements and nothing else; what is hidden in them stays out."""
    _leave_hidden(tree)
    _keep_only(tree, chosen)


class _Furniture:
    """The elements of a page, asked one after the other, those outside before those inside them."""

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
        """The ids of the elements that are of a sort, are the headline, or hold one that is."""
        held = {id(self.headline)}
        for element in reversed(self.tree.every):
            if id(element) in held or is_held(element):
                held |= {id(element), id(element.parent)}
        return held

    def mark(self) -> None:
        """Mark what goes."""
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
        """Leave out what stands outside of the smallest element around headline and article, and behind the article what is not
        beside it; nothing where the page does not show both."""
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
        """The smallest element that is named as an article is and holds at least half of the prose; else the one that holds nearly
        all of it."""
        whole = self._remaining("prose")
        for kind in (Kind.BODY, Kind.ARTICLE):
            named = [e for e in self.tree.every if e.kind is kind and not e.left_out and e.prose * 2 >= whole > 0]
            if named:
                return min(named, key=lambda e: e.end - e.start)
        dense = [e for e in self.tree.every if e.tag in _HOLDERS and not e.left_out and e.prose >= whole * _DENSE > 0]
        return min(dense, key=lambda e: e.end - e.start, default=None)

    def _headline_above(self, body: Element) -> Element | None:
        """The headline, where it stands above the article's end; else the last heading, or what is named a title, above its start."""
        if self.headline:
            return None if self.headline.left_out or self.headline.start >= body.end else self.headline
        named = (e for e in self.tree.every if e.start < body.start and not e.left_out and _is_title(e))
        return max(named, key=lambda e: e.start, default=None)

    def _remaining(self, counted: str) -> int:
        """How many letters, or letters of prose, stand outside of what goes."""
        outer = (e for e in self.tree.every if e.left_out and not (e.parent and e.parent.left_out))
        return getattr(self.tree.top, counted) - sum(getattr(e, counted) for e in outer)


def _kind(element: Element, total: int) -> Kind:
    """What the names of an element say, unless it holds more of the page than such a thing can."""
    kind = kind_of(element.tag, element.attrs)
    most = {Kind.COMMENTS: total - 1, Kind.FURNITURE: total * _MOST}.get(kind, total)
    return Kind.PLAIN if element.prose > max(0, most) else kind


def _is_headline(element: Element) -> bool:
    """An h1 that is no link alone, or what says that it is the headline."""
    says_so = element.attrs.get("itemprop") == "headline" and element.tag != "meta"
    is_chosen = says_so or (element.tag == "h1" and _is_heading(element))
    return is_chosen and Kind.FURNITURE not in element.inside and not is_hidden(element.attrs)


def _is_heading(element: Element) -> bool:
    """An h1 or h2 with words of its own: the name of the site is a link, or a picture."""
    return element.tag in ("h1", "h2") and element.letters >= _HEAD_LETTERS and element.linked < element.letters


def _is_title(element: Element) -> bool:
    is_named = element.tag in _HEADINGS or (element.kind is Kind.TITLE and not element.prose)
    return is_named and element.letters >= _HEADLINE and not element.links


def _is_article(element: Element) -> bool:
    return element.kind in _OUTER and _NO_COPY.isdisjoint(element.inside)


def _is_link_list(element: Element) -> bool:
    """True for a block nearly all of whose text is links that stand apart, none of them a sentence."""
    if element.tag not in BLOCKS or element.tag in _UNLISTED or not element.links or element.stops:
        return False
    return element.links >= (1 if element.tag in _LISTS else 2) and element.linked >= element.letters * _LINKED


def _leave_hidden(tree: Tree) -> None:
    for element in tree.every[1:]:
        element.left_out = is_hidden(element.attrs) or (element.parent is not None and element.parent.left_out)


def _keep_only(tree: Tree, chosen: Iterable[Element]) -> None:
    """Leave out what does not lie in one of the chosen elements."""
    inside = set(map(id, chosen))
    for element in tree.every:
        if element.parent is not None and id(element.parent) in inside:
            inside.add(id(element))
        element.left_out = element.left_out or id(element) not in inside
