"""Ends of paragraphs: inserted or deleted as tracked changes, or removed, so that two paragraphs become one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Span
from .edits import Joint
from .markup import Markup
from .splicing import Splices
from .story import Paragraph
from .xml import tag_end

_CHANGE = re.compile(rb"<[^\s/>]*pPrChange\b")  # noqa: TID251 used for documents alone


def mark_end(splices: Splices, paragraph: Paragraph, markup: Markup, change_name: str) -> None:
    """Mark the end of a paragraph as inserted (`ins`) or deleted (`del`)."""
    data, change = splices.data, markup.tracked(change_name)
    if mark := paragraph.mark:
        _put_first(splices, mark, change)
        return
    marked = markup.element("rPr", change)
    if properties := paragraph.properties:
        opened = tag_end(data, properties.start)
        if data[opened - 2 : opened] == b"/>":
            splices.replace(properties, markup.element("pPr", marked))
            return
        found = _CHANGE.search(data, opened, properties.end)
        splices.insert(found.start() if found else data.rindex(b"<", opened, properties.end), marked)
        return
    _put_first(splices, paragraph.span, markup.element("pPr", marked))


def _put_first(splices: Splices, element: Span, child: bytes) -> None:
    """Put a child at the beginning of an element, which may have no end tag."""
    data, opened = splices.data, tag_end(splices.data, element.start)
    if data[opened - 2 : opened] != b"/>":
        splices.insert(opened, child)
        return
    tag = data[element.start : opened - 2]
    name = re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0]
    splices.replace(Span(element.start, opened), tag + b">" + child + b"</" + name + b">")


def paragraph_break(data: bytes, paragraph: Paragraph) -> bytes:
    """What ends a paragraph and begins another that looks like it."""
    name = re.split(rb"[\s/>]", data[paragraph.span.start + 1 : paragraph.opened.end], maxsplit=1)[0]
    properties = paragraph.properties or Span(0, 0)
    return b"</" + name + b"><" + name + b">" + data[properties.start : properties.end]


def join(splices: Splices, joints: Sequence[Joint]) -> None:
    """Make one paragraph of paragraphs that follow each other; it looks like the first that keeps text of its own."""
    data, members = splices.data, [joints[0].first, *(joint.second for joint in joints)]
    keeper = next((joint.first for joint in joints if not joint.is_emptied), members[-1])
    head = data[keeper.span.start : _inner(data, keeper).start].removesuffix(b"/>")
    for number, paragraph in enumerate(members):
        inner = _inner(data, paragraph)
        if number == 0:
            splices.replace(Span(paragraph.span.start, inner.start), head if head.endswith(b">") else head + b">")
        elif inner.start > paragraph.span.start:
            splices.replace(Span(paragraph.span.start, inner.start), b"")
        is_last = paragraph is members[-1]
        if inner.end < paragraph.span.end and not is_last:
            splices.replace(Span(inner.end, paragraph.span.end), b"")
        elif inner.end == paragraph.span.end and is_last:
            name = re.split(rb"[\s/>]", head[1:], maxsplit=1)[0]
            splices.insert(paragraph.span.end, b"</" + name + b">")


def _inner(data: bytes, paragraph: Paragraph) -> Span:
    """What is between the tags of a paragraph, behind its properties; empty at its end where it has one tag."""
    if paragraph.opened == paragraph.span:
        return Span(paragraph.span.end, paragraph.span.end)
    start = paragraph.properties.end if paragraph.properties else paragraph.opened.end
    return Span(start, data.rindex(b"<", start, paragraph.span.end))


def chains(joints: Sequence[Joint]) -> list[list[Joint]]:
    """The joints of paragraphs that all become one, together."""
    found = list[list[Joint]]()
    for joint in sorted(joints, key=lambda one: one.first.span.start):
        if found and found[-1][-1].second is joint.first:
            found[-1].append(joint)
        else:
            found.append([joint])
    return found
