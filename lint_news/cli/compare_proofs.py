"""`lint-news compare-proofs` (核红)."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..model import Diagnostic, Failure, LintNewsError, Message
from ..project.inputs import source
from ..project.session import STDIN, Session
from ..proofs.found import by_findings
from ..proofs.items import Comparison, is_fault
from ..proofs.ordered import by_orders
from ..proofs.orders import Orders
from ..proofs.slips import read_orders
from ..proofs.stream import Stream
from ..text.source import Source
from . import BROKEN
from .check import language_of, session_of
from .fix_input import tell_failures
from .proof_reports import json, shown


def compare_proofs(options: Namespace) -> int:
    """Compare two proofs; 0 when all that was ordered is done and nothing else is changed, else 1."""
    if options.old == options.new == STDIN:
        raise LintNewsError(_TWICE)
    session = session_of(options)
    config = session.config(options.new)
    lang = language_of(options, config)
    old, new = source(options.old), source(options.new)
    failures: Sequence[Failure] = ()
    if options.slip:
        found = _by_slip(session, Path(options.slip), old, new)
    else:
        found, failures = _by_findings(session, old, new)
    faults = [is_fault(item, config.fail_on) for item in found.items]
    pieces = json(found, faults, options.slip, lang) if options.output_format == "json" else shown(found, lang)
    for piece in pieces:
        sys.stdout.write(piece)
    tell_failures(failures, lang)
    return BROKEN if failures else int(any(faults))


def _by_slip(session: Session, slip: Path, old: Source, new: Source) -> Comparison:
    before, asked = read_orders(slip, old)
    orders = Orders(asked)
    wanted = _stream(session, Source(old.name, b"", orders.applied(before.text)))
    streams = _stream(session, before), wanted, _stream(session, new)
    return by_orders(*streams, orders)


def _by_findings(session: Session, old: Source, new: Source) -> tuple[Comparison, list[Failure]]:
    """The comparison by findings, and the rules and plug-ins that failed."""
    first, second = (_stream(session, one) for one in (old, new))
    reports = [
        [session.check_document(document, stream.name).report(fold=False) for document in stream.documents]
        for stream in (first, second)
    ]
    before, after = (_reported(d for report in found for d in report.diagnostics) for found in reports)
    failures = [failure for found in reports for report in found for failure in report.failures]
    return by_findings(first, second, before, after), [*session.registry.failures, *failures]


def _reported(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [one for one in found if one.accepted is None]


def _stream(session: Session, proof: Source) -> Stream:
    """The printed characters of a proof. Raises LintNewsError where a record of it cannot be read."""
    reading = session.configurations.read(proof.text, proof.name, proof.container)
    for error in reading.errors:
        raise error
    return Stream(proof.name, reading.documents)


_TWICE = Message("两份版样不能都从标准输入读", "the two proofs cannot both be standard input")
