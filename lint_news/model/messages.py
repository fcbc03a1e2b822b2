"""Messages in Chinese and English, and the errors that carry one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeAlias, get_args

Lang: TypeAlias = Literal["zh", "en"]


class Message:
    """A Chinese and an English template with `{names}`, and the values of the names.

    A value that is neither text, a number nor a Message is stored as text, so that a message can be sent to another
    process."""

    __slots__ = ("en", "values", "zh")

    def __init__(self, zh: str, en: str, **values: object) -> None:
        self.zh, self.en = zh, en
        for name, value in values.items():
            if not isinstance(value, _PLAIN):
                values[name] = str(value)
        self.values: Mapping[str, object] = values

    def check(self) -> None:
        """Raise what `text` would raise in any language. Each template is tried once with values of the same types."""
        kinds = (self.zh, self.en, *self.values, *map(type, self.values.values()))
        if kinds not in _CHECKED:
            for lang in get_args(Lang):
                self.text(lang)
            if Message not in kinds:
                _CHECKED.add(kinds)

    def text(self, lang: Lang, shown: Callable[[str], str] | None = None) -> str:
        """The message in one language; so are values that are messages. `shown` makes values that are text safe to
        print."""
        values: dict[str, object] = {}
        for name, value in self.values.items():
            if isinstance(value, Message):
                values[name] = value.text(lang, shown)
            else:
                values[name] = shown(value) if shown and isinstance(value, str) else value
        return (self.zh if lang == "zh" else self.en).format(**values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash((self.zh, self.en))

    def __repr__(self) -> str:
        return f"Message({self.text('zh')!r})"

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[str, str, Mapping[str, object]]]:
        return _message, (self.zh, self.en, self.values)


_PLAIN = (str, int, float, Message)
_CHECKED: set[tuple[object, ...]] = set()


def _message(zh: str, en: str, values: dict[str, Any]) -> Message:
    return Message(zh, en, **values)


class LintNewsError(Exception):
    """Wrong usage, configuration or input: the command ends with this message and status 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message

    def __reduce__(self) -> tuple[type[LintNewsError], tuple[Message]]:
        return type(self), (self.message,)


class UnfinishedError(Exception):
    """Raised by a rule that could not check everything: it fails, but the findings it made before stay."""
