"""A document with corrections as tracked changes and notes as comments, written by splicing into its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from msgspec.structs import replace as replaced

from ...model import Message, PagePart, Span
from ..container import Correction, Marking, Note, Written
from .anchors import Anchors
from .comments_part import CommentsPart
from .edits import Joint, Plan, Text
from .markup import Markup, free_ids
from .package import Package
from .paragraph_writer import chains, join, mark_end, paragraph_break
from .run_writer import BREAK, COMMENT_END, COMMENT_START, INSERTED, INSERTED_BEHIND, Mark, RunWriter
from .splicing import Splices
from .story import Paragraph, Run

if TYPE_CHECKING:
    from .document import Docx


class _Changes:
    """What is to be done in one part: for each run, what is deleted and what is put; paragraphs that become one; and
    what is put between elements."""

    def __init__(self) -> None:
        self.deletions: defaultdict[Run, list[Span]] = defaultdict(list)
        self.marks: defaultdict[Run, list[Mark]] = defaultdict(list)
        self.joints: list[Joint] = []
        self.split: set[Paragraph] = set()
        self.joined: set[Paragraph] = set()
        self.points: list[Mark] = []

    def __bool__(self) -> bool:
        return bool(self.deletions or self.marks or self.joints or self.points)

    def put(self, run: Run | None, mark: Mark) -> None:
        """Put a mark in a run; beside it where the run is not taken apart."""
        if not (mark.xml or mark.text):
            return
        if run and not run.is_opaque:
            self.marks[run].append(mark)
        elif run:
            self.points.append(replaced(mark, at=run.span.end if mark.rank == COMMENT_END else run.span.start))
        else:
            self.points.append(mark)


class Writer:
    """Writes a document once: collects what is to be done in each part, then splices."""

    def __init__(self, read: Docx, marking: Marking) -> None:
        self._read, self._marking = read, marking
        main = next(number for number, part in enumerate(read.parts) if part.kind is PagePart.BODY)
        body = read.walks[main]
        self._ids = free_ids(read.package)
        self._text = Text(read.lines, [walk.data for walk in read.walks], read.text)
        self._anchors = Anchors(self._text, main, body.paragraphs, body.data)
        self._main = main
        self._changes = [_Changes() for _ in read.walks]
        self._markups = [Markup(walk.data, marking, self._ids, body.namespace) for walk in read.walks]
        name = read.parts[main].name
        self._comments = CommentsPart(read.package, name, body.namespace, marking, self._ids)

    def write(self, corrections: Sequence[Correction], notes: Sequence[Note]) -> Written:
        """The file with the corrections that can be made; the others become comments."""
        made, refused = list[Correction](), list[Correction]()
        for one in corrections:
            (made if self._correct(one) else refused).append(one)
        commented = 0
        if not self._marking.clean:
            said = (*notes, *(Note(one.edit.span, one.comment, one.quote) for one in refused))
            commented = sum(map(self._comment, sorted(said, key=lambda one: one.span)))
        data = _packed(self._read.package, self._spliced() | self._comments.parts())
        return Written(data, tuple(made), commented, tuple(refused))

    def _correct(self, correction: Correction) -> bool:
        plan = self._text.plan(correction.edit)
        if plan is None or self._is_taken(plan):
            return False
        changes = self._changes[plan.part]
        for deletion in plan.deletions:
            changes.deletions[deletion.run].append(deletion.span)
        changes.joints += plan.joints
        changes.joined.update(joint.first for joint in plan.joints)
        if where := plan.where:
            before, line_end, behind = plan.text.partition("\n")
            changes.put(where.run, Mark(where.at, INSERTED, text=before))
            if line_end:
                changes.split.add(where.paragraph)
                between = paragraph_break(self._read.walks[plan.part].data, where.paragraph)
                changes.put(where.run, Mark(where.at, BREAK, between))
                changes.put(where.run, Mark(where.at, INSERTED_BEHIND, text=behind))
        return True

    def _is_taken(self, plan: Plan) -> bool:
        """Whether a paragraph would be cut twice, or be cut and joined with the next."""
        changes = self._changes[plan.part]
        cut = {plan.where.paragraph} if plan.where and "\n" in plan.text else set[Paragraph]()
        joined = {joint.first for joint in plan.joints}
        return not cut.isdisjoint(changes.split | changes.joined | joined) or not joined.isdisjoint(changes.split)

    def _comment(self, note: Note) -> bool:
        anchor = self._anchors.of(note.span)
        if anchor is None:
            return False
        number, markup, changes = next(self._ids), self._markups[self._main], self._changes[self._main]
        changes.put(anchor.first, Mark(anchor.start, COMMENT_START, markup.comment_start(number)))
        changes.put(anchor.last, Mark(anchor.end, COMMENT_END, markup.comment_end(number)))
        self._comments.add(number, note.comment if anchor.first else self._about(note))
        return True

    def _about(self, note: Note) -> str:
        """The comment of what stands elsewhere: in a header, a note or a text box."""
        part = self._text.line(note.span.start).paragraph.part
        about = Message("{part}“{quote}”：", "{part}, “{quote}”: ", part=_PARTS[part], quote=note.quote)
        return about.text(self._marking.lang) + note.comment

    def _spliced(self) -> dict[str, bytes]:
        """The parts that have changed, by name."""
        parts = enumerate(self._read.parts)
        return {part.name: self._part(number) for number, part in parts if self._changes[number]}

    def _part(self, number: int) -> bytes:
        changes, markup = self._changes[number], self._markups[number]
        splices = Splices(self._read.walks[number].data)
        if self._marking.clean:
            for chain in chains(changes.joints):
                join(splices, chain)
        else:
            for joint in changes.joints:
                mark_end(splices, joint.first, markup, "del")
            for paragraph in sorted(changes.split, key=lambda one: one.span):
                mark_end(splices, paragraph, markup, "ins")
        for mark in sorted(changes.points):
            splices.insert(mark.at, mark.xml)
        writer = RunWriter(splices, markup, clean=self._marking.clean)
        for run in sorted({*changes.deletions, *changes.marks}, key=lambda one: -one.span.start):
            writer.write(run, changes.deletions[run], changes.marks[run])
        return splices.all()


_PARTS = {
    PagePart.BODY: Message("正文", "Body"),
    PagePart.HEADER: Message("页眉", "Header"),
    PagePart.FOOTER: Message("页脚", "Footer"),
    PagePart.FOOTNOTE: Message("脚注", "Footnote"),
    PagePart.ENDNOTE: Message("尾注", "Endnote"),
    PagePart.TEXT_BOX: Message("文本框", "Text box"),
}


def _packed(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The package with changed and new parts; the others keep their order, their dates and their bytes."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, info in package.infos.items():
            archive.writestr(_like(info), changed[name] if name in changed else package.read(name))
        for name in changed.keys() - package.infos.keys():
            archive.writestr(_like(ZipInfo(name)), changed[name])
    return file.getvalue()


def _like(info: ZipInfo) -> ZipInfo:
    """The entry of a part without what only holds for its old place in the archive."""
    new = ZipInfo(info.filename, info.date_time)
    new.compress_type = ZIP_STORED if info.compress_type == ZIP_STORED and info.file_size else ZIP_DEFLATED
    new.external_attr, new.create_system, new.comment = info.external_attr, info.create_system, info.comment
    return new
