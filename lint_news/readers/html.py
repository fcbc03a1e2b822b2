"""HTML, whole pages and fragments: the text that a reader sees, each character with its offset on the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate
from typing import Any

from ..model import LintNewsError, Message
from ..text.document import Document
from .elements import BLOCKS, VOID, Element, Tree
from .extracted import ExtractedDocument
from .flow import Flow
from .furniture import choose, leave_out

_UNREAD = frozenset(
    [
        *("script", "style", "template", "title", "textarea", "svg", "math", "object", "noframes"),
        *("rt", "rp", "code", "kbd", "samp", "var", "tt"),
    ]
)
_UNSEEN = " \t\r\n\ufeff\u200b"
"""Characters between blocks that a browser does not show."""
_PATIENCE = 1_000_000
_WORDS = frozenset(["code", "kbd", "samp", "var", "tt", "math"])
"""Unread elements that are words of a sentence."""


def html(page: Document, select: str = "") -> ExtractedDocument:
    """The document in a page of HTML: its article, or what the CSS selector names.

    Raises LintNewsError where the selector is wrong or names nothing, and for HTML that cannot be read.
    """
    flow = Flow(page.text)
    read_html(page, flow, 0, len(page.text), select)
    return ExtractedDocument(page, flow.finished(), spelt, name=page.name, id=page.id, date=page.date)


def read_html(page: Document, flow: Flow, start: int, end: int, select: str = "") -> None:
    """Add the text of the markup from start to end to the flow; offsets are code points of the page's text.

    Raises LintNewsError where the markup cannot be read exactly, or only in quadratic time.
    """
    _refuse_unclosed(page, start, end)
    reader = _Reader(page, start, end)
    last = page.text.rfind("-->", start, end)
    unclosed = page.text.find("<!--", max(start, last), end)
    reader.feed(page.text[start : end if unclosed < 0 else unclosed])  # html.parser would search its end repeatedly
    reader.close()
    reader.tree.finish(end)
    if select:
        from .selecting import selected

        choose(reader.tree, selected(reader.tree, select, page.name))
    else:
        leave_out(reader.tree)
    for element, tell, arguments in reader.steps:
        if tell is Flow.new_line or not element.left_out:
            tell(flow, *arguments)


def _refuse_unclosed(page: Document, start: int, end: int) -> None:
    """Raises LintNewsError for thousands of tags that are not closed.

    html.parser searches from each `<` outside scripts for the next `>`, which takes quadratic time.
    """
    left, behind = _PATIENCE + 20 * (end - start), start
    for opener in re.finditer("<(?:(script|style)\\b|[A-Za-z/!?])", page.text[start:end], re.IGNORECASE):
        at = start + opener.start()
        if at < behind:
            continue
        if opener[1]:
            behind = page.text.find(f"</{opener[1]}", at, end) % (end + 1)
        closed = page.text.find(">", at, end)
        left -= (end if closed < 0 else closed) - at
        if left < 0:
            raise LintNewsError(_lost(page.name, page.line_at(at)))


def spelt(text: str) -> str | None:
    """Text in the spelling of HTML; None where it has a line end, which would need an element."""
    return None if "\n" in text else escape(text, quote=False)


_Step = tuple[Element, Callable[..., None], tuple[Any, ...]]
"""A call of a method of the flow: the element that it belongs to, the method, its arguments."""


class _Reader(HTMLParser):
    """Builds the tree of elements, and lists the calls that make its text."""

    def __init__(self, page: Document, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self._page, self._end = page, end
        lines = page.text[start:end].split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
        self._unread, self._depth = "", 0
        self._touches = False
        self.tree, self.steps = Tree(start), list[_Step]()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _tell(self, tell: Callable[..., None], *arguments: Any) -> None:  # noqa: ANN401 those of the method
        self.steps.append((self.tree.at, tell, arguments))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unread:
            self._depth += tag == self._unread
            self._leave(tag)
        elif tag in _UNREAD:
            self._unread, self._depth = tag, 1
            if tag in _WORDS:
                self._tell(Flow.word, self._at())
        elif tag == "br":
            self._tell(Flow.break_line, self._at())
            self._touches = False
        else:
            self._open(tag, attrs)

    def _open(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = self._at()
        if tag in BLOCKS:
            self._tell(Flow.new_line, at)
            self._touches = False
        if tag not in VOID:
            self.tree.open(tag, attrs, at).apart = not self._touches
        if tag == "pre":
            self._tell(Flow.begin_preformatted)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:  # HTML has no <code/>; it must not hide the rest of the page
            return
        self.handle_starttag(tag, attrs)
        if not self._unread and tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._depth -= tag == self._unread
            self._unread = self._unread if self._depth else ""
            self._leave(tag)
            return
        if tag == "pre":
            self._tell(Flow.end_preformatted)
        self.tree.close(tag, self._at())
        if tag in BLOCKS:
            self._tell(Flow.new_line, self._at())
            self._touches = False

    def _leave(self, tag: str) -> None:
        """End unread words of a sentence at a tag of a block, even if their element is not closed."""
        if self._unread in _WORDS and tag in BLOCKS:
            self._unread, self._depth = "", 0
            self._tell(Flow.new_line, self._at())

    def handle_data(self, data: str) -> None:
        at = self._at()
        if not self._page.text.startswith(data, at):
            raise LintNewsError(_lost(self._page.name, self.getpos()[0]))
        if not self._unread and (self._touches or data.isspace() or data.strip(_UNSEEN)):
            self._text(data)
            self._tell(Flow.text, at, at + len(data))

    def _text(self, text: str) -> None:
        self.tree.at.add(text)
        self._touches = text.rstrip("\ufeff\u200b")[-1:].isalnum()

    def handle_entityref(self, name: str) -> None:
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        self._reference("&#" + name)

    def _reference(self, spelling: str) -> None:
        start = self._at()
        end = start + len(spelling)
        end += self._page.text.startswith(";", end)
        written = self._page.text[start:end]
        read = unescape(written)
        if self._unread:
            return
        self._text(read)
        if read == written:
            self._tell(Flow.text, start, end)
        else:
            self._tell(Flow.spelt, re.sub("[\r\n\x0b\x0c]", " ", read), start, end)


def _lost(name: str, line: int) -> Message:
    return Message(
        "{name}:{line}：这段 HTML 读不准，没有检查",
        "{name}:{line}: this HTML cannot be read exactly, not checked",
        name=name,
        line=line,
    )
