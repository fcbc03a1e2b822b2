"""What is kept between runs: it never changes what is found, and nothing it holds is trusted."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from lint_news import Rule
from lint_news.authoring import plugins
from lint_news.authoring.rule_index import indexed
from lint_news.match import cache, patterns

PAGE = Path(__file__).parents[2] / "fixtures/pages/council-news/page.txt"
PATTERN = r"(?P<a>[一-龥])(?P=a)(?!的)|^第(?P<b>\d+)版$"

DIRECTLY = re.compile(PATTERN, re.MULTILINE)  # noqa: TID251 what compiled must be equal to


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LINT_NEWS_CACHE", str(tmp_path / "kept"))
    patterns.known.cache_clear()
    patterns.compiled.cache_clear()
    patterns.NEW.clear()
    return tmp_path / "kept"


def fresh(pattern: str) -> re.Pattern[str]:
    patterns.known.cache_clear()
    patterns.compiled.cache_clear()
    patterns.NEW.clear()
    return patterns.compiled(pattern)


def check(folder: str) -> tuple[int, bytes, bytes]:
    """The command in a process of its own, with the cache in a folder."""
    command = [sys.executable, "-m", "lint_news", "check", "--output-format", "json", str(PAGE)]
    done = subprocess.run(command, check=False, capture_output=True, env=os.environ | {"LINT_NEWS_CACHE": folder})
    return done.returncode, done.stdout, done.stderr


@pytest.mark.usefixtures("place")
def test_a_kept_pattern_is_the_pattern() -> None:
    compiled = patterns.compiled(PATTERN)
    patterns.keep()
    again = fresh(PATTERN)
    assert not patterns.NEW
    assert again is not compiled
    assert again == compiled == DIRECTLY
    assert (again.groupindex, again.flags) == (compiled.groupindex, compiled.flags)
    assert [m.span() for m in again.finditer("开会会了，\n第3版\n好好的")] == [(1, 3), (6, 9)]


@pytest.mark.parametrize("damage", [b"", b"\x81", b"not what was kept", b"\xff" * 4000])
def test_a_damaged_cache_is_made_again(place: Path, damage: bytes) -> None:
    patterns.compiled(PATTERN)
    patterns.keep()
    kept = place / "patterns"
    header = kept.read_bytes().split(b"\n0\n")[0] + b"\n0\n"
    for content in (damage, header + damage):
        kept.write_bytes(content)
        assert fresh(PATTERN) == DIRECTLY


def test_code_that_is_no_code_is_refused(place: Path) -> None:
    patterns.compiled(PATTERN)
    patterns.keep()
    kept = place / "patterns"
    data = bytearray(kept.read_bytes())
    data[-200:-100] = b"\xee" * 100
    kept.write_bytes(bytes(data))
    assert fresh(PATTERN) == DIRECTLY


def test_nothing_is_kept_where_nothing_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LINT_NEWS_CACHE", str(tmp_path / "file"))
    cache.keep("name", b"key", b"data")
    assert cache.kept("name", b"key") is None
    monkeypatch.setenv("LINT_NEWS_CACHE", "")
    cache.keep("name", b"key", b"data")
    assert cache.kept("name", b"key") is None


def test_another_key_finds_nothing(place: Path) -> None:
    cache.keep("name", b"key", b"data")
    assert cache.kept("name", b"key") == b"data"
    assert cache.kept("name", b"other") is None
    assert [path.name for path in place.iterdir()] == ["name"]


def test_a_run_with_the_cache_finds_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    assert check("") == check(str(folder)) == check(str(folder))
    assert {path.name for path in folder.iterdir()} == {"needs", "patterns", "rules-lint_news.rules"}


@pytest.mark.usefixtures("place")
def test_an_indexed_rule_is_the_rule() -> None:
    package = import_module("lint_news.rules")
    real = {rule.name: rule for rule in indexed(package)}
    for lazy in indexed(package):
        rule = real[lazy.name]
        assert _card(lazy) == _card(rule)
        assert dict(lazy.options) == dict(rule.options)
        assert [i.__name__ for i in lazy.injectors] == [i.__name__ for i in rule.injectors]
        assert plugins.ruleset([lazy]) == plugins.ruleset([rule])


@pytest.mark.usefixtures("place")
def test_a_changed_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "house_rules_of_a_test"
    package.mkdir()
    (package / "__init__.py").write_text("")
    rule = package / "one.py"
    real = Path(import_module("lint_news.rules.layout.ordinal_dunhao").__file__ or "")
    source = real.read_text("utf-8")
    rule.write_text(source.replace("from ._lists", "from lint_news.rules.layout._lists"), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)  # pyright: ignore[reportUnknownMemberType]
    house = import_module(package.name)
    first = [r.title for r in indexed(house)]
    assert [r.title for r in indexed(house)] == first
    rule.write_text(rule.read_text("utf-8").replace(first[0], "改过的标题"), "utf-8")
    del sys.modules["house_rules_of_a_test.one"]
    assert [r.title for r in indexed(house)] == ["改过的标题"]


def _card(rule: Rule) -> dict[str, object]:
    return {name: getattr(rule, name) for name in rule.__struct_fields__ if name not in ("check", "injectors")}
