"""Generated pages of the documentation site: one page for each rule, the table of rules, and the figures.

docs/conf.py calls `write` before Sphinx looks for pages, so that no generated page is kept in the repository:
docs/rules/ holds the English pages, docs/zh/rules/ the Chinese ones, and git ignores both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint_news import Bad, Message, Rule
from lint_news.authoring.plugins import load
from lint_news.cli.show import table
from lint_news.model import Lang
from lint_news.testing.figures import of, shown
from lint_news.testing.measure import rate, share

LANGUAGES: tuple[tuple[Lang, str], ...] = (("en", "rules"), ("zh", "zh/rules"))
"""Each language, and the folder of its generated pages below docs/."""


def write(docs: Path) -> None:
    """Write all generated pages, and delete those of rules that are gone. Unchanged files keep their times."""
    for lang, folder in LANGUAGES:
        wanted = {docs / folder / name: text for name, text in pages(lang).items()}
        for path in (p for p in (docs / folder).rglob("*") if p.is_file() and p not in wanted):
            path.unlink()
        for path, text in wanted.items():
            _write(path, text)


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text("utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def pages(lang: Lang) -> dict[str, str]:
    """The pages in one language, by their path below the folder of that language."""
    rules = sorted(load().rules.values(), key=lambda rule: (rule.family, rule.name))
    made = {f"{rule.family}/{rule.name}.md": rule_page(rule, lang) for rule in rules}
    return made | {"table.txt": _linked(table(rules, lang)), "figures.txt": figures(rules, lang)}


def _linked(table: str) -> str:
    """The table of rules with a link from each name to its page, and the pages as a hidden part of the contents."""
    linked = re.sub(r"^\| (\S+) \| `(\S+)` \|", r"| \1 | [`\2`](rules/\1/\2.md) |", table, flags=re.MULTILINE)
    return f"{linked}\n```{{toctree}}\n:hidden:\n:glob:\n\nrules/*/*\n```\n"


def rule_page(rule: Rule, lang: Lang) -> str:
    """What a rule finds, its examples, its options and its figures, as Markdown."""
    title, text = (rule.title, rule.help) if lang == "zh" else (_first(rule.doc), rule.doc.partition("\n")[2].strip())
    lines = [
        f"# {rule.name}",
        "",
        f"`{rule.family}` · {title}{_opt_in(rule, lang)}",
        "",
        text,
        "",
        *_examples(rule, lang),
    ]
    if settings := [*_settings(rule)]:
        lines += [f"## {_word('选项', 'Options', lang)}", "", *(f"- `{one}`" for one in settings), ""]
    return "\n".join(
        [*lines, f"## {_word('测得', 'Figures', lang)}", "", *(f"- {line}" for line in shown(of(rule), lang)), ""]
    )


def _first(doc: str) -> str:
    return doc.partition("\n")[0]


def _opt_in(rule: Rule, lang: Lang) -> str:
    return _word("（默认不开）", " (off by default)", lang) if rule.preview else ""


def _examples(rule: Rule, lang: Lang) -> Iterator[str]:
    wrong, right = (_word(*pair, lang) for pair in (("错", "wrong"), ("对", "right")))
    yield f"## {_word('例子', 'Examples', lang)}\n\n| | |\n| --- | --- |"
    yield from (f"| {wrong} | {_bad(bad)} |" for bad in rule.bad)
    yield from (f"| {right} | {_code(good)} |" for good in rule.good)
    yield ""


def _bad(bad: Bad) -> str:
    return _code(bad.text) if bad.fixed is None else f"{_code(bad.text)} → {_code(bad.fixed)}"


def _settings(rule: Rule) -> Iterator[str]:
    yield from (f'[lists] {name} = ["{name}.csv"]' for name in rule.lists)
    yield from (f"{key.replace('_', '-')} = {default!r}" for key, (_, default) in rule.options.items())


def _code(text: str) -> str:
    """Text of an example as code in a cell of a table."""
    words = text.replace("\n", "⏎").replace("\f", "␌").replace("|", "\\|")
    fence = "`" * (1 + max(map(len, re.findall("`+", words)), default=0))
    return f"{fence} {words} {fence}" if words[:1] in " `" or words[-1:] in " `" else f"{fence}{words}{fence}"


def _word(zh: str, en: str, lang: Lang) -> str:
    return Message(zh, en).text(lang)


def figures(rules: Sequence[Rule], lang: Lang) -> str:
    """All figures that are kept beside the rules: reports on edited text for each text, and injected faults."""
    texts = list(dict.fromkeys(name for rule in rules for name in of(rule).edited))
    lines = [line for name in texts for line in _edited(rules, name, lang)]
    return "\n".join([*lines, *_injected(rules, lang), ""])


def _edited(rules: Sequence[Rule], name: str, lang: Lang) -> Iterator[str]:
    rows = [(rule.name, of(rule).edited[name]) for rule in rules if name in of(rule).edited]
    characters = max(row.characters for _, row in rows)
    yield f"### {name}\n\n{_word('字数', 'characters', lang)}: {characters:,}\n"
    yield _word(
        "| 规则 | 错误 | 警告 | 提示 | 每十万字错误和警告 |",
        "| rule | errors | warnings | infos | errors and warnings for 100,000 |",
        lang,
    )
    yield "| --- | --- | --- | --- | --- |"
    for rule, row in rows:
        if row.error + row.warning + row.info:
            rate = _rate(row.error + row.warning, characters)
            yield f"| {rule} | {row.error} | {row.warning} | {row.info} | {rate} |"
    error, warning, info = (sum(getattr(row, key) for _, row in rows) for key in ("error", "warning", "info"))
    yield f"| {_word('合计', 'total', lang)} | {error} | {warning} | {info} | {_rate(error + warning, characters)} |\n"


def _rate(count: int, characters: int) -> str:
    mean, low, high = rate(count, characters)
    return f"{mean:.2f} ({low:.2f}–{high:.2f})"


def _injected(rules: Sequence[Rule], lang: Lang) -> Iterator[str]:
    yield f"### {_word('注入的差错', 'Injected faults', lang)}\n"
    yield _word(
        "| 规则 | 差错 | 注入 | 查出 | 给出改法 | 第一种改对 |",
        "| rule | fault | injected | found | fix offered | first fix right |",
        lang,
    )
    yield "| --- | --- | --- | --- | --- | --- |"
    for rule in rules:
        for kind, row in of(rule).injected.items():
            back = f"{share(row.restored, row.offered)[0]:.3f}" if row.offered else ""
            found = f"{row.found} ({share(row.found, row.injected)[0]:.3f})"
            yield f"| {rule.name} | {kind} | {row.injected} | {found} | {row.offered or ''} | {back} |"
    yield ""
