"""A paragraph without those around it, as word processors send it: a quotation may begin or end in another one.

A finding on a mark of quotation is doubtful there. It is told where it is also found between two other paragraphs that
quote: one before that leaves a quotation open, one behind that goes on with it.
"""

from __future__ import annotations

from ....check.engine import DocumentFindings
from ....model import Diagnostic
from ....project.session import Session
from ....text.document import Document
from ..desk import NAME

_PAIRS = ("“”", "‘’", "「」", "『』")
_OPENING, _CLOSING = ([pair[side] for pair in _PAIRS] for side in (0, 1))
_SAYS, _ENDS = "：:，,", "。！？…!?"
"""Marks before the beginning of a quotation that goes on, and before the end of one."""
_BEFORE = "\u3000\u3000老支书说：{open}水渠先修，土地再平。\n"
_BEHIND = "\n\u3000\u3000{open}水渠修好了，土地也平了。{close}"


def told(session: Session, judged: DocumentFindings) -> tuple[Diagnostic, ...]:
    """The findings in a text, each on its own; of a single paragraph without those that its neighbours may explain."""
    found = judged.report(fold=False).diagnostics
    text = judged.document.text
    if "\n" in text.strip("\n"):
        return found
    around = {mark: _around(session, text, mark) for mark in {_mark(text, d) for d in found} - {""}}
    return tuple(d for d in found if not (mark := _mark(text, d)) or _key(d) in around[mark])


def _mark(text: str, found: Diagnostic) -> str:
    """The mark of quotation that a finding is about, where the quotation may begin or end in another paragraph; empty
    for another finding."""
    start, end = found.location.start.offset, found.location.end.offset
    mark, before = text[start:end], text[:start].rstrip()[-1:]
    if mark in _OPENING and (not before or before in _SAYS):
        return mark
    return mark if mark in _CLOSING and before and before in _ENDS else ""


def _around(session: Session, text: str, mark: str) -> set[tuple[str, int, int]]:
    """What is found in a text both behind a paragraph that leaves a quotation open and before one that goes on."""
    pair = next(pair for pair in _PAIRS if mark in pair)
    before, behind = (part.format(open=pair[0], close=pair[1]) for part in (_BEFORE, _BEHIND))
    first = {(rule, start - len(before), end - len(before)) for rule, start, end in _found(session, before + text)}
    return first & _found(session, text.rstrip("\n") + behind)


def _found(session: Session, text: str) -> set[tuple[str, int, int]]:
    judged = session.check_document(Document(text, name=NAME), NAME)
    return set(map(_key, judged.report(fold=False).diagnostics))


def _key(found: Diagnostic) -> tuple[str, int, int]:
    return found.rule, found.location.start.offset, found.location.end.offset
