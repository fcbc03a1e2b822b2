"""Findings for record batches of documents: what engines such as Spark, Ray and DuckDB call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from os import PathLike, fspath
from typing import Any
from uuid import uuid4

from msgspec import structs

from ..authoring.metadata import ProfileName
from ..model import Lang
from ..project.session import STDIN, Session, registry
from ..readers import Fields
from .arrow import RecordBatch, Table, arrow
from .documents import in_batch, require_text
from .identity import Identities
from .judging import Judge
from .schema import findings_schema

_JUDGES: dict[str, Judge] = {}
_KEPT = 8
"""Checkers of which the rules stay loaded."""


class Checker:
    """The rules and settings for any number of batches; they are read once, when the first batch is checked.

    A checker can be pickled, so that engines can send it to their workers. Threads may share one.
    """

    def __init__(  # noqa: PLR0913 the command's options
        self,
        *,
        select: Sequence[str] | None = None,
        extend_select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        config: str | PathLike[str] | None = None,
        profile: ProfileName | None = None,
        date: dt.date | None = None,
        lang: Lang = "zh",
        name: str = STDIN,
        fields: Fields | None = None,
    ) -> None:
        """`select`, `extend_select`, `ignore`, `config`, `profile` and `date` are the command's options. `name` is what
        the column `path` says of all documents; without `config`, the configuration nearest to it counts. `fields` are
        the names of the columns that are read. Raises TypeError for one text in place of several names."""
        for given in (select, extend_select, ignore):
            if isinstance(given, str):
                raise TypeError(f"names of rules must be a sequence of texts, not one text: {given!r}")
        self._given: dict[str, Any] = {
            "select": None if select is None else tuple(select),
            "extend_select": tuple(extend_select),
            "ignore": tuple(ignore),
            "config": None if config is None else fspath(config),
            "stdin_filename": None if name == STDIN else name,
            "profile": profile,
            "date": date,
            **{f"{field}_field": column for field, column in structs.asdict(fields or Fields()).items()},
        }
        self._lang: Lang = lang
        self._number = uuid4().hex
        self.name, self.fields = name, fields or Fields()

    @property
    def identity(self) -> str:
        """The hash of all that decides the findings in a text: code, rules, settings, lists. Engines that keep results
        keep them under it. Raises LintNewsError for settings that are wrong."""
        return Identities(self._session(), self._lang).of(self.name)

    def _session(self) -> Session:
        return Session(registry(), self._given)

    @property
    def _judge(self) -> Judge:
        """What it checks with; its copies in one process share it, which tasks of engines are sent."""
        if self._number not in _JUDGES:
            while len(_JUDGES) >= _KEPT:
                _JUDGES.pop(next(iter(_JUDGES)), None)
            _JUDGES[self._number] = Judge(self._session(), self._lang)
        return _JUDGES[self._number]

    def __call__(self, batch: RecordBatch) -> RecordBatch:
        """The findings in the documents of a batch, as `check_batch` gives them."""
        require_text(batch.schema, self.fields, self.name)
        found = self._judge.judged(in_batch(batch, self.fields, self.name), self.name)
        return arrow().RecordBatch.from_pylist(found.records, schema=findings_schema())

    def over(self, batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
        """The findings in each of the batches; what `mapInArrow` of Spark takes."""
        return map(self, batches)

    def table(self, table: Table) -> Table:
        """The findings in a table; what `map_batches` of Ray takes."""
        return arrow().Table.from_batches(self.over(table.to_batches()), schema=findings_schema())


@cache
def _usual() -> Checker:
    return Checker()


def check_batch(batch: RecordBatch, checker: Checker | None = None) -> RecordBatch:
    """The findings in a batch of documents, in the order of the documents and of their text, by `findings_schema`.

    The batch has a column `text`, and may have `id`, `date`, `page`, `profile` and `row`; others are left alone. A row
    that cannot be read becomes a row of type `error`, a rule that broke one of type `failure`; the others are checked.
    Offsets count code points of the text; spans are half-open. Raises LintNewsError for a batch without a column of
    text, for settings that are wrong, and where pyarrow is not installed.
    """
    return (checker or _usual())(batch)
