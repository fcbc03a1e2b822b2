"""A Word document: its text, put together from its parts, and where each character of it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...model import LineHint, Message, PagePart, Place
from ..container import Correction, Marking, Note, Written
from .lines import Line, lines
from .outline import hints
from .package import Package
from .parts import main_part, text_parts
from .walk import Walk


class Docx:
    """A .docx file that was read; see Container."""

    notices: Sequence[Message] = ()

    def __init__(self, package: Package) -> None:
        """Read the text. Raises LintNewsError."""
        self.package, main = package, main_part(package)
        body = Walk(package, main, PagePart.BODY).run()
        if not body.is_document:
            raise package.damaged(Message("里面没有 Word 文档", "there is no Word document in it"))
        self.parts = text_parts(package, main, body.references)
        self.walks = [body if part.name == main else Walk(package, part.name, part.kind).run() for part in self.parts]
        read = [(part.kind, walk.paragraphs) for part, walk in zip(self.parts, self.walks, strict=True)]
        self.lines = tuple(lines(read))
        self._starts = [line.start for line in self.lines]
        self.text = _joined(self.lines)
        self.hints: Sequence[LineHint | None] = hints(package, main, self.text, self.lines)

    def place(self, offset: int) -> Place | None:
        """The paragraph of an offset; None in a document without text."""
        return self.line(offset).place if self.lines else None

    def line(self, offset: int) -> Line:
        """The line that has an offset."""
        return self.lines[max(0, bisect_right(self._starts, offset) - 1)]

    def write(self, corrections: Sequence[Correction], notes: Sequence[Note], marking: Marking) -> Written:
        """See Container. Raises LintNewsError where the XML breaks the rules of Word so that no copy reads as meant."""
        from .writing import Writer

        written = Writer(self, marking).write(corrections, notes)
        if self._reads_as_meant(written):
            return written
        said = (*notes, *(Note(one.edit.span, one.comment, one.quote) for one in corrections))
        written = Writer(self, marking).write((), said)
        if self._reads_as_meant(written):
            return Written(written.data, (), written.commented, tuple(corrections))
        raise self.package.damaged(Message("XML 不合 Word 的规范", "XML against the rules of Word"))

    def _reads_as_meant(self, written: Written) -> bool:
        """Whether a copy has the text that the corrections give. In XML that breaks the rules of the format it may have
        another: then nothing is changed, and all corrections are comments."""
        parts, at = list[str](), 0
        for edit in sorted(one.edit for one in written.corrected):
            parts += self.text[at : edit.span.start], edit.text
            at = edit.span.end
        return Docx(Package(written.data, self.package.name)).text == "".join((*parts, self.text[at:]))


def _joined(found: Sequence[Line]) -> str:
    """The text; an empty line stands between two parts."""
    texts, at = list[str](), 0
    for line in found:
        texts += "\n" * (line.start - at), line.text
        at = line.start + len(line.text)
    return "".join(texts)
