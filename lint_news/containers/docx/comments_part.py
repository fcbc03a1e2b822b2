"""The part of a package that holds the comments: found or made, with what says that it is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from posixpath import dirname
from posixpath import join as joined

from ..container import Marking
from .markup import Markup
from .names import PACKAGE_RELATIONS, RELATIONS, WORD
from .package import Package
from .parts import relations, relations_of
from .splicing import with_children

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class CommentsPart:
    """Comments to be written."""

    def __init__(self, package: Package, main: str, namespace: str, marking: Marking, ids: Iterator[int]) -> None:
        self._package, self._main, self._namespace = package, main, namespace
        found = (one.target for one in relations(package, main) if one.kind == "comments")
        self._part = next((one for one in found if one in package), None)
        self._xml = package.xml(self._part) if self._part else self._empty()
        self._markup = Markup(self._xml, marking, ids, namespace)
        self._new = list[bytes]()

    def add(self, number: int, text: str) -> None:
        """Add a comment; each line of the text is a paragraph."""
        self._new.append(self._markup.comment(number, text))

    def parts(self) -> dict[str, bytes]:
        """The parts that are new or have changed. Raises LintNewsError where one of them is no XML."""
        if not self._new:
            return {}
        part = self._part or self._free_name()
        written = {part: with_children(self._package, part, self._xml, b"".join(self._new))}
        return written if self._part else written | self._with_relation(part) | self._with_type(part)

    def _empty(self) -> bytes:
        return f'{_HEAD}<w:comments xmlns:w="{self._namespace}"></w:comments>'.encode()

    def _free_name(self) -> str:
        taken = {name.lower() for name in self._package.infos}
        names = (joined(dirname(self._main), f"comments{number or ''}.xml") for number in count())
        return next(name for name in names if name.lower() not in taken)

    def _with_relation(self, part: str) -> dict[str, bytes]:
        where = relations_of(self._main)
        empty = f'{_HEAD}<Relationships xmlns="{PACKAGE_RELATIONS}"></Relationships>'.encode()
        before = self._package.xml(where) if where in self._package else empty
        taken = {one.id for one in relations(self._package, self._main)}
        given = next(name for name in (f"rIdLintNews{number or ''}" for number in count()) if name not in taken)
        kind = f"{RELATIONS[WORD.index(self._namespace)]}/comments"
        child = f'<{{prefix}}Relationship Id="{given}" Type="{kind}" Target="/{part}"/>'
        return {where: with_children(self._package, where, before, child.encode())}

    def _with_type(self, part: str) -> dict[str, bytes]:
        child = f'<{{prefix}}Override PartName="/{part}" ContentType="{_TYPE}"/>'
        return {_TYPES: with_children(self._package, _TYPES, self._package.xml(_TYPES), child.encode())}
