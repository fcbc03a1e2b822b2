"""Rows of documents checked by one session, and counts of what was checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..check.errorrate import characters
from ..model import Lang
from ..project.session import Session
from ..text.document import Document
from .rows import Row
from .schema import Record, error_record, records

Counts: TypeAlias = Mapping[tuple[int, str], tuple[int, int]]
"""Documents, and their characters without white space, by year (0: no date) and page ("": not given)."""


class Judged(Struct, frozen=True):
    """What came of some rows: the records of findings, errors and failures, and the counts of what was checked."""

    records: Sequence[Record]
    counts: Counts


class Judge:
    """Checks rows by the rules and settings of a session, which are read once. `shown` is what becomes of the names of
    files and documents."""

    def __init__(self, session: Session, lang: Lang, shown: Callable[[str], str] = str) -> None:
        self._session = session
        self._by_profile: dict[str, Session] = {}
        self._lang: Lang = lang
        self._shown = shown

    def judged(self, rows: Iterable[Row], name: str) -> Judged:
        """Check the rows of an input. Raises LintNewsError for settings that are wrong."""
        found: list[Record] = []
        counts: dict[tuple[int, str], tuple[int, int]] = {}
        for row in rows:
            found += self._records(row, name)
            if not row.error:
                key = row.date.year if row.date else 0, row.page or ""
                documents, counted = counts.get(key, (0, 0))
                counts[key] = documents + 1, counted + characters(row.text)
        return Judged(found, counts)

    def _records(self, row: Row, name: str) -> Sequence[Record]:
        path = self._shown(name)
        shown = row if row.id is None else replaced(row, id=self._shown(row.id))
        if row.error:
            return [error_record(shown, path, self._lang)]
        session = self._for(row.profile)
        document = Document(row.text, name=name, id=row.id, date=row.date or session.config(name).date)
        try:
            report = session.check_document(document, name).report(fold=False)
            return records(shown, report, path, self._lang)
        finally:
            document.clear_cache()

    def _for(self, profile: str | None) -> Session:
        """The session for a profile; without one, for that of the configuration."""
        if profile is None:
            return self._session
        if profile not in self._by_profile:
            self._by_profile[profile] = self._session.over({"profile": profile})
        return self._by_profile[profile]
