"""An oracle for tracked changes: accepts or rejects those of one author in a tree, and compares documents by character.

It shares no code with the writer. ElementTree writes parts again, so what it returns is for reading only.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TypeAlias
from xml.etree import ElementTree as ET
from zipfile import ZipFile

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference")
Token: TypeAlias = tuple[str, ...]


def read_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def accepted(data: bytes, author: str) -> bytes:
    """The document with the changes of an author accepted, and without that author's comments."""
    return _resolved(data, author, accepts=True)


def rejected(data: bytes, author: str) -> bytes:
    """The document with the changes of an author rejected, and without that author's comments."""
    return _resolved(data, author, accepts=False)


def tokens(data: bytes) -> dict[str, list[Token]]:
    """Each XML part as a sequence of characters with the properties of their runs, and of other elements."""
    return {name: list(_tokens(_tree(xml), ())) for name, xml in read_parts(data).items() if _has_text(name)}


def comment_texts(data: bytes, author: str) -> dict[str, str]:
    """The text of each comment of an author, by id."""
    found: dict[str, str] = {}
    for name, xml in read_parts(data).items():
        if name.endswith(".xml") and b"comment" in xml:
            for one in _tree(xml).iter():
                if _name(one) == "comment" and _attribute(one, "author") == author:
                    lines = ("".join(t.text or "" for t in p.iter() if _name(t) == "t") for p in one if _name(p) == "p")
                    found[_attribute(one, "id")] = "\n".join(lines)
    return found


def commented(data: bytes, author: str) -> dict[str, str]:
    """The text that each comment of an author stands on, by id; deleted text counts."""
    body = _tree(read_parts(data)["word/document.xml"])
    open_now, found = set[str](), dict.fromkeys(comment_texts(data, author), "")
    for one in body.iter():
        if _name(one) == "commentRangeStart":
            open_now.add(_attribute(one, "id"))
        elif _name(one) == "commentRangeEnd":
            open_now.discard(_attribute(one, "id"))
        elif _name(one) in ("t", "delText"):
            for each in open_now & found.keys():
                found[each] += one.text or ""
    return found


def _tree(xml: bytes) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314 made by the tests, or a part that was read before


def _resolved(data: bytes, author: str, *, accepts: bool) -> bytes:
    ours, file = set(comment_texts(data, author)), BytesIO()
    with ZipFile(file, "w") as archive:
        for name, xml in read_parts(data).items():
            if not _has_text(name):
                archive.writestr(name, xml)
                continue
            root = _tree(xml)
            _resolve(root, author, ours, accepts=accepts)
            _join(root)
            archive.writestr(name, ET.tostring(root, encoding="utf-8", xml_declaration=True))
    return file.getvalue()


def _resolve(parent: ET.Element, author: str, ours: set[str], *, accepts: bool) -> None:
    """Resolve the changes below an element; a paragraph whose end is deleted gets the attribute `joined`."""
    kept = list[ET.Element]()
    for child in list(parent):
        _resolve(child, author, ours, accepts=accepts)
        name = _name(child)
        if name in ("ins", "del") and _attribute(child, "author") == author:
            if _name(parent) == "rPr":
                if (name == "del") is accepts:
                    parent.set("joined", "1")
            elif (name == "ins") is accepts:
                kept += [_undeleted(one) for one in child]
        elif (name in _COMMENTS and _attribute(child, "id") in ours) or (name == "r" and _is_left_empty(child)):
            continue
        else:
            kept.append(child)
    parent[:] = kept


def _is_left_empty(run: ET.Element) -> bool:
    return len(run) == 0 and not run.attrib


def _undeleted(run: ET.Element) -> ET.Element:
    for one in run.iter():
        if _name(one) == "delText":
            one.tag = one.tag.replace("delText", "t")
    return run


def _join(parent: ET.Element) -> None:
    kept = list[ET.Element]()
    for child in list(parent):
        _join(child)
        if kept and _name(child) == _name(kept[-1]) == "p" and _is_joined(kept[-1]):
            kept[-1].extend(one for one in child if _name(one) != "pPr")
            if not _is_joined(child):
                del _mark(kept[-1]).attrib["joined"]
        elif kept and _name(kept[-1]) == "p" and _is_joined(kept[-1]) and _name(kept[-1]) != _name(child):
            kept[-1].append(child)  # a bookmark between two paragraphs
        else:
            kept.append(child)
    parent[:] = kept


def _mark(paragraph: ET.Element) -> ET.Element:
    return next(one for one in paragraph.iter() if "joined" in one.attrib)


def _is_joined(paragraph: ET.Element) -> bool:
    marks = [one for p in paragraph if _name(p) == "pPr" for one in p if _name(one) == "rPr"]
    return any(one.get("joined") for one in marks)


def _tokens(element: ET.Element, path: Token) -> Iterator[Token]:
    for child in element:
        name, inside = _name(child), (*path, _name(child))
        if name == "r":
            properties = next((_shown(one) for one in child if _name(one) == "rPr"), "")
            for one in child:
                if _name(one) == "t":
                    yield from ((*inside, properties, char) for char in _counted(one))
                elif _name(one) != "rPr":
                    yield (*inside, properties, _name(one), *(f"{k}={v}" for k, v in one.attrib.items()))
                    yield from _tokens(one, inside)
        elif name == "rPr" and path[-1:] == ("pPr",) and not len(child):
            continue  # left by a rejected change of a paragraph's end
        elif name == "pPr" and not list(_tokens(child, inside)):
            continue
        else:
            yield (*inside, (child.text or "").strip(), *(f"{k}={v}" for k, v in child.attrib.items()))
            yield from _tokens(child, inside)


def _counted(element: ET.Element) -> str:
    """The text of a w:t: spaces at both ends count only where it says so."""
    text = element.text or ""
    return text if "preserve" in element.attrib.values() else text.strip(" \t\r\n")


def _shown(properties: ET.Element) -> str:
    """Properties of a run as text, without the ids of annotations."""
    return "".join(_name(one) + str(sorted(_without_id(one).items())) for one in properties.iter())


def _without_id(element: ET.Element) -> dict[str, str]:
    return {key: value for key, value in element.attrib.items() if not key.endswith("}id")}


def _has_text(name: str) -> bool:
    kinds = ("document", "header", "footer", "footnotes", "endnotes")
    return name.startswith("word/") and name.endswith(".xml") and name[5:].startswith(kinds)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _attribute(element: ET.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
