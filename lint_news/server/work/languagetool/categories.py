"""The kinds of errors as LanguageTool's categories: clients colour matches by them, and let users turn one off."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from ....authoring.rule import Rule
from ....model import ErrorKind, Message


class Category(Struct, frozen=True):
    """A category: the name that programs know, that for people, and the kind of issue by ITS 2.0."""

    id: str
    name: Message
    issue: str


TYPOS = Category("TYPOS", Message("错字、多字、少字", "wrong, extra and missing characters"), "misspelling")
_STYLE = "STYLE"
CATEGORIES: Mapping[ErrorKind, Category] = {
    ErrorKind.FACT: Category("SEMANTICS", Message("事实", "facts"), "inconsistency"),
    ErrorKind.NUMBER: Category("SEMANTICS", Message("数字", "numbers"), "numbers"),
    ErrorKind.WRONG_CHARACTER: TYPOS,
    ErrorKind.EXTRA_CHARACTER: TYPOS,
    ErrorKind.MISSING_CHARACTER: TYPOS,
    ErrorKind.FORMAT: Category(_STYLE, Message("格式", "format"), "formatting"),
    ErrorKind.PUNCTUATION: Category("PUNCTUATION", Message("标点", "punctuation"), "typographical"),
    ErrorKind.NUMBER_STYLE: Category(_STYLE, Message("数字用法", "style of numbers"), "locale-specific-content"),
}
_IDS = frozenset(category.id for category in CATEGORIES.values())


def named(name: str, rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """The names of rules, present and former, and of families that a name of a client stands for; none for those of
    LanguageTool's own rules. Names of categories are in capitals."""
    if name in _IDS:
        return tuple(rule.name for rule in rules.values() if CATEGORIES[rule.kind].id == name and not rule.preview)
    lowered = name.lower()
    is_ours = any(lowered in (rule.name, *rule.formerly, rule.family) for rule in rules.values())
    return (lowered,) if is_ours else ()
