"""`POST /v1/check`: the findings in a text or a file, as `--output-format json` writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ... import __version__
from ...authoring.plugins import Output
from ...formats.records import failure_record, finding_record, writer
from ...model import Report
from ...project.session import Session
from ...project.settings.inputs import Names
from ...suppression.accepted import bare
from ..calls import Answer, Call
from .about import about, rate
from .boxes import pages, with_boxes
from .choices import fingerprints
from .desk import NAME, Desk
from .reading import documents, notices
from .requests import Asked, asked


class CheckAsked(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request for findings. Without `fold` findings that say the same are not gathered into one. `without` names
    findings that the error rate leaves out."""

    fold: bool = True
    without: Names = ()


def check(desk: Desk, call: Call) -> Answer:
    """The findings of a request. Raises RequestError and LintNewsError."""
    wanted, source = asked(call, CheckAsked)
    without = fingerprints(wanted.without)
    selected, lang = desk.selecting(wanted.selection), wanted.lang or desk.lang
    session = selected.session
    given = documents(session, source, source.text, wanted.date)
    found = [session.check_document(document, source.name) for document in given]
    reports = [one.report(fold=wanted.fold) for one in found]
    failures = [*session.registry.failures, *(failure for report in reports for failure in report.failures)]
    return told(
        selected.ruleset(source.name),
        notices=[said.text(lang) for said in notices(session, source, found)],
        findings=[with_boxes(finding_record(r, d, lang), d, source) for r in reports for d in r.diagnostics],
        pages=pages(source),
        failures=[failure_record(failure) for failure in failures],
        rules=about(session.rules(source.name), {d.rule for report in reports for d in report.diagnostics}, lang),
        kept=_kept(session, reports),
        rate=rate(found, lang, without),
        text=source.text if source.container else None,
    )


def _kept(session: Session, reports: Iterable[Report]) -> list[str]:
    """The fingerprints of the findings that an entry in the house's file accepts: it can be taken out again."""
    given = [d.fingerprint for report in reports for d in report.diagnostics if d.accepted is not None]
    if not given:
        return []
    entries = session.reasons(NAME)
    return [one for one in given if bare(one) in entries]


def told(ruleset: str, **fields: Any) -> Answer:  # noqa: ANN401 what JSON can have
    """An answer of /v1: the version, the rules and these fields."""
    write = writer(Output())
    return Answer(body=write({"version": __version__, "ruleset": ruleset, **fields}).encode("utf-8"))
