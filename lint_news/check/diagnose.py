"""From findings to diagnostics: severity, positions in the input, excerpts, titles of fixes.

What few formats show is made when it is read: fingerprints, the locations of related spans and of edits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from ..layout import articles
from ..model import Deferred, Diagnostic, Edit, Excerpt, Fix, Location, Message, Related, Safety, Span
from ..text.document import Document
from ..text.marks import beside, is_mark, named, placed, told
from ..text.views import view
from .fingerprints import Fingerprints, Found
from .masking import shown_text

_BEFORE, _AFTER, _MARKED = 16, 28, 36
"""Code points of an excerpt before, behind and inside the finding."""
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
"""Visible characters for those that move the cursor of a terminal, change the direction of text or show nothing; none
of them is printable."""


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by position, then by the name of the rule."""
    return tuple(sorted(diagnostics, key=lambda d: (d.location.start, d.location.end, d.rule)))


def diagnostics(document: Document, found: Iterable[Found], fingerprints: Fingerprints) -> Iterator[Diagnostic]:
    """The diagnostic of each finding. Its edits count code points of the input (`Document.raw`)."""
    in_file = document.container is not None
    for item in found:
        rule, finding = item.rule, item.finding
        yield Diagnostic(
            rule=rule.name,
            family=rule.family,
            kind=rule.kind,
            severity=rule.severity_of(finding.confidence),
            confidence=finding.confidence,
            message=finding.message,
            location=_location(document, finding.span) if in_file else Location(*document.positions(finding.span)),
            related=_locations(document, finding.related),
            fixes=tuple([_raw_fix(document, fix) for fix in finding.fixes]),
            excerpt=excerpt(document, finding.span),
            fingerprints=fingerprints.of(item.numbers),
            accepted=item.accepted,
            origin=rule.origin,
            role=_roles(document).get(document.line_at(finding.span.start), ""),
        )


@view
def _roles(document: Document) -> Mapping[int, str]:
    """The roles of the lines of all articles, by line number."""
    return {line.number: line.role.value for article in articles(document) for line in article.lines}


def _locations(document: Document, related: Sequence[Related]) -> Sequence[Location]:
    if not related:
        return ()
    return Deferred(len(related), partial(_of_related, document, related), is_portable=document.is_portable)


def _of_related(document: Document, related: Sequence[Related]) -> list[Location]:
    if document.container is not None:
        return [_location(document, one.span, one.message) for one in related]
    return [Location(*document.positions(one.span), one.message) for one in related]


def _location(document: Document, span: Span, message: Message | None = None) -> Location:
    """The location of a span, with its place in the container."""
    return Location(*document.positions(span), message, document.place(span.start))


def _raw_fix(document: Document, fix: Fix) -> Fix:
    title = fix.title or _describe(document, fix.edits)
    if not (edits := document.raw_edits(fix.edits)):
        return Fix((), Safety.REVIEW, Message(_BY_HAND.zh, _BY_HAND.en, title=title))
    return Fix(edits, fix.safety, title, _edit_locations(document, fix.edits))


def _edit_locations(document: Document, edits: Sequence[Edit]) -> Sequence[Location]:
    return Deferred(len(edits), partial(_of_edits, document, edits), is_portable=document.is_portable)


def _of_edits(document: Document, edits: Sequence[Edit]) -> list[Location]:
    return [Location(*document.edit_positions(edit)) for edit in edits]


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
    if text.isprintable():
        return text
    parts = [part for part in text.split("\n") if part]
    ends = ("⏎" if text.startswith("\n") else "", "⏎" if text.endswith("\n") and parts else "")
    return f"{ends[0]}{'⏎'.join(parts)}{ends[1]}".translate(_CONTROLS)
