"""What each address answers, by status of HTTP."""

from __future__ import annotations

from ..work.downloads import MARKED, MEDIA
from ..work.drawing import PNG
from ..work.reporting import KINDS
from .values import COUNT, FILE, FROM_ONE, TEXT, Schema, named, said

_STATUSES = {
    400: "the request is wrong",
    401: "the token is missing or wrong",
    403: "a request from another site",
    404: "there is no such list or entry",
    408: "the request came too slowly",
    412: "somebody has changed the list since it was read",
    413: "the request is too large, or needs too much memory",
    415: "a kind of body or of file that is not read",
    421: "a host name that is not served",
    422: "the input cannot be read, or a name of a rule is unknown",
    428: "the header If-Match is missing",
    500: "an error of the server, or a worker process that died",
    503: "busy: it is worth asking again after Retry-After",
    504: "the check took too long",
}
REFUSED = (401, 403, 421)
"""How any request may be refused."""
WORK = (400, 408, 413, 415, 422, 500, 503, 504)
"""How a request with a text may end."""
RESPONSES: Schema = {
    str(status): {"description": about, "content": {"application/json": {"schema": named("Error")}}}
    for status, about in _STATUSES.items()
}
RESPONSES["503"]["headers"] = {"Retry-After": {"schema": COUNT}}


def in_json(schema: str, about: str) -> Schema:
    """An answer in JSON."""
    return {"description": about, "content": {"application/json": {"schema": named(schema)}}}


def in_text(about: str) -> Schema:
    """An answer in plain text."""
    return {"description": about, "content": {"text/plain": {"schema": TEXT}}}


def fixed() -> Schema:
    """The fixed text, or the marked copy of a file."""
    answer = in_json("Fixed", "the fixed text; of a Word document or a PDF the marked copy")
    answer["content"] |= {media: {"schema": FILE} for media in (MEDIA[suffix] for suffix in MARKED)}
    answer["headers"] = {
        "Lint-News-Changes": {"schema": said(COUNT, "tracked changes in a marked copy")},
        "Lint-News-Comments": {"schema": said(COUNT, "comments in a marked copy")},
    }
    return answer


def picture() -> Schema:
    """The picture of a page."""
    headers = {"Lint-News-Pages": {"schema": said(FROM_ONE, "how many pages the file has")}}
    return {"description": "the page", "content": {PNG: {"schema": FILE}}, "headers": headers}


def file() -> Schema:
    """A report as a file."""
    kinds = {MEDIA[f".{kind.plain.rpartition('.')[2]}"].partition(";")[0] for kind in KINDS.values()}
    headers = {"Content-Disposition": {"schema": said(TEXT, "the name of the file")}}
    return {
        "description": "the report",
        "content": {one: {"schema": FILE} for one in sorted(kinds)},
        "headers": headers,
    }


def answers(right: Schema, *statuses: int) -> Schema:
    """The right answer, and others by status."""
    return {"200": right, **{str(one): {"$ref": f"#/components/responses/{one}"} for one in statuses}}
