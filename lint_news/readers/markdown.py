"""Markdown: the prose, and the title of the front matter.

Code, the rest of the front matter, targets of links, lists of links, pictures and markup are neither checked nor
changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, cast

from ..match.patterns import compiled
from ..text.document import Document
from .extracted import ExtractedDocument
from .flow import Flow
from .front import front
from .html import read_html

_BLOCKS = frozenset(
    [
        *("Paragraph", "Heading", "Item", "List", "BlockQuote", "Table", "TableHead", "TableRow", "TableCell"),
        *("FootnoteDefinition", "HtmlBlock", "CodeBlock"),
        *("DefinitionList", "DefinitionListTitle", "DefinitionListDefinition"),
    ]
)
_UNREAD = frozenset(("CodeBlock", "Image", "HtmlBlock"))
_WORDS = frozenset(("Code", "InlineMath"))
_INLINE = frozenset(("Code", "Strong", "Emphasis", "Strikethrough", "Link", "InlineMath"))
"""Inline markup, which authors often separate from Chinese by a space."""
_LINKED = 0.72
_LINE_BREAK = r"(?i)<br\s*/?>"
_NO_BREAK = "[^\n]"
_TEMPLATE = (
    r"(?m)^[ \t]*(?:"
    r":{3,}[^\n]*"
    r"|(?:!!!|\?\?\?\+?)[ ]+[a-z][^\n]*"
    r"|%%[^\n]*%%"
    r"|(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})+"
    r"|\{:[^{}\n]*\}"
    r")[ \t]*$"
)
"""A line that is only markup of a site generator: `:::tip`, `!!! note "…"`, `{{< toc >}}`, `{% raw %}`, `{:toc}`."""
_TEMPLATE_CODE = (
    r"(?s)\{(?P<mark>[{%])[<%]?[ ]*(?P<name>highlight|codeblock|code|mermaid)\b[^{}\n]*\}"
    r".*?"
    r"\{(?P=mark)[<%]?[ ]*(?:end|/[ ]*)(?P=name)\b[^{}\n]*\}"
)
"""Code between two tags of a site generator."""
_EMOJI = "(?<![A-Za-z0-9]):[a-z][a-z0-9_+-]+:(?![A-Za-z0-9])"
"""The name of an emoji: `:fish:`."""
_MARKUP = frozenset("\\`*_[]<>&|#~$\n\"'")
"""Characters that may be markup of Markdown or of front matter: no edit may insert one."""


class _Event(NamedTuple):
    """An event of the parser: `kind` is Start, End or empty for text; `start` and `end` are code points of the page."""

    kind: str
    name: str
    text: str
    start: int
    end: int


def markdown(page: Document) -> ExtractedDocument:
    """The document in a page of Markdown."""
    flow = Flow(page.text)
    top = front(page.text)
    flow.pieces(top.title)
    flow.new_line(top.end)
    unread: list[str] = []
    events = [*_events(_blanked(page.text[: top.end]) + _without_templates(page.text[top.end :]))]
    lists = _link_lists(events)
    for at, event in enumerate(events):
        if event.kind == "Start" and event.name in _BLOCKS:
            flow.new_line(event.start)
        if event.name == "List" and (event.start, event.end) in lists:
            unread.append("List") if event.kind == "Start" else unread.pop()
        if event.kind == "Start" and event.name == "HtmlBlock":
            read_html(page, flow, event.start, event.end)
        if event.name in _UNREAD and event.kind == "Start":
            unread.append(event.name)
        elif event.name in _UNREAD and event.kind == "End":
            unread.pop()
        elif not unread and not event.kind:
            _inline(flow, page.text, event, _is_beside(events, at))
        if event.kind == "End" and event.name in _BLOCKS:
            flow.new_line(event.end)
    return ExtractedDocument(page, flow.finished(), spelt, name=page.name, id=page.id, date=page.date)


def _blanked(text: str) -> str:
    """The text with a space for each character but line ends, so that the offsets behind it stay the same."""
    return compiled(_NO_BREAK).sub(" ", text)


def _without_templates(text: str) -> str:
    for pattern in (_TEMPLATE_CODE, _TEMPLATE):
        text = compiled(pattern).sub(lambda found: _blanked(found[0]), text)
    return text


def spelt(text: str) -> str | None:
    """The text itself where Markdown reads it as text; None where it may be markup."""
    return text if _MARKUP.isdisjoint(text) else None


def _link_lists(events: Sequence[_Event]) -> set[tuple[int, int]]:
    """Start and end of the lists whose text is nearly all links, on a page that has other text."""
    found: set[tuple[int, int]] = set()
    depth = links = letters = linked = others = 0
    for event in events:
        step = {"Start": 1, "End": -1}.get(event.kind, 0)
        if event.name == "List":
            depth += step
            if not depth and letters and linked >= letters * _LINKED:
                found.add((event.start, event.end))
            letters, linked = (letters, linked) if depth else (0, 0)
        links += step if event.name == "Link" else 0
        size = len(event.text) if event.name in ("Text", "Code") else 0
        letters, linked, others = letters + size * (depth > 0), linked + size * (links > 0), others + size * (not depth)
    return found if others else set()


def _is_beside(events: Sequence[_Event], at: int) -> tuple[bool, bool]:
    """Whether inline markup stands right before and right behind an event."""
    before, behind = events[max(0, at - 1)], events[min(len(events) - 1, at + 1)]
    return (
        before.name in _INLINE and before.kind != "Start",
        behind.name in _INLINE and behind.kind != "End",
    )


def _inline(flow: Flow, page_text: str, event: _Event, beside: tuple[bool, bool]) -> None:
    if event.name == "Text" and page_text[event.start : event.end] == event.text:
        _text(flow, event, beside)
    elif event.name == "Text":
        flow.spelt(event.text.replace("\n", " "), event.start, event.end)
    elif event.name in _WORDS:
        flow.word(event.start)
    elif event.name == "InlineHtml" and compiled(_LINE_BREAK).match(event.text):
        flow.break_line(event.start)
    elif event.name == "SoftBreak":
        flow.soft_break(event.start, event.end)
    elif event.name in ("HardBreak", "Rule"):
        flow.break_line(event.start)


def _text(flow: Flow, event: _Event, beside: tuple[bool, bool]) -> None:
    """Add text without emoji names; a space beside inline markup, where it means nothing, becomes a soft break."""
    start, end, text = event.start, event.end, event.text
    before = int(beside[0] and text.startswith(" "))
    behind = int(beside[1] and len(text) > 1 and text.endswith(" "))
    if before:
        flow.soft_break(start, start + 1)
    at, stop = start + before, end - behind
    for emoji in compiled(_EMOJI).finditer(text, before, len(text) - behind):
        flow.text(at, start + emoji.start())
        at = start + emoji.end()
    flow.text(at, stop)
    if behind:
        flow.soft_break(end - 1, end)


def _events(text: str) -> Iterator[_Event]:
    from pyromark import Options, events_with_range

    options = Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_FOOTNOTES | Options.ENABLE_TASKLISTS
    offset = _offsets(text)
    for event, place in cast("Iterator[tuple[Any, dict[str, int]]]", events_with_range(text, options=options)):
        kind, value = _first(event)
        name, value = (_first(value)[0], "") if kind in ("Start", "End") else (kind, value)
        kind = kind if kind in ("Start", "End") else ""
        yield _Event(kind, name, str(value), offset(place["start"]), offset(place["end"]))


def _first(event: Any) -> tuple[str, Any]:  # noqa: ANN401 a name, or a dictionary of one
    """`"SoftBreak"`, or `{"Text": "…"}`, as a name and a value."""
    return next(iter(cast("dict[str, Any]", event).items())) if isinstance(event, dict) else (str(event), "")


def _offsets(text: str) -> Callable[[int], int]:
    """The function from offsets in bytes of UTF-8 to code points."""
    if text.isascii():
        return lambda at: at
    starts = [0] * (len(data := text.encode()) + 1)
    count = -1
    for at, byte in enumerate(data):
        count += byte & 0xC0 != 0x80
        starts[at] = count
    starts[-1] = count + 1
    return starts.__getitem__
