"""The bytes of an input, decoded to text (UTF-8, UTF-16, GB18030), and encoded again when the text is written."""

from __future__ import annotations

import codecs
import errno
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from .. import containers
from ..model import LintNewsError, Message
from ..system.writing import ChangedError, replace_bytes
from . import input_errors as errors

if TYPE_CHECKING:
    from ..containers.container import Container

TEXT_SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown", ".jsonl", ".ndjson", ".jsonl.gz")
"""The endings of names of files that are text. A file without an ending is plain text."""
SUFFIXES = (*TEXT_SUFFIXES, *containers.SUFFIXES)
"""The endings of file names that can be read; a folder is searched for these."""

_GZIP = b"\x1f\x8b"
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
LARGEST = 256 * 1024 * 1024
"""The bytes of the largest input that is read: several copies of it are in memory at a time."""


class Source(Struct, frozen=True):
    """An input. `text` is the decoded text without the byte order mark `bom`; its line ends are unchanged.

    The text of a `container`, such as a Word document, is extracted from it."""

    name: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    container: Container | None = None

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> Source:
        """Read and decode a file; `name` is shown for it. Raises LintNewsError when it cannot be read or is not
        text."""
        shown = name or str(path)
        if path.suffix and not path.name.lower().endswith(SUFFIXES) and not containers.is_refused(path.name):
            raise LintNewsError(errors.no_reader(shown, path.suffix, SUFFIXES))
        try:
            _regular(path, shown)
            return cls.decode(path.read_bytes(), shown)
        except OSError as error:
            raise LintNewsError(errors.unreadable(shown, error)) from error

    @classmethod
    def decode(cls, data: bytes, name: str) -> Source:
        """Decode UTF-8 (with or without a byte order mark), UTF-16 with one, or GB18030; extract the text of a
        container, which the name tells.

        Raises LintNewsError that names the first byte, from 0, that is in none of them.
        """
        if containers.is_container(name) or containers.is_refused(name):
            read = containers.read(data, name)
            return cls(name, data, read.text, container=read)
        original = data
        if name.lower().endswith(".gz"):
            data = _decompressed(data, name)
        for bom, encoding in _UTF16.items():
            if data.startswith(bom):
                return cls(name, original, _utf16(data[len(bom) :], encoding, name), encoding, bom)
        if (nul := data.find(0)) >= 0:
            raise LintNewsError(errors.binary(name, nul))
        bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            return cls(name, original, data[len(bom) :].decode("utf-8"), "utf-8", bom)
        except UnicodeDecodeError as error:
            stops = error.start + len(bom)
        if bom:
            raise LintNewsError(errors.undecodable(name, stops))
        return cls(name, original, _gb18030(data, name, stops), "gb18030")

    @property
    def writable(self) -> bool:
        """True when encoding the text again gives the same bytes: then writing an edit changes nothing else."""
        return self.encoding == "utf-8" or self.data.startswith(_GZIP) or self.encode(self.text) == self.data

    def encode(self, text: str) -> bytes:
        """Encode a text like the input, with its byte order mark. Raises LintNewsError where the encoding lacks a
        character."""
        try:
            return self.bom + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise LintNewsError(errors.unencodable(self.name, self.encoding, text[error.start])) from error

    def write_new(self, path: Path, text: str) -> None:
        """Write the text to a new file, compressed when its name ends in .gz. Raises LintNewsError, also where the
        file exists."""
        if not self.writable:
            raise LintNewsError(errors.not_written(self.name, self.encoding))
        import gzip

        data = self.encode(text)
        is_unchanged = self.data.startswith(_GZIP) and text == self.text
        if path.suffix.lower() == ".gz":
            data = self.data if is_unchanged else gzip.compress(data, mtime=0)
        self.write_copy(path, data)

    @staticmethod
    def write_copy(path: Path, data: bytes) -> None:
        """Write bytes to a new file. Raises LintNewsError, also where the file exists."""
        try:
            _new_file(path, data)
        except OSError as error:
            raise LintNewsError(errors.unwritable(str(path), error)) from error

    def write(self, path: Path, text: str) -> None:
        """Replace the content of the file, completely or not at all: a temporary file is written, then renamed.

        A symbolic link is followed, permissions are kept. Raises LintNewsError when the file has changed since it was
        read, or cannot be written."""
        if not self.writable:
            raise LintNewsError(errors.not_written(self.name, self.encoding))
        try:
            replace_bytes(path, self.encode(text), self.data)
        except ChangedError as error:
            raise LintNewsError(errors.changed(self.name)) from error
        except OSError as error:
            raise LintNewsError(errors.unwritable(self.name, error)) from error


def _new_file(path: Path, data: bytes) -> None:
    """Create a file, completely or not at all. Raises FileExistsError."""
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(temporary, path)  # unlike a rename it never replaces
        except PermissionError:
            if path.exists():
                raise
            temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)


def _regular(path: Path, name: str) -> None:
    """Raise LintNewsError for what may have no end: a pipe, a device, a file that is too large."""
    try:
        state = path.stat()
    except ValueError as error:  # a NUL in the path
        raise OSError(errno.EINVAL, str(error)) from error
    if not stat.S_ISREG(state.st_mode) and not stat.S_ISDIR(state.st_mode):
        raise LintNewsError(errors.no_file(name))
    if state.st_size > LARGEST:
        raise LintNewsError(errors.too_large(name, state.st_size, LARGEST))


def _decompressed(data: bytes, name: str) -> bytes:
    """Decompress gzip. Raises LintNewsError when it is damaged or the content is too large."""
    import gzip
    import zlib
    from io import BytesIO

    try:
        with gzip.open(BytesIO(data)) as file:
            content = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise LintNewsError(errors.broken_gzip(name, error)) from error
    if len(content) > LARGEST:
        raise LintNewsError(errors.too_large(name, len(content), LARGEST))
    return content


def _utf16(data: bytes, encoding: str, name: str) -> str:
    """Decode UTF-16 without its byte order mark. A NUL means UTF-32 or no text: raises LintNewsError."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise LintNewsError(errors.undecodable(name, error.start + 2)) from error
    if (nul := text.find("\0")) >= 0:
        raise LintNewsError(errors.binary(name, len(text[:nul].encode(encoding)) + 2))
    return text


def _gb18030(data: bytes, name: str, utf8_stops: int) -> str:
    """Decode GB18030. Raises LintNewsError, which names another encoding where the text is likely to be in it."""
    from .encodings import gb18030, rival

    text = gb18030(data)
    if text is None:
        other = rival(data)
        raise LintNewsError(errors.foreign(name, other) if other else errors.undecodable(name, utf8_stops))
    return text


def standard_input() -> bytes:
    """Read standard input. Raises LintNewsError where it is closed, is a folder or is too large."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] closed by whoever started us
        raise LintNewsError(Message("标准输入已关闭，没有可读的", "standard input is closed: there is nothing to read"))
    try:
        data = sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise LintNewsError(errors.unreadable("-", error)) from error
    if len(data) > LARGEST:
        raise LintNewsError(errors.too_large("-", len(data), LARGEST))
    return data


def closed(name: str) -> Message | None:
    """The error of listing a folder; None where it can be listed."""
    try:
        os.scandir(name).close()
    except OSError as error:
        return errors.unreadable(name, error)
    return None
