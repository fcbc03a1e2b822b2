"""Rules over an issue: each page hands over what they need of it, then they judge all pages together.

What a page hands over is gathered where its text is read, perhaps in another process; the text itself is not needed
when the rules judge. A document may have several pages itself: a PDF, or a text with form feeds between its pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from msgspec import Struct

from ..authoring.metadata import IssueCheck
from ..authoring.plugins import describe
from ..authoring.rule import Rule
from ..match.patterns import compiled
from ..model import Failure, Finding, Issue, IssuePage, Message, PageFinding
from ..system.interrupts import is_stop
from ..text.document import Document
from .fingerprints import Found
from .masking import masked_failure
from .shifting import shifted
from .validate import validated

_BREAK = r"^\x0c+|\x0c+$"
RuleFindings: TypeAlias = tuple[tuple[str, Finding], ...]
"""Findings in one page, each with the name of its rule."""


class Gathered(Struct, frozen=True):
    """What a page hands over: its name in messages, the results by `Rule.gathers`, and the failures of views.

    `digest` identifies the text that the results are of."""

    name: str | Message
    results: Mapping[str, Any]
    failures: tuple[Failure, ...] = ()
    digest: bytes = b""


class Judged(Struct, frozen=True):
    """What rules found over an issue: the findings of each page, and the rules that failed."""

    pages: tuple[RuleFindings, ...]
    failures: tuple[Failure, ...] = ()


class OnPage(Struct, frozen=True):
    """Findings over an issue that belong into one text, which is identified by its digest."""

    digest: bytes
    findings: RuleFindings


def of_issues(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that check an issue."""
    return tuple(rule for rule in rules if rule.unit == "issue")


def gathered(document: Document, rules: Sequence[Rule], name: str | Message) -> Gathered:
    """What the page hands over to the rules of issues. A view that raises is a failure of the rules that need it."""
    results: dict[str, Any] = {}
    failures: list[Failure] = []
    for rule in rules:
        if rule.gathers not in results:
            try:
                results[rule.gathers] = rule.gatherer(document)
            except BaseException as error:  # whatever a view raises
                if is_stop(error):
                    raise
                failures.append(masked_failure(document, _failure(rule, error)))
    return Gathered(name, results, tuple(failures), digest(document))


def digest(document: Document) -> bytes:
    """Identifies the text of a document."""
    from hashlib import blake2b  # loads OpenSSL, which most runs do not need

    return blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def judged(pages: Sequence[Gathered], rules: Sequence[Rule]) -> Judged:
    """What the rules find over the pages of one issue.

    A rule sees the pages that hand over what it needs, and runs where there are two or more. One that raises is a
    Failure, and finds nothing."""
    found: list[list[tuple[str, Finding]]] = [[] for _ in pages]
    failures: list[Failure] = []
    for rule in rules:
        numbers = [number for number, page in enumerate(pages) if rule.gathers in page.results]
        if len(numbers) < 2:
            continue
        seen = (pages[number] for number in numbers)
        issue = Issue(tuple(IssuePage(i, one.name, one.results[rule.gathers]) for i, one in enumerate(seen)))
        try:
            given = list(cast("IssueCheck", rule.check)(issue))
            for one in given:
                found[numbers[_index(one, issue)]].append((rule.name, one.finding))
        except BaseException as error:  # whatever a rule raises
            if is_stop(error):
                raise
            failure = _failure(rule, error)
            failures.append(masked_failure(Document(failure.error), failure))
    return Judged(tuple(map(tuple, found)), tuple(failures))


def _index(one: PageFinding, issue: Issue) -> int:
    """The page of a finding. Raises ValueError for one that the issue does not have."""
    if not 0 <= one.page < len(issue.pages):
        raise ValueError(f"page {one.page} is not in the issue")
    return one.page


def _failure(rule: Rule, error: BaseException) -> Failure:
    return Failure(f"{rule.name} ({rule.owner})", describe(error))


def page_starts(document: Document) -> Sequence[int]:
    """The offsets at which the pages of a document begin that has several; none for any other."""
    if document.hints:
        starts = _printed_pages(document)
    elif "\x0c" in document.text:
        starts = [0, *(match.end() for match in compiled(_BREAK).finditer(document.text))]
    else:
        return ()
    ends = [*starts[1:], len(document.text)]
    filled = [start for start, end in zip(starts, ends, strict=True) if document.text[start:end].strip()]
    return filled if len(filled) > 1 else ()


def _printed_pages(document: Document) -> list[int]:
    """The offsets of the first line of each page by the hints of a file, which a text has kept that fixes changed; none
    where the file has no pages."""
    starts: list[int] = []
    last = 0
    for span, hint in zip(document.line_spans(), document.hints, strict=False):
        if hint is not None and hint.page not in (0, last):
            starts.append(span.start)
            last = hint.page
    return starts


def found_over_issue(
    document: Document, rules: Sequence[Rule], given: OnPage | None
) -> tuple[list[Found], tuple[Failure, ...]]:
    """The findings in a document over the issue that its own pages are, or that were `given` for its text."""
    by_name = {rule.name: rule for rule in of_issues(rules)}
    if not by_name:
        return [], ()
    one = Judged((given.findings,)) if given else _own(document, tuple(by_name.values()))
    found: list[Found] = []
    failures = list(one.failures)
    for name, finding in (each for page in one.pages for each in page):
        if rule := by_name.get(name):
            try:
                found += validated(document, rule, [finding])
            except (TypeError, ValueError, AttributeError) as error:
                failures.append(masked_failure(document, _failure(rule, error)))
    return found, tuple(dict.fromkeys(failures))


def _own(document: Document, rules: Sequence[Rule]) -> Judged:
    """What the rules find over the pages of one document, with offsets of the document."""
    if not (starts := page_starts(document)):
        return Judged(())
    pages = [gathered(part, rules, _page_name(number)) for number, part in enumerate(_parts(document, starts), 1)]
    made = judged(pages, rules)
    moved = (
        tuple((name, shifted(finding, start)) for name, finding in page)
        for start, page in zip(starts, made.pages, strict=True)
    )
    return Judged(tuple(moved), (*(failure for page in pages for failure in page.failures), *made.failures))


def _parts(document: Document, starts: Sequence[int]) -> Iterator[Document]:
    ends = [*starts[1:], len(document.text)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        yield Document(document.text[start:end], name=f"{document.name}#{number}", date=document.date)


def _page_name(number: int) -> Message:
    return Message("第{number}页", "page {number}", number=number)
