"""The documents of an input, and what there is to say about the file beside its findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ...check.engine import DocumentFindings
from ...model import Failure, LintNewsError, Message
from ...project.checked import complaints
from ...project.session import Session
from ...text.document import Document
from ...text.source import Source


def documents(session: Session, source: Source, text: str, date: dt.date | None) -> Sequence[Document]:
    """The documents of a text of an input, read by the ending of its name. Raises LintNewsError.

    `text` is that of the input, or what fixes made of it. `date` is the day of the paper."""
    reading = session.configurations.read(text, source.name, source.container)
    for document in reading.documents:
        document.date = date or document.date
    return reading.documents


def notices(session: Session, source: Source, found: Iterable[DocumentFindings] = ()) -> tuple[Message, ...]:
    """What the container says of itself, and what is wrong with comments that accept findings."""
    rules = session.rules(source.name)
    of_comments = (said for one in found for said in complaints(one, rules, session.registry))
    return (*(source.container.notices if source.container else ()), *of_comments)


def refuse_partial(failures: Iterable[Failure]) -> None:
    """Raises LintNewsError where a rule broke: what was fixed would be a part of it."""
    if why := "; ".join(dict.fromkeys(f"{one.who}: {one.error}" for one in failures)):
        raise LintNewsError(Message("结果不全：{why}", "the result would be partial: {why}", why=why))
