"""What a client of /v1 asks for: JSON with a text, or a form with a file."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from msgspec import Struct, ValidationError, convert, json
from msgspec.structs import replace as replaced

from ...model import Lang, Message
from ...project.settings.inputs import Names, split
from ...system.reasons import why_failed
from ...text.source import Source
from ..calls import Call
from ..errors import RequestError
from .desk import Selection
from .forms import MULTIPART, Upload, form, media_type
from .inputs import of_file, of_text

_LISTS = ("select", "extend_select", "ignore", "only", "without")


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request: its text, how it is read, and the rules to use over those of the house.

    `name` is the name of the file: its ending says how it is read. `date` is the day of the paper.
    """

    text: str = ""
    name: str = "page.txt"
    date: dt.date | None = None
    lang: Lang | None = None
    select: Names = ()
    extend_select: Names = ()
    ignore: Names = ()

    @property
    def selection(self) -> Selection:
        """The rules that are asked for."""
        return self.select, self.extend_select, self.ignore


A = TypeVar("A", bound=Asked)
S = TypeVar("S", bound=Struct)


def asked(call: Call, kind: type[A]) -> tuple[A, Source]:
    """A request and the input in it. Raises RequestError, and LintNewsError where the input cannot be read."""
    if media_type(call.content_type) == "application/json":
        made = _of_json(call.body, kind)
        return made, of_text(made.text, made.name)
    made, file = uploaded(call, kind, _MEDIA)
    return replaced(made, name=file.name), of_file(file)


def uploaded(call: Call, kind: type[S], other: Message | None = None) -> tuple[S, Upload]:
    """A request in a form and the file in it; `other` is said of a body that is no form. Raises RequestError."""
    if media_type(call.content_type) != MULTIPART:
        raise RequestError(415, other or _FORM)
    sent = form(call.content_type, call.body)
    made = _of_fields(sent.fields, kind)
    if (file := sent.files.get("file")) is None:
        raise RequestError(400, _NO_FILE)
    return made, file


def _of_json(body: bytes, kind: type[A]) -> A:
    try:
        given = json.decode(body)
        made = convert(given, kind)
    except (ValueError, RecursionError) as error:
        raise RequestError(400, wrong(error)) from error
    if "text" not in given:
        raise RequestError(400, _NO_TEXT)
    return made


def _of_fields(fields: dict[str, str], kind: type[S]) -> S:
    given: dict[str, Any] = {name: split(value) if name in _LISTS else value for name, value in fields.items()}
    if "text" in given or "name" in given:
        raise RequestError(400, _TEXT_AND_FILE)
    if "null" in map(str.lower, fields.values()):  # convert would take the text for no value
        raise RequestError(400, _NULL)
    try:
        return convert(given, kind, strict=False)
    except ValidationError as error:
        raise RequestError(400, wrong(error)) from error


def wrong(error: Exception) -> Message:
    """A request has another form than it should have."""
    return Message("请求写得不对（{why}）", "the request is wrong ({why})", why=why_failed(error))


_MEDIA = Message(
    "请求应是 JSON（application/json），或带文件的表单（multipart/form-data）",
    "the request has to be JSON (application/json), or a form with a file (multipart/form-data)",
)
_FORM = Message(
    "请求应是带文件的表单（multipart/form-data）",
    "the request has to be a form with a file (multipart/form-data)",
)
_NULL = Message("表单里不写 null；没有的项不用给", "a form has no null: leave out what is not there")
_NO_TEXT = Message("缺 text 这一项", "there is no text")
_NO_FILE = Message("表单里没有 file 这个文件", "the form has no file of the name `file`")
_TEXT_AND_FILE = Message("上传文件时不另给 text、name", "a form with a file takes no text and no name")
