"""Forms: `application/x-www-form-urlencoded`, `multipart/form-data`, and the part of an address behind `?`."""

from __future__ import annotations

from urllib.parse import parse_qsl

from msgspec import Struct
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File, FormParser, parse_options_header

from ...model import Message
from ..errors import RequestError

URLENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
_FIELDS = 100


class Upload(Struct, frozen=True):
    """A file of a form: its name as the client gives it, and its bytes."""

    name: str
    data: bytes


class Form(Struct, frozen=True):
    """The fields of a form by name, and its files. Of a field that is given twice the last counts."""

    fields: dict[str, str]
    files: dict[str, Upload]


def media_type(content_type: str) -> str:
    """The kind of a body, without parameters."""
    return parse_options_header(content_type)[0].decode("latin-1")


def form(content_type: str, data: bytes) -> Form:
    """Read a form, in memory. Raises RequestError where it is malformed or not in UTF-8."""
    kind, options = parse_options_header(content_type)
    try:
        if kind == MULTIPART.encode():
            return _multipart(options.get(b"boundary"), data)
        return Form(_urlencoded(data.decode("utf-8")), {})
    except (FormParserError, ValueError) as error:
        raise RequestError(400, _MALFORMED) from error


def query(text: str) -> dict[str, str]:
    """The fields of the part of an address behind `?`. Raises RequestError."""
    return form(URLENCODED, text.encode("utf-8")).fields


def _urlencoded(text: str) -> dict[str, str]:
    return dict(parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS))


def _multipart(boundary: bytes | None, data: bytes) -> Form:
    fields, files = list[Field](), list[File]()
    limits = {"MAX_FIELDS": _FIELDS, "MAX_MEMORY_FILE_SIZE": len(data) + 1}
    parser = FormParser(MULTIPART, fields.append, files.append, boundary=boundary, config=limits)
    parser.write(data)
    parser.finalize()
    made = {_text(one.field_name): _text(one.value) for one in fields}
    return Form(made, {_text(one.field_name): _upload(one) for one in files})


def _upload(one: File) -> Upload:
    file = one.file_object
    file.seek(0)
    return Upload(_text(one.file_name), file.read())


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8")


_MALFORMED = Message("表单写得不对，或不是 UTF-8", "the form is malformed, or not in UTF-8")
