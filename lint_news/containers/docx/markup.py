"""The elements that are written: tracked changes, the marks of comments, and the comments themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from ..container import Marking
from .package import Package

_MOST = 2**31 - 2**20
_SPACE = ' xml:space="preserve"'


def free_ids(package: Package) -> Iterator[int]:
    """Ids that no annotation of any part has, in order: above all of them, where there is room."""
    used = {0}
    for part in package.infos:
        if part.endswith(".xml"):
            used.update(int(found) for found in re.findall(rb":id=[\"'](\d{1,10})[\"']", package.read(part)))
    top = max((one for one in used if one < _MOST), default=0)
    return (one for one in count(top + 1) if one not in used)


class Markup:
    """Writes elements of WordprocessingML for one part, with the prefix that its root declares."""

    def __init__(self, xml: bytes, marking: Marking, ids: Iterator[int], namespace: str) -> None:
        declared = re.search(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(namespace)}[\"']".encode(), xml[:20_000])
        self.prefix = declared[1].decode() if declared else "w"
        self._declares = "" if declared else f" xmlns:w={quoteattr(namespace)}"
        self._marking, self._ids = marking, ids

    def element(self, name: str, content: str | bytes = "", **attributes: object) -> bytes:
        """An element, with its attributes of WordprocessingML; one without content is closed at once."""
        name, inside = f"{self.prefix}:{name}", content.encode() if isinstance(content, str) else content
        said = "".join(f" {self.prefix}:{key}={quoteattr(str(value))}" for key, value in attributes.items())
        opened = f"<{name}{self._declares}{said}".encode()
        return opened + b">" + inside + f"</{name}>".encode() if inside else opened + b"/>"

    def tracked(self, name: str, content: bytes = b"") -> bytes:
        """A tracked change: ins or del, around runs, or empty as the property of a paragraph's end."""
        return self.element(name, content, id=next(self._ids), **self._signed())

    def comment(self, number: int, text: str) -> bytes:
        """A comment; each line of the text is a paragraph."""
        signed = {**self._signed(), "initials": _initials(self._marking.author)}
        lines = b"".join(self.element("p", self.element("r", self._text(one))) for one in text.split("\n"))
        return self.element("comment", lines, id=number, **signed)

    def comment_start(self, number: int) -> bytes:
        """The mark where the text of a comment begins."""
        return self.element("commentRangeStart", id=number)

    def comment_end(self, number: int) -> bytes:
        """The mark where the text of a comment ends, and the run that refers to the comment."""
        return self.element("commentRangeEnd", id=number) + self.element(
            "r", self.element("commentReference", id=number)
        )

    def renumbered(self, xml: bytes) -> bytes:
        """A copy of XML with new ids for the annotations in it."""
        return re.sub(rb"(:id=[\"'])\d+(?=[\"'])", lambda match: match[1] + str(next(self._ids)).encode(), xml)

    def _text(self, text: str) -> bytes:
        name = f"{self.prefix}:t"
        return f"<{name}{self._declares}{_SPACE}>{printable(text)}</{name}>".encode()

    def _signed(self) -> Mapping[str, object]:
        return {"author": self._marking.author, "date": f"{self._marking.date:%Y-%m-%dT%H:%M:%S}Z"}


def text_element(prefix: str, text: str, *, is_deleted: bool = False) -> bytes:
    """A w:t, or a w:delText, whose text is XML already."""
    name = f"{prefix}{'delText' if is_deleted else 't'}"
    return f"<{name}{_SPACE}>{text}</{name}>".encode()


def printable(text: str) -> str:
    """Text as XML; U+FFFD for what XML cannot hold."""
    return escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text))


def _initials(author: str) -> str:
    words = re.findall(r"[A-Za-z]+", author)
    return "".join(word[0] for word in words).upper() or author[:1]
