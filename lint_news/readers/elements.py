"""The elements of a page of HTML, each with the amount of its text, of its links and of its prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .names import Kind


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


BLOCKS = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li "
    "main menu nav ol option optgroup p pre search section select summary table tbody td tfoot th thead title "
    "tr ul"
)
VOID = _names("area base br col embed frame hr img input link meta param source track wbr")
_LISTS = frozenset(["ul", "ol", "menu", "dir", "dl"])
_TABLES = frozenset(["table"])
_P_ENDS = BLOCKS - _names(
    "body caption button html head li dd dt td th tr tbody thead tfoot option optgroup title legend summary"
)
_ENDS = {
    "li": ({"li"}, _LISTS),
    "dt": ({"dt", "dd"}, _LISTS),
    "dd": ({"dt", "dd"}, _LISTS),
    "td": ({"td", "th"}, _TABLES),
    "th": ({"td", "th"}, _TABLES),
    "tr": ({"tr", "td", "th"}, _TABLES),
    "tbody": ({"thead", "tbody", "tfoot", "tr", "td", "th"}, _TABLES),
    "option": ({"option"}, frozenset(["select"])),
    "body": ({"head"}, frozenset(["html"])),
}
"""The open elements that the start of an element ends, and the elements beyond which it ends none."""
_P_SCOPE = frozenset(["table", "td", "th", "caption", "button", "li", "dd"])
_NO_LETTERS = dict.fromkeys(
    map(
        ord,
        " \t\n\r\u3000\xa00123456789０１２３４５６７８９"
        "-–—_/|｜·•.,:;()[]<>《》【】（）“”：；、。，！？!?…+*#@%&=~'\"«»‹›",
    )
)
"""Characters that do not count as letters: digits of dates, marks, separators."""
_NOTHING: frozenset[Kind] = frozenset()
_DEEPEST = 100
"""How many open elements are looked at; real pages are not nested more deeply."""
_PROSE_MARKS = "，。！？；"


class Element:
    """An element of a page, and counts of the text in it.

    `start` and `end` are offsets of the page, in code points. `letters` counts the characters that are neither digits
    nor marks, `linked` those of them in links, `links` the links without words beside them (`apart`), `prose` the
    letters outside links in texts that have a mark of prose, `stops` the full stops. `kind` is the kind that its names
    (class, id, role) show, `inside` has the kinds of the elements around it, `left_out` is True when its text is not
    read.
    """

    __slots__ = (
        *("apart", "attrs", "end", "inside", "kind", "left_out", "letters"),
        *("linked", "links", "parent", "prose", "start", "stops", "tag"),
    )

    def __init__(self, tag: str, attrs: dict[str, str], parent: Element | None, start: int) -> None:
        self.tag, self.attrs, self.parent, self.start, self.end = tag, attrs, parent, start, start
        self.letters = self.linked = self.links = self.prose = self.stops = 0
        self.left_out = self.apart = False
        self.kind, self.inside = Kind.PLAIN, _NOTHING

    def above(self) -> Iterator[Element]:
        """Its parent, and so on up to the top."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def add(self, text: str) -> None:
        """Count a text that is a direct child of the element."""
        letters = len(text.translate(_NO_LETTERS))
        self.letters += letters
        if any(mark in text for mark in _PROSE_MARKS):
            self.prose += letters
            self.stops += text.count("。")


class Tree:
    """The tree of elements, built as they open and close; end tags that HTML makes optional are added.

    `top` is an element that stands for the whole page, `every` has all elements in the order of their starts.
    """

    def __init__(self, start: int) -> None:
        self.top = Element("", {}, None, start)
        self.every: list[Element] = [self.top]
        self._open: list[Element] = [self.top]
        self.at = self.top

    def open(self, tag: str, attrs: Sequence[tuple[str, str | None]], start: int) -> Element:
        """Open an element at an offset of the page; void elements must not be opened."""
        if tag in _ENDS:
            self._close_open(*_ENDS[tag], start)
        elif tag in _P_ENDS:
            self._close_open({"p"}, _P_SCOPE, start)
        made = Element(tag, {name: value or "" for name, value in attrs}, self.at, start)
        self.every.append(made)
        self._open.append(made)
        self.at = made
        return made

    def close(self, tag: str, end: int) -> None:
        """Close an element and what was left open inside it; the end tag of an inline element closes no block."""
        for depth in self._depths():
            opened = self._open[depth].tag
            if opened == tag:
                self._cut(depth, end)
                return
            if opened in BLOCKS and tag not in BLOCKS:
                return

    def finish(self, end: int) -> None:
        """Close all elements, and add the counts of each to those of its parent."""
        self._cut(1, end)
        self.top.end = end
        for element in reversed(self.every[1:]):
            around = element.parent or self.top
            if element.tag == "a" and element.letters:
                element.linked = element.letters
                element.links, element.prose = int(element.apart), 0 if element.apart else element.prose
            around.letters += element.letters
            around.linked += element.linked
            around.links += element.links
            around.prose += element.prose
            around.stops += element.stops

    def _close_open(self, tags: set[str], scope: frozenset[str], end: int) -> None:
        found = 0
        for depth in self._depths():
            tag = self._open[depth].tag
            if tag in tags:
                found = depth
            elif tag in scope:
                break
        if found:
            self._cut(found, end)

    def _depths(self) -> range:
        last = len(self._open) - 1
        return range(last, max(0, last - _DEEPEST), -1)

    def _cut(self, depth: int, end: int) -> None:
        for element in self._open[depth:]:
            element.end = end
        del self._open[depth:]
        self.at = self._open[-1]
