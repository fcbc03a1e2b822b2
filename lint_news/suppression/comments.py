"""Comments in HTML and Markdown that suppress findings: `<!-- lint-news: ignore RULE 理由 -->`.

A comment applies to its own line; where nothing else is on that line, to the next line that is not blank;
`ignore-file` to the whole file. It names rules or families. A comment that suppresses nothing is reported."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from ..authoring.rule import Rule
from ..check.engine import DocumentFindings
from ..check.fingerprints import Found
from ..match.patterns import compiled
from ..model import Message
from ..readers import RECORDS
from ..readers.extracted import ExtractedDocument
from ..text.document import Document
from ..text.views import view

_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"
_COMMENT = (
    rf"<!--[ \t]*lint-news:[ \t]*(?P<what>ignore-file|ignore)(?P<names>(?:[ \t,，、]{{1,4}}{_NAME}\b)+)"
    r"(?P<reason>(?:(?!-->)[^\n]){0,200}?)[ \t]*-->"
)
_ACCEPTED = "comment"


class Comment(Struct, frozen=True):
    """A comment: its line, the line it applies to (0: all lines), the rules and families that it names, its reason."""

    line: int
    applies_to: int
    names: tuple[str, ...]
    reason: str

    def accepts(self, line: int, rule: Rule) -> bool:
        """True when the comment suppresses findings of the rule that begin on the line."""
        return self.applies_to in (0, line) and (rule.name in self.names or rule.family in self.names)

    @property
    def suppression(self) -> str:
        """The value of `accepted` in a finding that the comment covers."""
        return f"{_ACCEPTED}: {self.reason}" if self.reason else _ACCEPTED


@view
def comments(document: Document) -> tuple[Comment, ...]:
    """The comments of an HTML or Markdown document; plain text and records have none."""
    if not isinstance(document, ExtractedDocument) or document.name.lower().endswith(RECORDS):
        return ()
    return tuple(_comments(document.page))


def _comments(page: Document) -> Iterator[Comment]:
    if "lint-news:" not in page.text:
        return
    for match in compiled(_COMMENT).finditer(page.text):
        line = page.line_at(match.start())
        target = 0 if match["what"] == "ignore-file" else _applies_to(page, line)
        names = tuple(compiled(_NAME).findall(match["names"]))
        yield Comment(line, target, names, match["reason"].strip(" \t:：,，"))


def _applies_to(page: Document, line: int) -> int:
    """The line of the comment; where it has only comments, the next line with text."""
    while line < page.line_count and not _without_comments(page, line):
        line += 1
    return line


def _without_comments(page: Document, line: int) -> str:
    span = page.line_span(line)
    return compiled("<!--.{0,400}?-->").sub("", page.text[span.start : span.end]).strip()


def reason(document: Document, found: Found) -> str | None:
    """The reason of the comment that suppresses a finding; None where there is none."""
    comment = _suppressing(document, found)
    return comment and comment.suppression


def _suppressing(document: Document, found: Found) -> Comment | None:
    """The first comment that covers a finding; None where none does."""
    given = comments(document)
    if not given:
        return None
    line = document.position(found.finding.span.start).line
    return next((comment for comment in given if comment.accepts(line, found.rule)), None)


def is_comment(reason: str) -> bool:
    """True when a reason in `accepted` comes from a comment."""
    return reason.partition(":")[0] == _ACCEPTED


def complaints(findings: DocumentFindings, rules: Sequence[Rule], names: Collection[str]) -> Iterator[Message]:
    """A message for each comment that suppresses no finding, and for each name in a comment that no rule has.

    `names` are the names of all rules and families; `rules` are those that are on. A comment that names a rule that is
    off may suppress nothing, and so may one that names a rule over issues: the page may have been checked alone.
    """
    document, used = findings.document, _used(findings)
    on = {name for rule in rules if rule.unit != "issue" for name in (rule.name, rule.family)}
    for comment in comments(document):
        place = f"{document.name}:{comment.line}"
        for name in comment.names:
            if name not in names:
                yield Message("{place}：没有“{name}”这条规则", "{place}: no such rule: {name}", place=place, name=name)
        if comment not in used and on.issuperset(comment.names):
            yield Message("{place}：这条注释没有用上，可以删去", "{place}: this comment accepts nothing", place=place)


def _used(findings: DocumentFindings) -> frozenset[Comment]:
    """The comments that suppress a finding of the document."""
    suppressing = [(item, _suppressing(findings.document, item)) for item in findings.found if item.accepted]
    return frozenset(comment for item, comment in suppressing if comment and item.accepted == comment.suppression)
