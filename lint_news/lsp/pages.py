"""An open document and the findings in it, computed once for each text and session."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from itertools import count
from pathlib import Path
from weakref import finalize

from pygls.uris import to_fs_path

from ..check.engine import DocumentFindings
from ..check.incremental import FindingCache
from ..fixing.apply import fix
from ..model import Diagnostic, Edit, Failure, Lang, LintNewsError, Report, Span
from ..project.session import Session
from ..suppression.accepted import add
from ..text.document import Document
from .lines import Lines
from .rounds import combined

_REASON = "对，不是错（在编辑器里认可）"
_NUMBERS = count(1)


class Page:
    """One text of a document. A change makes another page, so that nothing here becomes outdated.

    `number` identifies a page. Findings are computed when they are first asked for.
    """

    def __init__(self, uri: str, version: int | None, text: str, encoding: str, session: Session) -> None:
        self.uri, self.version, self.text = uri, version, text
        self._findings = FindingCache()
        self.name = _place(uri) or str(Path.cwd() / "-")
        self.number = str(next(_NUMBERS))
        self.encoding, self._session = encoding, session

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text, self.encoding)

    @cached_property
    def _found(self) -> DocumentFindings | LintNewsError:
        document = Document(self.text, name=self.name)
        finalize(self, document.clear_cache)  # its articles refer to it: the garbage collector need not look for them
        try:
            return self._check(document)
        except LintNewsError as error:
            return error

    @cached_property
    def report(self) -> Report | LintNewsError:
        """What `lint-news check` would report; the error where the configuration cannot be used."""
        return self._found if isinstance(self._found, LintNewsError) else self._found.report()

    @cached_property
    def single(self) -> tuple[Diagnostic, ...]:
        """The findings without folding: quick fixes are offered for these."""
        return () if isinstance(self._found, LintNewsError) else self._found.report(fold=False).diagnostics

    @cached_property
    def safe_edits(self) -> tuple[Edit, ...]:
        """What `lint-news fix` would change, as the smallest edits of the text."""
        if isinstance(self.report, LintNewsError):
            return ()
        done = fix(self.text, lambda document: self._check(document).report(fold=False), name=self.name)
        if done.text == self.text:
            return ()
        return tuple(combined(self.text, ([e for d in chosen for e in d.fixes[0].edits] for chosen in done.rounds)))

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The failures of rules while the page was checked."""
        return () if isinstance(self.report, LintNewsError) else self.report.failures

    def lang(self, editor: Lang) -> Lang:
        """The configuration's language; the editor's where it names none or cannot be read."""
        try:
            return self._session.config(self.name).lang or editor
        except LintNewsError:
            return editor

    def changed(self, version: int | None, text: str) -> Page:
        """The page with another text. Findings in articles that did not change are taken over."""
        page = Page(self.uri, version, text, self.encoding, self._session)
        page._findings = self._findings
        return page

    def at(self, span: Span) -> list[Diagnostic]:
        """The unfolded findings that a span touches."""
        return [d for d in self.single if span_of(d).touches(span)]

    def again(self, session: Session) -> Page:
        """The same text, to be checked anew in another session."""
        return Page(self.uri, self.version, self.text, self.encoding, session)

    @property
    def is_file(self) -> bool:
        """True for a document that is a file: its accepted findings can then be stored in a folder."""
        return _place(self.uri) is not None

    def accept(self, fingerprints: Iterable[str], reason: str = "") -> None:
        """Record findings as accepted (对，不是错), as `lint-news accept` does; without a reason, the usual one.

        Raises LintNewsError.
        """
        wanted = set(fingerprints)
        chosen = [d for d in self.single if d.fingerprint in wanted]
        day = datetime.now().astimezone().date().isoformat()
        add(self._session.new_accepted_file(self.name), chosen, reason or _REASON, day)

    def _check(self, document: Document) -> DocumentFindings:
        return self._session.check_document(document, self.name, self._findings)


def _place(uri: str) -> str | None:
    """The path that a URI names; None where it names none, or one with a NUL, which no system allows."""
    path = to_fs_path(uri)
    return None if path is None or "\0" in path else path


def span_of(diagnostic: Diagnostic) -> Span:
    """The span of a finding in the editor's text."""
    return Span(diagnostic.location.start.offset, diagnostic.location.end.offset)
