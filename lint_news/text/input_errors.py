"""The messages for inputs that cannot be read, decoded or written. `name` is the input as it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Message
from ..system.reasons import why_failed


def unreadable(name: str, error: OSError) -> Message:
    """The file or folder cannot be read."""
    return Message("{name}：读不了（{why}）", "{name}: cannot be read ({why})", name=name, why=why_failed(error))


def unwritable(name: str, error: OSError) -> Message:
    """The file cannot be written."""
    zh, en = "{name}：写不了，原文未动（{why}）", "{name}: cannot be written, left as it was ({why})"
    return Message(zh, en, name=name, why=why_failed(error))


def undecodable(name: str, offset: int) -> Message:
    """The byte at an offset is in no encoding that is read."""
    return Message(
        "{name}：第 {offset} 字节处不是 UTF-8，全文也不像 GB18030；请另存为 UTF-8",
        "{name}: byte {offset} is not UTF-8, nor does the text read as GB18030; save it as UTF-8",
        name=name,
        offset=offset,
    )


def binary(name: str, offset: int) -> Message:
    """The byte at an offset is NUL."""
    zh, en = "{name}：第 {offset} 字节是 NUL，不是文本", "{name}: byte {offset} is NUL: this is no text"
    return Message(zh, en, name=name, offset=offset)


def foreign(name: str, encoding: str) -> Message:
    """The text is likely to be in an encoding that is not read."""
    return Message(
        "{name}：看来是 {encoding} 编码，不读；请另存为 UTF-8",
        "{name}: this looks like {encoding}, which is not read; save it as UTF-8",
        name=name,
        encoding=encoding,
    )


def unencodable(name: str, encoding: str, char: str) -> Message:
    """The encoding of the input has no such character."""
    return Message(
        "{name}：{encoding} 写不出 U+{code}，原文未动",
        "{name}: U+{code} cannot be written in {encoding}, left as it was",
        name=name,
        encoding=encoding.upper(),
        code=f"{ord(char):04X}",
    )


def no_file(name: str) -> Message:
    """A pipe or a device."""
    return Message(
        "{name}：不是普通文件（管道或设备）；请用 - 从标准输入给",
        "{name}: no regular file (a pipe or a device); give it on standard input, as -",
        name=name,
    )


def too_large(name: str, size: int, largest: int) -> Message:
    """The input has more bytes than are read."""
    return Message(
        "{name}：太大，不读（{size} MB，上限 {most} MB）；请拆开",
        "{name}: too large, not read ({size} MB, at most {most} MB); split it",
        name=name,
        size=size >> 20,
        most=largest >> 20,
    )


def broken_gzip(name: str, error: Exception) -> Message:
    """The compressed file is damaged."""
    return Message("{name}：gzip 压缩包坏了（{why}）", "{name}: broken gzip ({why})", name=name, why=why_failed(error))


def no_reader(name: str, suffix: str, suffixes: Sequence[str]) -> Message:
    """Files with this ending are not read."""
    return Message(
        "{name}：不会读 {suffix} 文件；可读：{known}",
        "{name}: no reader takes {suffix} files; known: {known}",
        name=name,
        suffix=suffix,
        known=" ".join(suffixes),
    )


def changed(name: str) -> Message:
    """The file has changed since it was read."""
    return Message("{name}：检查期间文件被改过，没有写入", "{name}: changed on disk meanwhile, not written", name=name)


def not_written(name: str, encoding: str) -> Message:
    """Encoding the text of the input again gives other bytes."""
    return Message(
        "{name}：这个 {encoding} 文件重写后字节会变，只检查、不改写；请另存为 UTF-8 再修改",
        "{name}: bytes of this {encoding} file would not come back the same; save it as UTF-8 to have it fixed",
        name=name,
        encoding=encoding.upper(),
    )
