"""The outline of a document: which paragraphs are headings, by their styles or by a level of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from ...match.patterns import compiled
from ...model import LineHint
from .lines import Line
from .names import in_word, local, of_word, outline_level
from .package import Package
from .parts import relations
from .xml import Attributes, Close, Reading

_HEADING = "^(?:heading|标题) ?([1-9])$"
_TITLES = ("title", "标题")
_BODY = 9
"""The outline level of body text."""


class _Style(Struct):
    """A style of paragraphs; `name` in lower case, `outline` as in `Paragraph`."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None


def hints(package: Package, main: str, text: str, lines: Sequence[Line]) -> tuple[LineHint | None, ...]:
    """The outline levels, a hint for each line of the text; empty where no line is a heading. Raises LintNewsError
    where the styles cannot be read."""
    if not any(line.paragraph.style or line.paragraph.outline is not None for line in lines):
        return ()
    styles = _styles(package, main)
    levels = tuple(_levels(text, lines, styles))
    return tuple(LineHint(level) if level else None for level in levels) if any(levels) else ()


def _levels(text: str, lines: Sequence[Line], styles: Mapping[str, _Style]) -> Iterator[int]:
    """The level of the paragraph in which each line of the text begins; 0 for one that is no heading, or blank."""
    at = number = 0
    for words in text.split("\n"):
        while number + 1 < len(lines) and lines[number + 1].start <= at:
            number += 1
        paragraph = lines[number].paragraph
        outline = _outline(paragraph.style, styles) if paragraph.outline is None else paragraph.outline
        yield outline + 1 if outline < _BODY and words.strip() else 0
        at += len(words) + 1


def _outline(style: str, styles: Mapping[str, _Style]) -> int:
    """The outline level of a style, its own or that of the style that it is based on."""
    seen = set[str]()
    while style in styles and style not in seen:
        seen.add(style)
        one = styles[style]
        if one.outline is not None:
            return one.outline
        if match := compiled(_HEADING).match(one.name):
            return int(match[1]) - 1
        if one.name in _TITLES:
            return 0
        style = one.based_on
    return _BODY


def _styles(package: Package, main: str) -> dict[str, _Style]:
    """The styles of the document by id."""
    part = next((one.target for one in relations(package, main) if one.kind == "styles"), "")
    return _Styles(package, part).run() if part in package else {}


class _Styles:
    """One pass over the part of the styles."""

    def __init__(self, package: Package, part: str) -> None:
        self._found: dict[str, _Style] = {}
        self._now = _Style()
        opens = {"style": self._style, "name": self._name, "basedOn": self._based_on, "outlineLvl": self._outline}
        self._reading = Reading(package, part, in_word(opens))

    def run(self) -> dict[str, _Style]:
        """Read the part. Raises LintNewsError."""
        self._reading.run()
        return self._found

    def _is_in(self, *names: str) -> bool:
        """Whether the element stands in elements of these names, the innermost first."""
        return tuple(map(local, self._reading.parents[-2 : -2 - len(names) : -1])) == names

    def _style(self, _start: int, attributes: Attributes) -> Close:
        self._now = self._found[of_word(attributes, "styleId") or ""] = _Style()
        return None

    def _name(self, _start: int, attributes: Attributes) -> Close:
        if self._is_in("style"):
            self._now.name = (of_word(attributes, "val") or "").lower()
        return None

    def _based_on(self, _start: int, attributes: Attributes) -> Close:
        if self._is_in("style"):
            self._now.based_on = of_word(attributes, "val") or ""
        return None

    def _outline(self, _start: int, attributes: Attributes) -> Close:
        if self._is_in("pPr", "style"):
            self._now.outline = outline_level(attributes)
        return None
