"""`lint-news outline` and `rules`: the role of each line of a page, and the list of rules."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from ..authoring.rule import Rule
from ..check.engine import lint
from ..check.masking import shown_text
from ..formats.terminal import columns_of, fitted, hanging, visible
from ..layout import articles
from ..model import RANK, Lang, Message
from ..project.configurations import Configurations
from ..project.inputs import source
from ..project.session import registry
from ..text.document import Document
from ..text.lines import Article, Role
from .check import language_of

_COLUMNS = 80
"""Columns of an outline. The width of the terminal does not matter, so that stored outlines can be compared."""


def outline(options: Namespace) -> int:
    """Print each article of each page with its lines: number, role, first words."""
    configurations = Configurations()
    for name in options.paths:
        read_in = source(name)
        for document in configurations.read(read_in.text, read_in.name, read_in.container).documents:
            for number, article in enumerate(articles(document), 1):
                print("".join(_outlined(number, article)), end="")
    return 0


def _outlined(number: int, article: Article) -> Iterator[str]:
    yield f"== {number}\n"
    for line in article.lines:
        if line.role is not Role.BLANK:
            shown = shown_text(article.document)[line.content.start : line.content.end]
            place = f"{article.document.position(line.content.start).line:>5} {line.role.value:<10} "
            yield f"{place}{fitted(visible(shown), _COLUMNS - len(place))}\n"


def rules(options: Namespace) -> int:
    """List the rules by family."""
    lang = language_of(options, Configurations().of("."))
    found = sorted(registry().rules.values(), key=lambda rule: (rule.family, rule.name))
    if options.markdown:
        print(table(found, lang), end="")
        return 0
    family, name = (max(map(len, names), default=0) for names in ([r.family for r in found], [r.name for r in found]))
    for rule in found:
        print(hanging(f"{rule.family:<{family}}  {rule.name:<{name}}  ", _summary(rule, lang), columns_of(sys.stdout)))
    return 0


def table(found: list[Rule], lang: Lang) -> str:
    """The rules as a Markdown table: the README's."""
    head = ("| 类别 | 规则 | 查什么 | 级别 | 改法 |", "| family | rule | finds | severity | fix |")[lang == "en"]
    rows = (f"| {r.family} | `{r.name}` | {_summary(r, lang)} | {' | '.join(_behaviour(r))} |" for r in found)
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *rows, ""])


def _behaviour(rule: Rule) -> tuple[str, str]:
    """The severities of a rule's findings and the safety of their first fixes, as its examples show them."""
    found = [d for bad in rule.bad for d in lint(Document(bad.text), [rule.in_examples()]).diagnostics]
    severities = sorted({d.severity for d in found}, key=RANK.__getitem__)
    safeties = {fix.safety.value for d in found for fix in d.fixes[:1]}
    return ", ".join(s.value for s in severities), ", ".join(sorted(safeties)) or "—"


def _summary(rule: Rule, lang: Lang) -> str:
    summary = rule.title if lang == "zh" else rule.doc.split("\n")[0].rstrip(".")
    return Message("{summary}{on}", "{summary}{on}", summary=summary, on=switched(rule)).text(lang)


def switched(rule: Rule) -> Message | str:
    """What switches a rule on that is off by default; nothing for the others."""
    if rule.preview:
        return Message("（默认不开）", " (off by default)")
    return Message("（配了名单才查）", " (needs a list of the house's)") if rule.lists else ""
