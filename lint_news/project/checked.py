"""One input checked: its text is read, rules judge its documents, and their findings become reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.plugins import Registry
from ..authoring.rule import Rule
from ..check.engine import DocumentFindings, Suppression, check_document, timed
from ..check.issue import Gathered, OnPage, digest, gathered, of_issues, page_starts
from ..check.masking import masked_name
from ..check.pages import with_page
from ..model import LintNewsError, Message, Report
from ..readers import Reading, may_have_comments
from ..text.document import Document
from ..text.source import Source
from .configurations import Configurations
from .inputs import source

if TYPE_CHECKING:
    from ..check.errorrate import Erratum


class Checked(Struct, frozen=True):
    """One input after checking: its reports, or the error why it could not be read, and a notice of its encoding.

    `errors` are the lines of it that could not be read, `complaints` what is wrong with comments in it and what its
    container says of itself, `characters` what the error rate counts in code points, `seconds` what each rule took
    where that was asked, `gathered` what it hands over as a page of an issue.
    """

    name: str
    reports: tuple[Report, ...] = ()
    error: LintNewsError | None = None
    notice: Message | None = None
    errata: tuple[Erratum, ...] = ()
    characters: int = 0
    errors: tuple[LintNewsError, ...] = ()
    complaints: tuple[Message, ...] = ()
    seconds: dict[str, float] = {}
    gathered: Gathered | None = None


class _Outcome(Struct, frozen=True):
    """The result of one document."""

    judged: DocumentFindings
    complaints: tuple[Message, ...]
    errata: tuple[Erratum, ...] = ()
    characters: int = 0


class Asked(Struct, frozen=True):
    """What is asked of an input beside its own findings: what it hands over as a page of an issue, or a report with
    the findings that came of the check of its issue."""

    hands_over: bool = False
    over_issue: OnPage | None = None


def checked(  # noqa: PLR0913, PLR0917 all that a check depends on
    name: str,
    configurations: Configurations,
    registry: Registry,
    rules: Sequence[Rule],
    suppressed: Suppression | None,
    asked: Asked,
) -> Checked:
    """Check one input with these rules. Raises LintNewsError when it cannot be read, or has changed since it handed
    over what the findings over its issue came of."""
    reading, notice = _read(name, configurations)
    if asked.over_issue:
        _require_same(reading, name, asked.over_issue)
    settings = configurations.of(name)
    seconds: dict[str, float] = {}
    if settings.timing:
        rules = timed(rules, seconds)
    found: list[_Outcome] = []
    for document in reading.documents:
        counts_errors = settings.counts_errors or settings.shows_pages
        found.append(_outcome(document, rules, suppressed, registry, asked.over_issue, counts_errors=counts_errors))
        if len(reading.documents) > 1:
            document.clear_cache()  # an archive's records are many
    reports = _reports([one.judged for one in found], fold=settings.fold and not settings.write_baseline)
    if settings.shows_pages:
        reports = tuple(with_page(report, one.judged.document) for report, one in zip(reports, found, strict=True))
    handed = _handed(reading, name, rules) if asked.hands_over else None
    for document in reading.documents:
        document.clear_cache()
    return Checked(
        name,
        reports,
        notice=notice,
        errata=tuple(erratum for one in found for erratum in one.errata),
        characters=sum(one.characters for one in found),
        errors=reading.errors,
        complaints=(*_notices(reading), *(message for one in found for message in one.complaints)),
        seconds=seconds,
        gathered=handed,
    )


def handed_over(name: str, configurations: Configurations, rules: Sequence[Rule]) -> Gathered | None:
    """What an input hands over as a page of an issue; None where it cannot be read or is no page."""
    try:
        return _handed(_read(name, configurations)[0], name, rules)
    except LintNewsError:
        return None


def _handed(reading: Reading, name: str, rules: Sequence[Rule]) -> Gathered | None:
    """None for records, and for a document that has several pages itself: it is an issue of its own."""
    if len(reading.documents) != 1 or page_starts(reading.documents[0]):
        return None
    return gathered(reading.documents[0], of_issues(rules), masked_name(Path(name).name))


def _require_same(reading: Reading, name: str, over_issue: OnPage) -> None:
    """Raises LintNewsError for another text than that of the findings."""
    if len(reading.documents) != 1 or digest(reading.documents[0]) != over_issue.digest:
        zh, en = (
            "{name}：检查期间文件被改过，请重新检查",
            "{name}: changed on disk while it was checked; check it again",
        )
        raise LintNewsError(Message(zh, en, name=name))


def _read(name: str, configurations: Configurations) -> tuple[Reading, Message | None]:
    """The documents of an input, and a notice of its encoding. The bytes are not kept."""
    read_in = source(name, configurations.caller.stdin_filename)
    notice = None if read_in.encoding == "utf-8" else _read_as(read_in)
    return configurations.read(read_in.text, read_in.name, read_in.container), notice


def _notices(reading: Reading) -> Iterator[Message]:
    """What the containers of the documents say of themselves."""
    return (notice for document in reading.documents if document.container for notice in document.container.notices)


def _outcome(  # noqa: PLR0913 all that a check depends on
    document: Document,
    rules: Sequence[Rule],
    suppressed: Suppression | None,
    registry: Registry,
    over_issue: OnPage | None,
    *,
    counts_errors: bool,
) -> _Outcome:
    one = check_document(document, rules, suppressed, over_issue=over_issue)
    outcome = _Outcome(one, complaints(one, rules, registry))
    return _with_errata(outcome) if counts_errors else outcome


def complaints(found: DocumentFindings, rules: Sequence[Rule], registry: Registry) -> tuple[Message, ...]:
    """What is wrong with comments that accept findings, in a document that may have some."""
    if not may_have_comments(found.document.name):
        return ()
    from ..suppression import comments

    return tuple(comments.complaints(found, rules, _names(registry)))


def _names(registry: Registry) -> frozenset[str]:
    """The names of all rules and families."""
    return frozenset(name for rule in registry.rules.values() for name in (rule.name, *rule.formerly, rule.family))


def _with_errata(outcome: _Outcome) -> _Outcome:
    """The outcome with the errors and characters of the document that count in the error rate."""
    from ..check import errorrate

    one = outcome.judged
    errata = tuple(errorrate.errata(one.report(fold=False), one.folded_fingerprints()))
    return replaced(outcome, errata=errata, characters=errorrate.characters(one.document.text))


def _reports(found: Sequence[DocumentFindings], *, fold: bool) -> tuple[Report, ...]:
    """The reports of an input's documents; records of one file are folded together."""
    if not fold or len(found) < 2:
        return tuple(one.report(fold=fold) for one in found)
    from ..check.records_folding import reports

    return reports(found)


def _read_as(read_in: Source) -> Message:
    encoding = read_in.encoding.upper()
    return Message("{name}：按 {encoding} 读取", "{name}: read as {encoding}", name=read_in.name, encoding=encoding)
