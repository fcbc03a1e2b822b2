"""HTML, whole pages and fragments: the text that a reader sees, each character at its place."""

from __future__ import annotations

import re
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate

from ..document import Document
from ..model import LintNewsError, Message
from .flow import Flow
from .parts import Part

_BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "ol", "option", "optgroup", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"]
)  # fmt: skip
_UNREAD = frozenset(
    [
        "script",
        "style",
        "template",
        "title",
        "textarea",
        "svg",
        "math",
        "object",
        "noframes",
        "rt",
        "rp",
        "code",
        "kbd",
        "samp",
        "var",
        "tt",
    ]
)
_PATIENCE = 1_000_000
_WORDS = frozenset(["code", "kbd", "samp", "var", "tt", "math"])
"""Unread elements that are words of a sentence."""


def html(page: Document) -> Part:
    """The document in a page of HTML."""
    flow = Flow(page.text)
    read_html(page, flow, 0, len(page.text))
    return Part(page, flow.finished(), spelt, name=page.name, id=page.id, date=page.date)


def read_html(page: Document, flow: Flow, start: int, end: int) -> None:
    """Add the text of the markup from start to end, code points of the page's text. Raises LintNewsError for what cannot
    be read exactly, or only in time that grows with the square of its length."""
    _refuse_unclosed(page, start, end)
    reader = _Reader(page, flow, start, end)
    last = page.text.rfind("-->", start, end)
    unclosed = page.text.find("<!--", max(start, last), end)
    reader.feed(page.text[start : end if unclosed < 0 else unclosed])  # html.parser looks for its end again and again
    reader.close()


def _refuse_unclosed(page: Document, start: int, end: int) -> None:
    """html.parser reads from each `<` on to the next `>`, but in scripts: tags that are not closed, thousands of them,
    are no page."""
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
    """Text as HTML spells it; a line end in it would need an element."""
    return None if "\n" in text else escape(text, quote=False)


class _Reader(HTMLParser):
    """Tells the flow of text and of breaks; says at what offset each stands."""

    def __init__(self, page: Document, flow: Flow, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self._page, self._flow, self._end = page, flow, end
        lines = page.text[start:end].split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
        self._unread, self._depth = "", 0

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 html.parser's
        if self._unread:
            self._depth += tag == self._unread
            self._leave(tag)
        elif tag in _UNREAD:
            self._unread, self._depth = tag, 1
            if tag in _WORDS:
                self._flow.word(self._at())
        elif tag == "br":
            self._flow.break_line(self._at())
        elif tag in _BLOCKS:
            self._flow.new_line(self._at())
        if tag == "pre" and not self._unread:
            self._flow.preformatted += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNREAD:  # <code/> is no element of HTML's, and must not hide the rest of the page
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._depth -= tag == self._unread
            self._unread = self._unread if self._depth else ""
            self._leave(tag)
        elif tag in _BLOCKS:
            self._flow.new_line(self._at())
        if tag == "pre" and not self._unread:
            self._flow.preformatted = max(0, self._flow.preformatted - 1)

    def _leave(self, tag: str) -> None:
        """Words of a sentence end with their block, closed or not."""
        if self._unread in _WORDS and tag in _BLOCKS:
            self._unread, self._depth = "", 0
            self._flow.new_line(self._at())

    def handle_data(self, data: str) -> None:
        at = self._at()
        if not self._page.text.startswith(data, at):
            raise LintNewsError(_lost(self._page.name, self.getpos()[0]))
        if not self._unread:
            self._flow.text(at, at + len(data))

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
        if read == written:
            self._flow.text(start, end)
        else:
            self._flow.spelt(re.sub("[\r\n\x0b\x0c]", " ", read), start, end)


def _lost(name: str, line: int) -> Message:
    return Message("{name}:{line}：这段 HTML 读不准，没有检查", "{name}:{line}: this HTML cannot be read exactly, not checked",
                   name=name, line=line)  # fmt: skip
