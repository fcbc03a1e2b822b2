"""The inputs in requests. Of a name of a file only the ending counts: caches would keep the names."""

from __future__ import annotations

from ...containers import OLD_WORD, SUFFIXES
from ...readers import RECORDS
from ...text.input_errors import no_reader
from ...text.source import TEXT_SUFFIXES, Source
from ..errors import RequestError
from .forms import Upload

TEXTS = tuple(suffix for suffix in TEXT_SUFFIXES if suffix not in RECORDS)
"""The endings of names of texts that are read. A client that has records sends a request for each."""
_SHOWN = 12
"""Characters of an unknown ending that an error shows."""


def of_text(text: str, name: str) -> Source:
    """The input of a text. Raises RequestError."""
    return Source(name_of(name, is_text=True), b"", text)


def of_file(file: Upload) -> Source:
    """The input of a file. Raises RequestError, and LintNewsError where it cannot be read."""
    return Source.decode(file.data, name_of(file.name))


def name_of(given: str, *, is_text: bool = False) -> str:
    """The name that an input goes by: `page` and the ending of the given name. Raises RequestError for an ending that
    is not read; older formats of Word pass, for which the reader has advice."""
    last = given.lower().replace("\\", "/").rpartition("/")[2]
    suffix = f".{last.rpartition('.')[2]}" if "." in last else ".txt"
    known = TEXTS if is_text else (*TEXTS, *SUFFIXES, *OLD_WORD)
    if suffix not in known:
        raise RequestError(415, no_reader("page", suffix[:_SHOWN], TEXTS if is_text else (*TEXTS, *SUFFIXES)))
    return f"page{suffix}"
