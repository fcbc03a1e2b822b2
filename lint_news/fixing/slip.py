"""A change slip (改样单) of one text, for a caller that writes no file."""

from __future__ import annotations

from ..check.masking import masked
from ..model import Lang
from ..text.document import Document
from ..text.source import Source
from .apply import Fixed
from .change_log import log_rows, table
from .changes import Change, changes
from .reverting import digest
from .slip_rows import BOM, HEAD


def slip(source: Source, done: Fixed, *, name: str, lang: Lang, time: str) -> bytes:
    """The changes of a text as `fix --slip` writes them, with private numbers masked; `name` is that of the file.

    The text of a container is not written: its digest after the changes is that of no file."""
    document = Document(source.text, name=source.name)
    made = [_masked(document, one) for one in changes(source.text, done.rounds)]
    before = source.data or source.encode(source.text)
    after = done.text.encode("utf-8", "surrogatepass") if source.container else source.encode(done.text)
    digests = digest(before), digest(after)
    rows = ((*row, *digests) for row in log_rows(time, name, source.text, made, lang))
    return table([HEAD, *rows], BOM)


def _masked(document: Document, one: Change) -> Change:
    return Change(one.start, masked(document, one.before), masked(document, one.after), one.because)
