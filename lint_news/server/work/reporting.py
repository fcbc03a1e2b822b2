"""`POST /v1/report`: the reports that `--report` and `--slip` write, as files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace as replaced

from ... import __version__
from ...authoring.plugins import Output
from ...check.engine import DocumentFindings, check_document
from ...check.errorrate import Tally, characters, errata
from ...check.masking import masked_name
from ...check.pages import with_page
from ...fixing.slip import slip
from ...model import Lang, Message, Report
from ...project.session import Session
from ...suppression.ignored import ignoring
from ...text.source import Source
from ..calls import Answer, Call
from ..errors import RequestError
from .choices import fingerprints
from .desk import Desk
from .downloads import attachment, parts
from .fixing import Choosing, fixed
from .forms import query
from .reading import documents, refuse_partial
from .requests import asked


class ReportAsked(Choosing, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request for a report. `without` names findings that it leaves out; a slip has the changes that `fix` makes."""


class Work(Struct, frozen=True):
    """A request that becomes a report: `name` is that of the file, as it may be shown."""

    session: Session
    source: Source
    wanted: ReportAsked
    name: str
    lang: Lang

    @property
    def output(self) -> Output:
        """What a format needs beside the reports."""
        rules = self.session.rules(self.source.name)
        return Output(self.lang, version=__version__, rules=rules, time=datetime.now().astimezone())


def report(desk: Desk, call: Call) -> Answer:
    """The report of a request, as a file. Raises RequestError and LintNewsError."""
    kind = KINDS.get(query(call.query).get("kind", ""))
    if kind is None:
        raise RequestError(400, _kinds())
    wanted, source = asked(call, ReportAsked)
    session = desk.selecting(wanted.selection).session
    stem, suffix = parts(masked_name(wanted.name))
    work = Work(session, source, wanted, f"{stem}{suffix}", wanted.lang or desk.lang)
    return attachment(kind.made(work), f"{stem}{kind.ending.text(work.lang)}", kind.plain)


def _judged(work: Work) -> list[DocumentFindings]:
    """The findings; those that are ignored count as accepted. Raises LintNewsError where a rule broke."""
    if work.wanted.only is not None or work.wanted.review:
        raise RequestError(400, _ONLY)
    name = work.source.name
    suppression = ignoring(work.session.suppressions(name), fingerprints(work.wanted.without))
    read = documents(work.session, work.source, work.source.text, work.wanted.date)
    found = [check_document(document, work.session.rules(name), suppression) for document in read]
    refuse_partial([*work.session.registry.failures, *(failure for one in found for failure in one.failures)])
    return found


def _reports(work: Work, found: Sequence[DocumentFindings]) -> list[Report]:
    return [replaced(with_page(one.report(), one.document), path=work.name) for one in found]


def _html(work: Work) -> bytes:
    from ...formats.html import html

    found, rate = _judged(work), Tally()
    for one in found:
        rate.add(errata(one.report(fold=False), one.folded_fingerprints()), characters(one.document.text))
    pieces = html(_reports(work, found), replaced(work.output, error_rate=rate))
    return "".join(pieces).encode("utf-8", "backslashreplace")


def _errata(suffix: str) -> Callable[[Work], bytes]:
    def made(work: Work) -> bytes:
        from ...formats.errata import errata as table

        return table(f"errata{suffix}")(_reports(work, _judged(work)), work.output)

    return made


def _slip(work: Work) -> bytes:
    done = fixed(work.session, work.source, work.wanted)
    refuse_partial([*work.session.registry.failures, *done.failures])
    time = datetime.now().astimezone().isoformat(" ", "seconds")
    return slip(work.source, done, name=work.name, lang=work.lang, time=time)


class Kind(Struct, frozen=True):
    """A kind of report: what makes it, the end of its name, and a plain name."""

    made: Callable[[Work], bytes]
    ending: Message
    plain: str


KINDS: Mapping[str, Kind] = {
    "html": Kind(_html, Message(".审读报告.html", ".report.html"), "report.html"),
    "errata-docx": Kind(_errata(".docx"), Message(".勘误表.docx", ".errata.docx"), "errata.docx"),
    "errata-xlsx": Kind(_errata(".xlsx"), Message(".勘误表.xlsx", ".errata.xlsx"), "errata.xlsx"),
    "slip": Kind(_slip, Message(".改样单.csv", ".slip.csv"), "slip.csv"),
}
"""The kinds of reports by name."""


def _kinds() -> Message:
    return Message("kind 应是 {kinds} 之一", "kind is one of {kinds}", kinds=", ".join(KINDS))


_ONLY = Message("only、review 只用于改样单（kind=slip）", "only and review are for slips (kind=slip)")
