"""What the tests of marked copies share."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

from lint_news import containers
from lint_news.containers.container import Container, Correction, Marking, Note, Written
from lint_news.model import Edit, Span

from .revisions import accepted, read_parts, rejected, tokens

MARKING = Marking("编校", dt.datetime(2026, 3, 19, 20, 30))
CLEAN = Marking("编校", dt.datetime(2026, 3, 19), clean=True)


def read(data: bytes) -> Container:
    return containers.read(data, "稿.docx")


def edit(text: str, old: str, new: str) -> Correction:
    at = text.index(old)
    return Correction(Edit(Span(at, at + len(old)), new), f"改为{new}", old)


def note(text: str, words: str, said: str = "请核对") -> Note:
    at = text.index(words)
    return Note(Span(at, at + len(words)), said, words)


def xml_of(written: Written, part: str = "word/document.xml") -> str:
    xml = read_parts(written.data)[part].decode()
    ET.fromstring(xml)  # noqa: S314 made here
    return xml


def check(data: bytes, written: Written, meant: str) -> None:
    """The copy reads as meant; so it does when all is accepted; when all is rejected it is the original."""
    assert read(written.data).text == meant
    assert read(accepted(written.data, "编校")).text == meant
    assert tokens(rejected(written.data, "编校")) == tokens(data)
