"""Bytes in, the same bytes out: encodings, what is refused, and writing whole or not at all."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.text.source import Source

TEXT = "春耕时节，县里的技术员下乡讲课。\r\n来听课的人很多，𠮷老师也来了。\n"
GB_TEXT = TEXT.replace("𠮷", "周")


@pytest.mark.parametrize(
    ("data", "text", "encoding", "writable"),
    [
        (TEXT.encode(), TEXT, "utf-8", True),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT, "utf-8", True),
        (codecs.BOM_UTF8, "", "utf-8", True),
        (b"", "", "utf-8", True),
        (b"plain\r\n", "plain\r\n", "utf-8", True),
        (GB_TEXT.encode("gb18030"), GB_TEXT, "gb18030", True),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT, "utf-16-le", True),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, "utf-16-be", True),
    ],
    ids=["utf-8", "mark", "only a mark", "empty", "ascii", "gb18030", "utf-16-le", "utf-16-be"],
)
def test_what_is_read(data: bytes, text: str, encoding: str, writable: bool) -> None:
    source = Source.decode(data, "page.txt")
    assert (source.text, source.encoding, source.writable) == (text, encoding, writable)
    assert source.encode(source.text) == data


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"abc\xff", 3),
        (TEXT.encode()[:-1] + b"\xe5\x8d", len(TEXT.encode()) - 1),
        (codecs.BOM_UTF8 + "一".encode() + b"\xff", 6),
        (codecs.BOM_UTF8 + "春耕".encode("gb18030"), 3),
        (b"caf\xe9 noir", 3),
        (TEXT.encode() * 50 + b"\xe5" + TEXT.encode() * 50, len(TEXT.encode()) * 50),
        ("春\x01耕".encode("gb18030"), 0),
        (codecs.BOM_UTF16_LE + "春".encode("utf-16-le") + b"\x01", 4),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", 2),
    ],
    ids=[
        *("one byte", "cut off", "after a mark", "gb18030 after a mark", "latin-1"),
        *("one wrong byte in a long text", "a control character", "utf-16 cut off", "half a pair"),
    ],
)
def test_what_is_no_text_names_the_byte(data: bytes, offset: int) -> None:
    with pytest.raises(LintNewsError) as caught:
        Source.decode(data, "page.txt")
    assert f"page.txt: byte {offset} " in str(caught.value)
    assert f"第 {offset} 字节" in caught.value.message.text("zh")


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"ab\x00c", 2),
        (b"\x00", 0),
        (codecs.BOM_UTF32_LE + "春".encode("utf-32-le"), 2),
        (TEXT.encode("utf-16-le"), 33),
    ],
    ids=["in text", "alone", "utf-32", "utf-16 without a mark"],
)
def test_nul_is_no_text(data: bytes, offset: int) -> None:
    with pytest.raises(LintNewsError, match=f"byte {offset} is NUL"):
        Source.decode(data, "page.txt")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none.txt", "no such file"),
        ("none/page.txt", "no such file"),
        ("folder", "is a folder"),
        ("page.docx", r"\.docx"),
        ("pa\0ge.txt", "null byte"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "page.docx").write_bytes(b"text")
    with pytest.raises(LintNewsError, match=why):
        Source.read(tmp_path / name, name)


@pytest.mark.parametrize("name", ["page.txt", "page.TXT", "page.text", "page", "第3版 要闻.txt"])
def test_names_of_plain_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(TEXT.encode())
    assert Source.read(tmp_path / name).text == TEXT


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "第一版.txt"
    path.write_bytes(codecs.BOM_UTF8 + TEXT.encode())
    return path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o755])
def test_write_keeps_mark_line_ends_and_permissions(page: Path, mode: int) -> None:
    page.chmod(mode)
    Source.read(page).write(page, TEXT.replace("下乡", "进村"))
    assert page.read_bytes() == codecs.BOM_UTF8 + TEXT.replace("下乡", "进村").encode()
    assert stat.S_IMODE(page.stat().st_mode) == mode
    assert names(page.parent) == ["第一版.txt"]


def test_write_follows_a_link(page: Path) -> None:
    link = page.with_name("link.txt")
    link.symlink_to(page.name)
    Source.read(link).write(link, "新")
    assert link.is_symlink()
    assert page.read_bytes() == codecs.BOM_UTF8 + "新".encode()


def refused(page: Path, source: Source, why: str) -> None:
    before = page.read_bytes() if page.exists() else None
    with pytest.raises(LintNewsError, match=why):
        source.write(page, "新")
    assert (page.read_bytes() if page.exists() else None) == before
    assert names(page.parent) == ([page.name] if before is not None else [])


def test_write_refuses_a_file_with_other_names(page: Path) -> None:
    other = page.with_name("other.txt")
    other.hardlink_to(page)
    with pytest.raises(LintNewsError, match="hard links"):
        Source.read(page).write(page, "新")
    assert other.samefile(page)
    assert names(page.parent) == sorted([page.name, other.name])


def test_write_refuses_a_read_only_file(page: Path) -> None:
    page.chmod(0o444)
    refused(page, Source.read(page), "read-only file")


def test_write_refuses_what_changed_meanwhile(page: Path) -> None:
    source = Source.read(page)
    page.write_bytes(b"typed since")
    refused(page, source, "changed on disk")


def test_write_refuses_what_is_gone(page: Path) -> None:
    source = Source.read(page)
    page.unlink()
    refused(page, source, "no such file")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_write_keeps_the_encoding(page: Path, encoding: str, end: str) -> None:
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding, b"")
    text = TEXT.replace("\r\n", end) + "镕䶮〇" + end
    page.write_bytes(mark + text.encode(encoding))
    source = Source.read(page)
    assert (source.encoding, source.writable) == (encoding, True)
    source.write(page, text.replace("下乡", "进村"))
    assert page.read_bytes() == mark + text.replace("下乡", "进村").encode(encoding)


def test_write_refuses_bytes_that_would_not_come_back(page: Path) -> None:
    source = Source(page.name, page.read_bytes(), "别的", "gb18030")
    assert not source.writable
    refused(page, source, "would not come back")


def test_write_refuses_what_the_encoding_lacks(page: Path) -> None:
    before = page.read_bytes()
    with pytest.raises(LintNewsError, match=r"U\+D842 cannot be written in UTF-8"):
        Source.read(page).write(page, "半\ud842")
    assert page.read_bytes() == before


@pytest.mark.parametrize(("owner", "function"), [(os, "fsync"), (Path, "replace"), (Path, "chmod")])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_write_that_fails_leaves_the_old_bytes_alone(
    page: Path, monkeypatch: pytest.MonkeyPatch, owner: object, function: str, error: BaseException
) -> None:
    source, before = Source.read(page), page.read_bytes()

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(owner, function, fail)
    with pytest.raises((LintNewsError, KeyboardInterrupt)):
        source.write(page, "新")
    assert page.read_bytes() == before
    assert names(page.parent) == [page.name]
