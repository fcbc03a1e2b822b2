"""The elements that a CSS selector names: cssselect parses the selector, this module matches it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cssselect import parse
from cssselect import parser as css

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from .elements import Element, Tree


def selected(tree: Tree, selector: str, name: str) -> Sequence[Element]:
    """The elements of a page that match a selector, or one of several selectors with commas between them.

    Raises LintNewsError for a selector that cannot be parsed and where the page, called `name`, has no such element.
    """
    wanted = read(selector)
    found = [element for element in tree.every[1:] if any(_fits(element, one) for one in wanted)]
    if not found:
        raise LintNewsError(_nothing(name, selector))
    return found


def read(selector: str) -> list[css.Tree]:
    """The parsed selectors. Raises LintNewsError for a selector that is wrong or not supported here."""
    try:
        parsed = parse(selector)
        for one in parsed:
            _check(one.parsed_tree, one.pseudo_element)
    except (css.SelectorError, NotImplementedError) as error:
        raise LintNewsError(_wrong(selector, error)) from error
    return [one.parsed_tree for one in parsed]


def _nothing(name: str, selector: str) -> Message:
    return Message(
        "{name}：--html-select {selector} 在这一页选不到内容，没有检查",
        "{name}: --html-select {selector} names nothing on this page, not checked",
        name=name,
        selector=selector,
    )


def _wrong(selector: str, error: Exception) -> Message:
    return Message(
        "--html-select {selector}：选择器有误，或用了不支持的写法（{why}）",
        "--html-select {selector}: a wrong selector, or one of a kind that is not supported ({why})",
        selector=selector,
        why=why_failed(error),
    )


def _check(wanted: css.Tree, pseudo_element: object = None) -> None:
    if pseudo_element or type(wanted) not in _BY_KIND or getattr(wanted, "combinator", ">") not in (" ", ">"):
        raise NotImplementedError(f"{wanted}")
    if isinstance(wanted, css.Attrib) and (wanted.operator not in _OPERATORS):
        raise NotImplementedError(f"{wanted}")
    for inner in ("selector", "subselector"):
        if hasattr(wanted, inner):
            _check(getattr(wanted, inner))


def _fits(element: Element, wanted: css.Tree) -> bool:
    return _BY_KIND[type(wanted)](element, wanted)


def _type(element: Element, wanted: css.Element) -> bool:
    return element.tag != "" and wanted.element in (None, "*", element.tag)


def _class(element: Element, wanted: css.Class) -> bool:
    return wanted.class_name in element.attrs.get("class", "").split() and _fits(element, wanted.selector)


def _hash(element: Element, wanted: css.Hash) -> bool:
    return wanted.id == element.attrs.get("id") and _fits(element, wanted.selector)


def _not(element: Element, wanted: css.Negation) -> bool:
    return _fits(element, wanted.selector) and not _fits(element, wanted.subselector)


def _attribute(element: Element, wanted: css.Attrib) -> bool:
    value = element.attrs.get(wanted.attrib)
    asked = wanted.value.value if wanted.value is not None else ""
    is_so = value is not None and (_OPERATORS[wanted.operator](value, asked or ""))
    return is_so and _fits(element, wanted.selector)


_OPERATORS: dict[str, Callable[[str, str], bool]] = {
    "exists": lambda _, __: True,
    "=": lambda value, asked: value == asked,
    "~=": lambda value, asked: asked in value.split(),
    "^=": lambda value, asked: bool(asked) and value.startswith(asked),
    "$=": lambda value, asked: bool(asked) and value.endswith(asked),
    "*=": lambda value, asked: bool(asked) and asked in value,
    "|=": lambda value, asked: value == asked or value.startswith(f"{asked}-"),
}


def _combined(element: Element, wanted: css.CombinedSelector) -> bool:
    if not _fits(element, wanted.subselector):
        return False
    above = element.above() if wanted.combinator == " " else filter(None, [element.parent])
    return any(_fits(each, wanted.selector) for each in above)


_BY_KIND: dict[type, Callable[..., bool]] = {
    css.Element: _type,
    css.Class: _class,
    css.Hash: _hash,
    css.Attrib: _attribute,
    css.Negation: _not,
    css.CombinedSelector: _combined,
}
"""The supported kinds of selectors."""
