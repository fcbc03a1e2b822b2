"""What compare-proofs prints: a line and the words around for each item, or one JSON object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from .. import __version__
from ..authoring.plugins import Output
from ..check.masking import masked_name
from ..formats.concise import name_of, one_line
from ..formats.places import fields, in_brackets
from ..formats.records import writer
from ..model import Lang, Message, Position, Span
from ..proofs.items import Comparison, Item, Kind
from ..proofs.stream import Stream
from .proof_words import LABELS, said, shortened
from .reports import is_utf8

_AROUND = 12
"""Characters shown on each side of an item."""
_PLAIN = (Kind.DONE, Kind.LINE_ENDS, Kind.MENDED, Kind.MOVED)
"""What is told without the words around it."""


def shown(found: Comparison, lang: Lang) -> Iterator[str]:
    """A line for each item, the words around it where something is to be looked at, and the counts."""
    for item in found.items:
        label = LABELS[item.kind].text(lang)
        text = said(found, item).text(lang)
        yield f"{_places(found, item, lang)} {label}{'：' if lang == 'zh' else ': '}{one_line(text)}\n"
        if item.kind not in _PLAIN:
            yield f"      | {one_line(_around(found, item))}\n"
    yield _summary(found).text(lang) + "\n"


def _places(found: Comparison, item: Item, lang: Lang) -> str:
    places = [_place(stream, span, lang) for stream, span in _sides(found, item) if span]
    return " → ".join(places)


def _sides(found: Comparison, item: Item) -> tuple[tuple[Stream, Span | None], tuple[Stream, Span | None]]:
    return (found.old, item.old), (found.new, item.new)


def _place(stream: Stream, span: Span, lang: Lang) -> str:
    start, _ = stream.positions(span)
    where = in_brackets(stream.place(span), lang)
    return f"{name_of(masked_name(stream.name))}:{start.line}:{start.column}{where}"


def _around(found: Comparison, item: Item) -> str:
    """The words around an item in the new proof; in the old one where they are lost."""
    is_gone = item.kind in (Kind.LOST, Kind.LOST_LINE) or item.new is None
    stream, span = (found.old, item.old) if is_gone else (found.new, item.new)
    if span is None:
        return ""
    before, after = Span(max(span.start - _AROUND, 0), span.start), Span(span.end, min(span.end + _AROUND, len(stream)))
    return f"{stream.text(before)}【{shortened(stream.text(span))}】{stream.text(after)}"


def _summary(found: Comparison) -> Message:
    counts = Counter(item.kind for item in found.items)
    if not counts:
        return Message("没有不同。", "no difference.")
    parts = {kind.name: Message("{label} {n}", "{n} {label}", label=LABELS[kind], n=counts[kind]) for kind in counts}
    names = [f"{{{kind.name}}}" for kind in Kind if kind in counts]
    return Message(
        f"共 {len(found.items)} 处：{'，'.join(names)}。{{large}}",
        f"{len(found.items)} in all: {', '.join(names)}.{{large}}",
        large=_uncompared(found.uncompared),
        **parts,
    )


def _uncompared(count: int) -> Message | str:
    if not count:
        return ""
    return Message(
        "有 {n} 段差别太大，没有逐字比。", " {n} parts are too different and were not compared in detail.", n=count
    )


def json(found: Comparison, faults: Sequence[bool], slip: str | None, lang: Lang) -> Iterator[str]:
    """One object. Offsets count code points of the inputs from 0, half-open; lines and columns count from 1."""
    counts = Counter(item.kind.value for item in found.items)
    yield writer(Output(lang, ascii=not is_utf8()))(
        {
            "version": __version__,
            "old": masked_name(found.old.name),
            "new": masked_name(found.new.name),
            "slip": masked_name(slip) if slip else None,
            "as_ordered": not any(faults),
            "counts": {kind.value: counts[kind.value] for kind in Kind},
            "uncompared": found.uncompared,
            "items": [_item(found, one, lang, fault=bad) for one, bad in zip(found.items, faults, strict=True)],
        }
    )
    yield "\n"


def _item(found: Comparison, item: Item, lang: Lang, *, fault: bool) -> dict[str, Any]:
    old, new = (_side(stream, span) for stream, span in _sides(found, item))
    one = item.found
    return {
        "kind": item.kind.value,
        "fault": fault,
        "old": old,
        "new": new,
        "ordered": item.ordered,
        "reason": item.reason,
        "message": said(found, item).text(lang),
        "rule": one.rule if one else None,
        "severity": one.severity.value if one else None,
    }


def _side(stream: Stream, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    start, end = stream.positions(span)
    place = stream.place(span)
    told = {"place": fields(place)} if place else {}
    return {"start": _at(start), "end": _at(end), "text": stream.text(span), **told}


def _at(place: Position) -> dict[str, int]:
    return {"offset": place.offset, "line": place.line, "column": place.column}
