"""`lint-news explain`: what a rule finds, why, its examples, and what it was measured at."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator

from ..authoring.rule import Rule
from ..formats.terminal import columns_of, hanging
from ..model import Lang, Message
from ..project.configurations import Configurations
from ..project.selection import named_rules
from ..project.session import registry
from ..testing.figures import of, shown
from .check import language_of


def explain(options: Namespace) -> int:
    """Print what rules find, of a family each of its rules. Raises LintNewsError for a name that is neither."""
    lang = language_of(options, Configurations().of("."))
    chosen = named_rules(registry().rules, options.rules)
    for n, rule in enumerate(chosen):
        if n:
            print()
        print(page(rule), end="") if options.markdown else _print(_explained(rule, lang))
    return 0


def _print(lines: Iterable[tuple[str, str]]) -> None:
    columns = columns_of(sys.stdout)
    for lead, text in lines:
        print(hanging(lead, text, columns))


def _explained(rule: Rule, lang: Lang) -> Iterator[tuple[str, str]]:
    """The lines of the explanation, each as its lead (a label or an indent) and its text."""
    words = ("对", "错", "选项", "名单") if lang == "zh" else ("right", "wrong", "options", "list")
    right, wrong, options, lists = words
    yield "", f"{rule.name} · {rule.family} · {rule.owner}"
    if rule.preview:
        yield "", _OPT_IN.text(lang)
    yield "", ""
    paragraphs = re.sub(r"(?<=[^\n])\n(?=[^\n \-])", " ", rule.doc)
    yield from (("", line) for line in (f"{rule.title}\n{rule.help}" if lang == "zh" else paragraphs).split("\n"))
    yield "", ""
    for bad in rule.bad:
        cure = f" → {_visible(bad.fixed)}" if bad.fixed is not None else ""
        yield f"  {wrong}  ", f"{_visible(bad.text)}{cure}"
    for good in rule.good:
        yield f"  {right}  ", _visible(good)
    for name in rule.lists:
        yield f"  {lists}  ", f'[lists] {name} = ["{name}.csv"]'
    for key, (_, default) in rule.options.items():
        yield f"  {options}  ", f"{key.replace('_', '-')} = {default!r}"
    figures = list(shown(of(rule), lang))
    yield from (("", ""), *(("  ", line) for line in figures)) if figures else ()


_OPT_IN = Message(
    "默认不开：用 --extend-select 或配置里的 extend-select 打开",
    "off by default: --extend-select, or extend-select in the configuration, switches it on",
)


def page(rule: Rule) -> str:
    """The documentation page of a rule, in Chinese and English, as Markdown."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield from (
        f"# {rule.name}",
        "",
        f"{rule.title} · `{rule.family}`{' · 默认不开 off by default' if rule.preview else ''}",
    )
    yield from ("", rule.help, "", rule.doc, "", "| | |", "| --- | --- |")
    for bad in rule.bad:
        cure = f" → {_cell(bad.fixed)}" if bad.fixed is not None else ""
        yield f"| 错 wrong | {_cell(bad.text)}{cure} |"
    for good in rule.good:
        yield f"| 对 right | {_cell(good)} |"
    settings = [f'`[lists]` `{name} = ["{name}.csv"]`' for name in rule.lists]
    settings += [f"`{key.replace('_', '-')} = {default!r}`" for key, (_, default) in rule.options.items()]
    if settings:
        yield from ("", f"选项 options: {', '.join(settings)}")
    figures = of(rule)
    for lang in ("zh", "en"):
        if lines := list(shown(figures, lang)):
            yield ""
            yield from (f"- {line}" for line in lines)


def _cell(text: str) -> str:
    """Text of an example in a table, as code: bars are escaped, and text with a backquote stands between two of
    them."""
    words = _visible(text).replace("|", "\\|")
    fence = "``" if "`" in words else "`"
    return f"{fence}{words}{fence}"


def _visible(text: str) -> str:
    return text.replace("\n", "⏎").replace("\f", "␌")
