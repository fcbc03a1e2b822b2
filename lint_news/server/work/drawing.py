"""`POST /v1/page`: a page of a PDF as a picture."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from ...model import Lang
from ...text.input_errors import no_reader
from ..calls import Answer, Call
from ..errors import RequestError
from .desk import Desk
from .inputs import name_of
from .requests import uploaded

SMALLEST, LARGEST = 100, 4000
"""The width of a picture in pixels."""
PNG = "image/png"
_PDF = ".pdf"


class PageAsked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request for the picture of a page, counted from 1; `width` is in pixels. `lang` is taken as elsewhere, and
    changes nothing."""

    page: Annotated[int, Meta(ge=1, le=1_000_000)] = 1
    width: Annotated[int, Meta(ge=SMALLEST, le=LARGEST)] = 1200
    lang: Lang | None = None


def page(_: Desk, call: Call) -> Answer:
    """The picture of a page, and how many there are. Raises RequestError and LintNewsError."""
    wanted, file = uploaded(call, PageAsked)
    name = name_of(file.name)
    if not name.endswith(_PDF):
        suffix = name.removeprefix("page")
        raise RequestError(415, no_reader("page", suffix, (_PDF,)))
    from ...containers.pdf.drawing import drawn

    made = drawn(file.data, name, wanted.page, wanted.width)
    return Answer(200, made.png, PNG, {"Lint-News-Pages": str(made.pages)})
