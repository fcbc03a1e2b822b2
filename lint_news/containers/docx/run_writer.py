"""A run written anew in pieces: what is deleted, what is inserted, and marks of comments between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from xml.parsers import expat

from msgspec import Struct

from ...model import Span
from .markup import Markup, printable, text_element
from .splicing import Splices
from .story import Run
from .xml import tag_end

COMMENT_END, INSERTED, BREAK, INSERTED_BEHIND, COMMENT_START = range(5)
"""The ranks of marks at one offset."""


class Mark(Struct, frozen=True, order=True):
    """What is put between characters of a run: XML beside the run, or text to insert. Of several at one offset the
    lower `rank` comes first."""

    at: int
    rank: int
    xml: bytes = b""
    text: str = ""


class _Chunk(Struct, frozen=True):
    """A part of a run in XML, and where it stands: the text of a w:t, or another element."""

    at: int
    xml: bytes
    is_deleted: bool = False


class _Child(Struct, frozen=True):
    """A child of a run other than its properties; `content` is what counts of the text of a w:t."""

    span: Span
    content: Span | None = None


class RunWriter:
    """Writes runs of a part again, with the same properties, where they are cut.

    Without marks (`clean`) what is deleted is left out and what is inserted stands in the run itself.
    """

    def __init__(self, splices: Splices, markup: Markup, *, clean: bool) -> None:
        self._splices, self._data, self._markup, self._clean = splices, splices.data, markup, clean

    def write(self, run: Run, deleted: Sequence[Span], marks: Sequence[Mark]) -> None:
        """Cut a run at the ends of what is deleted and at the marks. Offsets count bytes of the part."""
        parts, is_copy = list[bytes](), False
        for kind, group in groupby(self._in_order(run, deleted, sorted(marks)), key=_kind):
            if kind is None:
                parts += [one for one in group if isinstance(one, bytes)]
                continue
            xml = b"".join(one.xml for one in group if isinstance(one, _Chunk))
            written = self._run(run, xml, is_copy=is_copy)
            parts.append(self._markup.tracked("del", written) if kind else written)
            is_copy = True
        self._splices.replace(run.span, b"".join(parts))

    def _in_order(self, run: Run, deleted: Sequence[Span], marks: Sequence[Mark]) -> Iterator[_Chunk | bytes]:
        done = 0
        for chunk in self._chunks(run, deleted, {mark.at for mark in marks}):
            while done < len(marks) and marks[done].at <= chunk.at:
                yield self._marked(run, marks[done])
                done += 1
            if not (self._clean and chunk.is_deleted):
                yield chunk
        yield from (self._marked(run, mark) for mark in marks[done:])

    def _marked(self, run: Run, mark: Mark) -> _Chunk | bytes:
        """The XML of a mark; inserted text is a run of its own in a tracked insertion, or a part of the run."""
        if not mark.text:
            return mark.xml
        prefix = _prefix(self._open_tag(run))
        xml = b"".join(_inserted(prefix, one) for one in re.findall(r"\t|[^\t]+", mark.text))
        if self._clean:
            return _Chunk(mark.at, xml)
        opened = f"<{prefix}r>".encode()
        return self._markup.tracked("ins", opened + self._properties(run, is_new=True) + xml + _closed(prefix))

    def _run(self, run: Run, content: bytes, *, is_copy: bool) -> bytes:
        opened = self._open_tag(run)
        properties = self._properties(run)
        if is_copy and b"Change" in properties:
            properties = self._markup.renumbered(properties)
        return opened + properties + content + _closed(_prefix(opened))

    def _open_tag(self, run: Run) -> bytes:
        return self._data[run.span.start : tag_end(self._data, run.span.start)]

    def _properties(self, run: Run, *, is_new: bool = False) -> bytes:
        """The w:rPr of a run; of new text without tracked changes of the format."""
        found = self._data[run.properties.start : run.properties.end] if run.properties else b""
        return re.sub(rb"<([^\s>]*rPrChange)\b.*?</\1\s*>", b"", found, flags=re.DOTALL) if is_new else found

    def _chunks(self, run: Run, deleted: Sequence[Span], cuts: Iterable[int]) -> Iterator[_Chunk]:
        at = {*cuts, *(one.start for one in deleted), *(one.end for one in deleted)}
        prefix = _prefix(self._open_tag(run))
        for child in _children(self._data, run, prefix):
            whole = child.content or child.span
            inside = [cut for cut in sorted(at) if whole.start < cut < whole.end] if child.content else []
            if not inside and not (_is_in(whole, deleted) and child.content):
                yield _Chunk(whole.start, self._splices.inside(child.span), _is_in(whole, deleted))
                continue
            for start, end in pairwise([whole.start, *inside, whole.end]):
                is_deleted = _is_in(Span(start, end), deleted) and not self._clean
                text = self._data[start:end].decode()
                xml = text_element(prefix, text, is_deleted=is_deleted)
                yield _Chunk(start, xml, _is_in(Span(start, end), deleted))


def _kind(one: _Chunk | bytes) -> bool | None:
    return one.is_deleted if isinstance(one, _Chunk) else None


def _is_in(span: Span, deleted: Iterable[Span]) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in deleted)


def _inserted(prefix: str, text: str) -> bytes:
    return f"<{prefix}tab/>".encode() if text == "\t" else text_element(prefix, printable(text))


def _prefix(opened: bytes) -> str:
    """The prefix of a tag with its colon, such as `w:`."""
    name = re.match(rb"<([^\s/>]+)", opened)
    before, colon, _ = (name[1] if name else b"").decode().rpartition(":")
    return before + colon


def _closed(prefix: str) -> bytes:
    return f"</{prefix}r>".encode()


def _children(data: bytes, run: Run, prefix: str) -> list[_Child]:
    """The children of a run, read without namespaces: their prefixes are declared outside of it."""
    found, open_at = list[_Child](), list[int]()
    parser, base = expat.ParserCreate(), run.span.start

    def start(_name: str, _attributes: object) -> None:
        open_at.append(base + parser.CurrentByteIndex)

    def end(name: str) -> None:
        began = open_at.pop()
        if len(open_at) == 1 and name != f"{prefix}rPr":
            opened = tag_end(data, began)
            is_empty = data[opened - 2 : opened] == b"/>"
            behind = opened if is_empty else data.index(b">", base + parser.CurrentByteIndex) + 1
            is_text = name == f"{prefix}t" and not is_empty
            found.append(_Child(Span(began, behind), _content(data, began, behind) if is_text else None))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data[run.span.start : run.span.end], True)
    return found


def _content(data: bytes, began: int, behind: int) -> Span | None:
    """The text of a w:t. Spaces at both ends count only where the tag says so."""
    start, end = tag_end(data, began), data.rindex(b"<", began, behind)
    if b"preserve" not in data[began:start]:
        text = data[start:end]
        start, end = start + len(text) - len(text.lstrip(b" \t\r\n")), end - len(text) + len(text.rstrip(b" \t\r\n"))
    return Span(start, end) if start < end else None
