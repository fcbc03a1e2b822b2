"""What `fix` does with the text of one input, from a file or standard input."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace as replaced

from ..check.engine import check_document
from ..check.masking import changes_private, private_numbers
from ..fixing.apply import Fixed, choose, diff
from ..fixing.apply import fix as fix_text
from ..model import Diagnostic, Failure, Lang, Message, Report
from ..project.issues import Issues
from ..project.session import Session
from ..text.document import Document
from ..text.source import Source
from .screen import tell


class Lint:
    """The findings that `fix` acts on, with `issues` also those over the issue of the input.

    With `spares_private` a finding whose fix changes a private number has no fixes: a change log would keep the number.
    `spared` counts such findings of the last call."""

    def __init__(
        self, session: Session, name: str, *, spares_private: bool = False, issues: Issues | None = None
    ) -> None:
        self._rules, self._suppression = session.rules(name), session.suppressions(name)
        self._name, self._issues = name, issues
        self.review, self._spares_private, self.spared = session.settings.review, spares_private, 0

    def __call__(self, document: Document) -> Report:
        """The report of a document, unfolded."""
        over_issue = self._issues and self._issues.on_page(self._name, document)
        report = check_document(document, self._rules, self._suppression, over_issue=over_issue).report(fold=False)
        if not (self._spares_private and private_numbers(document)):
            return report
        kept = tuple(replaced(d, fixes=()) if self._changes_private(document, d) else d for d in report.diagnostics)
        self.spared = sum(a is not b for a, b in zip(kept, report.diagnostics, strict=True))
        return replaced(report, diagnostics=kept)

    def _changes_private(self, document: Document, found: Diagnostic) -> bool:
        return any(changes_private(document, d.fixes[0].edits) for d in choose([found], review=self.review))


def fixed(read_in: Source, session: Session, judge: Lint) -> Fixed:
    """The text of an input with its fixes applied."""
    return fix_text(
        read_in.text,
        judge,
        name=read_in.name,
        review=judge.review,
        read=lambda text: session.configurations.read(text, read_in.name, read_in.container).documents,
    )


def diff_of(read_in: Source, outcome: Fixed, name: str) -> str:
    """The diff, with the byte order mark that stands before the first line in the file."""
    mark = "\ufeff" if read_in.bom else ""
    return diff(mark + read_in.text, mark + outcome.text, name)


def unsettled(outcome: Fixed, name: str) -> list[Failure]:
    """The rules whose fixes undo each other, as a failure: they are left out, the others are made."""
    rules = ", ".join(outcome.unsettled)
    why = "these fixes do not settle and were left out; the others were made"
    return [Failure(f"{name}: {rules}", why)] if rules else []


def tell_failures(failures: Iterable[Failure], lang: Lang) -> None:
    """A line on standard error for each failure, once."""
    for failure in dict.fromkeys(failures):
        message = Message("{who} 出错：{error}", "{who} broke: {error}", who=failure.who, error=failure.error)
        tell(message, lang, is_error=True)
