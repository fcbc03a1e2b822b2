"""Every rule, by its own examples. This file names no rule."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lint_news import Rule
from lint_news.authoring.plugins import load
from lint_news.match.patterns import compiled
from lint_news.testing.examples import report, untested_guards, verdicts

RULES = sorted(load().rules.values(), key=lambda rule: rule.name)
BUILT_IN = [rule for rule in RULES if rule.check.__module__.startswith("lint_news.rules.")]
HAN = ("一", "龥")
QUOTED_MARK = compiled(r"“[^\w“”]*”|““|””|「[“”]」")


def has_han(text: str) -> bool:
    return any(HAN[0] <= char <= HAN[1] for char in text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples(rule: Rule) -> None:
    assert not verdicts(rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_texts(rule: Rule) -> None:
    assert has_han(rule.title)
    assert has_han(rule.help)
    assert rule.doc
    assert not has_han(rule.doc.split("\n")[0])
    assert rule.doc.split("\n")[0].endswith(".")
    assert rule.bad
    assert len(rule.good) >= len(rule.bad) // 2


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_messages_in_both_languages(rule: Rule) -> None:
    for bad in rule.bad:
        for found in report(rule, bad.text).diagnostics:
            assert has_han(found.message.text("zh"))
            assert found.message.text("en")
            assert "{" not in found.message.text("zh") + found.message.text("en")
            assert all(fix.title is not None for fix in found.fixes)


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)
def test_messages_name_marks_in_words(rule: Rule) -> None:
    """A mark between quotation marks, like “” or “、”, cannot be read."""
    for bad in rule.bad:
        for found in report(rule, bad.text).diagnostics:
            for message in (found.message, *(fix.title for fix in found.fixes if fix.title)):
                assert not QUOTED_MARK.search(message.text("zh"))
                assert not QUOTED_MARK.search(message.text("en"))


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)
def test_one_name_everywhere(rule: Rule) -> None:
    path = Path(sys.modules[rule.check.__module__].__file__ or "")
    assert path.stem == rule.name.replace("-", "_")
    assert path.parent.name == rule.family.replace("-", "_")
    assert rule.check.__module__.endswith(f".{path.parent.name}.{path.stem}")


def test_names_that_rules_explain_exist() -> None:
    names = {rule.name for rule in RULES}
    assert all(set(rule.explains) <= names for rule in RULES)
    assert not {former for rule in RULES for former in rule.formerly} & names


def test_nobody_imports_the_rules_by_their_folder() -> None:
    assert not [name for name in sys.modules if name == "rules" or name.startswith("rules.")]


FAMILIES = sorted({rule.check.__module__.rpartition(".")[0] for rule in BUILT_IN})


@pytest.mark.thorough
@pytest.mark.parametrize("family", FAMILIES)
def test_every_guard_is_tested(family: str) -> None:
    rules = [rule for rule in BUILT_IN if rule.check.__module__.startswith(family + ".")]
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith(family + ".")]
    untested = [guard for module in modules for guard in untested_guards(module, rules)]
    assert not untested, "\n".join(untested)
