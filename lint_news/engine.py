"""Run rules over a document and make the report: isolation, causes, folding, places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby, pairwise
from typing import get_args

from msgspec.structs import replace as replaced

from .declare import Rule
from .document import Document, Unit
from .layout import articles
from .model import (
    GRAVITY,
    Diagnostic,
    Edit,
    Excerpt,
    Failure,
    Finding,
    Fix,
    Lang,
    Location,
    Message,
    Related,
    Report,
    Safety,
    Span,
    Taken,
)
from .plugins import describe

Found = tuple[Rule, Finding]
_BEFORE, _AFTER, _MARKED = 16, 28, 36
_NEIGHBOURS = 8
_CONTROLS = {
    9: " ",
    **{c: 0x2400 + c for c in range(32) if c not in (9, 10)},
    0x7F: "␡",
    0x85: "␤",
    0x2028: "␤",
    0x2029: "␤",
}
"""Characters that would move a terminal's cursor, to pictures of them."""


def lint(document: Document, rules: Sequence[Rule], *, fold: bool = True) -> Report:
    """Judge one document. A rule that raises becomes a Failure; the findings of the others stand.

    Without `fold` every finding is reported on its own, as fixing needs them.
    """
    failures: list[Failure] = []
    found: list[Found] = []
    for rule in rules:
        found += _run(document, rule, failures)
    found = list(_causes_only(found))
    if fold:
        found = list(_folded(found))
    diagnostics = sorted(_resolved(document, found), key=lambda d: (d.location.start, d.location.end, d.rule))
    return Report(document.name, document.id, tuple(diagnostics), tuple(failures))


def _run(document: Document, rule: Rule, failures: list[Failure]) -> list[Found]:
    try:
        return [(rule, _sound(document, f)) for unit in _units(document, rule) for f in rule.check(unit)]
    except (Exception, SystemExit) as error:  # noqa: BLE001 whatever a rule raises is its own failure
        failures.append(Failure(f"{rule.name} ({rule.owner})", describe(error)))
        return []


def _sound(document: Document, finding: Finding) -> Finding:
    """The finding, when all of it can be used: what a rule got wrong is raised here, where it is the rule's failure."""
    for edits in [sorted(fix.edits) for fix in finding.fixes]:
        if not edits or any(a.span.end > b.span.start for a, b in pairwise(edits)):
            raise ValueError(f"a fix whose edits overlap, or without any: {edits}")
    spans = [finding.span, *(r.span for r in finding.related), *(e.span for f in finding.fixes for e in f.edits)]
    for span in spans:
        if not 0 <= span.start <= span.end <= len(document.text):
            raise ValueError(f"{span} is not in the document")
    for lang in get_args(Lang):
        finding.message.text(lang)
    return finding


def _units(document: Document, rule: Rule) -> Iterator[Unit]:
    if not rule.may_fire(document.text):
        return
    if rule.unit == "page":
        yield document
        return
    for article in articles(document):
        if rule.may_fire(article.text):
            yield article


def _causes_only(found: Sequence[Found]) -> Iterator[Found]:
    """Drop what another finding explains: the orphaned marker of a list value that is reported as broken."""
    causes: dict[str, list[Span]] = {}
    for rule, finding in found:
        for name in rule.explains:
            causes.setdefault(name, []).append(finding.span)
    for rule, finding in found:
        if not any(finding.span.touches(span) for span in causes.get(rule.name, ())):
            yield rule, finding


def _folded(found: Iterable[Found]) -> Iterator[Found]:
    """From `rule.fold` findings of one rule and one confidence in a document on, they are one."""

    def alike(item: Found) -> tuple[str, int]:
        return item[0].name, GRAVITY[item[1].confidence]

    for _, group in groupby(sorted(found, key=alike), alike):
        items = sorted(group, key=lambda item: item[1].span)
        rule = items[0][0]
        if rule.fold and len(items) >= rule.fold:
            yield rule, _fold([finding for _, finding in items])
        else:
            yield from items


def _fold(findings: Sequence[Finding]) -> Finding:
    """One finding for many: the first one's place, the others as related, all edits in one fix."""
    first = findings[0]
    fixes = [finding.fixes[0] for finding in findings if finding.fixes]
    safe = all(fix.safety is Safety.SAFE for fix in fixes)
    edits = _together(fixes)
    title = Message("一并改正 {n} 处", "put right in all {n} places", n=len(edits))
    return replaced(
        first,
        message=Message(
            "{first}（共 {n} 处）", "{first} ({n} places)", first=first.message, n=len(edits) or len(findings)
        ),
        related=tuple(Related(finding.span) for finding in findings[1:]),
        fixes=(Fix(edits, Safety.SAFE if safe else Safety.REVIEW, title),) if edits else (),
    )


def _together(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """The edits of all fixes in order, without any fix that overlaps one before it."""
    taken = Taken(Span.overlaps)
    return tuple(sorted(edit for fix in fixes if taken.take(fix.edits) for edit in fix.edits))


def _resolved(document: Document, found: Iterable[Found]) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for rule, finding in sorted(found, key=lambda item: (item[1].span, item[0].name)):
        print_ = _fingerprint(document, rule, finding, seen)
        yield Diagnostic(
            rule=rule.name,
            family=rule.family,
            kind=rule.kind,
            severity=rule.severity_of(finding.confidence),
            confidence=finding.confidence,
            message=finding.message,
            location=_locate(document, finding.span),
            related=tuple(_locate(document, r.span, r.message) for r in finding.related),
            fixes=tuple(_raw_fix(document, fix) for fix in finding.fixes),
            excerpt=excerpt(document, finding.span),
            fingerprint=print_,
        )


def _locate(document: Document, span: Span, message: Message | None = None) -> Location:
    return Location(document.place(span.start), document.place(span.end), message)


def _raw_fix(document: Document, fix: Fix) -> Fix:
    title = fix.title or _describe(document, fix.edits)
    return Fix(tuple(map(document.raw_edit, fix.edits)), fix.safety, title)


def _describe(document: Document, edits: Sequence[Edit]) -> Message:
    """What the edits do, in words: 删去“的”, “冻冻”改为“冷冻”."""
    if len(edits) > 1:
        return Message("改正 {n} 处", "change {n} places", n=len(edits))
    span, text = edits[0].span, _shown(edits[0].text)
    old = _shown(document.text[span.start : span.end])
    if not text:
        return Message("删去“{old}”", "delete “{old}”", old=old)
    if not old:
        return Message("补上“{new}”", "insert “{new}”", new=text)
    return Message("“{old}”改为“{new}”", "change “{old}” to “{new}”", old=old, new=text)


def _shown(text: str) -> str:
    """Text of an edit made visible: a line end as ⏎, a lone space as ␣."""
    return text.replace("\n", "⏎") if text.strip(" \u3000\u00a0") else "␣" * len(text)


def excerpt(document: Document, span: Span) -> Excerpt:
    """The words around a span on one line. All that is ever shown of a text comes through here."""
    text = document.text
    first, last = max(0, span.start - _BEFORE), min(len(text), span.end + _AFTER)
    before = max(first, text.rfind("\n", first, span.start) + 1)
    after = last if (stop := text.find("\n", span.end, last)) < 0 else stop
    shown = min(span.end, span.start + _MARKED)
    marked = _one_line(text[span.start : shown])
    head = _one_line(text[before : span.start].lstrip())
    tail = _one_line(text[span.end : after].rstrip()) if shown == span.end else "…"
    return Excerpt(head + marked + tail, len(head), len(head) + len(marked))


def _one_line(text: str) -> str:
    parts = [part for part in text.split("\n") if part]
    ends = ("⏎" if text.startswith("\n") else "", "⏎" if text.endswith("\n") and parts else "")
    return f"{ends[0]}{'⏎'.join(parts)}{ends[1]}".translate(_CONTROLS)


def _fingerprint(document: Document, rule: Rule, finding: Finding, seen: Counter[str]) -> str:
    """A hash of the rule, the words and their neighbours: the same wherever the words stand in a text."""
    text, span = document.text, finding.span
    near = text[max(0, span.start - _NEIGHBOURS) : span.start], text[span.end : span.end + _NEIGHBOURS]
    words = "\0".join((rule.name, *("".join(part.split()) for part in (near[0], text[span.start : span.end], near[1]))))
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8, key=b"lint-news/1").hexdigest()
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
