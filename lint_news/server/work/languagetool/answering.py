"""The answers of `/v2/check` and `/v2/languages`."""

from __future__ import annotations

from msgspec import json

from .... import __version__
from ....check.masking import shown_text
from ....model import Diagnostic, Severity
from ....text.document import Document
from ...calls import Answer, Call
from ...errors import RequestError
from ..desk import NAME, Desk
from . import languages
from .matches import Telling
from .matches import match as match_of
from .paragraphs import told
from .parameters import Parameters, parameters

LANGUAGES = json.encode([{"name": name, "code": code[:2], "longCode": code} for code, name in languages.CODES.items()])


def match(desk: Desk, call: Call) -> Answer:
    """The findings of a request in LanguageTool's shape; what is wrong with it as LanguageTool says it."""
    try:
        return _answer(desk, parameters(call, desk.rules))
    except RequestError as error:
        if error.status != 400:
            raise
        return languages.refused(error.message)


def _answer(desk: Desk, wanted: Parameters) -> Answer:
    found, is_whole = _found(desk, wanted)
    body = {
        "software": {
            "name": "lint-news",
            "version": __version__,
            "apiVersion": 1,
            "premium": False,
            "premiumHint": "",
            "status": "",
        },
        "warnings": {"incompleteResults": not is_whole},
        "language": languages.language(wanted.language, wanted.text.text),
        "matches": found,
    }
    return Answer(body=json.encode(body))


def _found(desk: Desk, wanted: Parameters) -> tuple[list[dict[str, object]], bool]:
    """The matches, and whether all rules have worked."""
    if wanted.selection is None or not wanted.text.text:
        return [], True
    session = desk.selecting(wanted.selection).session
    judged = session.check_document(Document(wanted.text.text, name=NAME), NAME)
    telling = Telling(wanted.text, shown_text(judged.document), desk.rules, desk.lang)
    made = [match_of(found, telling) for found in told(session, judged) if _is_wanted(found, wanted)]
    return made, not (judged.failures or session.registry.failures)


def _is_wanted(found: Diagnostic, wanted: Parameters) -> bool:
    return found.accepted is None and (wanted.is_picky or found.severity is not Severity.INFO)
