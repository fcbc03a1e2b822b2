"""`POST /v1/fix`: a text with its safe fixes applied, or the marked copy of a Word document or a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from ...containers import can_change
from ...containers.container import Container, Marking
from ...fixing.apply import Fixed
from ...fixing.apply import fix as fix_text
from ...fixing.changes import changes
from ...fixing.chosen import fix_chosen
from ...fixing.marking import marked
from ...formats.records import finding_record
from ...model import Lang, Message, Report
from ...project.session import Session
from ...project.settings.inputs import Names
from ...text.document import Document
from ...text.source import Source
from ..calls import Answer, Call
from ..errors import RequestError
from .checking import told
from .choices import choices, fingerprints
from .desk import Desk
from .downloads import download
from .reading import documents, notices, refuse_partial
from .requests import Asked, asked


class Choosing(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request that has fixes made. With `review` fixes that need a person are made too.

    `only` names the fixes that a person has chosen, and then no others are made; `without` the findings that are not
    told any more."""

    review: bool = False
    only: Names | None = None
    without: Names = ()


class FixAsked(Choosing, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request for fixes. With `clean` a Word document is written without marks. `without` goes with `only` alone."""

    clean: bool = False


def fix(desk: Desk, call: Call) -> Answer:
    """The fixed text of a request, or the marked copy of its file. Raises RequestError and LintNewsError."""
    wanted, source = asked(call, FixAsked)
    if wanted.clean and not (source.container and can_change(source.name)):
        raise RequestError(400, _CLEAN)
    selected, lang = desk.selecting(wanted.selection), wanted.lang or desk.lang
    done = fixed(selected.session, source, wanted)
    refuse_partial([*selected.session.registry.failures, *done.failures])
    if source.container:
        return _copy(source.container, source, done, _marking(selected.session, source, wanted, lang), wanted.name)
    return told(
        selected.ruleset(source.name),
        notices=[said.text(lang) for said in notices(selected.session, source)],
        text=done.text,
        changes=list(_changes(source.text, done, lang)),
        left=[finding_record(Report(source.name, None, ()), d, lang) for d in done.left],
        unsettled=done.unsettled,
    )


def fixed(session: Session, source: Source, wanted: Choosing) -> Fixed:
    """The text of an input with the fixes that are chosen, else with all safe ones. Raises RequestError and
    LintNewsError."""

    def unfolded(document: Document) -> Report:
        return session.check_document(document, source.name).report(fold=False)

    def read(text: str) -> Sequence[Document]:
        return documents(session, source, text, wanted.date)

    if wanted.only is None:
        if wanted.without:
            raise RequestError(400, _WITHOUT)
        return fix_text(source.text, unfolded, name=source.name, date=wanted.date, review=wanted.review, read=read)
    if wanted.review:
        raise RequestError(400, _REVIEW)
    return fix_chosen(source.text, unfolded, read, choices(wanted.only), fingerprints(wanted.without))


def _changes(text: str, done: Fixed, lang: Lang) -> Iterator[dict[str, Any]]:
    """Each change: `start` and `end` in the text as it was sent, the text that stands there now, and why."""
    for one in changes(text, done.rounds):
        because = [{"rule": d.rule, "message": d.message.text(lang)} for d in one.because]
        yield {"start": one.start, "end": one.start + len(one.before), "text": one.after, "because": because}


def _marking(session: Session, source: Source, wanted: FixAsked, lang: Lang) -> Marking:
    settings = session.config(source.name)
    return Marking(settings.mark_author, settings.mark_date or datetime.now(), lang, wanted.clean)


def _copy(container: Container, source: Source, done: Fixed, marking: Marking, name: str) -> Answer:
    """The marked copy; the file as it is where there is nothing to mark."""
    if not (done.applied or (done.left and not marking.clean)):
        return download(source.data, name, 0, 0)
    written = marked(container, done, marking)
    return download(written.data, name, len(written.corrected), written.commented)


_WITHOUT = Message("without 与 only 同用", "without goes with only")
_REVIEW = Message("review 与 only 不能同用", "review and only exclude each other")
_CLEAN = Message(
    "clean 只用于 Word 文档（.docx）",
    "clean is for Word documents (.docx) alone",
)
