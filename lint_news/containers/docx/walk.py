"""One pass over a part of a document, which collects its paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from ...model import Cell, PagePart, Span
from .names import COMPATIBILITY, RELATIONS, WORD, in_word, of_word, outline_level
from .package import Package
from .runs import Runs
from .story import Paragraph
from .xml import Attributes, Close, Open, Reading, tag_end

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class Walk(Runs):
    """The paragraphs of a part in the order in which they begin, and the ids of the headers and footers that it names.

    Left out is what does not count as text: what somebody deleted, the second copy of a text box for old programs,
    placeholders, and hidden text.
    """

    def __init__(self, package: Package, part: str, kind: PagePart) -> None:
        super().__init__()
        self.paragraphs: list[Paragraph] = []
        self.references: list[str] = []
        self.is_document, self.namespace = False, WORD[0]
        self._part, self._note = kind, ""
        self._host: Paragraph | None = None
        self._tables, self._cells = 0, list[list[int]]()
        self._taken: list[bool] = []
        opens = in_word({**self.opens(), **self._structure()}) | self.math() | self._alternatives()
        self._reading = Reading(package, part, opens)

    def run(self) -> Walk:
        """Read the part. Raises LintNewsError."""
        self.data, self.parents = self._reading.data, self._reading.parents
        self._reading.run()
        return self

    def _structure(self) -> dict[str, Open]:
        notes = dict.fromkeys(("footnote", "endnote"), self._one_note)
        references = dict.fromkeys(("headerReference", "footerReference"), self._reference)
        return {
            "document": self._document,
            "p": self._paragraph,
            "pPr": self._paragraph_properties,
            "pStyle": self._style,
            "outlineLvl": self._outline,
            "sectPr": self._section,
            "tbl": self._table,
            "tr": self._row,
            "tc": self._cell,
            "txbxContent": self._text_box,
            **notes,
            **references,
        }

    def _alternatives(self) -> dict[str, Open]:
        content, choice = f"{COMPATIBILITY}}}AlternateContent", f"{COMPATIBILITY}}}Choice"
        return {content: self._alternate, choice: self._choice, f"{COMPATIBILITY}}}Fallback": self._choice}

    def _document(self, _start: int, _attributes: Attributes) -> Close:
        self.is_document, self.namespace = len(self.parents) == 1, self.parents[0].rpartition("}")[0]
        return None

    def _paragraph(self, start: int, _attributes: Attributes) -> Close:
        outer, one = (self.paragraph, self.run_now), None if self.mutes else self._begun(start)
        self.paragraph, self.run_now = one, None

        def close(end: int) -> None:
            if one:
                one.span = Span(start, end)
                one.is_locked |= bool(self.fields)
            self.paragraph, self.run_now = outer

        return close

    def _begun(self, start: int) -> Paragraph:
        opened = Span(start, tag_end(self.data, start))
        cell = Cell(*self._cells[-1]) if self._cells else None
        one = Paragraph(opened, opened, self._part, self._host, self._note, cell, is_locked=bool(self.locks))
        self.paragraphs.append(one)
        return one

    def _paragraph_properties(self, start: int, _attributes: Attributes) -> Close:
        one = self.paragraph
        if one is None or not self.inside("p"):
            return None

        def close(end: int) -> None:
            one.properties = Span(start, end)

        return close

    def _style(self, _start: int, attributes: Attributes) -> Close:
        if self.paragraph and self.inside("pPr", "p"):
            self.paragraph.style = of_word(attributes, "val") or ""
        return None

    def _outline(self, _start: int, attributes: Attributes) -> Close:
        if self.paragraph and self.inside("pPr", "p"):
            self.paragraph.outline = outline_level(attributes)
        return None

    def _section(self, _start: int, _attributes: Attributes) -> Close:
        if self.paragraph and self.inside("pPr", "p"):
            self.paragraph.has_section = True
        return None

    def _reference(self, _start: int, attributes: Attributes) -> Close:
        self.references += [attributes[key] for key in (f"{space}}}id" for space in RELATIONS) if key in attributes]
        return None

    def _one_note(self, start: int, attributes: Attributes) -> Close:
        self._note = of_word(attributes, "id") or ""
        return self.mute(start, attributes) if of_word(attributes, "type") in _SEPARATORS else None

    def _table(self, _start: int, _attributes: Attributes) -> Close:
        self._tables += 1
        self._cells.append([self._tables, 0, 0])
        return self._then(self._cells.pop)

    def _row(self, _start: int, _attributes: Attributes) -> Close:
        if self._cells:
            self._cells[-1][1:] = [self._cells[-1][1] + 1, 0]
        return self.row_or_cell()

    def _cell(self, _start: int, _attributes: Attributes) -> Close:
        if self._cells:
            self._cells[-1][2] += 1
        return self.row_or_cell()

    def _text_box(self, _start: int, _attributes: Attributes) -> Close:
        """A text box: its paragraphs stand after the one that it is anchored in, and have no part in its fields."""
        outer = self._part, self._host, self.fields, self._cells
        self._host = self._host or self.paragraph
        self._part, self.fields, self._cells = PagePart.TEXT_BOX, [], []

        def close(_end: int) -> None:
            self._part, self._host, self.fields, self._cells = outer

        return close

    def _alternate(self, _start: int, _attributes: Attributes) -> Close:
        self._taken.append(False)
        return self._then(self._taken.pop)

    def _choice(self, start: int, attributes: Attributes) -> Close:
        """Only the first of several forms of the same content is read."""
        if self._taken and self._taken[-1]:
            return self.mute(start, attributes)
        if self._taken:
            self._taken[-1] = True
        return None

    @staticmethod
    def _then(done: Callable[[], object]) -> Close:
        def close(_end: int) -> None:
            done()

        return close
