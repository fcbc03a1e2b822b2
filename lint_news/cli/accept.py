"""`lint-news accept`: record findings as accepted (对，不是错), so that they are not reported again."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ..check.engine import check_document
from ..check.masking import masked
from ..model import Diagnostic, LintNewsError, Message
from ..project.inputs import source
from ..project.issues import Issues, beside
from ..project.session import STDIN, Session
from ..suppression import accepted
from ..text.document import Document
from ..text.marks import told
from .check import language_of, session_of
from .screen import tell


def accept(options: Namespace) -> int:
    """Record the findings at the given places as accepted. When one place has no finding, nothing is recorded."""
    session = session_of(options)
    places = map(_place, options.places)
    chosen = [(name, _at(name, line, column, session, options.rule)) for name, line, column in places]
    lang = language_of(options, session.config(chosen[0][0]))
    reason = _reason(options.reason)
    day = datetime.now().astimezone().date().isoformat()
    for name, found in chosen:
        path = session.new_accepted_file(name)
        new = accepted.add(path, found, reason, day)
        for diagnostic in found:
            tell(_done(path, diagnostic, is_new=diagnostic in new), lang)
    return 0


def _place(given: str) -> tuple[str, int, int]:
    name, *numbers = given.rsplit(":", 2)
    if name in ("", STDIN) or len(numbers) != 2 or not all(n.isascii() and n.isdigit() for n in numbers):
        wrong = Message("{given}：位置应写作 文件:行:列", "{given}: write a place as PATH:LINE:COLUMN", given=given)
        raise LintNewsError(wrong)
    return name, int(numbers[0]), int(numbers[1])


def _reason(given: str) -> str:
    """The reason without private numbers. Raises LintNewsError for an empty one."""
    if not given.strip():
        raise LintNewsError(Message("--reason 不能空着：写一句为什么对", "--reason is empty: say why it is right"))
    return masked(Document(given), given.strip())


def _at(name: str, line: int, column: int, session: Session, rule: str | None) -> list[Diagnostic]:
    """The findings that start at a place; where none does, those whose span contains it."""
    read_in = source(name)
    rules = session.rules(name)
    pages = session.configurations.read(read_in.text, read_in.name, read_in.container).documents
    issues = Issues(beside(name, session), session)
    judged = (check_document(page, rules, over_issue=issues.on_page(name, page)) for page in pages)
    said = (d for one in judged for d in one.report(fold=False).diagnostics)
    found = [d for d in said if rule in (None, d.rule)]
    start = [d for d in found if (d.location.start.line, d.location.start.column) == (line, column)]
    chosen = start or [d for d in found if _holds(d, line, column)]
    if not chosen:
        raise LintNewsError(_nothing(f"{name}:{line}:{column}", name, line, found))
    return chosen


def _holds(d: Diagnostic, line: int, column: int) -> bool:
    start, end = d.location.start, d.location.end
    return (start.line, start.column) <= (line, column) < (end.line, end.column)


def _nothing(place: str, name: str, line: int, found: Sequence[Diagnostic]) -> Message:
    near = [f"{name}:{line}:{d.location.start.column} [{d.rule}]" for d in found if d.location.start.line == line]
    hint = Message("；这一行有 {near}", "; the line has {near}", near=", ".join(near)) if near else ""
    return Message("{place}：这里没有报出什么{hint}", "{place}: nothing is reported here{hint}", place=place, hint=hint)


def _done(path: Path, d: Diagnostic, *, is_new: bool) -> Message:
    words = told(d.excerpt.text[d.excerpt.start : d.excerpt.end])
    if not is_new:
        return Message("{words} [{rule}]：早已认可", "{words} [{rule}]: accepted before", words=words, rule=d.rule)
    return Message(
        "{words} [{rule}]：记入 {path}，以后不再报",
        "{words} [{rule}]: kept in {path}, not reported again",
        words=words,
        rule=d.rule,
        path=path,
    )
