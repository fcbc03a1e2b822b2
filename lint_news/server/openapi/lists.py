"""What is said of the house's lists."""

from __future__ import annotations

from .answers import REFUSED, answers, in_json
from .requests import edit_header
from .values import COUNT, FLAG, TEXT, Schema, fields, many, maybe, named, one_of, said

_NAMED: Schema = {
    "id": said(TEXT, "the name of the list, with a number for its further files: people.2"),
    "list": TEXT,
    "file": said(TEXT, "as the configuration names it"),
    "editable": said(FLAG, "whether it can be written here: a table of text"),
}
_CELLS = many(many(TEXT))
_TABLE: Schema = {
    "before": said(_CELLS, "the rows before the headings"),
    "headings": many(TEXT),
    "rows": said(_CELLS, "all rows behind the headings, comments and empty ones too"),
}
_LINES = said(many(COUNT), "the number of each of `rows`, as a spreadsheet counts it")
_COLUMN: Schema = {"field": TEXT, "title": TEXT, "about": TEXT, "required": FLAG}
_ERROR: Schema = {
    "row": said(maybe(COUNT), "its index in `rows`"),
    "column": said(maybe(COUNT), "its index in `headings`"),
    "line": said(COUNT, "the row as a spreadsheet counts it; 0 for the file"),
    "message": named("Said"),
}
SCHEMAS: Schema = {
    "Said": fields({"zh": TEXT, "en": TEXT}),
    "Desk": fields({"version": TEXT, "lang": one_of("zh", "en"), "edits": FLAG, "lists": many(TEXT)}),
    "Lists": fields({"edits": FLAG, "lists": many(fields(_NAMED))}),
    "List": fields(
        {**_NAMED, **_TABLE, "lines": _LINES, "columns": many(fields(_COLUMN)), "errors": many(named("ListError"))}
    ),
    "Table": fields(_TABLE, ["before"]),
    "ListError": fields(_ERROR),
    "Refused": fields({"error": named("Said"), "errors": many(named("ListError"))}, ["errors"]),
}
_NAME: Schema = {
    "name": "name",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "pattern": r"^\w+(\.[2-9])?$"},
}
_MATCH: Schema = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "schema": said({"type": "string", "pattern": '^"[0-9a-f]{32}"$'}, "the ETag that the list was read with"),
}
_WORK = (500, 503, 504)


def paths() -> Schema:
    """The addresses of the lists."""
    one = in_json("List", "the list")
    one["headers"] = {"ETag": {"schema": said(TEXT, "the state of the file")}}
    body = {"required": True, "content": {"application/json": {"schema": named("Table")}}}
    saved = answers(one, 400, 404, 408, 412, 413, 428, *_WORK, *REFUSED) | {"422": _refused()}
    return {
        "/v1/desk": _get("What the desk of the house can do", answers(in_json("Desk", "it"), *_WORK, *REFUSED)),
        "/v1/lists": _get("The lists of the house", answers(in_json("Lists", "them"), 422, *_WORK, *REFUSED)),
        "/v1/lists/{name}": {
            "get": {
                "summary": "A list as a table",
                "parameters": [_NAME],
                "responses": answers(one, 404, 422, *_WORK, *REFUSED),
            },
            "put": {
                "summary": "Write a list where nothing is wrong in it",
                "parameters": [_NAME, _MATCH, edit_header()],
                "requestBody": body,
                "responses": saved,
            },
        },
    }


def _refused() -> Schema:
    return in_json("Refused", "what is wrong in the list: nothing was written")


def _get(summary: str, responses: Schema) -> Schema:
    return {"get": {"summary": summary, "responses": responses}}
