"""XML read by expat with the byte offset of every tag. A document type, which could declare entities, is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias
from xml.parsers import expat

from ...model import Message, Span
from .package import Package

DEEPEST = 512
"""The most elements inside one another."""
Attributes: TypeAlias = Mapping[str, str]
Close: TypeAlias = "Callable[[int], None] | None"
"""Called at the end of an element with the offset behind its end tag."""
Open: TypeAlias = Callable[[int, Attributes], Close]
"""Called at an element with the offset of its tag and its attributes. Names are `namespace}name`."""

_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")  # noqa: TID251 used for documents alone


def tag_end(data: bytes, start: int) -> int:
    """The offset behind the start tag at `start`."""
    match = _TAG.match(data, start)
    return match.end() if match else start


class Reading:
    """One pass over an XML part. `parents` are the names of the open elements, `root` is the span of the root."""

    def __init__(self, package: Package, part: str, opens: Mapping[str, Open], data: bytes | None = None) -> None:
        self.data = package.xml(part) if data is None else data
        self.parents: list[str] = []
        self.root = Span(0, 0)
        self._package, self._part, self._opens = package, part, opens
        self._closes: list[tuple[Close, int]] = []
        self._parser = expat.ParserCreate(namespace_separator="}")

    def run(self) -> None:
        """Read the part. Raises LintNewsError where it is not well-formed, nested too deeply or has a document type."""
        parser = self._parser
        parser.StartElementHandler, parser.EndElementHandler = self._open, self._close
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            where = Message(
                "{part} 第 {line} 行不是 XML", "{part}, line {line}, is no XML", part=self._part, line=error.lineno
            )
            raise self._package.damaged(where) from error

    def _open(self, name: str, attributes: Attributes) -> None:
        start = self._parser.CurrentByteIndex
        opened = self._opens.get(name)
        self.parents.append(name)
        if len(self.parents) > DEEPEST:
            raise self._package.unsafe(Message("嵌套太深", "nested too deeply"))
        self._closes.append((opened(start, attributes) if opened else None, start))

    def _close(self, _name: str) -> None:
        close, start = self._closes.pop()
        if close:
            close(self._behind(start))
        if not self._closes:
            self.root = Span(start, self._behind(start))
        self.parents.pop()

    def _behind(self, start: int) -> int:
        """The offset behind the end tag here; expat's own is that of the tag, and behind it in an empty element."""
        opened = tag_end(self.data, start)
        is_empty = self.data[opened - 2 : opened] == b"/>"
        return opened if is_empty else self.data.index(b">", self._parser.CurrentByteIndex) + 1

    def _refuse(self, *_: object) -> None:
        raise self._package.unsafe(Message("{part} 有 DTD", "{part} has a document type", part=self._part))
