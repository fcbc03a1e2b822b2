"""Bodies that are made to do harm: JSON, forms, Word documents, PDF, and texts that take long."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from io import BytesIO
from random import Random
from time import monotonic
from zipfile import ZIP_DEFLATED, ZipFile

from msgspec import json

from .target import Target

FORM = "multipart/form-data; boundary=b"
ANSWERS = frozenset({200, 400, 413, 415, 422, 500, 504})
SECONDS = 45
_WORD = "word/document.xml"
_SCHEMAS = "http://schemas.openxmlformats.org"
_TYPES = (
    f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships"><Relationship Id="a" '
    f'Type="{_SCHEMAS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def upload(name: str, data: bytes, more: bytes = b"") -> bytes:
    """A form with a file."""
    head = f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    return more + head + data + b"\r\n--b--\r\n"


def docx(body: bytes, picture: bytes = b"") -> bytes:
    """A Word document with this XML as its text."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr(_WORD, body)
        file.writestr("word/media/1.png", picture)
    return made.getvalue()


def with_picture(size: int) -> bytes:
    """A Word document with one fault and a picture of many bytes, which a copy has as well."""
    text = f"<w:document {_NS}><w:body><w:p><w:r><w:t>会议强调,要抓好春耕。</w:t></w:r></w:p></w:body></w:document>"
    return docx(text.encode(), Random(1).randbytes(size))


def _lol() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE w [<!ENTITY a0 "ha">{entities}]><w:document {_NS}>&a9;</w:document>'.encode()


def _outside() -> bytes:
    return f'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {_NS}>&a;</w:document>'.encode()


_PART = b'--b\r\nContent-Disposition: form-data; name="%d"\r\n\r\n1\r\n'
_OTHER = b'--b\r\nContent-Disposition: form-data; name="f%d"; filename="a.txt"\r\n\r\n1\r\n'
_CARD, _ID = "6222 0212 3456 7890 128", "11010519491231002X"
BODIES: Mapping[str, tuple[bytes, str]] = {
    "100,000 brackets of JSON": (b"[" * 100_000, "application/json"),
    "a number without end": (b'{"text": 1' + b"0" * 1_000_000 + b"}", "application/json"),
    "half a surrogate pair": (rb'{"text": "\ud83d"}', "application/json"),
    "a text twice": (b'{"text": "a", "text": "b"}', "application/json"),
    "JSON in UTF-16": ('{"text": "a"}'.encode("utf-16"), "application/json"),
    "an unknown field": (b'{"text": "a", "config": "/etc/passwd"}', "application/json"),
    "a name out of the folder": (b'{"text": "a", "name": "../../etc/passwd.txt"}', "application/json"),
    "a million lines": (json.encode({"text": "\n" * 1_000_001}), "application/json"),
    "brackets for regular expressions": (json.encode({"text": "“（" * 1_000_000}), "application/json"),
    "digits for regular expressions": (json.encode({"text": "1-" * 1_000_000}), "application/json"),
    "invisible characters": (json.encode({"text": "\u200b\u202e\x00\ufeff" * 500_000}), "application/json"),
    "ten thousand rules": (json.encode({"text": "a", "select": ["no-such"] * 100_000}), "application/json"),
    "100,000 fields of a form": (upload("a.txt", b"a", b"".join(_PART % n for n in range(100_000))), FORM),
    "100,000 files of a form": (upload("a.txt", b"a", b"".join(_OTHER % n for n in range(100_000))), FORM),
    "a form without an end": (b"--b\r\n" + b"A: " * 1_000_000, FORM),
    "a form without a border": (b"--b\r\n", "multipart/form-data"),
    "a Word document of 1 GB": (upload("a.docx", docx(b" " * (1 << 30))), FORM),
    "a Word document of entities": (upload("a.docx", docx(_lol())), FORM),
    "a Word document that names a file": (upload("a.docx", docx(_outside())), FORM),
    "a Word document, 100,000 deep": (upload("a.docx", docx(b"<a>" * 100_000)), FORM),
    "a PDF of nothing": (upload("a.pdf", b"%PDF-1.7\n" + b"0" * 100_000), FORM),
    "a PDF that is its own parent": (
        upload("a.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n"),
        FORM,
    ),
    "HTML, 200,000 deep": (upload("a.html", b"<div>" * 200_000), FORM),
    "private numbers": (json.encode({"text": f"卡号{_CARD},身份证{_ID},邻里纠纠纷。"}), "application/json"),
}


async def contents(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """Each is answered in time, with nothing of a file or a private number in it."""
    for name, (body, media) in BODIES.items():
        for path in ("/v1/check", "/v1/fix") if media == FORM else ("/v1/check",):
            began = monotonic()
            status, answer = await target.post(path, body, media)
            took = monotonic() - began
            is_private = b"root:" not in answer and b"Traceback" not in answer and _CARD.encode() not in answer
            yield status in ANSWERS and took < SECONDS and is_private, f"{path} {name}: {status} in {took:.1f} s"
