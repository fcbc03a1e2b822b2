"""The scaffolder: what it writes works, is linted, packaged, and passes the tests that every rule passes."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from lint_news import Rule
from lint_news.testing.examples import assert_rule

from .environments import CHECKOUT, must, run, skip_outside_checkout

skip_outside_checkout()

from tools.new_rule import new_rule  # noqa: E402 there are no tools outside the checkout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one family."""
    (tmp_path / "rules" / "dates").mkdir(parents=True)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def the_rule(path: Path) -> Rule:
    """The rule of a file, imported by itself."""
    spec = importlib.util.spec_from_file_location(f"scaffolded.{path.parent.name}.{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return next(value for value in vars(module).values() if isinstance(value, Rule))


def test_a_rule_that_works(root: Path) -> None:
    path = new_rule(root, "dates", "odd-day")
    rule = the_rule(path)
    assert path == root / "rules" / "dates" / "odd_day.py"
    assert (rule.name, rule.family, rule.preview) == ("odd-day", "dates", True)
    assert_rule(rule)
    assert files(root) == {"pyproject.toml", "rules/dates/odd_day.py"}


def test_a_new_family(root: Path) -> None:
    path = new_rule(root, "house-names", "odd-name")
    assert the_rule(path).family == "house-names"
    assert path.with_name("__init__.py").read_text("utf-8") == '"""House names."""\n'
    assert files(root) == {"pyproject.toml", "rules/house_names/__init__.py", "rules/house_names/odd_name.py"}
    assert (root / "pyproject.toml").read_bytes() == (CHECKOUT / "pyproject.toml").read_bytes()


@pytest.mark.parametrize("names", [("dates", "Odd"), ("Dates", "odd"), ("dates", "odd_day"), ("../x", "odd")])
def test_names_that_are_refused(root: Path, names: tuple[str, str]) -> None:
    with pytest.raises(SystemExit, match="small letters"):
        new_rule(root, *names)


def test_a_name_that_is_taken(root: Path) -> None:
    new_rule(root, "dates", "odd-day")
    with pytest.raises(SystemExit, match=r"odd_day\.py is there already"):
        new_rule(root, "numbers", "odd-day")
    assert not (root / "rules" / "numbers").exists()


def test_what_it_writes_passes_the_linter(root: Path) -> None:
    pytest.importorskip("ruff", reason="ruff is in the extra dev")
    new_rule(root, "house-names", "odd-name")
    must(run([sys.executable, "-m", "ruff", "check", "--no-cache", "rules"], root))
    must(run([sys.executable, "-m", "ruff", "format", "--no-cache", "--check", "rules"], root))
