"""The index of a package's rules says what the rules themselves say, and is not used when files have changed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from lint_news import Finding, Rule, rule
from lint_news.authoring.discovery import rules_in
from lint_news.authoring.rule_index import INDEX, indexed, write_index
from lint_news.authoring.ruleset import ruleset

SOURCE = Path(next(iter(import_module("lint_news.rules").__path__)))


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A copy of some rules as a package of its own, with its index."""
    folder = tmp_path / "rules_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    for shared in SOURCE.glob("_[!_]*.py"):
        shutil.copy(shared, folder)
    shutil.copytree(SOURCE / "layout", folder / "layout", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.syspath_prepend(tmp_path)  # pyright: ignore[reportUnknownMemberType]
    package = import_module(folder.name)
    write_index(package)
    yield package
    forget_modules(folder.name)


def forget_modules(package: str) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]


def modules_of(package: ModuleType) -> list[str]:
    return [name for name in sys.modules if name.startswith(f"{package.__name__}.")]


def metadata(rule: Rule) -> dict[str, object]:
    return {name: getattr(rule, name) for name in rule.__struct_fields__ if name not in ("check", "injectors")}


def test_rules_are_not_imported_until_they_are_called(package: ModuleType) -> None:
    forget_modules(package.__name__)
    rules = list(indexed(package))
    assert len(rules) > 10
    assert not modules_of(package)
    assert rules[0].options is not None
    assert modules_of(package)


def test_declarations_are_not_checked_again(package: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_modules(package.__name__)

    def fail(*_: object) -> None:
        raise AssertionError("is checked")

    def check(_: object) -> list[Finding]:
        return []

    monkeypatch.setattr("lint_news.authoring.validate.refuse", fail)
    assert next(iter(indexed(package))).options is not None
    with pytest.raises(AssertionError, match="is checked"):
        rule("of-no-index", title="", help="", bad=[], good=[])(check)


def test_an_indexed_rule_is_the_rule(package: ModuleType) -> None:
    rules = {one.name: one for one in rules_in(package)}
    indexed_rules = list(indexed(package))
    assert [rule.name for rule in indexed_rules] == list(rules)
    for indexed_rule in indexed_rules:
        plain = rules[indexed_rule.name]
        assert metadata(indexed_rule) == metadata(plain)
        assert dict(indexed_rule.options) == dict(plain.options)
        assert [i.__name__ for i in indexed_rule.injectors] == [i.__name__ for i in plain.injectors]
        assert ruleset([indexed_rule]) == ruleset([plain])


def add_a_file(folder: Path) -> None:
    (folder / "layout" / "one_more.py").write_text("")


def take_a_file_away(folder: Path) -> None:
    (folder / "layout" / "ordinal_dunhao.py").unlink()


def change_a_file(folder: Path) -> None:
    file = folder / "layout" / "ordinal_dunhao.py"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")


def damage_the_index(folder: Path) -> None:
    (folder / INDEX).write_bytes((folder / INDEX).read_bytes()[:-100])


def take_the_index_away(folder: Path) -> None:
    (folder / INDEX).unlink()


CHANGES = [add_a_file, take_a_file_away, change_a_file, damage_the_index, take_the_index_away]


@pytest.mark.parametrize("change", CHANGES)
def test_without_an_index_of_the_same_files_rules_are_imported(package: ModuleType, change: object) -> None:
    assert callable(change)
    change(Path(next(iter(package.__path__))))
    forget_modules(package.__name__)
    names = [rule.name for rule in indexed(package)]
    assert modules_of(package)
    assert names == [rule.name for rule in rules_in(package)]
