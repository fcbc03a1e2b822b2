"""`POST /v1/accept`: findings are accepted for good (对，不是错), as `lint-news accept` does it; and
`DELETE /v1/accept/FINGERPRINT`: one of them no longer is."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import datetime
from typing import Annotated

from msgspec import Meta

from ...check.masking import masked
from ...fixing.chosen import missing
from ...model import Diagnostic, LintNewsError, Message
from ...project.settings.inputs import Names
from ...suppression.accepted import add, bare, take_out
from ...text.document import Document
from ...text.source import Source
from ..calls import Answer, Call
from ..errors import RequestError
from .checking import told
from .choices import fingerprints
from .desk import NAME, Desk, Selected
from .reading import documents
from .requests import Asked, asked

REASON = 200
"""The most code points of a reason."""


class AcceptAsked(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request that accepts findings: their fingerprints, and why they are right."""

    only: Names
    reason: Annotated[str, Meta(max_length=REASON)]


def accept(desk: Desk, call: Call) -> Answer:
    """The findings of a request that are accepted from now on. Raises RequestError and LintNewsError."""
    wanted, source = asked(call, AcceptAsked)
    names, reason = fingerprints(wanted.only), wanted.reason.strip()
    if not (names and reason):
        raise RequestError(400, _NOTHING)
    selected = desk.selecting(wanted.selection)
    chosen = _chosen(selected, source, wanted, names)
    day = datetime.now().astimezone().date().isoformat()
    new = add(selected.session.new_accepted_file(NAME), chosen, masked(Document(reason), reason), day)
    accepted = [{"fingerprint": d.fingerprint, "rule": d.rule, "new": d in new} for d in chosen]
    return told(selected.ruleset(source.name), accepted=accepted)


def withdraw(desk: Desk, call: Call) -> Answer:
    """The finding of a request is reported again. Raises RequestError and LintNewsError."""
    (name,) = fingerprints([call.target])
    selected = desk.selecting(((), (), ()))
    file = selected.session.accepted_file(NAME)
    entry = take_out(file, bare(name)) if file else None
    if entry is None:
        raise RequestError(404, _NO_ENTRY)
    return told(selected.ruleset(NAME), withdrawn={"fingerprint": entry.fingerprint, "rule": entry.rule})


def _chosen(selected: Selected, source: Source, wanted: AcceptAsked, names: Set[str]) -> Sequence[Diagnostic]:
    """The findings with these fingerprints. Raises LintNewsError where one is not there."""
    session = selected.session
    read = documents(session, source, source.text, wanted.date)
    reports = [session.check_document(document, source.name).report(fold=False) for document in read]
    chosen = [d for report in reports for d in report.diagnostics if d.fingerprint in names]
    if lacking := len(names) - len(chosen):
        raise LintNewsError(missing(lacking))
    return chosen


_NO_ENTRY = Message(
    "认可记录里没有这一处：别人已经撤回，或它是别处放过的（注释、allow、基线）",
    "no entry accepts this: somebody has taken it out, or it is accepted elsewhere (a comment, allow, the baseline)",
)
_NOTHING = Message(
    "认可要写明哪几处（only）和为什么对（reason）",
    "say which findings are right (only), and why (reason)",
)
