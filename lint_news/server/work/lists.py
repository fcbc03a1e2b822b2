"""`GET /v1/desk`, `GET /v1/lists`, and `GET` and `PUT /v1/lists/ID`: the house's lists as tables."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from msgspec import Struct, convert, json

from ... import __version__
from ...model import LintNewsError, Message
from ...project.house_lists import HouseList, column_of, errors, house_lists, is_headed, shown
from ...project.lists import ListError, columns
from ...readers.sheets import SheetError
from ...readers.tables import Row, Table, written
from ...system.locking import locked
from ...system.reasons import why_failed
from ...system.regular import LARGEST, read_bytes
from ...system.writing import ChangedError, replace_bytes
from ..calls import Answer, Call
from ..errors import RequestError, body
from .desk import Desk
from .requests import wrong


class Sent(Struct, frozen=True, forbid_unknown_fields=True):
    """A table that a client sends, in the form of Table."""

    headings: Row
    rows: tuple[Row, ...]
    before: tuple[Row, ...] = ()


def about(desk: Desk, _: Call) -> Answer:
    """What the desk of the house can do."""
    try:
        known = list(_lists(desk))
    except LintNewsError:  # every check says what is wrong
        known = []
    return _json(version=__version__, lang=desk.lang, edits=desk.edits, lists=known)


def lists(desk: Desk, _: Call) -> Answer:
    """The lists of the house."""
    return _json(edits=desk.edits, lists=[_named(one) for one in _lists(desk).values()])


def one_list(desk: Desk, call: Call) -> Answer:
    """A list as a table, with what is wrong in it. Raises RequestError and LintNewsError."""
    one = _wanted(desk, call)
    return _told(one, _data(one))


def save(desk: Desk, call: Call) -> Answer:
    """Write a list that a client sends, where nothing is wrong in it and nobody else has changed it. Raises
    RequestError and LintNewsError."""
    one = _wanted(desk, call)
    if not one.is_editable:
        raise RequestError(422, _not_editable(one))
    if not call.if_match:
        raise RequestError(428, _NO_MATCH)
    sent, before = _sent(call), _data(one)
    if call.if_match != _etag(before):
        raise RequestError(412, _CHANGED)
    made = Table(sent.before, sent.headings, sent.rows)
    data = written(made, before, one.suffix)
    if len(data) > LARGEST:
        raise RequestError(422, _TOO_LARGE)
    if _is_unfaithful(one, made, data):
        raise RequestError(422, _UNFAITHFUL)
    if found := errors(one, data):
        return _refused(one, data, found)
    _write(one, data, before)
    return _told(one, data)


def _lists(desk: Desk) -> dict[str, HouseList]:
    return house_lists(desk.settings, desk.rules)


def _wanted(desk: Desk, call: Call) -> HouseList:
    """The list that a request is about: none but those that the configuration names."""
    if (found := _lists(desk).get(call.target)) is None:
        raise RequestError(404, _NO_LIST)
    return found


def _data(one: HouseList) -> bytes:
    try:
        return read_bytes(one.path)
    except OSError as error:
        raise LintNewsError(_unreadable(one, error)) from error


def _sent(call: Call) -> Sent:
    try:
        return convert(json.decode(call.body), Sent)
    except (ValueError, RecursionError) as error:
        raise RequestError(400, wrong(error)) from error


def _is_unfaithful(one: HouseList, made: Table, data: bytes) -> bool:
    """Whether the written table would be read as another than was sent."""
    try:
        again = shown(one, data)
    except SheetError:
        return True
    return (again.before, again.headings, again.rows) != (made.before, made.headings, made.rows)


def _write(one: HouseList, data: bytes, before: bytes) -> None:
    try:
        with locked(one.path):
            replace_bytes(one.path, data, before)
    except ChangedError as error:
        raise RequestError(412, _CHANGED) from error
    except OSError as error:
        raise LintNewsError(_unwritable(one, error)) from error


def _told(one: HouseList, data: bytes) -> Answer:
    try:
        table = shown(one, data)
    except SheetError as error:
        raise ListError(one.file, error.row, None, error.message) from error
    if not is_headed(one, table):
        raise LintNewsError(next(iter(errors(one, data)), ListError(one.file, 0, None, _NO_HEADINGS)).message)
    known = [{"field": c.field, "title": c.title, "about": c.about, "required": c.required} for c in columns(one.kind)]
    answer = _json(
        **_named(one),
        columns=known,
        before=table.before,
        headings=table.headings,
        rows=table.rows,
        lines=table.lines,
        errors=[_error(error, table, one) for error in errors(one, data)],
    )
    return Answer(200, answer.body, headers={"ETag": _etag(data)})


def _refused(one: HouseList, data: bytes, found: list[ListError]) -> Answer:
    table = shown(one, data)
    told = json.decode(body(found[0].message))
    return Answer(422, json.encode({**told, "errors": [_error(error, table, one) for error in found]}))


def _error(error: ListError, table: Table, one: HouseList) -> dict[str, Any]:
    row = table.lines.index(error.row) if error.row in table.lines else None
    why = {"zh": error.why.text("zh"), "en": error.why.text("en")}
    return {"row": row, "column": column_of(error, table, one), "line": error.row, "message": why}


def _named(one: HouseList) -> dict[str, Any]:
    return {"id": one.id, "list": one.list, "file": one.file, "editable": one.is_editable}


def _etag(data: bytes) -> str:
    return f'"{blake2b(data, digest_size=16).hexdigest()}"'


def _json(**fields: Any) -> Answer:  # noqa: ANN401 what JSON can have
    return Answer(body=json.encode(fields))


_NO_LIST = Message("没有这份名单；GET /v1/lists 可列出", "no such list; GET /v1/lists names them")
_NO_MATCH = Message(
    "缺 If-Match 这个头：写打开名单时得到的 ETag", "If-Match is missing: the ETag that the list was read with"
)
_CHANGED = Message(
    "名单打开以后别人改过，没有写；请重新打开再改", "somebody has changed the list since; not written, open it again"
)
_TOO_LARGE = Message("名单太大", "the list is too large")
_UNFAITHFUL = Message(
    "有的格子写进文件就变了样（如栏目名前的空行），没有写",
    "some cells would be read as others (such as rows that are no comment before the headings); not written",
)
_NO_HEADINGS = Message("没有栏目名一行", "there is no row of headings")


def _not_editable(one: HouseList) -> Message:
    return Message(
        "{file}：不能在这里改；请在表格软件（.toml 用文本编辑器）里改，或把名单另存为 .csv",
        "{file}: cannot be changed here; change it in a spreadsheet (.toml in a text editor), or save it as .csv",
        file=one.file,
    )


def _unreadable(one: HouseList, error: OSError) -> Message:
    return Message("{file}：读不了（{why}）", "{file}: cannot be read ({why})", file=one.file, why=why_failed(error))


def _unwritable(one: HouseList, error: OSError) -> Message:
    return Message("{file}：写不了（{why}）", "{file}: cannot be written ({why})", file=one.file, why=why_failed(error))
