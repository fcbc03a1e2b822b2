"""The parameters of `/v2/check`, from a form or from the address. Those that are not known are ignored, as
LanguageTool does."""

from __future__ import annotations

from collections.abc import Collection, Mapping

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
    code, selected = known(language), _selection(fields, _names(rules))
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


def _selection(fields: Mapping[str, str], names: Collection[str]) -> Selection | None:
    """The rules to use. Rules and families of ours may be named; other names are those of LanguageTool's own rules."""
    enabled, disabled = (
        tuple(one for kind in ("Rules", "Categories") for one in split(fields.get(f"{how}{kind}", "")))
        for how in ("enabled", "disabled")
    )
    ignore = _known(disabled, names)
    if fields.get("enabledOnly", "").lower() not in ("true", "yes"):
        return (), _known(enabled, names), ignore
    if not enabled:
        raise RequestError(400, _ENABLED_ONLY)
    select = _known(enabled, names)
    return (select, (), ignore) if select else None


def _known(given: Names, names: Collection[str]) -> Names:
    return tuple(sorted({one.lower() for one in given} & set(names)))


def _names(rules: Mapping[str, Rule]) -> set[str]:
    return {name for rule in rules.values() for name in (rule.name, *rule.formerly, rule.family)}


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
