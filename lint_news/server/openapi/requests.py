"""The schemas of what clients ask for."""

from __future__ import annotations

from ..edits import HEADER
from ..work.accepting import REASON
from ..work.choices import CHOICE, FINGERPRINT
from ..work.drawing import LARGEST, SMALLEST, PageAsked
from ..work.forms import MULTIPART, URLENCODED
from ..work.inputs import TEXTS
from ..work.languagetool.languages import AUTO, CODES
from ..work.languagetool.parameters import LEVELS
from ..work.reporting import KINDS
from .values import FILE, FLAG, FROM_ONE, TEXT, Schema, fields, many, maybe, one_of, said

_LANG = said(one_of("zh", "en"), "the language of messages")
_DATE = said({"type": "string", "format": "date"}, "the day of the paper")
_NAMES = said(many(TEXT), "rules and families")
_LISTED = said(TEXT, "rules and families, with commas between")
_SUFFIXES = "|".join(suffix[1:] for suffix in TEXTS)
_JSON: Schema = {
    "text": said(TEXT, "at most 8,000,000 code points and 1,000,000 lines"),
    "name": {"type": "string", "pattern": rf"^[^./\\]*(\.({_SUFFIXES}))?$", "default": "page.txt"},
    "lang": maybe(_LANG),
    "date": maybe(_DATE),
    "select": _NAMES,
    "extend_select": _NAMES,
    "ignore": _NAMES,
}
_FORM: Schema = {
    "file": said(FILE, "text, Markdown, HTML, .docx or .pdf, as its file name says"),
    "lang": _LANG,
    "date": _DATE,
    "select": _LISTED,
    "extend_select": _LISTED,
    "ignore": _LISTED,
}
_CHOSEN = "fixes that a person has chosen, and no others: fingerprints, each with :N for another than the first fix"
_FINGERPRINT: Schema = {"type": "string", "pattern": f"^{FINGERPRINT}$"}
_WITHOUT = "fingerprints of findings that are not told any more; of a fix it goes with `only`"
CHOSEN: Schema = {
    "only": said(maybe(many({"type": "string", "pattern": f"^{CHOICE}$"})), _CHOSEN),
    "without": said(many(_FINGERPRINT), _WITHOUT),
}
"""The findings that a request for fixes names, as `/v1/check` tells them without folding."""
IGNORED: Schema = {"without": said(many(_FINGERPRINT), "fingerprints of findings that the error rate leaves out")}
"""The findings that a request for findings names."""
CHECK = {"fold": "gather findings that say the same into one (default: true)"}
FIX = {"review": "apply the first of the fixes for review too", "clean": "a Word document without marks"}
REPORT = {"review": "a slip of the fixes for review too"}
"""The flags of each request."""

_REASON = said({"type": "string", "pattern": r"\S", "maxLength": REASON}, "why they are right")

MATCH: Schema = {
    "text": said(TEXT, "the text, where data is not given"),
    "data": said(TEXT, '{"annotation": [{"text": "…"}, {"markup": "<p>", "interpretAs": "\\n"}]}'),
    "language": one_of(*CODES, AUTO),
    "level": said(one_of(*LEVELS, ""), "picky: findings of severity info too; empty is default"),
    "enabledRules": TEXT,
    "disabledRules": TEXT,
    "enabledCategories": TEXT,
    "disabledCategories": TEXT,
    "enabledOnly": said(TEXT, "true or yes: the enabled ones alone"),
}


def text_or_file(flags: dict[str, str], lists: Schema | None = None) -> Schema:
    """A request with a text as JSON, or with a file as a form, with flags and lists of texts."""
    lists = lists or {}
    in_json = {**{name: said(FLAG, about) for name, about in flags.items()}, **lists}
    in_form = {name: said(TEXT, f"true or false: {about}") for name, about in flags.items()}
    in_form |= {name: said(TEXT, f"with commas between: {one['description']}") for name, one in lists.items()}
    optional = [*_JSON, *_FORM, *flags, *lists]
    optional.remove("text")
    optional.remove("file")
    kinds = {
        "application/json": fields(_JSON | in_json, optional),
        MULTIPART: fields(_FORM | in_form, optional),
    }
    return {"required": True, "content": {kind: {"schema": schema} for kind, schema in kinds.items()}}


def accepting() -> Schema:
    """A request that accepts findings."""
    made = text_or_file({}, {"only": CHOSEN["without"] | {"minItems": 1}})
    for content in made["content"].values():
        schema = content["schema"]
        schema["properties"] = schema["properties"] | {"reason": _REASON}
        schema["required"] = [*schema["required"], "only", "reason"]
    return made


def edit_header() -> Schema:
    """The header of a request that changes files of the house."""
    about = "pages of other sites cannot send it"
    return {"name": HEADER, "in": "header", "required": True, "schema": said(one_of("1"), about)}


def entry() -> Schema:
    """The finding whose entry is taken out."""
    about = "the fingerprint of a finding that was accepted"
    return {"name": "name", "in": "path", "required": True, "schema": said(_FINGERPRINT, about)}


def report_kind() -> list[Schema]:
    """Which report is asked for."""
    schema = said(one_of(*KINDS), "the errata as a Word document or a spreadsheet, the slip of changes as CSV")
    return [{"name": "kind", "in": "query", "required": True, "schema": schema}]


def page() -> Schema:
    """A request for the picture of a page."""
    width = {"type": "integer", "minimum": SMALLEST, "maximum": LARGEST, "default": PageAsked().width}
    schema = fields(
        {
            "file": said(FILE, "a .pdf, as its file name says"),
            "page": said(FROM_ONE | {"maximum": 1_000_000, "default": 1}, "counted from 1"),
            "width": said(width, "in pixels"),
            "lang": _LANG,
        },
        ["page", "width", "lang"],
    )
    return {"required": True, "content": {MULTIPART: {"schema": schema}}}


def form() -> Schema:
    """The parameters of LanguageTool as a form."""
    schema = fields(MATCH, [name for name in MATCH if name != "language"], others=True)
    return {"required": True, "content": {URLENCODED: {"schema": schema}}}


def parameters() -> list[Schema]:
    """The parameters of LanguageTool in an address."""
    return [
        {"name": name, "in": "query", "required": name == "language", "schema": schema}
        for name, schema in MATCH.items()
    ]
