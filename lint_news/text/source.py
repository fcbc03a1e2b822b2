"""The bytes of one input and the only way back to them."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from pathlib import Path

from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..system.writing import ChangedError, replace_bytes

SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown", ".jsonl", ".ndjson", ".jsonl.gz")
"""Ends of file names that a reader takes; a folder is searched for these. A name without any is plain text."""

_GZIP = b"\x1f\x8b"
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
LARGEST = 256 * 1024 * 1024
"""Bytes from which on an input is refused: no page, and more than memory should hold several times over."""


class Source(Struct, frozen=True):
    """One input. `text` is the decoded text without its byte order mark, line ends as they were."""

    name: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> Source:
        """Read and decode a file. Raises LintNewsError when it cannot be read or is no text."""
        shown = name or str(path)
        if path.suffix and not path.name.lower().endswith(SUFFIXES):
            raise LintNewsError(_no_reader(shown, path.suffix))
        try:
            _regular(path, shown)
            return cls.decode(path.read_bytes(), shown)
        except OSError as error:
            raise LintNewsError(_unreadable(shown, error)) from error

    @classmethod
    def decode(cls, data: bytes, name: str) -> Source:
        """Decode UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030.

        Raises LintNewsError that names the byte (from 0) at which it is none of them.
        """
        packed = data
        if name.lower().endswith(".gz"):
            data = _unpacked(data, name)
        for bom, encoding in _UTF16.items():
            if data.startswith(bom):
                return cls(name, packed, _utf16(data[len(bom) :], encoding, name), encoding, bom)
        if (nul := data.find(0)) >= 0:
            raise LintNewsError(_binary(name, nul))
        bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            return cls(name, packed, data[len(bom) :].decode("utf-8"), "utf-8", bom)
        except UnicodeDecodeError as error:
            stops = error.start + len(bom)
        if bom:
            raise LintNewsError(_undecodable(name, stops))
        return cls(name, packed, _gb18030(data, name, stops), "gb18030")

    @property
    def writable(self) -> bool:
        """True when the text as it was read gives the bytes that were read: then an edit changes nothing else."""
        return self.encoding == "utf-8" or self.data.startswith(_GZIP) or self.encode(self.text) == self.data

    def encode(self, text: str) -> bytes:
        """The bytes of `text` in the encoding and with the mark that the input had. Raises LintNewsError for half a pair."""
        try:
            return self.bom + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise LintNewsError(_unencodable(self, text[error.start])) from error

    def write_new(self, path: Path, text: str) -> None:
        """Write the text to a file that is not there yet, packed when its name ends in .gz. Raises LintNewsError."""
        if not self.writable:
            raise LintNewsError(not_written(self))
        import gzip

        data = self.encode(text)
        packed = self.data.startswith(_GZIP) and text == self.text
        if path.suffix.lower() == ".gz":
            data = self.data if packed else gzip.compress(data, mtime=0)
        try:
            _new_file(path, data)
        except OSError as error:
            raise LintNewsError(_unwritable(str(path), error)) from error

    def write(self, path: Path, text: str) -> None:
        """Replace the file's bytes, whole or not at all: a temporary file beside it, then a rename.

        A symbolic link is followed, permissions are kept. Raises LintNewsError when the file is no
        longer what was read, or cannot be written.
        """
        if not self.writable:
            raise LintNewsError(not_written(self))
        try:
            replace_bytes(path, self.encode(text), self.data)
        except ChangedError as error:
            raise LintNewsError(_changed(self.name)) from error
        except OSError as error:
            raise LintNewsError(_unwritable(self.name, error)) from error


def _new_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet: whole, or not at all."""
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
    """Nothing is read that has no end or no bounds: a pipe, a device, a file larger than any page."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode) and not stat.S_ISDIR(state.st_mode):
        raise LintNewsError(_no_file(name))
    if state.st_size > LARGEST:
        raise LintNewsError(_too_large(name, state.st_size))


def _unpacked(data: bytes, name: str) -> bytes:
    """What gzip packed. Raises LintNewsError when it is broken, or more than is read."""
    import gzip
    import zlib
    from io import BytesIO

    try:
        with gzip.open(BytesIO(data)) as file:
            unpacked = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise LintNewsError(_broken_gzip(name, error)) from error
    if len(unpacked) > LARGEST:
        raise LintNewsError(_too_large(name, len(unpacked)))
    return unpacked


def _utf16(data: bytes, encoding: str, name: str) -> str:
    """Text of UTF-16 after its mark. A NUL in it tells UTF-32, or no text."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise LintNewsError(_undecodable(name, error.start + 2)) from error
    if (nul := text.find("\0")) >= 0:
        raise LintNewsError(_binary(name, len(text[:nul].encode(encoding)) + 2))
    return text


def _gb18030(data: bytes, name: str, utf8_stops: int) -> str:
    """Text in GB18030. Raises LintNewsError that names another encoding where there is evidence for it."""
    from .encodings import gb18030, rival

    text = gb18030(data)
    if text is None:
        other = rival(data)
        raise LintNewsError(_foreign(name, other) if other else _undecodable(name, utf8_stops))
    return text


def standard_input() -> bytes:
    """All of standard input. Raises LintNewsError where it is closed, is a folder, or has more bytes than are read."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] closed by whoever started us
        raise LintNewsError(Message("标准输入已关闭，没有可读的", "standard input is closed: there is nothing to read"))
    try:
        data = sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise LintNewsError(_unreadable("-", error)) from error
    if len(data) > LARGEST:
        raise LintNewsError(_too_large("-", len(data)))
    return data


def closed(name: str) -> Message | None:
    """Why a folder cannot be searched; None where it can."""
    try:
        os.scandir(name).close()
    except OSError as error:
        return _unreadable(name, error)
    return None


def _unreadable(name: str, error: OSError) -> Message:
    return Message("{name}：读不了（{why}）", "{name}: cannot be read ({why})", name=name, why=why_failed(error))


def _unwritable(name: str, error: OSError) -> Message:
    return Message("{name}：写不了，原文未动（{why}）", "{name}: cannot be written, left as it was ({why})",
                   name=name, why=why_failed(error))  # fmt: skip


def _undecodable(name: str, offset: int) -> Message:
    return Message("{name}：第 {offset} 字节处不是 UTF-8，全文也不像 GB18030；请另存为 UTF-8",
                   "{name}: byte {offset} is not UTF-8, nor does the text read as GB18030; save it as UTF-8",
                   name=name, offset=offset)  # fmt: skip


def _binary(name: str, offset: int) -> Message:
    return Message("{name}：第 {offset} 字节是 NUL，不是文本", "{name}: byte {offset} is NUL: this is no text",
                   name=name, offset=offset)  # fmt: skip


def _foreign(name: str, encoding: str) -> Message:
    return Message("{name}：看来是 {encoding} 编码，不读；请另存为 UTF-8",
                   "{name}: this looks like {encoding}, which is not read; save it as UTF-8",
                   name=name, encoding=encoding)  # fmt: skip


def _unencodable(source: Source, char: str) -> Message:
    return Message("{name}：{encoding} 写不出 U+{code}，原文未动", "{name}: U+{code} cannot be written in {encoding}, left as it was",
                   name=source.name, encoding=source.encoding.upper(), code=f"{ord(char):04X}")  # fmt: skip


def _no_file(name: str) -> Message:
    return Message("{name}：不是普通文件（管道或设备）；请用 - 从标准输入给",
                   "{name}: no regular file (a pipe or a device); give it on standard input, as -", name=name)  # fmt: skip


def _too_large(name: str, size: int) -> Message:
    return Message("{name}：太大，不读（{size} MB，上限 {most} MB）；请拆开",
                   "{name}: too large, not read ({size} MB, at most {most} MB); split it",
                   name=name, size=size >> 20, most=LARGEST >> 20)  # fmt: skip


def _broken_gzip(name: str, error: Exception) -> Message:
    return Message("{name}：gzip 压缩包坏了（{why}）", "{name}: broken gzip ({why})", name=name, why=why_failed(error))


def _no_reader(name: str, suffix: str) -> Message:
    return Message("{name}：不会读 {suffix} 文件；可读：{known}",
                   "{name}: no reader takes {suffix} files; known: {known}",
                   name=name, suffix=suffix, known=" ".join(SUFFIXES))  # fmt: skip


def _changed(name: str) -> Message:
    return Message("{name}：检查期间文件被改过，没有写入", "{name}: changed on disk meanwhile, not written", name=name)


def not_written(source: Source) -> Message:
    """What is said of bytes that do not come back the same from their text."""
    return Message("{name}：这个 {encoding} 文件重写后字节会变，只检查、不改写；请另存为 UTF-8 再修改",
                   "{name}: bytes of this {encoding} file would not come back the same; save it as UTF-8 to have it fixed",
                   name=source.name, encoding=source.encoding.upper())  # fmt: skip
