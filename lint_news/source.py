"""The bytes of one input and the only way back to them."""

from __future__ import annotations

import codecs
from pathlib import Path

from msgspec import Struct

from .model import LintNewsError, Message
from .writing import ChangedError, ReadOnlyError, replace_bytes

SUFFIXES = (".txt", ".text")
"""File names that are plain text; a folder is searched for these."""

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_COMMON_SHARE = 0.95
"""Share of the Han in a text that GB 2312 has, from which bytes are believed to be GB18030."""


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
        if path.suffix and path.suffix.lower() not in SUFFIXES:
            raise LintNewsError(_no_reader(name or str(path), path.suffix))
        try:
            return cls.decode(path.read_bytes(), name or str(path))
        except OSError as error:
            raise LintNewsError(_unreadable(name or str(path), error)) from error

    @classmethod
    def decode(cls, data: bytes, name: str) -> Source:
        """Decode UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030.

        Raises LintNewsError that names the byte (from 0) at which it is none of them.
        """
        for bom, encoding in _UTF16.items():
            if data.startswith(bom):
                return cls(name, data, _utf16(data[len(bom) :], encoding, name), encoding, bom)
        if (nul := data.find(0)) >= 0:
            raise LintNewsError(_binary(name, nul))
        bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            return cls(name, data, data[len(bom) :].decode("utf-8"), "utf-8", bom)
        except UnicodeDecodeError as error:
            stops = error.start + len(bom)
        if bom:
            raise LintNewsError(_undecodable(name, stops))
        return cls(name, data, _gb18030(data, name, stops), "gb18030")

    @property
    def writable(self) -> bool:
        """True for the encodings that are written back."""
        return self.encoding == "utf-8"

    def encode(self, text: str) -> bytes:
        """The bytes of `text` in the encoding and with the mark that the input had."""
        return self.bom + text.encode(self.encoding)

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
    """GB18030 when the text reads like Chinese; its decoder takes nearly any bytes, so that alone proves nothing."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise LintNewsError(_undecodable(name, utf8_stops)) from error
    other = [char for char in text if char > "\x7f"]
    common = sum(len(char.encode("gb2312", "ignore")) > 0 for char in other)
    if not other or common < _COMMON_SHARE * len(other) or any(c < " " and c not in "\t\n\r\f" for c in text):
        raise LintNewsError(_undecodable(name, utf8_stops))
    return text


def reason(error: OSError) -> Message:
    """What the operating system said, in words a desk understands."""
    known: dict[type[OSError], tuple[str, str]] = {
        FileNotFoundError: ("没有这个文件", "no such file"),
        ReadOnlyError: ("文件是只读的", "read-only file"),
        PermissionError: ("没有权限", "permission denied"),
        IsADirectoryError: ("这是文件夹", "is a folder"),
        NotADirectoryError: ("路径中有一段不是文件夹", "part of the path is no folder"),
    }
    zh, en = known.get(type(error), ("{os}", "{os}"))
    return Message(zh, en, os=error.strerror or str(error))


def _unreadable(name: str, error: OSError) -> Message:
    return Message("{name}：读不了（{why}）", "{name}: cannot be read ({why})", name=name, why=reason(error))


def _unwritable(name: str, error: OSError) -> Message:
    return Message("{name}：写不了，原文未动（{why}）", "{name}: cannot be written, left as it was ({why})",
                   name=name, why=reason(error))  # fmt: skip


def _undecodable(name: str, offset: int) -> Message:
    return Message("{name}：第 {offset} 字节处不是 UTF-8，全文也不像 GB18030；请另存为 UTF-8",
                   "{name}: byte {offset} is not UTF-8, nor does the text read as GB18030; save it as UTF-8",
                   name=name, offset=offset)  # fmt: skip


def _binary(name: str, offset: int) -> Message:
    return Message("{name}：第 {offset} 字节是 NUL，不是文本", "{name}: byte {offset} is NUL: this is no text",
                   name=name, offset=offset)  # fmt: skip


def _no_reader(name: str, suffix: str) -> Message:
    return Message("{name}：还不会读 {suffix} 文件；纯文本请用 .txt 或从标准输入给",
                   "{name}: no reader takes {suffix} files yet; give plain text as .txt or on standard input",
                   name=name, suffix=suffix)  # fmt: skip


def _changed(name: str) -> Message:
    return Message("{name}：检查期间文件被改过，没有写入", "{name}: changed on disk meanwhile, not written", name=name)


def not_written(source: Source) -> Message:
    """What is said of an encoding that is read but not written."""
    return Message("{name}：{encoding} 文件只检查、不改写；请另存为 UTF-8 再修改",
                   "{name}: {encoding} is read but not written; save it as UTF-8 to have it fixed",
                   name=source.name, encoding=source.encoding.upper())  # fmt: skip
