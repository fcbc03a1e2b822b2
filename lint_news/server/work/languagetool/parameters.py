"""The parameters of `/v2/check`, from a form or from the address. Those that are not known are ignored, as
LanguageTool does."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from ....authoring.rule import Rule
from ....model import Message
from ....project.settings.inputs import Names, split
from ....system.reasons import why_failed
from ...calls import Call
from ...errors import RequestError
from ..desk import Selection
from ..forms import MULTIPART, URLENCODED, form, media_type, query
from .annotated import Annotated, annotated, plain
from .categories import named
from .languages import known

LEVELS = ("default", "picky")


class Parameters(Struct, frozen=True):
    """What is asked for. `selection` is None where no rule of ours is; with `is_picky` doubtful findings are told
    too."""

    text: Annotated
    language: str
    selection: Selection | None
    is_picky: bool


def parameters(call: Call, rules: Mapping[str, Rule]) -> Parameters:
    """The parameters of a request. Raises RequestError for one that is missing or wrong."""
    fields = _fields(call)
    if not (language := fields.get("language", "")):
        raise RequestError(400, _missing("language"))
    level = fields.get("level") or LEVELS[0]
    if level not in LEVELS:
        raise RequestError(400, _LEVEL)
    code, selected = known(language), _selection(fields, rules)
    return Parameters(_text(fields), code, selected, level == LEVELS[1])


def _fields(call: Call) -> dict[str, str]:
    given = query(call.query)
    media = media_type(call.content_type)
    if not call.body:
        return given
    if media not in (URLENCODED, MULTIPART):
        raise RequestError(415, _MEDIA)
    return given | form(call.content_type, call.body).fields


def _text(fields: Mapping[str, str]) -> Annotated:
    text, data = fields.get("text"), fields.get("data")
    if text is not None and data is not None:
        raise RequestError(400, _BOTH)
    if text is not None:
        return plain(text)
    if data is None:
        raise RequestError(400, _missing("text"))
    try:
        return annotated(data)
    except ValueError as error:
        raise RequestError(400, _wrong_data(error)) from error


def _selection(fields: Mapping[str, str], rules: Mapping[str, Rule]) -> Selection | None:
    """The rules to use. Rules, families and categories may be named; other names are those of LanguageTool's rules."""
    given = {how: _listed(fields, how) for how in ("enabled", "disabled")}
    enabled, ignore = (_known(names, rules) for names in given.values())
    if fields.get("enabledOnly", "").lower() not in ("true", "yes"):
        return (), enabled, ignore
    if not given["enabled"]:
        raise RequestError(400, _ENABLED_ONLY)
    return (enabled, (), ignore) if enabled else None


def _listed(fields: Mapping[str, str], how: str) -> Names:
    return tuple(name for kind in ("Rules", "Categories") for name in split(fields.get(how + kind, "")))


def _known(given: Names, rules: Mapping[str, Rule]) -> Names:
    return tuple(sorted({name for one in given for name in named(one, rules)}))


_MEDIA = Message("请求应是表单", "the request has to be a form")
_BOTH = Message("text 与 data 只给一个", "Set only 'text' or 'data' parameter, not both")
_LEVEL = Message("level 只能是 default 或 picky", "Parameter 'level' must be 'default' or 'picky'")
_ENABLED_ONLY = Message(
    "enabledOnly 须同时给 enabledRules 或 enabledCategories",
    "You must specify enabledRules or enabledCategories when using enabledOnly",
)


def _missing(name: str) -> Message:
    return Message("缺 {name} 参数", "Missing '{name}' parameter", name=name)


def _wrong_data(error: ValueError) -> Message:
    return Message("data 写得不对（{why}）", "Invalid 'data' parameter: {why}", why=why_failed(error))
