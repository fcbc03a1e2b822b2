"""From findings to diagnostics: fingerprints, severity, positions in the input, excerpts, titles of fixes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

try:
    from _blake2 import blake2b  # hashlib's own, without the 3 ms of loading OpenSSL
except ImportError:
    from hashlib import blake2b

from ..authoring.rule import Rule
from ..layout import articles
from ..model import Diagnostic, Edit, Excerpt, Finding, Fix, Location, Message, Safety, Span
from ..text.document import Document
from ..text.marks import beside, is_mark, named, placed, told
from ..text.views import view
from .masking import shown_text


class Found(NamedTuple):
    """A finding with the rule that made it.

    `fingerprint` identifies the finding in later versions of the text; `accepted` is the reason of its suppression.
    """

    rule: Rule
    finding: Finding
    fingerprint: str = ""
    accepted: str | None = None
    folded: tuple[str, ...] = ()
    """For a folded finding: the fingerprints of the others, in the order of its related spans."""


_BEFORE, _AFTER, _MARKED = 16, 28, 36
"""Code points of an excerpt before, behind and inside the finding."""
_NEIGHBOURS = 8
"""Code points on each side of a finding that are part of its fingerprint."""
_DESCRIBED = 3
"""Edits of one fix that its title describes one by one."""
_CONTROLS = {
    9: " ",
    **{c: 0x2400 + c for c in range(32) if c not in (9, 10)},
    0x7F: "␡",
    0x85: "␤",
    0x2028: "␤",
    0x2029: "␤",
    **dict.fromkeys(
        (
            *range(0x80, 0x85),
            *range(0x86, 0xA0),
            0xAD,
            0x61C,
            0x180E,
            0x200B,
            0x200C,
            0x200E,
            0x200F,
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            0xFEFF,
        ),
        "░",
    ),
}
"""Visible characters for those that move the cursor of a terminal, change the direction of text or show nothing."""


def with_fingerprints(document: Document, found: Iterable[Found]) -> list[Found]:
    """The findings in the order of the text, each with its fingerprint."""
    seen: Counter[str] = Counter()
    return [
        Found(rule, finding, _fingerprint(document, rule, finding, seen), accepted)
        for rule, finding, _, accepted, _ in sorted(found, key=_order)
    ]


def _order(item: Found) -> tuple[int, int, str]:
    span = item.finding.span
    return span.start, span.end, item.rule.name


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by position, then by the name of the rule."""
    return tuple(sorted(diagnostics, key=lambda d: (d.location.start, d.location.end, d.rule)))


def diagnostics(document: Document, found: Iterable[Found]) -> Iterator[Diagnostic]:
    """The diagnostic of each finding. Its edits count code points of the input (`Document.raw`)."""
    for rule, finding, fingerprint, accepted, others in found:
        yield Diagnostic(
            rule=rule.name,
            family=rule.family,
            kind=rule.kind,
            severity=rule.severity_of(finding.confidence),
            confidence=finding.confidence,
            message=finding.message,
            location=_locate(document, finding.span),
            related=tuple([_locate(document, r.span, r.message) for r in finding.related]),
            fixes=tuple([_raw_fix(document, fix) for fix in finding.fixes]),
            excerpt=excerpt(document, finding.span),
            fingerprint=fingerprint,
            accepted=accepted,
            folded=others,
            origin=rule.origin,
            role=_roles(document).get(document.line_at(finding.span.start), ""),
        )


@view
def _roles(document: Document) -> Mapping[int, str]:
    """The roles of the lines of all articles, by line number."""
    return {line.number: line.role.value for article in articles(document) for line in article.lines}


def _locate(document: Document, span: Span, message: Message | None = None) -> Location:
    return Location(*document.positions(span), message)


def _raw_fix(document: Document, fix: Fix) -> Fix:
    title = fix.title or _describe(document, fix.edits)
    if not (edits := document.raw_edits(fix.edits)):
        return Fix((), Safety.REVIEW, Message(_BY_HAND.zh, _BY_HAND.en, title=title))
    locations = tuple(Location(*document.edit_positions(edit)) for edit in fix.edits)
    return Fix(edits, fix.safety, title, locations)


_BY_HAND = Message("{title}（跨标签，请手工改）", "{title} (crosses markup, by hand)")


def _describe(document: Document, edits: Sequence[Edit]) -> Message:
    """The title of a fix without one: 删去“的”, “冻冻”改为“冷冻”, “课堂”后面补下引号”. Of many edits, the first and
    their number."""
    message, *others = [_describe_edit(document, edit) for edit in edits[:_DESCRIBED]]
    for other in others:
        message = Message("{a}；{b}", "{a}; {b}", a=message, b=other)
    if len(edits) > _DESCRIBED:
        return Message("{a}；等，共 {n} 处", "{a}; and so on, {n} places", a=message, n=len(edits))
    return message


def _describe_edit(document: Document, edit: Edit) -> Message:
    start, end = edit.span.start, edit.span.end
    old, new = shown_text(document)[start:end], edit.text
    if is_mark(old or new) and (is_mark(new) or not new):
        return _describe_mark(document.text, start, end, new)
    if not new:
        return Message("删去{old}", "delete {old}", old=told(_shown(old)))
    if not old:
        return Message("补上{new}", "insert {new}", new=told(_shown(new)))
    return Message("{old}改为{new}", "change {old} to {new}", old=told(_shown(old)), new=told(_shown(new)))


def _describe_mark(text: str, start: int, end: int, new: str) -> Message:
    """The edit of a mark, with the words beside the mark."""
    if start == end:
        return Message("{place}补上{new}", "insert {new} {place}", place=beside(text, start, new), new=named(new))
    mark = placed(text, start, end)
    if not new:
        return Message("删去{mark}", "delete {mark}", mark=mark)
    return Message("{mark}改为{new}", "change {mark} to {new}", mark=mark, new=named(new))


def _shown(text: str) -> str:
    """The text of an edit on one line, with ⏎ for a line end."""
    return text.replace("\n", "⏎")


def excerpt(document: Document, span: Span) -> Excerpt:
    """The text around a span on one line, with private numbers masked. No other function shows text of a document."""
    text = shown_text(document)
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
    """A hash of the rule, the text of the finding and its neighbours, with a number where the same hash was `seen`
    before.

    It does not change when the finding moves to another line.
    """
    text, start, end = shown_text(document), finding.span.start, finding.span.end
    parts = text[max(0, start - _NEIGHBOURS) : start], text[start:end], text[end : end + _NEIGHBOURS]
    words = "\0".join((rule.name, *parts))
    if len(words.split()) > 1 or words[-1:].isspace():
        words = "\0".join((rule.name, *("".join(part.split()) for part in parts)))
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8, key=b"lint-news/1").hexdigest()
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
