"""`/v1/openapi.json`: the document that describes the interface to programs.

Tests make requests from the document, and compare the answers with it.
"""

from __future__ import annotations

from ... import __version__
from . import lists
from .answers import REFUSED, RESPONSES, WORK, answers, file, fixed, in_json, in_text, picture
from .requests import (
    CHECK,
    CHOSEN,
    FIX,
    IGNORED,
    REPORT,
    accepting,
    edit_header,
    entry,
    form,
    page,
    parameters,
    report_kind,
    text_or_file,
)
from .schemas import SCHEMAS
from .values import Schema, said


def document() -> Schema:
    """The document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "lint-news",
            "version": __version__,
            "description": "Findings in Chinese newspaper text, and their fixes. Nothing of a text is kept or logged.",
        },
        "security": [{}, {"token": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"token": _TOKEN},
            "responses": RESPONSES,
            "schemas": SCHEMAS | lists.SCHEMAS,
        },
    }


def _paths() -> Schema:
    checked, matches = in_json("Checked", "the findings"), in_json("Matches", "offsets and lengths count UTF-16 units")
    of_match = answers(matches, *WORK, *REFUSED) | {"400": in_text("wrong parameters, as LanguageTool says it")}
    of_match.pop("422")
    match = "The findings in the shape of LanguageTool"
    described = said({"type": "object"}, "this document")
    reported = _body("A report as a file", text_or_file(REPORT, CHOSEN), answers(file(), *_ALL))
    right = answers(in_json("Accepted", "what is not reported again"), *_ALL)
    accepted = _body("Accept findings for good: they are right", accepting(), right)
    withdrawn: Schema = {
        "summary": "Take the entry of an accepted finding out: it is reported again",
        "parameters": [entry(), edit_header()],
        "responses": answers(in_json("Withdrawn", "what was taken out"), 404, *_ALL),
    }
    found = _body("The findings in a text or a file", text_or_file(CHECK, IGNORED), answers(checked, *_ALL))
    of_fix = answers(fixed(), *_ALL)
    return {
        "/v1/check": {"post": found},
        "/v1/fix": {"post": _body("The fixed text, or a marked copy", text_or_file(FIX, CHOSEN), of_fix)},
        "/v1/page": {"post": _body("A page of a PDF as a picture", page(), answers(picture(), *_ALL))},
        "/v1/report": {"post": {"parameters": report_kind(), **reported}},
        "/v1/accept": {"post": {"parameters": [edit_header()], **accepted}},
        "/v1/accept/{name}": {"delete": withdrawn},
        **lists.paths(),
        "/v1/openapi.json": _get("This document", {"description": "", "content": _json(described)}),
        "/v2/check": {
            "post": _body(match, form(), of_match),
            "get": {"summary": match, "parameters": parameters(), "responses": of_match},
        },
        "/v2/languages": _get("The languages that are checked", in_json("Languages", "the languages")),
        "/healthz": {"get": {"summary": "Whether the server runs", "security": [], "responses": _HEALTH}},
        "/metrics": _get("Figures for Prometheus", in_text("the figures")),
    }


_ALL = (*WORK, *REFUSED)
_HEALTH = answers(in_text("it runs"), 403, 421)
_TOKEN = {
    "type": "http",
    "scheme": "bearer",
    "description": "where the server was started with one; it may also be the first part of the path: /TOKEN/v2/check",
}


def _body(summary: str, body: Schema, responses: Schema) -> Schema:
    return {"summary": summary, "requestBody": body, "responses": responses}


def _get(summary: str, right: Schema) -> Schema:
    return {"get": {"summary": summary, "responses": answers(right, *REFUSED)}}


def _json(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}
