"""The parts of a document that hold text: found by relationships, not by their names."""

from __future__ import annotations

from collections.abc import Sequence
from posixpath import dirname, normpath
from posixpath import join as joined

from msgspec import Struct

from ...model import Message, PagePart
from .names import PACKAGE_RELATIONS, RELATIONS
from .package import Package
from .xml import Attributes, Close, Reading

_KINDS = {
    "header": PagePart.HEADER,
    "footer": PagePart.FOOTER,
    "footnotes": PagePart.FOOTNOTE,
    "endnotes": PagePart.ENDNOTE,
}
_ORDER = (PagePart.HEADER, PagePart.BODY, PagePart.FOOTNOTE, PagePart.ENDNOTE, PagePart.FOOTER)


class Relation(Struct, frozen=True):
    """A relationship of a part: its id, the last word of its type, and the part that it leads to."""

    id: str
    kind: str
    target: str


class TextPart(Struct, frozen=True):
    """A part with text, and the part of the document that it is."""

    name: str
    kind: PagePart


def relations_of(part: str) -> str:
    """The part with the relationships of a part; the empty name stands for the whole file."""
    return joined(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")


def relations(package: Package, part: str) -> tuple[Relation, ...]:
    """The relationships of a part inside the file. Raises LintNewsError where they cannot be read."""
    where, found = relations_of(part), list[Relation]()
    if where not in package:
        return ()

    def relation(_start: int, attributes: Attributes) -> Close:
        space, _, kind = attributes.get("Type", "").rpartition("/")
        if space in RELATIONS and attributes.get("TargetMode") != "External":
            target = normpath(joined("/", dirname(part), attributes.get("Target", ""))).lstrip("/")
            found.append(Relation(attributes.get("Id", ""), kind, target))
        return None

    Reading(package, where, {f"{PACKAGE_RELATIONS}}}Relationship": relation}).run()
    return tuple(found)


def main_part(package: Package) -> str:
    """The part with the body. Raises LintNewsError where the file is no Word document."""
    named = (one.target for one in relations(package, "") if one.kind == "officeDocument")
    found = next(named, "word/document.xml")
    if found not in package or not found.endswith(".xml"):
        raise package.damaged(Message("里面没有 Word 文档", "there is no Word document in it"))
    return found


def text_parts(package: Package, main: str, shown: Sequence[str]) -> tuple[TextPart, ...]:
    """The parts with text in reading order: headers, body, notes, footers. `shown` are the ids of the headers and
    footers that the body names."""
    found = {main: TextPart(main, PagePart.BODY)}
    for one in relations(package, main):
        is_shown = one.id in shown or one.kind in ("footnotes", "endnotes")
        if one.kind in _KINDS and is_shown and one.target in package:
            found.setdefault(one.target, TextPart(one.target, _KINDS[one.kind]))
    return tuple(sorted(found.values(), key=lambda part: _ORDER.index(part.kind)))
