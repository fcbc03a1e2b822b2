"""The parts of a .docx file, which is a ZIP archive. What may harm the reader is refused before it is unpacked."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import BadZipFile, ZipFile, ZipInfo

from ...model import LintNewsError, Message
from ...system.reasons import why_failed
from .. import errors

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of older formats begin, and .docx files with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PARTS, LARGEST_PART, LARGEST = 10_000, 64 << 20, 512 << 20
"""The most parts of a file, and the most bytes of an XML part and of all parts, unpacked."""
_PACKED, _RATIO = 4 << 20, 200
"""A part that is larger than the first, unpacked, may be this many times as large as packed."""


class Package:
    """A .docx file whose archive was found safe: names, sizes, no password. Parts are unpacked when they are read."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive. Raises LintNewsError."""
        self.data, self.name = data, name
        if data.startswith(_OLE2):
            raise LintNewsError((errors.encrypted if _ENCRYPTED in data else errors.old_word)(name))
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise LintNewsError(errors.damaged(name, _broken(error))) from error
        self.infos = {info.filename: info for info in self._archive.infolist()}
        self._refuse_unsafe()

    def __contains__(self, part: str) -> bool:
        return part in self.infos

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises LintNewsError where it is missing or damaged."""
        if part not in self.infos:
            raise self.damaged(Message("缺 {part}", "no {part}", part=part))
        try:
            return self._archive.read(part)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise self.damaged(_broken(error)) from error

    def xml(self, part: str) -> bytes:
        """The bytes of an XML part in UTF-8. Raises LintNewsError, also where it is too large."""
        if part in self.infos and self.infos[part].file_size > LARGEST_PART:
            raise self.unsafe(_TOO_LARGE)
        return _utf8(self.read(part), self)

    def damaged(self, why: Message) -> LintNewsError:
        """The error of a file that is not whole."""
        return LintNewsError(errors.damaged(self.name, why))

    def unsafe(self, why: Message) -> LintNewsError:
        """The error of a file that may do harm."""
        return LintNewsError(errors.unsafe(self.name, why))

    def _refuse_unsafe(self) -> None:
        infos = self._archive.infolist()
        if len(infos) > PARTS or sum(info.file_size for info in infos) > LARGEST:
            raise self.unsafe(_TOO_LARGE)
        if len({info.filename.lower() for info in infos}) < len(infos):
            raise self.unsafe(Message("两个部分同名", "two parts of the same name"))
        for info in infos:
            if info.flag_bits & 1:
                raise LintNewsError(errors.encrypted(self.name))
            if _is_bad_name(info.orig_filename):
                raise self.unsafe(Message("部分的名称不对", "a bad name of a part"))
            if info.file_size > _PACKED and info.file_size > _RATIO * info.compress_size:
                raise self.unsafe(Message("压缩比异常", "packed too well"))
        if _overlap(infos):
            raise self.unsafe(Message("各部分重叠", "parts overlap"))


_TOO_LARGE = Message("解开后太大", "too large when unpacked")


def _overlap(infos: list[ZipInfo]) -> bool:
    """Whether two parts share bytes of the archive, as in some archives that unpack to far more than they are."""
    placed = sorted(infos, key=lambda info: info.header_offset)
    return any(a.header_offset + a.compress_size >= b.header_offset for a, b in pairwise(placed))


def _is_bad_name(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in name.split("/")


def _broken(error: Exception) -> Message:
    if isinstance(error, OSError):
        return why_failed(error)
    return Message("压缩包坏了或不完整", "the archive is broken or cut off")


def _utf8(data: bytes, package: Package) -> bytes:
    """The XML in UTF-8. Parts in UTF-16 are allowed, and rare. Raises LintNewsError for another encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise package.damaged(_BAD_ENCODING) from error
        return re.sub(r"\A<\?xml.*?\?>", "", text, count=1, flags=re.DOTALL).encode("utf-8", "surrogatepass")
    declared = re.match(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)", data)
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii"):
        raise package.damaged(_BAD_ENCODING)
    return data


_BAD_ENCODING = Message("XML 的编码不对", "an encoding that XML parts may not have")
