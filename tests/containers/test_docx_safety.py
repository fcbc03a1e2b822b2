"""Documents that are damaged, or made to do harm: one clear error, and never a traceback."""

from __future__ import annotations

import warnings
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from lint_news import LintNewsError, containers

from .word_files import document, line, packed, parts

GOOD = document(line("本报讯"))


def refused(data: bytes, name: str = "稿.docx") -> str:
    with pytest.raises(LintNewsError) as error:
        containers.read(data, name)
    return error.value.message.text("zh")


def zipped(*files: tuple[str, bytes]) -> bytes:
    file = BytesIO()
    with warnings.catch_warnings(), ZipFile(file, "w", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in files:
            archive.writestr(name, data)
    return file.getvalue()


def with_body(body: str) -> bytes:
    made = parts(line("甲"))
    return packed({**made, "word/document.xml": body})


@pytest.mark.parametrize("name", ["稿.doc", "稿.WPS", "稿.wpt", "稿.dot"])
def test_older_formats_are_refused_with_advice(name: str) -> None:
    assert refused(b"\xd0\xcf\x11\xe0", name) == f"{name}：旧格式（.doc、.wps），不读；请在 Word 或 WPS 里另存为 .docx"


def test_what_only_calls_itself_docx() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert "旧格式" in refused(ole + bytes(512))
    assert "密码" in refused(ole + bytes(512) + "EncryptedPackage".encode("utf-16-le"))
    assert "压缩包坏了" in refused("本报讯".encode())
    assert "没有 Word 文档" in refused(zipped(("a.txt", b"a")))
    assert "没有 Word 文档" in refused(with_body("<workbook/>"))


@pytest.mark.parametrize("length", [0, 10, len(GOOD) // 2, len(GOOD) - 1])
def test_truncated_files(length: int) -> None:
    assert "稿.docx" in refused(GOOD[:length])


def test_damaged_bytes_never_end_in_another_error() -> None:
    for at in range(0, len(GOOD), 7):
        data = GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :]
        with suppress(LintNewsError):
            assert isinstance(containers.read(data, "稿.docx").text, str)


def test_document_types_are_refused() -> None:
    bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
    assert "DTD" in refused(with_body(bomb))
    assert "DTD" in refused(with_body('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'))


def test_deep_nesting_is_refused() -> None:
    assert "嵌套太深" in refused(with_body("<a>" * 10_000 + "</a>" * 10_000))


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    files = [(name, data.encode()) for name, data in parts(line("甲")).items()]
    assert "压缩比" in refused(zipped(*files, ("word/media/a.bin", bytes(8 << 20))))
    assert "太大" in refused(zipped(*((f"{n}", b"") for n in range(10_001))))


def test_names_that_lead_out_or_stand_twice_are_refused() -> None:
    files = [(name, data.encode()) for name, data in parts(line("甲")).items()]
    for name in ("/etc/a", "../a", "word/../../a", "C:a", "word\\a"):
        assert "名称不对" in refused(zipped(*files, (name, b""))), name
    assert "同名" in refused(zipped(*files, files[2]))
    assert "同名" in refused(zipped(*files, ("WORD/document.xml", b"")))


def test_encodings_that_xml_parts_may_not_have_are_refused() -> None:
    made = parts(line("甲"))
    xml = made["word/document.xml"].replace("UTF-8", "GBK").encode("gbk")
    assert "编码" in refused(packed({**made, "word/document.xml": xml}))
